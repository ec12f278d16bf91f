import type { Theme } from '../../../data/settings.ts';

/** Whether a card beside an element is dark: as the reader says, else as the system or the page behind is. */
export function isDark(theme: Theme, element: Element): boolean {
  if (theme !== 'system') return theme === 'dark';
  return matchMedia('(prefers-color-scheme: dark)').matches || isDarkBehind(element);
}

/** Whether the page behind an element is dark: the nearest background that is painted decides. */
export function isDarkBehind(element: Element): boolean {
  for (let at: Element | null = element; at; at = parentAcrossRoots(at)) {
    const colour = parseColour(getComputedStyle(at).backgroundColor);
    if (colour && colour.alpha > 0.5) return luminance(colour) < 0.2;
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

/** `rgb(…)` and `rgba(…)`, as computed styles give them; channels 0 to 255. Other spaces give null. */
export function parseColour(text: string): Colour | null {
  const numbers = /^rgba?\(([^)]+)\)$/
    .exec(text)?.[1]
    ?.match(/[\d.]+/g)
    ?.map(Number);
  if (!numbers || numbers.length < 3) return null;
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  return { red, green, blue, alpha };
}

/** Relative luminance, 0 (black) to 1 (white), by WCAG 2.2. */
export function luminance({ red, green, blue }: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
