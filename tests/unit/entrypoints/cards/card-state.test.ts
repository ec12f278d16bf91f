import { describe, expect, it } from 'vitest';
import {
  type CardEvent,
  type CardState,
  lastsMs,
  nextCardState,
  shownMark,
} from '../../../../entrypoints/cards/card/card-state.ts';

const stateAfter = (...events: CardEvent<string>[]): CardState<string> =>
  events.reduce<CardState<string>>((state, event) => nextCardState(state, event), { phase: 'closed', token: 0 });
const timer = (state: CardState<string>) => nextCardState(state, { type: 'timer', token: state.token });
const enter = (mark: string): CardEvent<string> => ({ type: 'mark-entered', mark });

describe('the hover card', () => {
  it('opens after the pointer has rested on a mark for 350 ms', () => {
    const waiting = stateAfter(enter('a'));
    expect(shownMark(waiting)).toBeNull();
    expect(lastsMs(waiting, 350)).toBe(350);
    expect(timer(waiting)).toMatchObject({ phase: 'open', mark: 'a' });
  });

  it('does not open when the pointer has gone on', () => {
    const left = stateAfter(enter('a'), { type: 'left' });
    expect(left.phase).toBe('closed');
  });

  it('stays open when the pointer moves from the mark onto the card', () => {
    const leaving = nextCardState(timer(stateAfter(enter('a'))), { type: 'left' });
    expect(lastsMs(leaving, 350)).toBe(300);
    expect(nextCardState(leaving, { type: 'card-entered' })).toMatchObject({ phase: 'open', mark: 'a' });
  });

  it('closes when the pointer has been away for 300 ms', () => {
    expect(timer(nextCardState(timer(stateAfter(enter('a'))), { type: 'left' })).phase).toBe('closed');
  });

  it('gives way to another mark’s card after 80 ms, and shows the old one until then', () => {
    const changing = nextCardState(timer(stateAfter(enter('a'))), enter('b'));
    expect(lastsMs(changing, 350)).toBe(80);
    expect(shownMark(changing)).toBe('a');
    expect(shownMark(timer(changing))).toBe('b');
  });

  it('keeps its card when the pointer only brushes another mark', () => {
    const back = nextCardState(nextCardState(timer(stateAfter(enter('a'))), enter('b')), { type: 'card-entered' });
    expect(back).toMatchObject({ phase: 'open', mark: 'a' });
  });

  it('opens at once when a key, a click or a tap asks', () => {
    expect(stateAfter({ type: 'asked', mark: 'a' })).toMatchObject({ phase: 'open', mark: 'a' });
  });

  it('never lets a late timer act on another card', () => {
    const waitingForA = stateAfter(enter('a'));
    const waitingForB = nextCardState(nextCardState(waitingForA, { type: 'left' }), enter('b'));
    expect(nextCardState(waitingForB, { type: 'timer', token: waitingForA.token })).toBe(waitingForB);
    const open = timer(waitingForB);
    expect(nextCardState(open, { type: 'timer', token: waitingForB.token })).toBe(open);
  });

  it('closes on dismissal from any state', () => {
    for (const events of [
      [enter('a')],
      [{ type: 'asked', mark: 'a' }],
      [{ type: 'asked', mark: 'a' }, { type: 'left' }],
    ] as CardEvent<string>[][]) {
      expect(stateAfter(...events, { type: 'dismissed' }).phase).toBe('closed');
    }
  });
});
