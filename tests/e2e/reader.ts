import { join } from 'node:path';
import { markedTexts, middleOfText } from './card-view.ts';
import { type Driver, eventually, type Tab, type ViewOptions } from './driver.ts';
import { type PageServer, servePages } from './serve.ts';

/** What a reader does in a browser with the extension, and what they see. */
export class Reader {
  readonly browser: Driver;
  private readonly server: PageServer;

  private constructor(browser: Driver, server: PageServer) {
    this.browser = browser;
    this.server = server;
  }

  static async start(launch: () => Promise<Driver>): Promise<Reader> {
    const server = await servePages(join(import.meta.dirname, 'pages'));
    return new Reader(await launch(), server);
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  /** Open a page with a body, and wait until texts on it are marked. */
  async open(path: string, body: string, marked: readonly string[], options?: ViewOptions): Promise<Tab> {
    const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>${body}</html>`;
    const tab = await this.browser.open(this.server.add(path, html), options);
    await eventually(
      () => tab.evaluate(markedTexts),
      (found) => marked.every((text) => found.includes(text)),
    );
    return tab;
  }

  add(path: string, html: string): string {
    return this.server.add(path, html);
  }

  set(settings: unknown): Promise<null> {
    return this.browser.inExtension(
      (value: unknown) => chrome.storage.local.set({ settings: value }).then(() => null),
      settings,
    );
  }
}

/** @throws Error where the text is not on the page */
export async function pointOf(tab: Tab, text: string): Promise<{ x: number; y: number }> {
  const point = await tab.evaluate(middleOfText, text);
  if (!point) throw new Error(`“${text}” is not on the page`);
  return point;
}

/** Come from a little above and rest on a text until its card is there. */
export async function restOn(tab: Tab, text: string, title: string): Promise<{ x: number; y: number }> {
  const point = await pointOf(tab, text);
  await tab.move(point.x, Math.max(0, point.y - 30), 3);
  await tab.move(point.x, point.y, 4);
  await cardTitled(tab, title);
  return point;
}

/** Click what bears this text in the card, once it does. */
export async function clickInCard(tab: Tab, text: string): Promise<void> {
  const point = await eventually(
    () => tab.pointInCard(text),
    (found) => found !== null,
  );
  if (!point) throw new Error(`“${text}” is not in the card`);
  await tab.move(point.x, point.y, 5);
  await tab.click(point.x, point.y);
}

export function cardTitled(tab: Tab, title: string) {
  return eventually(
    () => tab.card(),
    (card) => card?.title === title,
  );
}

export function noCard(tab: Tab) {
  return eventually(
    () => tab.card(),
    (card) => card === null,
  );
}

/** Look again and again for so long. @throws Error with the first answer that is not as it should be */
export async function stays<T>(ask: () => Promise<T>, wanted: (answer: T) => boolean, forMs: number): Promise<void> {
  const end = Date.now() + forMs;
  do {
    const answer = await ask();
    if (!wanted(answer)) throw new Error(`after ${forMs - (end - Date.now())} ms: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  } while (Date.now() < end);
}

export const staysClosed = (tab: Tab, forMs = 700) =>
  stays(
    () => tab.card(),
    (card) => card === null,
    forMs,
  );

export const staysOpen = (tab: Tab, forMs = 700) =>
  stays(
    () => tab.card(),
    (card) => card !== null,
    forMs,
  );
