/** One keystroke in a search field, in ms since the key went down. */
export interface Keystroke {
  /** When the results had been changed in the document. */
  work: number;
  /** When the frame that shows them had been drawn. */
  painted: number;
}

declare global {
  interface Window {
    benchKeystroke?: () => Promise<Keystroke | null>;
    /** When the page could be typed into and had been drawn, in ms since it was asked for. */
    benchUsable?: Promise<number>;
  }
}

/** Runs in an extension page as it begins to load. */
export function watchUsable(): void {
  window.benchUsable = new Promise((done) => {
    const look = () => {
      if (!document.querySelector('input')) return void requestAnimationFrame(look);
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done(performance.now());
      channel.port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
}

/** Runs in the popup: makes `benchKeystroke`, which is called before a key and is null where the key changed nothing. */
export function watchKeystrokes(): void {
  let pressed = Number.NaN;
  addEventListener('keydown', () => (pressed = performance.now()), true);
  window.benchKeystroke = () =>
    new Promise((done) => {
      let last: Keystroke | null = null;
      const observer = new MutationObserver(() => {
        const change = { work: performance.now() - pressed, painted: Number.NaN };
        last = change;
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => {
            change.painted = performance.now() - pressed;
          };
          channel.port2.postMessage(null);
        });
      });
      observer.observe(document.body, { childList: true, characterData: true, subtree: true });
      // What is shown a third of a second after a key is no answer to it any more.
      setTimeout(() => {
        observer.disconnect();
        done(last);
      }, 300);
    });
}
