/** What is used of a highlight. */
interface Ranges {
  priority: number;
  add(range: Range): unknown;
  delete(range: Range): boolean;
  clear(): void;
}

/** Whether the browser has highlights at all; one without, or in which they are switched off, draws nothing. */
export function canDraw(): boolean {
  return typeof Highlight === 'function' && CSS.highlights !== undefined;
}

export function newHighlight(): Ranges {
  return canDraw() ? new Highlight() : Object.assign(new Set<Range>(), { priority: 0 });
}

/** Give a highlight of ours its name in the page's registry, which the page may have cleared. */
export function register(name: string, highlight: Ranges): void {
  if (canDraw() && CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight as Highlight);
}

/** Take a name out of the registry; if a highlight is given, only where it is the one that stands there. */
export function unregister(name: string, highlight?: Ranges): void {
  if (!canDraw() || (highlight && CSS.highlights.get(name) !== highlight)) return;
  CSS.highlights.delete(name);
}

/** Whether somebody has a highlight of this name in the registry. */
export function isRegistered(name: string): boolean {
  return canDraw() && CSS.highlights.has(name);
}
