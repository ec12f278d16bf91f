import * as v from 'valibot';

/** A stretch of time in which nothing is marked, in ms since 1970. It begins and ends by the clock alone. */
export interface Pause {
  readonly from: number;
  readonly until: number;
}

export const PAUSE_MS = 60 * 60 * 1000;

/** A pause longer than any the popup begins is damage, not a wish. */
export const pauseSchema = v.nullable(
  v.pipe(
    v.object({ from: v.pipe(v.number(), v.finite()), until: v.pipe(v.number(), v.finite()) }),
    v.check(({ from, until }) => until > from && until - from <= PAUSE_MS),
  ),
);

export function pauseFrom(now: number): Pause {
  return { from: now, until: now + PAUSE_MS };
}

// Clocks are corrected by a little now and then; put back by more, nobody knows when the pause began.
const CORRECTION_MS = 60 * 1000;

/** How much of a pause is left, in ms; 0 without one, after it, and before it (the clock was put back). */
export function pauseLeft(pause: Pause | null, now: number): number {
  if (!pause || now < pause.from - CORRECTION_MS || now >= pause.until) return 0;
  return pause.until - Math.max(now, pause.from);
}
