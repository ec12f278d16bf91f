// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { pauseFrom } from '../../../../data/pause.ts';
import { DEFAULT_SETTINGS } from '../../../../data/settings.ts';
import type { PageInTab } from '../../../../entrypoints/popup/page-in-tab.ts';

const wakePage = vi.hoisted(() => vi.fn(async () => undefined));
vi.mock('../../../../entrypoints/popup/wake-page.ts', () => ({ wakePage }));
const { SiteBar } = await import('../../../../entrypoints/popup/SiteBar.tsx');

const bar = (page: PageInTab, settings = DEFAULT_SETTINGS) => (
  <SiteBar page={page} settings={settings} change={async () => undefined} />
);
const asleep: PageInTab = { kind: 'asleep', tabId: 1, why: 'runs-on-click' };
const awake: PageInTab = {
  kind: 'page',
  tabId: 1,
  host: 'a.example',
  topics: [{ topicId: 'one', count: 2 }],
  canDraw: true,
  isPrivate: false,
};

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

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

it('says once that all is paused, in a region that was there before, and counts the minutes in silence', () => {
  vi.useFakeTimers({ now: new Date(2026, 0, 31, 14, 0) });
  const { rerender } = render(bar(awake));
  const region = screen.getByRole('status');
  expect(region.textContent).toBe('');
  rerender(bar(awake, { ...DEFAULT_SETTINGS, pause: pauseFrom(Date.now()) }));
  expect(screen.getAllByRole('status')).toEqual([region]);
  const said = region.textContent;
  expect(said).toMatch(/^paused until \d+:00/u);
  expect(screen.getByText('Paused, 60 minutes left').closest('[role=status]')).toBeNull();
  act(() => void vi.advanceTimersByTime(5 * 60_000));
  expect(screen.getByText('Paused, 55 minutes left')).toBeDefined();
  expect(region.textContent).toBe(said);
  act(() => void vi.advanceTimersByTime(55 * 60_000));
  expect(region.textContent).toBe('');
});
