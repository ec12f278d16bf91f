/** So many changes within such a time make a rush; without any for so long it is over. */
const CHANGES = 4;
const WITHIN_MS = 1500;
const OVER_MS = 3000;

/** Tells a page that changes again and again (a feed, a ticker) from one that rests. */
export class Rush {
  private readonly onTurn: (isRushing: boolean) => void;
  private times: number[] = [];
  private over: ReturnType<typeof setTimeout> | undefined;

  /** @param onTurn called when a rush begins (true) and when it is over */
  constructor(onTurn: (isRushing: boolean) => void, signal: AbortSignal) {
    this.onTurn = onTurn;
    signal.addEventListener('abort', () => clearTimeout(this.over));
  }

  /** The page has changed. */
  note(now = performance.now()): void {
    this.times = [...this.times.filter((time) => now - time <= WITHIN_MS), now];
    if (this.over === undefined && this.times.length < CHANGES) return;
    if (this.over === undefined) this.onTurn(true);
    clearTimeout(this.over);
    this.over = setTimeout(() => {
      this.over = undefined;
      this.times = [];
      this.onTurn(false);
    }, OVER_MS);
  }
}
