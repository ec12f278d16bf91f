import { describe, expect, it, vi } from 'vitest';

/** What Firefox for Android has: no commands, no menus, no address bar keyword, hardly a toolbar button. */
const { few, heard } = vi.hoisted(() => {
  const heard: unknown[] = [];
  const event = { addListener: (listener: unknown) => void heard.push(listener), removeListener: vi.fn() };
  const few = {
    action: {},
    i18n: { getMessage: (key: string) => (key === 'languageCode' ? 'en' : key) },
    runtime: {
      id: 'us',
      onMessage: event,
      onInstalled: event,
      onStartup: event,
      getManifest: () => ({ version: '1' }),
      getURL: (path: string) => path,
    },
    scripting: { executeScript: async () => [] },
    storage: {
      local: { get: async () => ({}), set: async () => undefined, onChanged: event },
      session: { get: async () => ({}), set: async () => undefined },
    },
    tabs: { create: vi.fn(), query: async () => [] },
  };
  return { few, heard };
});
vi.mock('webextension-polyfill', () => ({ default: few }));
vi.mock('../../../../entrypoints/shared/browser.ts', () => ({ default: few }));

describe('the background where the browser has few interfaces', () => {
  it('starts, listens to pages and to storage, and survives what it hears', async () => {
    const { default: background } = await import('../../../../entrypoints/background/index.ts');
    expect(() => background.main()).not.toThrow();
    expect(heard.length).toBeGreaterThan(2);
    for (const listener of heard as ((given: object, sender: object) => unknown)[]) {
      await expect(Promise.resolve(listener({ reason: 'update' }, { id: 'us' }))).resolves.toBeUndefined();
    }
  });
});
