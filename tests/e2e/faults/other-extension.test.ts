import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '../chromium.ts';
import { eventually } from '../driver.ts';

/** What another extension may try; an answer is what it should never get. */
const ASKED = [
  { name: 'open-cards' },
  { name: 'open-topic', topicId: 'bdnf' },
  { name: 'switch-site', on: false },
  { name: 'mute-topic', topicId: 'ketamine', muted: true },
  'hello',
];

describe('another extension in the same browser, in Chromium', () => {
  let browser: ExtensionBrowser;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'other-extension-'));
    const manifest = { manifest_version: 3, name: 'Other', version: '1', background: { service_worker: 'other.js' } };
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    writeFileSync(join(folder, 'other.js'), '');
    browser = await launchChromium({ beside: [folder] });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('hears no answer to whatever it sends, finds no port, and changes nothing', async () => {
    const worker = await eventually(
      async () => browser.context.serviceWorkers().find((each) => each.url().endsWith('/other.js')),
      (found) => found !== undefined,
    );
    const pages = browser.context.pages().length;
    const heard = await worker?.evaluate(
      async ([id, messages]) => {
        const answers: string[] = [];
        for (const message of messages) {
          answers.push(
            await chrome.runtime.sendMessage(id, message).then(
              (answer) => `answered ${JSON.stringify(answer)}`,
              (error: Error) => error.message,
            ),
          );
        }
        const port = chrome.runtime.connect(id);
        const end = new Promise<string>((resolve) => port.onDisconnect.addListener(() => resolve('disconnected')));
        return [...answers, await end];
      },
      [browser.extension.split('/')[2] ?? '', ASKED] as const,
    );
    const refused = 'Could not establish connection. Receiving end does not exist.';
    expect(heard).toEqual([...ASKED.map(() => refused), 'disconnected']);
    expect(await browser.worker.evaluate(() => chrome.storage.local.get())).toEqual({});
    expect(browser.context.pages().length).toBe(pages);
  });
});
