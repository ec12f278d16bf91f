interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One card, as the page around it can see it. */
export interface CardTime {
  /** From the pointer's last move to the end of the frame that shows the card, in ms, delay included. */
  painted: number;
  /** How far an edge of the card moved in the 150 ms after its first frame, in CSS pixels. */
  moved: number;
}

declare global {
  interface Window {
    /** The next card's time; ends at the latest after 3 s, then with NaN. */
    benchCard?: () => Promise<CardTime>;
  }
}

/** Runs in the page: makes `benchCard`, which is called with the pointer off every mark. */
export function watchCards(): void {
  const host = () => document.querySelector('fact-card');
  const isOpen = () => host()?.matches(':popover-open') === true && (host()?.getBoundingClientRect().width ?? 0) > 0;
  const box = (): Box => host()?.getBoundingClientRect() ?? new DOMRect();
  // The handler's time: the delay begins in it, and how long the browser holds back a movement is not ours.
  let lastMove = Number.NaN;
  addEventListener('pointermove', () => {
    lastMove = performance.now();
  });
  const channel = new MessageChannel();

  window.benchCard = () =>
    new Promise((done) => {
      const end = performance.now() + 3000;
      const frame = () => {
        // Open before the frame is drawn: then this frame shows it. What opens during the frame is in the next.
        const openBefore = isOpen();
        channel.port1.onmessage = () => {
          // The first task after the frame: it is drawn.
          const now = performance.now();
          if (openBefore) settle(now - lastMove);
          else if (now > end) done({ painted: Number.NaN, moved: Number.NaN });
          else requestAnimationFrame(frame);
        };
        channel.port2.postMessage(null);
      };
      const settle = (painted: number) => {
        const first = box();
        setTimeout(() => {
          const later = box();
          const edges = ['x', 'y', 'width', 'height'] as const;
          done({ painted, moved: Math.max(...edges.map((edge) => Math.abs(later[edge] - first[edge]))) });
        }, 150);
      };
      requestAnimationFrame(frame);
    });
}

/** Runs in the page: sum of layout shifts since it was opened. */
export function layoutShift(): Promise<number> {
  return new Promise((done) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done(sum), 100);
  });
}
