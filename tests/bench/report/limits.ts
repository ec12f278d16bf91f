/** What a figure may be at most, or must be at least. */
export interface Limit {
  most?: number;
  least?: number;
  /** What the figure is a multiple of, or what the limit is for, in words. */
  of: string;
}

const ONE_FRAME_MS = 1000 / 60;
const OWN_TASK: Limit = { most: 16, of: 'ms of thread time, so that no frame is held' };

/** The goals of the design's table of speed, by the name of the row. A row that is not here is for information. */
export const LIMITS: Record<string, Limit> = {
  'bytes: gate, gzip': { most: 7, of: 'kB (1000 bytes)' },
  'bytes: gate, raw': { most: 20, of: 'kB (1000 bytes)' },
  'small page: CPU': { most: 1.5, of: 'bare walk' },
  'small page: heap': { most: 350, of: 'kB above no extension' },
  'small page: longest own task': OWN_TASK,
  'large page: CPU': { most: 1, of: 'bare walk' },
  'large page: script': { most: 0.7, of: 'script of the bare walk' },
  'large page: longest own task': OWN_TASK,
  'article: CPU': { most: 0.5, of: 'mark.js' },
  'article: longest own task': OWN_TASK,
  'sprinkled: CPU': { most: 0.6, of: 'mark.js' },
  'sprinkled: first screen': { most: 0.5, of: 'mark.js' },
  'sprinkled: longest own task': OWN_TASK,
  'changed frame, marks on screen': { most: 1, of: 'ms above no extension' },
  'clock: longest own task': OWN_TASK,
  'feed: marked within 1 s': { least: 100, of: '% of the terms in view' },
  'feed: CPU': { most: 0.25, of: 'registering all ranges' },
  'feed: changed frame': { most: 1, of: 'ms above no extension' },
  'feed: longest own task': OWN_TASK,
  're-render: longest own task': OWN_TASK,
  'feed without terms: longest own task': OWN_TASK,
  'elements before a card': { most: 0, of: 'elements added' },
  'elements with a card': { most: 1, of: 'elements added' },
  'layout shift': { most: 0, of: 'as the browser counts it' },
  'hover: first card': { most: 2 * ONE_FRAME_MS, of: 'ms, two frames' },
  'hover: later cards, p50': { most: ONE_FRAME_MS, of: 'ms, one frame' },
  'hover: later cards, p95': { most: 2 * ONE_FRAME_MS, of: 'ms: waits for the frame, and is in it' },
  'popup: open to usable': { most: 1.5, of: 'bare Preact page with as many elements' },
  'search: keystroke to painted results': { most: ONE_FRAME_MS, of: 'ms, one frame' },
  'search: work of a keystroke, p95': { most: ONE_FRAME_MS, of: 'ms, one frame' },
  'detector: nothing here': { most: 1.8, of: 'bare walk' },
  'detector: all forms': { most: 2.3, of: 'bare walk' },
  'detector: find and mark': { most: 4, of: 'bare walk' },
};
