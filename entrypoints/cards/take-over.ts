import { OPEN, RESTING } from './page/marks.ts';

/** Where this world remembers that the cards are here. */
interface CardsWorld {
  factCardsHere?: true;
}

/**
 * Begin in this frame, once. An older copy of the extension that was updated under the open page
 * (Firefox starts the new one by itself) leaves its host and marks behind; they go first.
 * @returns the signal that ends everything in this frame, or null where the cards are already here
 */
export function takeOver(doc: Document): AbortSignal | null {
  const world = globalThis as CardsWorld;
  if (world.factCardsHere) return null;
  world.factCardsHere = true;
  for (const host of doc.querySelectorAll('fact-card[popover="manual"]:empty')) host.remove();
  for (const name of [RESTING, OPEN]) CSS.highlights.delete(name);
  return new AbortController().signal;
}
