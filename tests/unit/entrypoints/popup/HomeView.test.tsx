// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createKnowledge } from '../../../../data/knowledge.ts';
import { createTopicSearch } from '../../../../data/search.ts';
import { DEFAULT_SETTINGS } from '../../../../data/settings.ts';
import type { PageInTab } from '../../../../entrypoints/popup/page-in-tab.ts';
import { aTopic } from '../../a-topic.ts';

const beside = vi.hoisted((): { page: PageInTab | null } => ({ page: null }));
vi.mock('webextension-polyfill', () => ({
  default: { extension: { getViews: () => [] }, tabs: { getCurrent: async () => undefined }, windows: {} },
}));
vi.mock('../../../../entrypoints/shared/browser.ts', () => ({ default: {} }));
vi.mock('../../../../entrypoints/popup/use-page.ts', () => ({ usePage: () => beside.page }));
vi.mock('../../../../entrypoints/popup/page-in-tab.ts', () => ({ revealMention: async () => true }));
const { HomeView } = await import('../../../../entrypoints/popup/HomeView.tsx');

const knowledge = createKnowledge({
  shelves: [],
  topics: [aTopic('one', 'First topic'), aTopic('k', 'K')],
  sources: [],
  helpLines: [],
});
const search = createTopicSearch(knowledge.topics);
const view = (query = '') => (
  <HomeView
    knowledge={knowledge}
    search={search}
    query={query}
    settings={DEFAULT_SETTINGS}
    change={async () => undefined}
  />
);
const pageWith = (tabId: number, count: number, host = 'a.example'): PageInTab => ({
  kind: 'page',
  tabId,
  host,
  topics: [{ topicId: 'one', count }],
  canDraw: true,
  isPrivate: false,
});

vi.stubGlobal('chrome', {});
afterEach(() => {
  cleanup();
  beside.page = null;
});

it('counts mentions of the page that is beside it now', () => {
  beside.page = pageWith(1, 4);
  const { rerender } = render(view());
  const mention = () => screen.getByRole('button', { name: /^First topic/u });
  const show = (page: PageInTab) => {
    beside.page = page;
    rerender(view());
  };
  const next = () => fireEvent.click(mention());
  next();
  next();
  next();
  expect(mention().textContent).toContain('3 of 4');
  show(pageWith(1, 2));
  expect(mention().textContent).toContain('2 of 2');
  next();
  expect(mention().textContent).toContain('1 of 2');
  show(pageWith(2, 2));
  expect(mention().textContent).toBe('First topic2');
  next();
  expect(mention().textContent).toContain('1 of 2');
  show(pageWith(2, 2, 'b.example'));
  expect(mention().textContent).toBe('First topic2');
});

describe('while one types', () => {
  const contents = () => screen.queryByRole('heading', { name: 'All topics' });
  const nothingFits = () => screen.queryByText(/^Nothing fits/u);
  const options = () => screen.queryAllByRole('option').length;

  it('keeps the contents at a first letter that says nothing yet', () => {
    const { rerender } = render(view());
    for (const letter of ['p', ' P', 'é']) {
      rerender(view(letter));
      expect(contents()).not.toBeNull();
      expect(nothingFits()).toBeNull();
      const field = screen.getByRole<HTMLInputElement>('combobox');
      expect(field.value).toBe(letter);
      expect(field.getAttribute('aria-expanded')).toBe('false');
    }
  });

  it('shows what one letter finds, and says so where more of them, or another sign, find nothing', () => {
    const { rerender } = render(view('k'));
    expect(options()).toBe(1);
    expect(contents()).toBeNull();
    for (const query of ['pq', '5', '力']) {
      rerender(view(query));
      expect(nothingFits()?.textContent).toContain(query);
      expect(contents()).toBeNull();
    }
  });

  it('says what is found in one live region, which was there before', () => {
    const { rerender } = render(view());
    const region = screen.getByRole('status');
    const says = (query: string) => {
      rerender(view(query));
      expect(screen.getAllByRole('status')).toEqual([region]);
      return region.textContent;
    };
    expect(region.textContent).toBe('');
    expect(says('p')).toBe('');
    expect(says('first')).toBe('1 topic');
    expect(says('pq')).toMatch(/^Nothing fits “pq”/u);
    expect(says('first')).toBe('1 topic');
    expect(says('')).toBe('');
  });
});
