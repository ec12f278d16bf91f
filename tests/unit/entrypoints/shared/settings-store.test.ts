import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { withMuted } from '../../../../data/settings.ts';
import { loadSettings, updateSettings } from '../../../../entrypoints/shared/settings-store.ts';

vi.mock('../../../../entrypoints/shared/browser.ts', () => ({ default: fakeBrowser }));

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
