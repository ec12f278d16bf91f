// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKnowledge } from '../../../../data/knowledge.ts';
import { createTopicSearch } from '../../../../data/search.ts';
import { DEFAULT_SETTINGS } from '../../../../data/settings.ts';
import { aTopic } from '../../a-topic.ts';

/** What Firefox has on a phone: neither windows, nor keys, nor a keyword in the address bar. */
const browser = vi.hoisted(
  (): Record<string, unknown> => ({
    extension: { getViews: () => [] },
    tabs: { getCurrent: async () => undefined },
  }),
);
vi.mock('webextension-polyfill', () => ({ default: browser }));
vi.mock('../../../../entrypoints/shared/browser.ts', () => ({ default: {} }));
vi.mock('../../../../entrypoints/popup/page-in-tab.ts', () => ({ revealMention: async () => true }));
const { OnThisPage } = await import('../../../../entrypoints/popup/OnThisPage.tsx');
const { Search } = await import('../../../../entrypoints/popup/Search.tsx');
const { WelcomeView } = await import('../../../../entrypoints/popup/WelcomeView.tsx');

const knowledge = createKnowledge({
  shelves: [],
  topics: [aTopic('bdnf', 'BDNF')],
  sources: [],
  helpLines: [],
});
const search = createTopicSearch(knowledge.topics);
const page = {
  kind: 'page' as const,
  tabId: 1,
  host: 'clinic.example',
  topics: [{ topicId: 'bdnf', count: 2 }],
  canDraw: true,
  isPrivate: false,
};
const pointer = (kind: 'coarse' | 'fine') =>
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === `(pointer: ${kind})` }));
const onDesk = () => Object.assign(browser, { windows: {}, commands: {}, omnibox: {} });

beforeEach(() => {
  for (const part of ['windows', 'commands', 'omnibox']) delete browser[part];
  vi.stubGlobal('chrome', {});
  pointer('coarse');
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a jump', () => {
  const jump = async () => {
    const close = vi.spyOn(window, 'close').mockReturnValue(undefined);
    render(<OnThisPage page={page} knowledge={knowledge} />);
    fireEvent.click(screen.getByRole('button'));
    await new Promise((resolve) => setImmediate(resolve));
    return close.mock.calls.length;
  };

  it('takes the popup away where it lies over the whole page', async () => expect(await jump()).toBe(1));

  it('leaves it where it stands beside', async () => {
    onDesk();
    expect(await jump()).toBe(0);
  });
});

describe('the field of search', () => {
  const field = () => screen.getByRole<HTMLInputElement>('combobox');
  const open = (query = '') => render(<Search knowledge={knowledge} search={search} query={query} />);

  it('brings up no keyboard by itself', () => {
    open();
    expect(document.activeElement).not.toBe(field());
  });

  it('has the focus where there is a keyboard as a rule', () => {
    pointer('fine');
    open();
    expect(document.activeElement).toBe(field());
  });

  it('keeps the focus when another view’s takes its place in the middle of a word', () => {
    const first = open();
    fireEvent.input(field(), { target: { value: 'b' } });
    first.unmount();
    const second = open('b');
    expect(document.activeElement).toBe(field());
    second.unmount();
    open('b');
    expect(document.activeElement).not.toBe(field());
  });

  it('leaves the focus be on the way back to a view that was typed in', async () => {
    const first = open();
    fireEvent.input(field(), { target: { value: 'b' } });
    await act(() => first.rerender(<Search knowledge={knowledge} search={search} query="b" />));
    first.unmount();
    open('b');
    expect(document.activeElement).not.toBe(field());
  });
});

it('keys are told of only where there are some', () => {
  const keys = () => {
    render(<WelcomeView knowledge={knowledge} settings={DEFAULT_SETTINGS} />);
    return screen.queryByRole('heading', { name: 'By keyboard' });
  };
  expect(keys()).toBeNull();
  cleanup();
  onDesk();
  expect(keys()).not.toBeNull();
});
