import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const { world } = vi.hoisted(() => ({
  world: { titles: [] as string[], numbers: [] as string[], whileAsked: async () => {} },
}));
vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser: fake } = await import('wxt/testing/fake-browser');
  return {
    default: {
      action: {
        setTitle: async ({ title }: { title: string }) => void world.titles.push(title),
        setBadgeText: async ({ text }: { text: string }) => void world.numbers.push(text),
      },
      runtime: { onStartup: { addListener() {} } },
      storage: fake.storage,
      tabs: { query: async () => [] },
    },
  };
});
vi.mock('../../../../entrypoints/shared/browser.ts', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

vi.mock('../../../../entrypoints/shared/ask-page.ts', () => ({
  async askFrames() {
    await world.whileAsked();
    return [{ frameId: 0, answer: [{ topicId: 'ketamine' }] }];
  },
}));

const { keepToolbarButton, showTopicCount, showWhetherOn } = await import(
  '../../../../entrypoints/background/toolbar-button.ts'
);

keepToolbarButton();

it('says what the settings are now, though what was stored before comes out of a slow storage last', async () => {
  await fakeBrowser.storage.local.set({ settings: {} });
  const get = fakeBrowser.storage.local.get.bind(fakeBrowser.storage.local);
  vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementationOnce(async (keys) => {
    const before = await get(keys);
    await fakeBrowser.storage.local.set({ settings: { marking: false } });
    return before;
  });
  await showWhetherOn(7, 'clinic.example');
  expect(world.titles.at(-1)).toBe('Ketamine Fact Cards: Off on all sites');
});

it('stays without its number where that was switched off while a page took its time to tell', async () => {
  await fakeBrowser.storage.local.set({ settings: {} });
  world.whileAsked = async () => {
    world.whileAsked = async () => {};
    await fakeBrowser.storage.local.set({ settings: { badge: false } });
  };
  await showTopicCount(7);
  expect(world.numbers).toEqual(['']);
});
