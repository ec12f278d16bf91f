import { type Limit, limitOf, limitOfClosed } from '../../data/unreadable-pages.ts';
import type { PageSigns } from './wake-page.ts';

/** Why nothing of ours runs in a page that could be read. */
export type WhyAsleep = 'open-before-install' | 'runs-on-click';

/**
 * What a page is to the popup.
 * @param signs what the page says of itself; null where it could not be asked
 * @param isAllowed whether the browser lets us into its site without a click
 */
export function judgePage(
  address: string,
  signs: PageSigns | null,
  isAllowed: boolean,
):
  | { kind: 'unreadable'; limit: Limit | null }
  | { kind: 'asleep'; why: WhyAsleep }
  | { kind: 'page'; canDraw: boolean } {
  if (!signs) return { kind: 'unreadable', limit: limitOfClosed(address) };
  const limit = limitOf(address, signs.contentType);
  if (limit) return { kind: 'unreadable', limit };
  if (signs.hasGate) return { kind: 'page', canDraw: signs.canDraw };
  return { kind: 'asleep', why: isAllowed ? 'open-before-install' : 'runs-on-click' };
}
