// A page that is there answers sooner than anybody sees: what is shown goes over into the new without a gap.
const GRACE_MS = 150;

/** Where there is something to see; two with the same key are the same place. */
export interface Place {
  key: string;
}

/**
 * One look after another at a place that may have become another meanwhile, each with an answer in its own time. What is
 * shown is of the latest look that has one; nothing, null, where the reader has gone on to a place that has none yet.
 * @returns to look once more
 */
export function keepLooking<Here extends Place, Seen>(
  find: () => Promise<Here>,
  lookAt: (place: Here) => Promise<Seen>,
  show: (seen: Seen | null) => void,
  signal: AbortSignal,
): () => Promise<void> {
  let looks = 0;
  let lastFound = 0;
  let lastShown = 0;
  let here: string | null = null;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(leaving));

  function goTo({ key }: Here): void {
    if (here !== null && here !== key) leaving ??= setTimeout(() => settle(null), GRACE_MS);
    here = key;
  }

  function settle(seen: Seen | null): void {
    clearTimeout(leaving);
    leaving = undefined;
    show(seen);
  }

  return async () => {
    looks += 1;
    const mine = looks;
    const place = await find();
    if (signal.aborted || mine < lastFound) return;
    lastFound = mine;
    goTo(place);
    const seen = await lookAt(place);
    if (signal.aborted || place.key !== here || mine < lastShown) return;
    lastShown = mine;
    settle(seen);
  };
}
