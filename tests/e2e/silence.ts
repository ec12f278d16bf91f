import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Driver, eventually } from './driver.ts';
import { longSession, MARKUP, PAGE, SECRETS } from './long-session.ts';
import { type RecordingProxy, recordingProxy } from './recording-proxy.ts';

const LAST = 'http://127.0.0.1:4999/last';

/** What the browsers ask for by themselves at each start, with and without an extension. */
const BROWSERS_OWN =
  /^(CONNECT|POST http:\/\/)\s?(accounts\.google\.com:443|update\.googleapis\.com(:443|\/service\/update2\/)|firefox\.settings\.services\.mozilla\.com:443)/u;

/**
 * Nothing leaves the browser, and nothing of what was read stays in it.
 * @param launch a browser that asks everything of the proxy on this port, loopback too
 * @param more what this browser alone can be made to do
 */
export function silence(launch: (port: number) => Promise<Driver>, more: (browser: Driver) => Promise<void>): void {
  let proxy: RecordingProxy;
  let browser: Driver;
  beforeAll(async () => {
    proxy = await recordingProxy({ [PAGE]: MARKUP, [LAST]: '<!doctype html><p>The end.</p>' });
    browser = await launch(proxy.port);
    await longSession(browser);
    await more(browser);
    await browser.open(LAST);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await proxy?.close();
  });

  it('asks nothing of anyone but the pages that were opened', () => {
    const pages = proxy.requests.filter((each) => !each.endsWith('/favicon.ico') && !BROWSERS_OWN.test(each));
    expect([...new Set(pages)]).toEqual([`GET ${PAGE}?${SECRETS.query}`, `GET ${LAST}`]);
  });

  it('keeps the settings and nothing else: no page, no query, no history', async () => {
    // One place to keep things would be enough to fail.
    const kept = await eventually(
      () => browser.inExtension(everythingKept),
      (all) => 'settings' in all.local,
    );
    expect(Object.keys(kept.local)).toEqual(['settings']);
    // Chromium's, in memory: that open pages have been looked at, and nothing of them.
    const session = browser.name === 'Chromium' ? { awake: true } : {};
    expect({ ...kept, local: {} }).toEqual({ local: {}, sync: {}, session, web: {}, databases: [], caches: [] });
    const text = JSON.stringify(kept);
    expect([...Object.values(SECRETS), 'clinic.test'].filter((secret) => text.includes(secret))).toEqual([]);
    expect(kept.local['settings']).toMatchObject({ pausedHosts: [], mutedTopics: ['memory-loss'] });
  });
}

/** Runs in the extension. */
async function everythingKept() {
  const { local, sync, session } = chrome.storage;
  return {
    local: await local.get(null),
    sync: await sync.get(null),
    session: await session.get(null),
    web: { ...globalThis.localStorage, ...globalThis.sessionStorage },
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
  };
}
