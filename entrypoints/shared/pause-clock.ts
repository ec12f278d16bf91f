import { type Pause, pauseLeft } from '../../data/pause.ts';

// Timers stand still while a computer sleeps, and the clock may be set: so often it is looked at.
const LOOK_MS = 20_000;

/** Run once the pause is over by the clock; does nothing where there is none. */
export function whenPauseEnds(pause: Pause | null, run: () => void, signal: AbortSignal): void {
  if (!pause || pauseLeft(pause, Date.now()) === 0) return;
  let timer: ReturnType<typeof setTimeout>;
  const look = () => {
    const left = pauseLeft(pause, Date.now());
    if (left === 0) run();
    else timer = setTimeout(look, Math.min(left, LOOK_MS));
  };
  look();
  signal.addEventListener('abort', () => clearTimeout(timer));
}
