/** A time that passes only while the reader is elsewhere. */
export interface UnusedTimer {
  /** The reader is at it: time stands still until `released`, and then begins anew. */
  hold(): void;
  release(): void;
  stop(): void;
}

/**
 * Run once after a time in which nobody held it.
 * @param isHeld asked when the reader leaves in one way, since another may still hold it: pointer and focus
 */
export function unusedTimer(run: () => void, ms: number, isHeld: () => boolean): UnusedTimer {
  let timer = setTimeout(run, ms);
  return {
    hold: () => clearTimeout(timer),
    release() {
      clearTimeout(timer);
      if (!isHeld()) timer = setTimeout(run, ms);
    },
    stop: () => clearTimeout(timer),
  };
}
