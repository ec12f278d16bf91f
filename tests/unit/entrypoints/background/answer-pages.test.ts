import { createContext, runInContext } from 'node:vm';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

type Listener = (message: unknown, sender: object) => unknown;

const { world } = vi.hoisted(() => ({
  world: {
    listeners: [] as Listener[],
    external: vi.fn(),
    executeScript: vi.fn(async () => []),
    create: vi.fn(async () => ({})),
    setTitle: vi.fn(async () => {}),
  },
}));
vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser: fake } = await import('wxt/testing/fake-browser');
  const nothing = { addListener: world.external };
  return {
    default: {
      action: { setTitle: world.setTitle },
      i18n: { getMessage: (key: string) => key },
      runtime: {
        id: 'us',
        getURL: (path: string) => path,
        onMessage: { addListener: (each: Listener) => void world.listeners.push(each) },
        onMessageExternal: nothing,
        onConnectExternal: nothing,
        onConnect: nothing,
      },
      scripting: { executeScript: world.executeScript },
      storage: fake.storage,
      tabs: { create: world.create },
    },
  };
});
vi.mock('../../../../entrypoints/shared/browser.ts', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const { answerPages } = await import('../../../../entrypoints/background/answer-pages.ts');
answerPages();

const sender = { id: 'us', frameId: 0, tab: { id: 7, url: 'https://clinic.example/a' }, url: 'https://ads.example/' };
const send = async (message: unknown, from: object = sender) => await world.listeners[0]?.(message, from);
const stored = async () => (await fakeBrowser.storage.local.get('settings'))['settings'];

describe('what the background hears', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    world.executeScript.mockClear();
    world.create.mockClear();
  });

  it.each([
    ['another extension', { ...sender, id: 'them' }],
    ['nobody in particular', {}],
  ])('from %s is left alone', async (_who, from) => {
    for (const message of [
      { name: 'open-cards' },
      { name: 'open-topic', topicId: 'bdnf' },
      { name: 'switch-site', on: false },
    ]) {
      expect(await send(message, from)).toBeUndefined();
    }
    expect(world.executeScript).not.toHaveBeenCalled();
    expect(world.create).not.toHaveBeenCalled();
    expect(await stored()).toBeUndefined();
  });

  it('a pause that is over is no longer named on the toolbar button once a page is opened', async () => {
    const over = { from: Date.now() - 4_000_000, until: Date.now() - 400_000 };
    await fakeBrowser.storage.local.set({ settings: { pause: over } });
    expect(await send({ name: 'open-cards' })).toBe('opened');
    expect(world.setTitle).toHaveBeenLastCalledWith({ title: 'Ketamine Fact Cards' });
  });

  it('marking that was switched off while a page took its time to open is not said to be on', async () => {
    world.executeScript.mockImplementationOnce(async () => {
      await fakeBrowser.storage.local.set({ settings: { marking: false } });
      return [];
    });
    await send({ name: 'open-cards' });
    expect(world.setTitle).toHaveBeenLastCalledWith({ title: 'Ketamine Fact Cards: Off on all sites' });
  });

  it('comes over its own channel alone', () => {
    expect(world.external).not.toHaveBeenCalled();
    expect(world.listeners).toHaveLength(1);
  });

  it('repeated, or out of order, has the same end', async () => {
    const undo = { name: 'switch-site', on: true };
    const off = { name: 'switch-site', on: false };
    // Undone before it was done, done twice.
    await Promise.all([send(undo), send(off), send(off)]);
    expect(await stored()).toMatchObject({ pausedHosts: ['clinic.example'] });
    expect(await send({ name: 'open-cards' })).toBe('off');
    await Promise.all([send(undo), send(undo)]);
    expect(await stored()).toMatchObject({ pausedHosts: [] });
    expect(await Promise.all([send({ name: 'open-cards' }), send({ name: 'open-cards' })])).toEqual([
      'opened',
      'opened',
    ]);
  });

  it('changes the site that the reader sees, and not that of a frame in it', async () => {
    await send({ name: 'switch-site', on: false });
    await send({ name: 'mute-topic', topicId: 'bdnf', muted: true });
    expect(await stored()).toMatchObject({ pausedHosts: ['clinic.example'], mutedTopics: ['bdnf'] });
  });

  it.each([
    [
      'a window that the site has opened without an address',
      { tab: { id: 7, url: 'about:blank' }, url: 'about:blank' },
    ],
    ['what the site has made itself', { tab: { id: 7, url: 'blob:https://clinic.example/1' } }],
    [
      'a page made ready out of sight',
      { tab: { id: 7, url: 'https://other.example/' }, documentLifecycle: 'prerender' },
    ],
  ])('leaves a site alone that is off, also in %s', async (_where, from) => {
    const site = { id: 'us', frameId: 0, url: 'https://clinic.example/b', origin: 'https://clinic.example', ...from };
    await fakeBrowser.storage.local.set({ settings: { pausedHosts: ['clinic.example'] } });
    expect(await send({ name: 'open-cards' }, site)).toBe('off');
    expect(world.executeScript).not.toHaveBeenCalled();
  });

  it('begins nothing in a frame that has gone on to another site meanwhile', async () => {
    await send({ name: 'open-cards' });
    const calls: readonly unknown[][] = world.executeScript.mock.calls;
    const [[injection] = []] = calls;
    const { func, args } = injection as { func: () => void; args: unknown[] };
    const at = (address: string) => {
      const frame = createContext({ window: new URL(address) });
      runInContext(`(${func})(...${JSON.stringify(args)})`, frame);
      return frame;
    };
    expect(at('https://ads.example/other')).toMatchObject({ factCardsHost: 'clinic.example' });
    expect(at('https://elsewhere.example/')).not.toHaveProperty('factCardsHost');
    // A frame without an address has that of whoever writes into it, or none.
    expect(at('about:blank')).toMatchObject({ factCardsHost: 'clinic.example' });
  });

  it('counts the topics of a tab at most once a second, and once more after the last change', async () => {
    vi.useFakeTimers();
    try {
      for (let i = 0; i < 100; i += 1) void send({ name: 'topics-changed' });
      await vi.advanceTimersByTimeAsync(10);
      expect(world.executeScript).toHaveBeenCalledTimes(1);
      await vi.advanceTimersByTimeAsync(5000);
      expect(world.executeScript).toHaveBeenCalledTimes(2);
    } finally {
      vi.useRealTimers();
    }
  });

  it('keeps no site of a private window', async () => {
    const hidden = { ...sender, tab: { ...sender.tab, incognito: true } };
    expect(await send({ name: 'switch-site', on: false }, hidden)).toBe('not saved');
    expect(await stored()).toBeUndefined();
    expect(await send({ name: 'mute-topic', topicId: 'bdnf', muted: true }, hidden)).toBe('saved');
  });

  it('malformed is left alone', async () => {
    for (const message of [null, 7, 'open-cards', { name: 'switch-site', on: 'no' }, { name: 'mute-topic' }]) {
      expect(await send(message)).toBeUndefined();
    }
    expect(await stored()).toBeUndefined();
  });
});
