import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type CardEvent,
  type CardState,
  lastsMs,
  nextCardState,
  shownMark,
} from '../../../../entrypoints/cards/card/card-state.ts';
import { FUZZ_TIMEOUT_MS, fuzz } from '../../fuzz.ts';

type Event = CardEvent<string>;
type State = CardState<string>;

const mark = fc.constantFrom('a', 'b', 'c');
/** `started` picks one of all timers ever started: most of them are late. */
type Step = Exclude<Event, { type: 'timer' }> | { type: 'timer'; started: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ type: fc.constant('mark-entered' as const), mark }),
  fc.record({ type: fc.constant('asked' as const), mark }),
  fc.constantFrom<Step>({ type: 'left' }, { type: 'card-entered' }, { type: 'dismissed' }),
  fc.record({ type: fc.constant('timer' as const), started: fc.nat() }),
);

const CLOSED: State = { phase: 'closed', token: 0 };

/** A reader's afternoon: all states, each with the event that led to it. */
function walk(steps: readonly Step[]): { before: State; event: Event; after: State }[] {
  let state = CLOSED;
  const tokens = [0];
  return steps.map((step) => {
    const event: Event =
      step.type === 'timer' ? { type: 'timer', token: tokens[step.started % tokens.length] ?? 0 } : step;
    const before = state;
    state = nextCardState(state, event);
    if (lastsMs(state, 350) !== null) tokens.push(state.token);
    return { before, event, after: state };
  });
}

/** The state once the reader does nothing more, and every timer has come. */
function settled(state: State): State {
  return lastsMs(state, 350) === null ? state : settled(nextCardState(state, { type: 'timer', token: state.token }));
}

/** What a reader expects to see in the end, told without the machine: the mark meant last, unless they have gone. */
function expectedIn(journey: ReturnType<typeof walk>): string | null {
  let meant: string | null = null;
  for (const { before, event, after } of journey) {
    if (event.type === 'mark-entered' || event.type === 'asked') meant = event.mark;
    else if (event.type === 'card-entered') meant = shownMark(before) ?? meant;
    else if (event.type === 'dismissed' || event.type === 'left') meant = null;
    else if (after.phase === 'closed') meant = null;
  }
  return meant;
}

const check = (name: string, holds: (steps: Step[]) => void, cases: Step[][] = []) =>
  it(`fuzz: ${name}`, () => fuzz(name, fc.array(step, { maxLength: 30 }), holds, cases), FUZZ_TIMEOUT_MS);

check('the card shown in the end is that of the mark meant last', (steps) => {
  const journey = walk(steps);
  expect(shownMark(settled(journey.at(-1)?.after ?? CLOSED))).toBe(expectedIn(journey));
});

check('a closed card opens only for a mark entered or asked for since it closed', (steps) => {
  let isWanted = false;
  for (const { before, event, after } of walk(steps)) {
    if (event.type === 'mark-entered' || event.type === 'asked') isWanted = true;
    if (shownMark(before) === null && shownMark(after) !== null) expect(isWanted).toBe(true);
    if (after.phase === 'closed') isWanted = false;
  }
});

check('a timer acts only in the state it was started for', (steps) => {
  for (const { before, event, after } of walk(steps)) {
    if (event.type === 'timer' && event.token !== before.token) expect(after).toBe(before);
    // No state comes twice, so that no timer of the one is taken for that of the other.
    if (after !== before) expect(after.token).toBe(before.token + 1);
  }
});

check('one card gives way to another at once: none is shown between, and only time or a wish changes it', (steps) => {
  for (const { before, event, after } of walk(steps)) {
    const [from, to] = [shownMark(before), shownMark(after)];
    if (from !== null && to !== null && from !== to) expect(['timer', 'asked']).toContain(event.type);
    if (from !== null && to === null) expect(['timer', 'dismissed']).toContain(event.type);
  }
});
