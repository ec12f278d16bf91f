// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../data/settings.ts';

/** A browser whose popup is no tab, and which has neither side panel nor sidebar. */
vi.mock('webextension-polyfill', () => ({
  default: {
    extension: { getViews: () => [] },
    tabs: { getCurrent: async () => undefined },
    windows: { getCurrent: async () => ({ id: 1 }) },
  },
}));
vi.mock('../../../../entrypoints/shared/browser.ts', () => ({ default: {} }));
const { FrameButtons } = await import('../../../../entrypoints/popup/FrameButtons.tsx');
const { SiteBar } = await import('../../../../entrypoints/popup/SiteBar.tsx');

const page = {
  kind: 'page' as const,
  tabId: 1,
  host: 'clinic.example',
  topics: [{ topicId: 'bdnf', count: 2 }],
  isPrivate: false,
};
const CANNOT_DRAW = /cannot draw marks/u;

describe('the popup where the browser lacks a feature', () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('offers a side panel where there is one, and no button where there is none', async () => {
    vi.stubGlobal('chrome', { sidePanel: { open: async () => undefined } });
    render(<FrameButtons />);
    await vi.waitFor(() => expect(screen.getAllByRole('button')).toHaveLength(2));
    cleanup();
    vi.stubGlobal('chrome', {});
    render(<FrameButtons />);
    await new Promise((resolve) => setImmediate(resolve));
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Open in tab']);
  });

  it('says in a sentence that no marks can be drawn, and what works instead', () => {
    const change = async () => undefined;
    render(<SiteBar page={{ ...page, canDraw: true }} settings={DEFAULT_SETTINGS} change={change} />);
    expect(screen.queryByText(CANNOT_DRAW)).toBeNull();
    cleanup();
    render(<SiteBar page={{ ...page, canDraw: false }} settings={DEFAULT_SETTINGS} change={change} />);
    expect(screen.getByText(CANNOT_DRAW)).toBeTruthy();
    expect(screen.getByText(/2 mentions of 1 topic/u)).toBeTruthy();
  });

  it('has no switch for the site of a private window, and says why', () => {
    const change = async () => undefined;
    const bar = (isPrivate: boolean) => (
      <SiteBar page={{ ...page, canDraw: true, isPrivate }} settings={DEFAULT_SETTINGS} change={change} />
    );
    render(bar(false));
    expect(screen.getByRole('switch')).toBeTruthy();
    cleanup();
    render(bar(true));
    expect(screen.queryByRole('switch')).toBeNull();
    expect(screen.getByText(/private window no site is stored/u)).toBeTruthy();
  });
});
