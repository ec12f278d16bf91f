import { describe } from 'vitest';
import { driverOf, type ExtensionBrowser, launchChromium } from './chromium.ts';
import { type Driver, eventually } from './driver.ts';
import { firefoxDriver } from './firefox.ts';
import { PAGE, SECRETS } from './long-session.ts';
import { silence } from './silence.ts';
import { openToolbarPopup } from './toolbar-popup.ts';

describe('nothing leaves Chromium', () => {
  let running: ExtensionBrowser;
  silence(
    async (port) => {
      const args = [`--proxy-server=127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'];
      running = await launchChromium({ args });
      return driverOf(running);
    },
    async (browser) => {
      const page = await running.context.newPage();
      await page.goto(`${PAGE}?${SECRETS.query}`);
      await page.waitForFunction(() => CSS.highlights.has('fact-card'));
      await page.bringToFront();
      for (const command of ['next-term', 'previous-term', 'open-card'])
        await browser.inExtension(dispatchCommand, command);
      await eventually(
        () => page.evaluate(() => document.activeElement?.localName),
        (name) => name === 'fact-card',
      );
      await browser.inExtension(dispatchLookUp, SECRETS.selected);
      await eventually(
        async () => running.context.pages().map((each) => each.url()),
        (all) => all.some((each) => each.endsWith(`q=${SECRETS.selected}`)),
      );
      const popup = await openToolbarPopup(running, page);
      await eventually(
        () => popup.evaluate(() => document.body.innerText),
        (text) => text.includes('clinic.test'),
      );
      await popup.evaluate(() => document.querySelector<HTMLElement>('[aria-label^="On this page"] button')?.click());
    },
  );
});

describe('nothing leaves Firefox', () => {
  silence(
    (port) =>
      firefoxDriver({
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': port,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': port,
        'network.proxy.no_proxies_on': '',
        'network.proxy.allow_hijacking_localhost': true,
        'network.proxy.failover_direct': false,
      }),
    // Its events cannot be dispatched from outside; what they call is the same in both browsers.
    async (_browser: Driver) => undefined,
  );
});

/** Runs in the worker. */
function dispatchCommand(name: string): void {
  const event: typeof chrome.commands.onCommand & { dispatch?: (name: string) => void } = chrome.commands.onCommand;
  event.dispatch?.(name);
}

/** Runs in the worker. */
function dispatchLookUp(selectionText: string): void {
  const event: typeof chrome.contextMenus.onClicked & { dispatch?: (info: unknown) => void } =
    chrome.contextMenus.onClicked;
  event.dispatch?.({ menuItemId: 'look-up', selectionText });
}
