import { writeFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import type { ExtensionBrowser } from './chromium.ts';
import { eventually } from './driver.ts';

/** The real popup of the toolbar button, or the side panel: Playwright shows neither as a page. */
export interface ToolbarPopup {
  /** Run a function in it, as if at a click; it is sent as text. */
  evaluate<Result, Args extends unknown[]>(
    functionThere: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  screenshot(path: string): Promise<void>;
}

/** Open the popup over a page, which must be the active tab, and speak to it through the browser's own protocol. */
export async function openToolbarPopup(browser: ExtensionBrowser, page: Page): Promise<ToolbarPopup> {
  const address = `${browser.extension}/popup.html`;
  // One with a route is the app in a tab.
  const isPopup = (url: string) => url === address;
  await page.bringToFront();
  await closeAll(page, isPopup);
  await browser.worker.evaluate(() => chrome.action.openPopup());
  return speakToPage(page, isPopup);
}

/** One that was opened before goes in its own time, and would be taken for the new one until then. */
async function closeAll(page: Page, isOld: (address: string) => boolean): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const old = async () => (await session.send('Target.getTargets')).targetInfos.filter(({ url }) => isOld(url));
  for (const { targetId } of await old()) await session.send('Target.closeTarget', { targetId });
  await eventually(old, (left) => left.length === 0);
  await session.detach();
}

/** The side panel, which must be open. */
export function sidePanel(browser: ExtensionBrowser, page: Page): Promise<ToolbarPopup> {
  const address = `${browser.extension}/sidepanel.html`;
  return speakToPage(page, (url) => url.split('#')[0] === address);
}

/** @param page through which the browser's own protocol is spoken */
async function speakToPage(page: Page, isWanted: (address: string) => boolean): Promise<ToolbarPopup> {
  const session = await page.context().newCDPSession(page);
  const target = await eventually(
    async () =>
      (await session.send('Target.getTargets')).targetInfos.find(({ url, type }) => type === 'page' && isWanted(url)),
    (found) => found !== undefined,
  );
  if (!target) throw new Error('it has not opened');
  // Not flattened: Playwright has no way to address a flattened session.
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  return speakTo(session, sessionId);
}

// A page that goes while it is asked never answers.
const ANSWER_MS = 3000;

interface Answer {
  id: number;
  result?: { result?: { value?: unknown }; data?: string; exceptionDetails?: { text: string } };
  error?: { message: string };
}

function speakTo(session: CDPSession, sessionId: string): ToolbarPopup {
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer = JSON.parse(message) as Answer;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  const send = async (method: string, params: unknown): Promise<NonNullable<Answer['result']>> => {
    last += 1;
    const id = last;
    const answered = new Promise<Answer>((resolve, reject) => {
      waiting.set(id, resolve);
      setTimeout(() => reject(new Error(`${method}: no answer within ${ANSWER_MS} ms`)), ANSWER_MS).unref();
    });
    const sent = session.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id, method, params }),
    });
    const [{ result, error }] = await Promise.all([answered, sent]);
    if (error || result?.exceptionDetails)
      throw new Error(`${method}: ${error?.message ?? result?.exceptionDetails?.text}`);
    return result ?? {};
  };
  return {
    async evaluate(functionThere, ...args) {
      const expression = `(${functionThere})(...${JSON.stringify(args)})`;
      const { result } = await send('Runtime.evaluate', {
        expression,
        returnByValue: true,
        awaitPromise: true,
        userGesture: true,
      });
      return result?.value as never;
    },
    async screenshot(path) {
      const { data = '' } = await send('Page.captureScreenshot', { format: 'png' });
      writeFileSync(path, Buffer.from(data, 'base64'));
    },
  };
}
