import browser from 'webextension-polyfill';

/**
 * Start the gate in a page in which it is not: one open since before the install, or one on a site where the
 * extension may run only when it is clicked. From there all goes as on any page.
 */
export async function wakePage(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['/gate.js'] });
}

/** What a page says of itself, in the extension's own world of its main frame. */
export interface PageSigns {
  hasGate: boolean;
  contentType: string;
  /** Whether the browser has highlights, which marks are made of. */
  canDraw: boolean;
}

/** Null where the browser lets no extension in. */
export async function askPageSigns(tabId: number): Promise<PageSigns | null> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: signsHere });
    return (answer?.result as PageSigns | null | undefined) ?? null;
  } catch {
    // A page of the browser's own, a store, or one the reader has kept us from.
    return null;
  }
}

/** Of a page that has only just loaded the browser asks before it has started the gate there, by some milliseconds. */
async function signsHere(): Promise<PageSigns> {
  const world = globalThis as { factCardsGate?: true };
  for (let tries = 0; tries < 10 && !world.factCardsGate; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return {
    hasGate: Boolean(world.factCardsGate),
    contentType: document.contentType,
    canDraw: typeof Highlight === 'function',
  };
}
