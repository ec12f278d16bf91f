import { eventually } from './driver.ts';
import type { FirefoxDriver } from './firefox.ts';

/** What this file uses of the browser's own interface; there are no types for it. */
interface BrowserWindow {
  ChromeUtils: { importESModule(address: string): Record<string, never> };
  WebExtensionPolicy: { getByID(id: string): { extension: { id: string } } };
  SidebarController: { show(id: string): Promise<void>; hide(): void; sidebars: Map<string, object> };
  gURLBar: { focus(): void; search(text: string): void; handleCommand(): void };
  gBrowser: { currentURI: { spec: string } };
}

interface InnerBrowser extends Element {
  messageManager: {
    addMessageListener(name: string, heard: (message: { data: string }) => void): void;
    loadFrameScript(address: string, lasting: boolean): void;
  };
}

/** A page of the extension in the browser's own interface, which no protocol reaches as a page. */
export interface InnerPage {
  /** Run a function in it; it is sent as text. */
  evaluate<Result, Args extends unknown[]>(
    functionThere: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
}

/** The sidebar, opened as a reader does by the browser's menu of sidebars. */
export async function openSidebar(driver: FirefoxDriver): Promise<InnerPage> {
  await driver.inBrowser(async () => {
    const { SidebarController } = globalThis as never as BrowserWindow;
    const ours = [...SidebarController.sidebars.keys()].find((id) => id.startsWith('fact-cards_'));
    if (!ours) throw new Error('the browser has no sidebar of ours');
    await SidebarController.show(ours);
  });
  return sidebar(driver);
}

/** The sidebar, which must be open. */
export const sidebar = (driver: FirefoxDriver) => innerPage(driver, 'sidebar');

export function closeSidebar(driver: FirefoxDriver): Promise<void> {
  return driver.inBrowser(() => (globalThis as never as BrowserWindow).SidebarController.hide());
}

/** Press the toolbar button: the browser then lets the extension into the tab in front. */
export async function pressToolbarButton(driver: FirefoxDriver): Promise<InnerPage> {
  await driver.inBrowser(async () => {
    const { ChromeUtils, WebExtensionPolicy } = globalThis as never as BrowserWindow;
    const parent = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs') as never as {
      ExtensionParent: {
        apiManager: { global: { browserActionFor(of: object): { triggerAction(window: object): Promise<void> } } };
      };
    };
    const { extension } = WebExtensionPolicy.getByID('fact-cards@ketamine-fact-cards.example');
    await parent.ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(globalThis);
  });
  return innerPage(driver, 'popup');
}

/** Take back, as a reader does on the browser's page of extensions, that it may read all sites; or give it again. */
export async function allowAllSites(driver: FirefoxDriver, isAllowed: boolean): Promise<void> {
  await driver.inBrowser(async (allow: boolean) => {
    const { ChromeUtils, WebExtensionPolicy } = globalThis as never as BrowserWindow;
    const module = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs') as never as {
      ExtensionPermissions: Record<'add' | 'remove', (id: string, what: object, of: object) => Promise<void>>;
    };
    const { extension } = WebExtensionPolicy.getByID('fact-cards@ketamine-fact-cards.example');
    const all = { permissions: [], origins: ['<all_urls>'] };
    await module.ExtensionPermissions[allow ? 'add' : 'remove'](extension.id, all, extension);
  }, isAllowed);
}

/** Type into the address bar; resolves to what the extension suggests. */
export async function typeInAddressBar(driver: FirefoxDriver, text: string): Promise<string[]> {
  await driver.inBrowser((typed: string) => {
    const { gURLBar } = globalThis as never as BrowserWindow;
    gURLBar.focus();
    gURLBar.search(typed);
  }, text);
  return eventually(
    () => driver.inBrowser(() => [...document.querySelectorAll('.urlbarView-row')].map((row) => row.textContent ?? '')),
    (rows) => rows.length > 1,
  );
}

/** Press Enter there; resolves to the address of the tab in front, once it is one of ours. */
export async function enterInAddressBar(driver: FirefoxDriver): Promise<string> {
  await driver.inBrowser(() => (globalThis as never as BrowserWindow).gURLBar.handleCommand());
  return eventually(
    () => addressInFront(driver),
    (address) => address.startsWith(driver.extension) && !address.endsWith('#/welcome'),
  );
}

/** Of the tab in front. */
export function addressInFront(driver: FirefoxDriver): Promise<string> {
  return driver.inBrowser(() => (globalThis as never as BrowserWindow).gBrowser.currentURI.spec);
}

/** Choose from the page's context menu, once it is open; resolves to the whole label of what was chosen. */
export async function chooseFromMenu(driver: FirefoxDriver, label: string): Promise<string> {
  return eventually(
    () =>
      driver.inBrowser((wanted: string) => {
        const menu = document.getElementById('contentAreaContextMenu') as (Element & { state: string }) | null;
        if (menu?.state !== 'open') return '';
        const items = [...menu.children] as (Element & { label?: string; doCommand(): void })[];
        const item = items.find((each) => each.label?.includes(wanted));
        item?.doCommand();
        (menu as Element & { hidePopup?: () => void }).hidePopup?.();
        return item?.label ?? '';
      }, label),
    (chosen) => chosen !== '',
  );
}

function innerPage(driver: FirefoxDriver, where: 'sidebar' | 'popup'): InnerPage {
  return {
    async evaluate(functionThere, ...args) {
      const answer = await driver.inBrowser(
        askInside,
        where,
        `(async () => JSON.stringify((await (${functionThere})(...${JSON.stringify(args)})) ?? null))()`,
      );
      const { value, error } = JSON.parse(answer) as { value?: string; error?: string };
      if (error !== undefined) throw new Error(error);
      return JSON.parse(value ?? 'null');
    },
  };
}

/** Runs in the browser's interface; the code runs in a sandbox over the page, where its policy forbids nothing. */
async function askInside(where: 'sidebar' | 'popup', code: string): Promise<string> {
  const holder = document.getElementById('sidebar') as HTMLIFrameElement | null;
  const inner =
    where === 'popup'
      ? document.querySelector('.webextension-popup-browser')
      : holder?.contentDocument?.getElementById('webext-panels-browser');
  if (!inner) return JSON.stringify({ error: `no ${where} is open` });
  const { messageManager } = inner as InnerBrowser;
  const name = `fact-cards-test-${Math.random()}`;
  const script = `{
    const box = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    box.answer = Cu.exportFunction((value, error) => sendAsyncMessage('${name}', JSON.stringify({ value, error })), box);
    Cu.evalInSandbox(${JSON.stringify(`${code}.then((value) => answer(value), (error) => answer(undefined, String(error)))`)}, box);
  }`;
  return new Promise((resolve) => {
    messageManager.addMessageListener(name, ({ data }) => resolve(data));
    // A popup that is still being put into its frame never answers; it is asked anew.
    setTimeout(() => resolve(JSON.stringify({ error: `no answer from the ${where}` })), 2000);
    messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
  });
}
