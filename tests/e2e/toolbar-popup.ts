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
  await page.bringToFront();
  await browser.worker.evaluate(() => chrome.action.openPopup());
  return speakToPage(page, `${browser.extension}/popup.html`);
}

/** The side panel, which must be open. */
export function sidePanel(browser: ExtensionBrowser, page: Page): Promise<ToolbarPopup> {
  return speakToPage(page, `${browser.extension}/sidepanel.html`);
}

/** @param page through which the browser's own protocol is spoken */
async function speakToPage(page: Page, address: string): Promise<ToolbarPopup> {
  const session = await page.context().newCDPSession(page);
  const target = await eventually(
    async () =>
      (await session.send('Target.getTargets')).targetInfos.find(
        ({ url, type }) => type === 'page' && url.split('#')[0] === address,
      ),
    (found) => found !== undefined,
  );
  if (!target) throw new Error(`${address} has not opened`);
  // Not flattened: Playwright has no way to address a flattened session.
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  return speakTo(session, sessionId);
}

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
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) });
    const { result, error } = await answered;
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
