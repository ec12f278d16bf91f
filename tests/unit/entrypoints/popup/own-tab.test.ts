// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';

const views: Window[] = [];
const tab: { id: number } | undefined = { id: 1 };
vi.mock('webextension-polyfill', () => ({
  default: { extension: { getViews: () => views }, tabs: { getCurrent: async () => tab } },
}));
const { isInTab } = await import('../../../../entrypoints/popup/own-tab.ts');

it('the app in a tab is in a tab', async () => {
  expect(await isInTab()).toBe(true);
});

it('a popup to which the browser gives a tab, as on Android, is in none', async () => {
  views.push(window);
  expect(await isInTab()).toBe(false);
});
