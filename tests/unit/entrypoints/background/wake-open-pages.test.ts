import { beforeEach, expect, it, vi } from 'vitest';

const { memory, executeScript } = vi.hoisted(() => ({ memory: new Map<string, unknown>(), executeScript: vi.fn() }));
vi.mock('webextension-polyfill', () => ({
  default: {
    scripting: { executeScript },
    storage: {
      session: {
        get: async (key: string) => ({ [key]: memory.get(key) }),
        set: async (values: object) => Object.entries(values).forEach(([key, value]) => void memory.set(key, value)),
      },
    },
    tabs: { query: async () => [{ id: 1 }, { id: 2, discarded: true }, { id: 3 }, {}] },
  },
}));
const { wakeOpenPages } = await import('../../../../entrypoints/background/wake-open-pages.ts');

const woken = () => executeScript.mock.calls.map(([{ target }]) => target.tabId);
beforeEach(() => {
  memory.clear();
  executeScript.mockReset();
});

it('starts the gate in open pages once, not each time the background is woken', async () => {
  wakeOpenPages();
  await vi.waitFor(() => expect(woken()).toEqual([1, 3]));
  wakeOpenPages();
  await new Promise((resolve) => setImmediate(resolve));
  expect(woken()).toEqual([1, 3]);
});

it('goes on past a page that lets nobody in', async () => {
  executeScript.mockRejectedValueOnce(new Error('Cannot access a chrome:// URL'));
  wakeOpenPages();
  await vi.waitFor(() => expect(woken()).toEqual([1, 3]));
});
