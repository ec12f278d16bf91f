import { beforeEach, expect, it, vi } from 'vitest';

const { world } = vi.hoisted(() => ({ world: { did: [] as string[], hear: (): void => undefined } }));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      sendMessage: async () => {
        world.did.push('said where');
        // The background sleeps, and is woken for it.
        await new Promise<void>((resolve) => {
          world.hear = resolve;
        });
        world.did.push('heard');
      },
    },
    windows: { getCurrent: async () => ({ id: 1 }) },
  },
}));
const { sidePanelOpener } = await import('../../../../entrypoints/popup/side-panel.ts');

beforeEach(() => {
  world.did = [];
  vi.stubGlobal('chrome', { sidePanel: { open: async () => void world.did.push('opened') } });
});

it('the panel is opened within the click, and the popup may close once the background has heard where', async () => {
  const open = await sidePanelOpener();
  const done = open?.('#/topic/bdnf').then(() => world.did.push('closed'));
  expect(world.did).toEqual(['said where', 'opened']);
  await new Promise((resolve) => setImmediate(resolve));
  expect(world.did).toEqual(['said where', 'opened']);
  world.hear();
  await done;
  expect(world.did).toEqual(['said where', 'opened', 'heard', 'closed']);
});
