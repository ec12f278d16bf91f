// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../data/settings.ts';
import type { PageInTab } from '../../../../entrypoints/popup/page-in-tab.ts';

const wakePage = vi.hoisted(() => vi.fn(async () => undefined));
vi.mock('../../../../entrypoints/popup/wake-page.ts', () => ({ wakePage }));
const { SiteBar } = await import('../../../../entrypoints/popup/SiteBar.tsx');

const bar = (page: PageInTab) => <SiteBar page={page} settings={DEFAULT_SETTINGS} change={async () => undefined} />;
const asleep: PageInTab = { kind: 'asleep', tabId: 1, why: 'runs-on-click' };
const awake: PageInTab = {
  kind: 'page',
  tabId: 1,
  host: 'a.example',
  topics: [{ topicId: 'one', count: 2 }],
  canDraw: true,
  isPrivate: false,
};

afterEach(cleanup);

it('hands the focus on to the switch once a page is marked, and to nothing on another page', () => {
  const { rerender } = render(bar(asleep));
  rerender(bar(awake));
  expect(document.activeElement).toBe(document.body);
  rerender(bar(asleep));
  const button = screen.getByRole('button', { name: 'Mark this page now' });
  button.focus();
  fireEvent.click(button);
  expect(wakePage).toHaveBeenCalledWith(1);
  rerender(bar({ ...asleep }));
  expect(document.activeElement).toBe(button);
  rerender(bar(awake));
  expect(document.activeElement).toBe(screen.getByRole('switch'));
});
