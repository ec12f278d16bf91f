import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { needBrowser } from '../demo/browsers.ts';
import { type CardView, describeCard, pointOf } from './card-view.ts';
import { type Driver, eventually, type Tab, type ViewOptions } from './driver.ts';

export const FIREFOX_BUILD = join(import.meta.dirname, '../../.output/firefox-mv3');

/** The part of puppeteer's BiDi connection that speaks the protocol itself; it is not in its types. */
interface BidiConnection {
  send(method: string, params: unknown): Promise<{ result: { result: RemoteValue } }>;
}

interface RemoteValue {
  type: string;
  sharedId?: string;
  value?: unknown;
}

function connectionOf(browser: Browser): BidiConnection {
  const { connection } = browser as Browser & { connection?: BidiConnection };
  if (!connection) throw new Error('puppeteer has no BiDi connection to Firefox');
  return connection;
}

export interface FirefoxDriver extends Driver {
  /** Switch the extension off or on, as a reader does in the browser's list of extensions. */
  switchExtension(on: boolean): Promise<void>;
  /** Run a function in the browser's own interface, with all its rights; it is sent as text. */
  inBrowser<Result, Args extends unknown[]>(
    functionThere: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
}

/**
 * The journeys' driver for a real Firefox.
 * @param preferences beside the usual ones
 * @param folder of the unpacked extension
 */
export async function firefoxDriver(
  preferences: Record<string, string | number | boolean> = {},
  folder = FIREFOX_BUILD,
): Promise<FirefoxDriver> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: needBrowser('firefox'),
    headless: true,
    // What switches extensions off and on is in the browser's own interface.
    args: ['--remote-allow-system-access'],
    // Nothing is to be asked of anyone outside while tests run.
    extraPrefsFirefox: {
      'extensions.webextensions.warnings-as-errors': false,
      ...preferences,
    },
  });
  await browser.installExtension(folder);
  // Extension pages cannot be gone to; the welcome page opens by itself, and from it all others.
  const welcome = await openedWelcome(browser);
  const extension = (await welcome.evaluate(() => location.href)).split('/').slice(0, 3).join('/');
  const inExtension: Driver['inExtension'] = (functionThere, ...args) =>
    welcome.evaluate(`(${functionThere})(...${JSON.stringify(args)})`) as never;
  async function openedByExtension(address: string): Promise<Page> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const before = new Set(await browser.pages());
      const id = await inExtension((url: string) => chrome.tabs.create({ url }).then((tab) => tab.id ?? -1), address);
      const page = await foundSoon(browser, (found, each) => found === address && !before.has(each));
      if (page) return page;
      await inExtension((lost: number) => chrome.tabs.remove(lost).then(() => null), id);
    }
    throw new Error(`the protocol does not tell of ${address}`);
  }
  return {
    name: 'Firefox',
    extension,
    open: (address, options) => openTab(browser, address, options),
    async openApp(route, options = {}) {
      const address = `${extension}/popup.html${route}`;
      const page = await openedByExtension(address);
      await size(page, options, 380, 600);
      return tabOf(browser, page);
    },
    inExtension,
    switchExtension: (on) => inBrowserItself(browser, switchAddon, on),
    inBrowser: (functionThere, ...args) => inBrowserItself(browser, functionThere, ...args),
    close: () => browser.close(),
  };
}

/** Run a function with the rights of the browser's own interface; it is sent as text. */
async function inBrowserItself<Result, Args extends unknown[]>(
  browser: Browser,
  functionThere: (...args: Args) => Result,
  ...args: Args
): Promise<Awaited<Result>> {
  const connection = connectionOf(browser);
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = tree.result as never as { contexts: { context: string }[] };
  const { result } = await connection.send('script.callFunction', {
    functionDeclaration: `async (given) => JSON.stringify((await (${functionThere})(...JSON.parse(given))) ?? null)`,
    arguments: [{ type: 'string', value: JSON.stringify(args) }],
    target: { context: contexts[0]?.context },
    awaitPromise: true,
  });
  if ('exceptionDetails' in result) throw new Error(JSON.stringify(result.exceptionDetails));
  return JSON.parse(String(result.result.value));
}

// On a busy machine the protocol now and then does not tell of a tab that the extension has opened. Then it is opened
// once more: that it opens at all is what the browser itself says.
const MOST_TRIES = 3;
const SOON_MS = 5000;

/** A page that the protocol tells of within some seconds, or null. */
async function foundSoon(browser: Browser, wanted: Parameters<typeof findPage>[1]): Promise<Page | null> {
  const end = Date.now() + SOON_MS;
  let page = await findPage(browser, wanted);
  while (!page && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    page = await findPage(browser, wanted);
  }
  return page;
}

/** @throws Error when the extension has not opened its welcome page */
async function openedWelcome(browser: Browser): Promise<Page> {
  const isWelcome = (address: string) => address.endsWith('#/welcome');
  const tabs = await eventually(
    () => inBrowserItself(browser, tabAddresses),
    (addresses) => addresses.some(isWelcome),
    15_000,
  );
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const found = await foundSoon(browser, isWelcome);
    if (found) return found;
    await inBrowserItself(browser, openInBrowser, tabs.find(isWelcome) ?? '');
  }
  throw new Error(`the protocol does not tell of the welcome page, though these are open: ${tabs}`);
}

interface BrowserWindow {
  gBrowser: {
    browsers: { currentURI: { spec: string } }[];
    addTrustedTab(address: string): unknown;
  };
}

/** Runs in the browser's own interface. */
function tabAddresses(): string[] {
  return (globalThis as never as BrowserWindow).gBrowser.browsers.map(({ currentURI }) => currentURI.spec);
}

/** Runs in the browser's own interface. */
function openInBrowser(address: string): void {
  (globalThis as never as BrowserWindow).gBrowser.addTrustedTab(address);
}

async function switchAddon(on: boolean): Promise<void> {
  const { ChromeUtils } = globalThis as never as {
    ChromeUtils: {
      importESModule(address: string): {
        AddonManager: {
          getAddonsByTypes(
            types: string[],
          ): Promise<{ id: string; enable(): Promise<void>; disable(): Promise<void> }[]>;
        };
      };
    };
  };
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const addons = await AddonManager.getAddonsByTypes(['extension']);
  const ours = addons.find(({ id }) => id.startsWith('fact-cards@'));
  await (on ? ours?.enable() : ours?.disable());
}

async function size(page: Page, options: ViewOptions, width: number, height: number): Promise<void> {
  await page.setViewport({ width: options.width ?? width, height: options.height ?? height });
}

async function findPage(browser: Browser, wanted: (address: string, page: Page) => boolean): Promise<Page | null> {
  for (const page of await browser.pages()) {
    const address = await page.evaluate(() => location.href).catch(() => '');
    if (wanted(address, page)) return page;
  }
  return null;
}

/** A page in a new tab, in a browser with the extension or without. */
export async function openTab(browser: Browser, address: string, options: ViewOptions = {}): Promise<Tab> {
  const page = await browser.newPage();
  const tab = tabOf(browser, page);
  await size(page, options, 1000, 800);
  await page.goto(address);
  return tab;
}

function tabOf(browser: Browser, page: Page): Tab {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return {
    errors: () => errors,
    evaluate: (functionThere, ...args) => page.evaluate(`(${functionThere})(...${JSON.stringify(args)})`) as never,
    move: (x, y, steps = 1) => page.mouse.move(x, y, { steps }),
    click: (x, y, button = 'left') => page.mouse.click(x, y, { button }),
    button: (down) => (down ? page.mouse.down() : page.mouse.up()),
    finger: (does, x, y) => {
      if (does === 'start') return page.touchscreen.touchStart(x, y).then(() => undefined);
      return does === 'move' ? page.touchscreen.touchMove(x, y) : page.touchscreen.touchEnd();
    },
    press: (key) => page.keyboard.press(key as 'Escape'),
    type: (text) => page.keyboard.type(text),
    hold: (key, down) => page.keyboard[down ? 'down' : 'up'](key as 'Shift'),
    card: async () => (await inCard(browser, page, describeCard)) as CardView | null,
    pointInCard: async (text) => (await inCard(browser, page, pointOf, text)) as { x: number; y: number } | null,
    inCard: (functionInRoot) => inCard(browser, page, functionInRoot) as Promise<never>,
    show: () => page.bringToFront(),
    reload: async () => void (await page.reload()),
    screenshot: (path) => page.screenshot({ path: path as `${string}.png` }).then(() => undefined),
    print: () => page.pdf(),
    // Of heap and listeners it says nothing for a page alone.
    held: async () => ({ heapKb: null, nodes: (await page.evaluate(`(${countNodes})()`)) as number, listeners: null }),
    close: () => page.close(),
  };
}

/** Runs in the page. */
function countNodes(): number {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
  let count = 1;
  while (walker.nextNode()) count += 1;
  return count;
}

/** Call a function in the closed root of the card, which only the protocol can see. */
async function inCard(
  browser: Browser,
  page: Page,
  functionInRoot: (this: ShadowRoot, ...args: never[]) => unknown,
  ...args: string[]
): Promise<unknown> {
  const connection = connectionOf(browser);
  const context = (page.mainFrame() as ReturnType<Page['mainFrame']> & { _id: string })._id;
  // A world of its own: the page may have changed what it calls by these names.
  const target = { context, sandbox: 'tests' };
  const host = await connection.send('script.evaluate', {
    expression: '[...document.querySelectorAll("fact-card")].at(-1)',
    target,
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  const root = (host.result.result.value as { shadowRoot?: { sharedId?: string } } | undefined)?.shadowRoot;
  if (!root?.sharedId) return null;
  const answer = await connection.send('script.callFunction', {
    functionDeclaration: `function (...args) { return JSON.stringify((${functionInRoot}).apply(this, args) ?? null); }`,
    this: { sharedId: root.sharedId },
    arguments: args.map((value) => ({ type: 'string', value })),
    target,
    awaitPromise: false,
  });
  return JSON.parse(String(answer.result.result.value ?? 'null'));
}
