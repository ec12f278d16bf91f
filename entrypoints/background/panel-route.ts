/**
 * Where the side panel is to open, for the moment between the click that opens it and the panel's first question. It
 * is kept in the background's memory, which the browser clears half a minute later, and nowhere else.
 */
const next = new Map<number, string>();

/** @param route hash route of the app */
export function keepPanelRoute(windowId: number, route: string): void {
  next.set(windowId, route);
}

/** The route kept for a window, once; null where none is. */
export function takePanelRoute(windowId: number): string | null {
  const route = next.get(windowId) ?? null;
  next.delete(windowId);
  return route;
}
