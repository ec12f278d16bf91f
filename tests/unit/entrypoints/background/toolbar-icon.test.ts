import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const { world } = vi.hoisted(() => ({
  world: { installed: [] as (() => void)[], shown: [] as boolean[], slow: [] as (() => void)[] },
}));
vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser: fake } = await import('wxt/testing/fake-browser');
  return {
    default: {
      action: {
        async setIcon({ path }: { path: object }) {
          // The first drawing takes its time.
          if (world.slow.length === 0) await new Promise<void>((done) => world.slow.push(done));
          world.shown.push(!JSON.stringify(path).includes('off-'));
        },
      },
      runtime: {
        onStartup: { addListener() {} },
        onInstalled: { addListener: (listener: () => void) => void world.installed.push(listener) },
      },
      storage: fake.storage,
      tabs: { query: async () => [] },
    },
  };
});
vi.mock('../../../../entrypoints/shared/browser.ts', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const { drawToolbarIcon } = await import('../../../../entrypoints/background/toolbar-icon.ts');

it('ends as the settings are, though an earlier drawing is still under way when they change', async () => {
  drawToolbarIcon();
  for (const installed of world.installed) installed();
  await vi.waitFor(() => expect(world.slow).toHaveLength(1));
  await fakeBrowser.storage.local.set({ settings: { marking: false } });
  await new Promise((resolve) => setTimeout(resolve, 20));
  for (const done of world.slow) done();
  await vi.waitFor(() => expect(world.shown).toHaveLength(2));
  expect(world.shown).toEqual([true, false]);
});
