// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followSettings } from '../../../../entrypoints/shared/settings-store.ts';

vi.mock('../../../../entrypoints/shared/browser.ts', () => ({ default: fakeBrowser }));

describe('a page that the browser had put aside', () => {
  let stop: AbortController;
  beforeEach(() => {
    fakeBrowser.reset();
    fakeBrowser.runtime.id = 'us';
    stop = new AbortController();
    // It hears of no change.
    vi.spyOn(fakeBrowser.storage.local.onChanged, 'addListener').mockReturnValue(undefined);
  });
  afterEach(() => {
    stop.abort();
    vi.restoreAllMocks();
  });
  const comesBack = (persisted: boolean) => dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
  const isShown = () => document.dispatchEvent(new Event('prerenderingchange'));
  /** Whether marking was on, each time the page was told. */
  const heard = async () => {
    const all: boolean[] = [];
    await followSettings(({ marking }) => all.push(marking), stop.signal);
    await fakeBrowser.storage.local.set({ settings: { marking: false } });
    return all;
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

  it.each([
    ['comes back', () => comesBack(true), [true, false]],
    ['was made ready out of sight, and is shown', isShown, [true, false]],
    ['has only just loaded', () => comesBack(false), [true]],
  ])('is told the settings as they are where it %s', async (_how, shows, wanted) => {
    const all = await heard();
    shows();
    await settled();
    expect(all).toEqual(wanted);
  });

  it.each([
    ['nobody follows them any more', () => stop.abort()],
    ['the extension has gone', () => Reflect.deleteProperty(fakeBrowser.runtime, 'id')],
  ])('reads nothing where %s', async (_what, ends) => {
    await heard();
    const read = vi.spyOn(fakeBrowser.storage.local, 'get');
    ends();
    comesBack(true);
    isShown();
    await settled();
    expect(read).not.toHaveBeenCalled();
  });
});
