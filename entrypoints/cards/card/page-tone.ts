import type { Theme } from '../../../data/settings.ts';

/** Whether a card beside an element is dark: as the reader says, else as the system or the page behind is. */
export function isDark(theme: Theme, element: Element): boolean {
  if (theme !== 'system') return theme === 'dark';
  return matchMedia('(prefers-color-scheme: dark)').matches || isDarkBehind(element);
}

/** Whether the page behind an element is dark: the nearest background that is painted decides. */
export function isDarkBehind(element: Element): boolean {
  for (let at: Element | null = element; at; at = parentAcrossRoots(at)) {
    const style = getComputedStyle(at);
    // Of a picture or a gradient nobody can say how bright it is; that its text is to be read upon it, one can.
    if (style.backgroundImage !== 'none') return luminance(parseColour(getComputedStyle(element).color)) > 0.4;
    const colour = parseColour(style.backgroundColor);
    if (colour.alpha > 0.5) return luminance(colour) < 0.2;
  }
  // Nothing painted: the canvas, which follows the system where the page says it supports that.
  const scheme = getComputedStyle(element.ownerDocument.documentElement).colorScheme;
  return scheme.includes('dark') && (!scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
}

function parentAcrossRoots(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

interface Colour {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

/** Any colour of CSS (`oklch(…)`, `color(…)` and `hsl(…)` too); channels 0 to 255, alpha 0 to 1. */
export function parseColour(text: string): Colour {
  const numbers = /^rgba?\(([^)]+)\)$/.exec(text)?.[1]?.match(/[\d.]+/g);
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers?.map(Number) ?? paintedColour(text);
  return { red, green, blue, alpha };
}

/** The browser's own reading of a colour: one pixel, painted. */
function paintedColour(text: string): number[] {
  const pen = new OffscreenCanvas(1, 1).getContext('2d');
  if (!pen) return [];
  pen.fillStyle = text;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** Relative luminance, 0 (black) to 1 (white), by WCAG 2.2. */
export function luminance({ red, green, blue }: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
