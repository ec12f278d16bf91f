import browser from 'webextension-polyfill';
import type { PageRequests, PageWorld } from './messages.ts';

export interface FrameAnswer<Name extends keyof PageRequests> {
  frameId: number;
  answer: PageRequests[Name]['answer'];
}

/** Ask the cards in every frame, or in those named. Null where the browser lets no extension in. */
export async function askFrames<Name extends keyof PageRequests>(
  tabId: number,
  name: Name,
  ask: PageRequests[Name]['ask'],
  frameIds?: number[],
): Promise<FrameAnswer<Name>[] | null> {
  try {
    const results = await browser.scripting.executeScript({
      target: frameIds ? { tabId, frameIds } : { tabId, allFrames: true },
      func: askHere,
      args: [name, ask],
      // Chromium would wait, for all answers, until a frame has loaded that never does while it is far below the fold.
      injectImmediately: true,
    });
    return results.flatMap(({ frameId, result }) =>
      result === null || result === undefined ? [] : [{ frameId, answer: result as PageRequests[Name]['answer'] }],
    );
  } catch {
    return null;
  }
}

/** Runs in a frame, in the extension's own world: frames without cards answer nothing. */
function askHere(name: never, ask: never): unknown {
  return (globalThis as PageWorld).factCards?.answer(name, ask) ?? null;
}
