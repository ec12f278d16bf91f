import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markedTexts } from '../card-view.ts';
import { eventually } from '../driver.ts';
import { noCard, pointOf, Reader, restOn, staysClosed } from '../reader.ts';
import { BROWSERS } from './faults.ts';

const CARDS = /^cards\.js$/u;
const BODY = '<p style="margin-top: 200px">On <i>ketamine</i> here.</p>';

/** Runs before the cards: as in a browser that has no highlights, or in which they are switched off. */
function withoutHighlights(): void {
  Object.defineProperty(globalThis, 'Highlight', { value: undefined });
  Object.defineProperty(CSS, 'highlights', { value: undefined });
}

/** Runs before the cards: as in a browser that has no popovers. */
function withoutPopovers(): void {
  Object.defineProperty(HTMLElement.prototype, 'showPopover', { value: undefined });
}

describe.each(BROWSERS)('$name without highlights', ({ launch }) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await Reader.start(() => launch(CARDS, withoutHighlights));
  });
  afterAll(() => reader?.end());

  it('draws nothing and opens no card on what nobody can see, but knows the topics on the page', async () => {
    const tab = await reader.open('/no-highlights', BODY, []);
    await eventually(
      () => reader.browser.inExtension(badgeOf, '/no-highlights'),
      (badge) => badge === '1',
    );
    expect(await tab.evaluate(markedTexts)).toEqual([]);
    const { x, y } = await pointOf(tab, 'ketamine');
    await tab.click(x, y);
    await staysClosed(tab);
    expect(tab.errors()).toEqual([]);
    await tab.close();
  });
});

describe.each(BROWSERS)('$name without popovers', ({ launch }) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await Reader.start(() => launch(CARDS, withoutPopovers));
  });
  afterAll(() => reader?.end());

  it('shows the card all the same, beside its line, and takes it away', async () => {
    const tab = await reader.open('/no-popovers', BODY, ['ketamine']);
    const { y } = await restOn(tab, 'ketamine', 'Ketamine');
    const card = await tab.card();
    expect(card?.box.height).toBeGreaterThan(100);
    expect(card?.box.y).toBeGreaterThan(y);
    expect(card?.box.y).toBeLessThan(y + 40);
    await tab.press('Escape');
    await noCard(tab);
    expect(tab.errors()).toEqual([]);
    await tab.close();
  });
});

/** Runs in the extension: the badge of the tab with this path. */
async function badgeOf(path: string): Promise<string | null> {
  const tab = (await chrome.tabs.query({})).find((each) => each.url?.endsWith(path));
  return tab?.id === undefined ? null : chrome.action.getBadgeText({ tabId: tab.id });
}
