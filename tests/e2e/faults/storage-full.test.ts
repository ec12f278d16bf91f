import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../driver.ts';
import { clickInCard, Reader, restOn } from '../reader.ts';
import { BROWSERS } from './faults.ts';

/** Runs before the background: nothing more can be stored, as the browser says it. */
function takesNothing(): void {
  const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
  Object.assign(api.storage.local, { set: () => Promise.reject(new Error('QUOTA_BYTES quota exceeded')) });
}

describe.each(BROWSERS)('the storage takes nothing more, in $name', ({ launch }) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await Reader.start(() => launch(/^background\.js$/u, takesNothing));
  });
  afterAll(() => reader?.end());

  it('a card says that a change could not be saved, and the term stays marked', async () => {
    const tab = await reader.open('/full', '<p style="margin-top: 200px">About ketamine here.</p>', ['ketamine']);
    await restOn(tab, 'ketamine', 'Ketamine');
    await clickInCard(tab, 'More');
    await clickInCard(tab, 'Do not mark this term');
    const card = await eventually(
      () => tab.card(),
      (shown) => shown?.text.includes('could not be saved') === true,
    );
    expect(card?.text).not.toContain('Undo');
    expect(tab.errors()).toEqual([]);
    await tab.close();
  });
});
