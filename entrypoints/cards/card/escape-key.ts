/** The Escape key: while a card is open it closes that and nothing else; at any other time it is not listened for. */
export interface EscapeKey {
  listen(): void;
  stop(): void;
}

export function escapeKey(target: EventTarget, onPressed: () => void, signal: AbortSignal): EscapeKey {
  let listening: AbortController | null = null;

  function pressed(event: KeyboardEvent): void {
    // One that the page has made up is the page's own.
    if (event.key !== 'Escape' || event.isComposing || !event.isTrusted) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    keepRelease();
    onPressed();
  }

  /** A page may listen for keys that are let go: of this one it has not heard that it was pressed. */
  function keepRelease(): void {
    const kept = new AbortController();
    const options = { capture: true, signal: AbortSignal.any([signal, kept.signal]) };
    target.addEventListener('keydown', () => kept.abort(), options);
    target.addEventListener(
      'keyup',
      (event) => {
        if ((event as KeyboardEvent).key !== 'Escape') return;
        event.stopImmediatePropagation();
        kept.abort();
      },
      options,
    );
  }

  return {
    listen() {
      if (listening) return;
      listening = new AbortController();
      const options = { capture: true, signal: AbortSignal.any([signal, listening.signal]) };
      target.addEventListener('keydown', (event) => pressed(event as KeyboardEvent), options);
    },
    stop() {
      listening?.abort();
      listening = null;
    },
  };
}
