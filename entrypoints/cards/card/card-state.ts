/**
 * The hover card as one value that events move. Pure: no clock, no page.
 *
 * `mark` is whatever names a mark (in pages the mark itself). `token` counts the openings and the
 * leavings: a timer carries the token it was started for, so a late one can never act on another card.
 */
export type CardState<Mark> =
  | { phase: 'closed'; token: number }
  /** The pointer rests on a mark; nothing is shown yet. */
  | { phase: 'waiting'; mark: Mark; token: number }
  | { phase: 'open'; mark: Mark; token: number }
  /** Shown, but the pointer has left mark and card. */
  | { phase: 'leaving'; mark: Mark; token: number }
  /** Shown, while the pointer rests on another mark that may take over. */
  | { phase: 'changing'; mark: Mark; next: Mark; token: number };

export type CardEvent<Mark> =
  /** The pointer rests on a mark. */
  | { type: 'mark-entered'; mark: Mark }
  /** The pointer is neither on a mark, nor on the card, nor on the way between. */
  | { type: 'left' }
  | { type: 'card-entered' }
  /** A key, a click or a tap asks for the card. */
  | { type: 'asked'; mark: Mark }
  | { type: 'timer'; token: number }
  /** Esc, scrolled away, tab hidden, mark gone, switched off. */
  | { type: 'dismissed' };

export function nextCardState<Mark>(state: CardState<Mark>, event: CardEvent<Mark>): CardState<Mark> {
  const token = state.token + 1;
  switch (event.type) {
    case 'dismissed':
      return { phase: 'closed', token };
    case 'asked':
      return { phase: 'open', mark: event.mark, token };
    case 'mark-entered':
      return markEntered(state, event.mark, token);
    case 'card-entered':
      return state.phase === 'leaving' || state.phase === 'changing'
        ? { phase: 'open', mark: state.mark, token }
        : state;
    case 'left':
      if (state.phase === 'waiting') return { phase: 'closed', token };
      return state.phase === 'open' || state.phase === 'changing'
        ? { phase: 'leaving', mark: state.mark, token }
        : state;
    case 'timer':
      return event.token === state.token ? timePassed(state, token) : state;
  }
}

function markEntered<Mark>(state: CardState<Mark>, mark: Mark, token: number): CardState<Mark> {
  switch (state.phase) {
    case 'closed':
      return { phase: 'waiting', mark, token };
    case 'waiting':
      return state.mark === mark ? state : { phase: 'waiting', mark, token };
    case 'open':
    case 'leaving':
      if (state.mark !== mark) return { phase: 'changing', mark: state.mark, next: mark, token };
      return state.phase === 'open' ? state : { phase: 'open', mark, token };
    case 'changing':
      if (mark === state.next) return state;
      return mark === state.mark
        ? { phase: 'open', mark, token }
        : { phase: 'changing', mark: state.mark, next: mark, token };
  }
}

function timePassed<Mark>(state: CardState<Mark>, token: number): CardState<Mark> {
  switch (state.phase) {
    case 'waiting':
      return { phase: 'open', mark: state.mark, token };
    case 'changing':
      return { phase: 'open', mark: state.next, token };
    case 'leaving':
      return { phase: 'closed', token };
    default:
      return state;
  }
}

/**
 * How long a state lasts before time moves it on, in ms; null for ever.
 * @param restMs how long a pointer rests on a mark before its card opens
 */
export function lastsMs<Mark>(state: CardState<Mark>, restMs: number): number | null {
  switch (state.phase) {
    case 'waiting':
      return restMs;
    // The reader is already reading cards.
    case 'changing':
      return 80;
    // Long enough to cross the gap from mark to card; longer feels as if the card is stuck.
    case 'leaving':
      return 300;
    default:
      return null;
  }
}

/** The mark whose card is on screen; null while there is none. */
export function shownMark<Mark>(state: CardState<Mark>): Mark | null {
  return state.phase === 'open' || state.phase === 'leaving' || state.phase === 'changing' ? state.mark : null;
}
