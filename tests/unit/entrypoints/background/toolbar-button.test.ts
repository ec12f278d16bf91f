import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const { world } = vi.hoisted(() => ({ world: { titles: [] as string[] } }));
vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser: fake } = await import('wxt/testing/fake-browser');
  return {
    default: {
      action: { setTitle: async ({ title }: { title: string }) => void world.titles.push(title) },
      runtime: { onStartup: { addListener() {} } },
      storage: fake.storage,
      tabs: { query: async () => [] },
    },
  };
});
vi.mock('../../../../entrypoints/shared/browser.ts', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const { keepToolbarButton, showWhetherOn } = await import('../../../../entrypoints/background/toolbar-button.ts');

it('says what the settings are now, though what was stored before comes out of a slow storage last', async () => {
  keepToolbarButton();
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
