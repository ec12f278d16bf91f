import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import { needBrowser } from '../demo/browsers.ts';
import { type CardView, cutInRoot, describeCard, pointOf } from './card-view.ts';
import { type Driver, eventually, type Held, type Tab, type ViewOptions } from './driver.ts';

export const CHROME_BUILD = join(import.meta.dirname, '../../.output/chrome-mv3');

/** Without these a Chromium phones home at every start, or refuses to start as root. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

export interface ExtensionBrowser {
  context: BrowserContext;
  worker: Worker;
  /** `chrome-extension://<id>` */
  extension: string;
  close(): Promise<void>;
}

export interface LaunchOptions {
  headless?: boolean;
  /** Of the unpacked extension; the build if not given. */
  folder?: string;
  /** Of the browser's own interface, e.g. `es`; else English, or in a window that somebody looks at, the system's. */
  language?: string;
  /** Other unpacked extensions in the same browser. */
  beside?: readonly string[];
  /** Whether the reader has asked for less motion. */
  calm?: boolean;
  /** Whether pages that are left are kept for the way back, as readers have it; Playwright switches that off. */
  keepsPages?: boolean;
  /** Switches for the browser beside the usual ones. */
  args?: readonly string[];
}

/** A Chromium with the built extension and an empty profile. */
export async function launchChromium(options: LaunchOptions = {}): Promise<ExtensionBrowser> {
  const folder = options.folder ?? CHROME_BUILD;
  const folders = [folder, ...(options.beside ?? [])].join(',');
  const language = options.language ?? (options.headless === false ? undefined : 'en');
  const profile = mkdtempSync(join(tmpdir(), 'fact-cards-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: needBrowser('chromium'),
    headless: options.headless ?? true,
    viewport: options.headless === false ? null : { width: 1000, height: 800 },
    ignoreDefaultArgs: ['--disable-extensions', ...(options.keepsPages ? ['--disable-back-forward-cache'] : [])],
    reducedMotion: options.calm ? 'reduce' : 'no-preference',
    // On Linux the environment decides, elsewhere the flag.
    env: { ...process.env, ...(language && { LANGUAGE: language }) },
    args: [
      ...CHROMIUM_FLAGS,
      ...(language ? [`--lang=${language}`] : []),
      `--disable-extensions-except=${folders}`,
      `--load-extension=${folders}`,
      ...(options.args ?? []),
    ],
  });
  // It opens by itself after the install, and would come to the front in the middle of a test.
  const welcome = await eventually(
    async () => context.pages().find((page) => page.url().endsWith('#/welcome')),
    (page) => page !== undefined,
    15_000,
  );
  const extension = (welcome?.url() ?? '').split('/').slice(0, 3).join('/');
  const ours = () => context.serviceWorkers().find((worker) => worker.url().startsWith(extension));
  const worker = ours() ?? (await context.waitForEvent('serviceworker', () => ours() !== undefined));
  return {
    context,
    worker,
    extension,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/**
 * What a reader sees of the card on a page; null while there is none. The shadow root is closed, so
 * this asks the browser itself.
 */
export async function cardOn(page: Page): Promise<CardView | null> {
  return (await inCard(page, describeCard)) as CardView | null;
}

/** Texts that do not fit into the card on a page. */
export async function cutInCard(page: Page): Promise<string[]> {
  return ((await inCard(page, cutInRoot)) ?? []) as string[];
}

/** Middle of the first button or link in the card with this text, in viewport CSS pixels. */
export async function pointInCard(page: Page, text: string): Promise<{ x: number; y: number } | null> {
  return (await inCard(page, pointOf, text)) as { x: number; y: number } | null;
}

/** Call a function in the closed root of the card, which only the protocol can see. */
export async function inCard(
  page: Page,
  functionInRoot: (this: ShadowRoot, ...args: never[]) => unknown,
  ...args: string[]
): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  try {
    const shadow = await cardRoot(session);
    if (!shadow) return null;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: functionInRoot.toString(),
      arguments: args.map((value) => ({ value })),
      returnByValue: true,
    });
    return result.value ?? null;
  } finally {
    await session.detach();
  }
}

/** By the browser's own search: a page may be too large, or nested too deep, to be sent whole. */
async function cardRoot(session: CDPSession): Promise<{ backendNodeId: number } | undefined> {
  await session.send('DOM.getDocument', { depth: 0 });
  const { searchId, resultCount } = await session.send('DOM.performSearch', { query: 'fact-card' });
  if (resultCount === 0) return undefined;
  const found = await session.send('DOM.getSearchResults', { searchId, fromIndex: 0, toIndex: resultCount });
  // A page may have elements of this name itself; ours is appended.
  for (const nodeId of found.nodeIds.reverse()) {
    const node = await session.send('DOM.describeNode', { nodeId, depth: 1, pierce: true }).then(
      (described) => described.node,
      // Gone between the search and the question, as a card may be.
      () => null,
    );
    if (node && /^fact-card$/iu.test(node.nodeName) && node.shadowRoots?.[0]) return node.shadowRoots[0];
  }
  return undefined;
}

/** The journeys' driver for a real Chromium. */
export async function chromiumDriver(options: LaunchOptions = {}): Promise<Driver> {
  return driverOf(await launchChromium(options));
}

/** A driver for a Chromium that runs already; closing the one closes the other. */
export function driverOf(browser: ExtensionBrowser): Driver {
  return {
    name: 'Chromium',
    extension: browser.extension,
    open: (address, options) => openTab(browser.context, address, options),
    openApp: async (route, options = {}) => {
      const page = await browser.context.newPage();
      await page.setViewportSize({ width: options.width ?? 380, height: options.height ?? 600 });
      await page.goto(`${browser.extension}/popup.html${route}`);
      return tabOf(page);
    },
    inExtension: (functionThere, ...args) =>
      browser.worker.evaluate(`(${functionThere})(...${JSON.stringify(args)})`) as never,
    close: browser.close,
  };
}

/** A page in a new tab, in a browser with the extension or without. */
export async function openTab(context: BrowserContext, address: string, options: ViewOptions = {}): Promise<Tab> {
  const page = await context.newPage();
  const tab = tabOf(page);
  await page.setViewportSize({ width: options.width ?? 1000, height: options.height ?? 800 });
  await page.goto(address);
  return tab;
}

function tabOf(page: Page): Tab {
  const errors: string[] = [];
  let fingers: Promise<CDPSession> | undefined;
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return {
    errors: () => errors,
    evaluate: (functionThere, ...args) => page.evaluate(`(${functionThere})(...${JSON.stringify(args)})`) as never,
    move: (x, y, steps = 1) => page.mouse.move(x, y, { steps }),
    click: (x, y, button = 'left') => page.mouse.click(x, y, { button }),
    button: (down) => (down ? page.mouse.down() : page.mouse.up()),
    finger: async (does, x, y) => {
      fingers ??= page.context().newCDPSession(page);
      const type = ({ start: 'touchStart', move: 'touchMove', end: 'touchEnd' } as const)[does];
      const session = await fingers;
      await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
      await session.send('Input.dispatchTouchEvent', { type, touchPoints: does === 'end' ? [] : [{ x, y }] });
    },
    press: (key) => page.keyboard.press(key as 'Escape'),
    type: (text) => page.keyboard.type(text),
    hold: (key, down) => page.keyboard[down ? 'down' : 'up'](key as 'Shift'),
    card: () => cardOn(page),
    pointInCard: (text) => pointInCard(page, text),
    inCard: (functionInRoot) => inCard(page, functionInRoot) as Promise<never>,
    show: () => page.bringToFront(),
    reload: async () => void (await page.reload()),
    screenshot: (path) => page.screenshot({ path }).then(() => undefined),
    print: () => page.pdf(),
    held: () => heldBy(page),
    close: () => page.close(),
  };
}

async function heldBy(page: Page): Promise<Held> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('Performance.enable');
    // Once is not enough for what is held by both script and document.
    for (let i = 0; i < 2; i += 1) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const value = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
    return { heapKb: value('JSHeapUsedSize') / 1024, nodes: value('Nodes'), listeners: value('JSEventListeners') };
  } finally {
    await session.detach();
  }
}
