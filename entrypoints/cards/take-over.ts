import { isRegistered, unregister } from './page/highlights.ts';
import { isOurSheet } from './page/mark-styles.ts';
import { OPEN, RESTING } from './page/marks.ts';
import { shadowRootOf } from './page/shadow-roots.ts';

/** Where this world remembers that the cards are here. */
interface CardsWorld {
  factCardsHere?: true;
}

/** What comes before anything that a reader can ask of a card. */
const SIGNS_OF_READER = ['pointermove', 'pointerdown', 'keydown', 'scroll', 'visibilitychange'];

/**
 * Begin in this frame, once. The extension may have been updated under the open page: what an older copy of it has
 * left goes first. In Chromium that copy lives on until it finds its names in the page's registry taken.
 * @returns what ends everything in this frame, or null where the cards are already here
 */
export function takeOver(doc: Document): AbortController | null {
  const world = globalThis as CardsWorld;
  if (world.factCardsHere) return null;
  world.factCardsHere = true;
  if (isRegistered(RESTING)) clearAway(doc);
  return new AbortController();
}

/** End as soon as a reader stirs once a newer copy has taken over. */
export function endWhenSucceeded(
  doc: Document,
  isSucceeded: () => boolean,
  life: AbortController,
  signal: AbortSignal,
): void {
  const look = () => isSucceeded() && life.abort();
  for (const sign of SIGNS_OF_READER) {
    doc.addEventListener(sign, look, { capture: true, passive: true, signal });
  }
}

/** Host, marks and sheet of a copy that cannot do it any more: Firefox has ended it. */
function clearAway(doc: Document): void {
  for (const host of doc.querySelectorAll('fact-card:empty')) if (isOurHost(host)) host.remove();
  for (const name of [RESTING, OPEN]) unregister(name);
  doc.adoptedStyleSheets = [...doc.adoptedStyleSheets].filter((sheet) => !isOurSheet(sheet));
}

/** By what is in its closed root, a card, a notice or an announcement: a page may have elements of this name itself. */
function isOurHost(host: Element): boolean {
  return host.shadowRoot === null && (shadowRootOf(host)?.querySelector('.card, [role="status"]') ?? null) !== null;
}
