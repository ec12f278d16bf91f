import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { withMuted } from '../../../../data/settings.ts';
import { followSettings, loadSettings, updateSettings } from '../../../../entrypoints/shared/settings-store.ts';

vi.mock('../../../../entrypoints/shared/browser.ts', () => ({ default: fakeBrowser }));
// Here no page is ever put aside and shown again.
vi.mock('../../../../entrypoints/shared/shown-again.ts', () => ({ whenShownAgain: () => undefined }));

describe('the settings store', () => {
  beforeEach(() => fakeBrowser.reset());

  it('loses none of several changes made at once', async () => {
    await Promise.all([
      updateSettings((now) => ({ ...now, marking: false })),
      updateSettings((now) => ({ ...now, wording: 'clinical' })),
      updateSettings((now) => withMuted(now, 'bdnf', true)),
    ]);
    expect(await loadSettings()).toMatchObject({ marking: false, wording: 'clinical', mutedTopics: ['bdnf'] });
  });

  it('reads damaged settings where the storage is full and cannot take them mended', async () => {
    await fakeBrowser.storage.local.set({ settings: { density: 'loud', wording: 'clinical' } });
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    expect(await loadSettings()).toMatchObject({ density: 'first-in-section', wording: 'clinical' });
  });

  it.each([
    ['of a newer version', { density: 'every', hologram: true, theme: 'sepia' }, { density: 'every', theme: 'system' }],
    ['that are no settings at all', 'a shopping list', { density: 'first-in-section' }],
  ])('reads settings %s', async (_what, stored, wanted) => {
    await fakeBrowser.storage.local.set({ settings: stored });
    expect(await loadSettings()).toMatchObject(wanted);
  });

  it('goes on after a change that failed, and tells its caller', async () => {
    const failed = updateSettings(() => {
      throw new Error('no');
    });
    const next = updateSettings((now) => ({ ...now, density: 'every' }));
    await expect(failed).rejects.toThrow('no');
    expect((await next).density).toBe('every');
  });
});

describe('where the storage is slow', () => {
  /** Each read waits for its turn; it answers what was stored when it was asked. */
  const slowReads = () => {
    const answers: (() => void)[] = [];
    const read = fakeBrowser.storage.local.get.bind(fakeBrowser.storage.local);
    vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(async (keys) => {
      const found = await read(keys as string);
      await new Promise<void>((resolve) => answers.push(resolve));
      return found;
    });
    return { answers, read };
  };
  const asked = (answers: readonly unknown[], count: number) => vi.waitFor(() => expect(answers.length).toBe(count));
  beforeEach(() => fakeBrowser.reset());
  afterEach(() => void vi.restoreAllMocks());

  it('what has changed meanwhile is not undone by its late answer', async () => {
    await fakeBrowser.storage.local.set({ settings: { marking: true } });
    const { answers } = slowReads();
    const heard: boolean[] = [];
    const following = followSettings(({ marking }) => heard.push(marking), new AbortController().signal);
    await asked(answers, 1);
    await fakeBrowser.storage.local.set({ settings: { marking: false } });
    answers[0]?.();
    await following;
    expect(heard).toEqual([false]);
  });

  it('its late answer is heard where nothing has changed, and not once nobody listens', async () => {
    await fakeBrowser.storage.local.set({ settings: { marking: false } });
    const { answers } = slowReads();
    const heard: string[] = [];
    const gone = new AbortController();
    const following = [
      followSettings(({ marking }) => heard.push(`here ${marking}`), new AbortController().signal),
      followSettings(({ marking }) => heard.push(`gone ${marking}`), gone.signal),
    ];
    await asked(answers, 2);
    gone.abort();
    for (const answer of answers) answer();
    await Promise.all(following);
    expect(heard).toEqual(['here false']);
  });

  it('damage is mended in what is stored by then', async () => {
    await fakeBrowser.storage.local.set({ settings: { density: 'loud' } });
    const { answers, read } = slowReads();
    const loaded = loadSettings();
    await asked(answers, 1);
    await fakeBrowser.storage.local.set({ settings: { density: 'loud', wording: 'clinical' } });
    answers[0]?.();
    await asked(answers, 2);
    answers[1]?.();
    expect(await loaded).toMatchObject({ density: 'first-in-section' });
    expect(await read('settings')).toMatchObject({
      settings: { density: 'first-in-section', wording: 'clinical' },
    });
  });
});
