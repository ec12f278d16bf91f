/**
 * Run when the browser shows a page that it has kept for the way back, or made ready out of sight: it has taken the
 * page's number off the toolbar button, and in Firefox the page has heard of no change meanwhile.
 */
export function whenShownAgain(run: () => void, signal: AbortSignal): void {
  addEventListener('pageshow', ({ persisted }) => persisted && run(), { signal });
  document.addEventListener('prerenderingchange', run, { signal });
}
