import type { TextSize } from '../../data/settings.ts';

/** Something to be looked at: a card, a notice or parts of the popup, as a reader may meet it. */
export interface GalleryState {
  name: string;
  /** `longest` … are found in the knowledge; `sample` is a topic that never changes, for comparing pictures. */
  topic?: 'longest' | 'shortest' | 'contested' | 'urgent' | 'sample';
  shows?: 'card' | 'notice' | 'parts';
  /** What the reader has opened in the card. */
  opened?: 'all' | 'why' | 'related';
  /** Of the viewport, in CSS pixels. */
  width?: number;
  height?: number;
  /** Where the marked line stands in the viewport: 0 is its top, 1 its bottom. */
  lineAt?: number;
  /** Zoom of the browser: the viewport has as many CSS pixels fewer. */
  zoom?: number;
  textSize?: TextSize;
  dark?: boolean;
  forcedColors?: boolean;
  /** The interface and the page run from right to left. */
  rtl?: boolean;
  language?: 'en' | 'es';
  /** Nobody is left to open a tab, and no source has an address. */
  linkless?: boolean;
  /** In the picture test. */
  isCompared?: boolean;
}

const NARROW = { width: 320, height: 640 };

/** Every way a card or a component can look. */
export const STATES: readonly GalleryState[] = [
  { name: 'sample', topic: 'sample', isCompared: true },
  { name: 'sample-all', topic: 'sample', opened: 'all', isCompared: true, height: 1000 },
  { name: 'sample-dark', topic: 'sample', dark: true, isCompared: true },
  { name: 'sample-forced-colors', topic: 'sample', forcedColors: true, isCompared: true },
  { name: 'sample-rtl', topic: 'sample', rtl: true, isCompared: true },
  { name: 'sample-sheet', topic: 'sample', ...NARROW, lineAt: 0.1, isCompared: true },
  { name: 'sample-strip', topic: 'sample', width: 600, height: 180, isCompared: true },
  { name: 'longest', topic: 'longest' },
  { name: 'longest-all', topic: 'longest', opened: 'all' },
  { name: 'longest-all-dark', topic: 'longest', opened: 'all', dark: true },
  { name: 'shortest', topic: 'shortest' },
  { name: 'contested', topic: 'contested' },
  { name: 'contested-all', topic: 'contested', opened: 'all', height: 1000 },
  { name: 'contested-all-dark', topic: 'contested', opened: 'all', height: 1000, dark: true },
  { name: 'urgent', topic: 'urgent' },
  { name: 'urgent-all', topic: 'urgent', opened: 'all', height: 1200 },
  { name: 'urgent-dark', topic: 'urgent', dark: true },
  { name: 'urgent-forced-colors', topic: 'urgent', opened: 'all', height: 1200, forcedColors: true },
  { name: 'why-marked', topic: 'shortest', opened: 'why', height: 1200 },
  { name: 'related-with-back', topic: 'urgent', opened: 'related' },
  { name: 'linkless', topic: 'sample', linkless: true },
  { name: 'above-the-line', topic: 'shortest', lineAt: 0.9 },
  { name: 'low-window', topic: 'urgent', opened: 'all', height: 320, lineAt: 0.1 },
  { name: 'sheet-bottom', topic: 'urgent', ...NARROW, lineAt: 0.1 },
  { name: 'sheet-bottom-dark', topic: 'urgent', ...NARROW, lineAt: 0.1, dark: true },
  { name: 'sheet-top', topic: 'urgent', ...NARROW, lineAt: 0.95 },
  { name: 'sheet-all', topic: 'contested', opened: 'all', ...NARROW, lineAt: 0.1 },
  { name: 'strip-dark', topic: 'longest', width: 340, height: 180, dark: true },
  { name: 'zoom-200', topic: 'urgent', width: 1000, height: 1100, zoom: 2 },
  { name: 'zoom-200-sheet', topic: 'urgent', width: 640, height: 1200, zoom: 2, lineAt: 0.1 },
  { name: 'text-largest', topic: 'urgent', textSize: 'largest', width: 640, height: 760 },
  { name: 'text-largest-narrow', topic: 'contested', textSize: 'largest', ...NARROW, lineAt: 0.1 },
  { name: 'spanish', topic: 'urgent', language: 'es' },
  { name: 'spanish-all-narrow', topic: 'urgent', language: 'es', opened: 'all', ...NARROW, lineAt: 0.1 },
  { name: 'rtl-all', topic: 'urgent', opened: 'all', rtl: true, height: 1200 },
  { name: 'notice', shows: 'notice', height: 200 },
  { name: 'notice-dark', shows: 'notice', height: 200, dark: true },
  { name: 'notice-narrow', shows: 'notice', width: 320, height: 200, language: 'es' },
  { name: 'parts', shows: 'parts', width: 380, height: 900 },
  { name: 'parts-dark', shows: 'parts', width: 380, height: 900, dark: true },
  { name: 'parts-forced-colors', shows: 'parts', width: 380, height: 900, forcedColors: true },
  { name: 'parts-narrow-spanish', shows: 'parts', width: 320, height: 900, language: 'es' },
  { name: 'parts-rtl', shows: 'parts', width: 380, height: 900, rtl: true },
];

/** The viewport a state is seen in, in CSS pixels. */
export function viewportOf({ width = 500, height = 640, zoom = 1 }: GalleryState): { width: number; height: number } {
  return { width: width / zoom, height: height / zoom };
}
