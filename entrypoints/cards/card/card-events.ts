import type { Trigger } from '../../../data/settings.ts';
import { type CardEvent, type CardState, lastsMs, nextCardState, shownMark } from './card-state.ts';
import { escapeKey } from './escape-key.ts';
import { isOnControl } from './is-on-control.ts';
import type { Box } from './place-card.ts';

/** Where a pointer is, in viewport CSS pixels, and what it has hit, innermost first. */
export interface Spot {
  clientX: number;
  clientY: number;
  hit: readonly EventTarget[];
}

/** What opens a card. */
export interface Manner {
  trigger: Trigger;
  /** How long a pointer rests on a mark before its card opens, in ms. */
  restMs: number;
}

/** What the events need of the page and the card, so that they know neither. */
export interface CardStage<Mark> {
  /** The mark under a point of the viewport that an event has hit; null where there is none. */
  markAt(spot: Spot): Mark | null;
  /** Boxes of a mark on screen, one a line; empty once it is gone or not rendered. */
  boxesOf(mark: Mark): readonly Box[];
  /** The card on screen; null while there is none. */
  cardBox(): Box | null;
  /** Whether an event came from the card. */
  isOnCard(hit: readonly EventTarget[]): boolean;
  /** Whether the focus is in the card, or text in it is selected: then leaving it closes nothing. */
  isCardInUse(): boolean;
  /** What opens a card, as the settings have it now. */
  manner(): Manner;
  show(mark: Mark, point: { x: number; y: number } | null): void;
  hide(): void;
  /** Follow the page while it scrolls or is laid out anew. */
  move(): void;
}

/** The rest of the page's life with the card. */
export interface CardEvents<Mark> {
  dismiss(): void;
  /** Open at once, as a key does. */
  ask(mark: Mark): void;
  /** The marks have been drawn anew: a card whose mark has gone closes. */
  marksChanged(): void;
}

// A pointer on its way somewhere else is not reading; px per ms.
const TOO_FAST = 0.5;
// How soon after the last movement a fast pointer counts as resting, in ms.
const REST_MS = 60;
/** How far beside its line a pointer may go on the way to a sheet, in CSS pixels. */
const BESIDE_PX = 32;

/** Listen on the document; every listener is passive but for the Escape key while a card is open. */
export function cardEvents<Mark>(doc: Document, stage: CardStage<Mark>, signal: AbortSignal): CardEvents<Mark> {
  let state: CardState<Mark> = { phase: 'closed', token: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let last: { x: number; y: number; at: number } | null = null;
  let lastSpot: Spot | null = null;
  /** A button went down on the card: what is dragged or selected from there is the card's until it is up. */
  let isPressedOnCard = false;
  /** The mark whose card was closed by Esc: it stays closed until the pointer has been elsewhere. */
  let wavedOff: Mark | null = null;
  const passive = { passive: true, capture: true, signal } as const;

  function happen(event: CardEvent<Mark>, point: { x: number; y: number } | null = null): void {
    const before = shownMark(state);
    const next = nextCardState(state, event);
    if (next === state) return;
    state = next;
    clearTimeout(timer);
    const wait = lastsMs(state, stage.manner().restMs);
    const { token } = state;
    if (wait !== null) timer = setTimeout(() => timePassed(token), wait);
    const after = shownMark(state);
    if (after !== null && after !== before) stage.show(after, point);
    else if (after === null && before !== null) stage.hide();
    if (after === null) escKey.stop();
    else escKey.listen();
  }

  function timePassed(token: number): void {
    const wanted = state.phase === 'waiting' ? state.mark : state.phase === 'changing' ? state.next : null;
    // The page has scrolled, or taken the mark away, while the pointer rested.
    if (wanted !== null && token === state.token && !isUnderPointer(wanted)) happen({ type: 'left' });
    // A selection was made in the card after the pointer had left.
    else if (state.phase === 'leaving' && stage.isCardInUse()) happen({ type: 'card-entered' });
    else happen({ type: 'timer', token }, last);
  }

  function isUnderPointer(mark: Mark): boolean {
    const { clientX: x, clientY: y } = lastSpot ?? { clientX: -1, clientY: -1 };
    return stage
      .boxesOf(mark)
      .some((box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height);
  }

  function pointerMoved(event: PointerEvent): void {
    if (event.pointerType === 'touch' || !event.isTrusted) return;
    // A selection is being drawn, or something dragged: nobody asks for a card.
    if (event.buttons !== 0) {
      clearTimeout(resting);
      if (!isPressedOnCard && !stage.isCardInUse()) happen({ type: 'left' });
      return;
    }
    isPressedOnCard = false;
    const point = { x: event.clientX, y: event.clientY, at: event.timeStamp };
    const speed = last ? Math.hypot(point.x - last.x, point.y - last.y) / Math.max(1, point.at - last.at) : 0;
    last = point;
    clearTimeout(resting);
    // Later an event does not know any more what it has hit.
    const spot: Spot = { clientX: event.clientX, clientY: event.clientY, hit: event.composedPath() };
    lastSpot = spot;
    if (wavedOff !== null && !isUnderPointer(wavedOff)) wavedOff = null;
    const withKey = event.shiftKey;
    if (speed > TOO_FAST && state.phase === 'closed') resting = setTimeout(() => settle(spot, withKey), REST_MS);
    else settle(spot, withKey);
  }

  /** Out of the window. A finger or a pen that is lifted leaves the page too, and its reader has only just tapped. */
  function pointerLeft(event: PointerEvent): void {
    if (event.pointerType !== 'mouse' || !event.isTrusted) return;
    clearTimeout(resting);
    if (!isPressedOnCard && !stage.isCardInUse()) happen({ type: 'left' });
  }

  function pressed(event: PointerEvent): void {
    if (!event.isTrusted) return;
    isPressedOnCard = stage.isOnCard(event.composedPath());
    // Whoever presses does something else with the place than to read of it; a click on a mark asks for itself.
    clearTimeout(resting);
    if (state.phase === 'waiting') happen({ type: 'left' });
  }

  /** Where the pointer is now: on the card, on a mark, on the way between them, or away. */
  function settle(spot: Spot, withKey: boolean): void {
    if (signal.aborted) return;
    const onCard = stage.isOnCard(spot.hit);
    const under = onCard ? null : stage.markAt(spot);
    const mark = under !== wavedOff && (under === shownMark(state) || opensByPointer(withKey)) ? under : null;
    if (onCard) happen({ type: 'card-entered' });
    // What a reader is using gives way to nothing but a click.
    else if (stage.isCardInUse()) return;
    else if (mark) happen({ type: 'mark-entered', mark });
    else if (!isInCorridor(spot)) happen({ type: 'left' });
  }

  function opensByPointer(withKey: boolean): boolean {
    const { trigger } = stage.manner();
    return trigger === 'hover' || (trigger === 'key' && withKey);
  }

  /** The key may come after the pointer has come to rest. */
  function keyPressed(event: KeyboardEvent): void {
    if (event.key !== 'Shift' || !event.isTrusted || !lastSpot || stage.manner().trigger !== 'key') return;
    wavedOff = null;
    settle(lastSpot, true);
  }

  function isInCorridor({ clientX: x, clientY: y }: Spot): boolean {
    const mark = shownMark(state);
    const card = stage.cardBox();
    const line = mark && lineNear(stage.boxesOf(mark), last);
    if (!card || !line) return false;
    // A sheet is as wide as the page: the way to it is not.
    const isSheet = card.width >= doc.documentElement.clientWidth;
    const end = isSheet ? { ...card, x: line.x - BESIDE_PX, width: line.width + 2 * BESIDE_PX } : card;
    return corridorHolds(line, end, x, y);
  }

  const escKey = escapeKey(
    doc.defaultView ?? doc,
    () => {
      wavedOff = shownMark(state);
      dismiss();
    },
    signal,
  );

  function pageMoved(event?: Event): void {
    const mark = shownMark(state);
    if (mark === null || (event && stage.isOnCard(event.composedPath()))) return;
    const view = doc.defaultView;
    const visible = stage.boxesOf(mark).some((box) => box.y + box.height > 0 && box.y < (view?.innerHeight ?? 0));
    if (visible) stage.move();
    else happen({ type: 'dismissed' });
  }

  /** Of what happens in another frame this document hears no more than that the focus has gone there. */
  function focusLeft({ target, currentTarget }: Event): void {
    if (target !== currentTarget) return;
    const isInside = currentTarget !== doc.defaultView?.top;
    // Firefox knows where to only when it is there.
    setTimeout(() => {
      if (!signal.aborted && (isInside ? !doc.hasFocus() : isFrame(doc.activeElement))) dismiss();
    });
  }

  const dismiss = () => happen({ type: 'dismissed' });
  doc.addEventListener('pointermove', pointerMoved, passive);
  doc.documentElement.addEventListener('pointerleave', pointerLeft, { passive: true, signal });
  // In a frame inside the page its own document hears of the pointer, and this one of nothing more.
  doc.addEventListener('pointerover', (event) => isFrame(event.target) && pointerMoved(event), passive);
  doc.addEventListener('pointerdown', pressed, passive);
  doc.addEventListener('click', (event) => clicked(event), passive);
  doc.addEventListener('keydown', keyPressed, passive);
  doc.addEventListener('scroll', pageMoved, passive);
  doc.defaultView?.addEventListener('resize', () => pageMoved(), passive);
  // Two fingers zoom the page, and move what is seen of it, without a word to the document.
  for (const kind of ['resize', 'scroll'])
    doc.defaultView?.visualViewport?.addEventListener(kind, () => pageMoved(), passive);
  doc.defaultView?.addEventListener('blur', focusLeft, { passive: true, signal });
  doc.addEventListener('visibilitychange', () => doc.hidden && dismiss(), passive);
  // A host that hangs in the wrong layer is painted but inert; the next hover opens it in the right one.
  doc.addEventListener('fullscreenchange', dismiss, passive);
  doc.addEventListener('toggle', (event) => (event.target as Element).localName === 'dialog' && dismiss(), passive);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    clearTimeout(resting);
    if (shownMark(state) !== null) stage.hide();
    state = { phase: 'closed', token: state.token + 1 };
  });

  /** A click or tap on a mark opens its card at once; what the page does with the click is its own affair. */
  function clicked(event: MouseEvent): void {
    const hit = event.composedPath();
    const isFromCard = isPressedOnCard || stage.isOnCard(hit);
    isPressedOnCard = false;
    if (!event.isTrusted || isFromCard) return;
    const mark = stage.markAt({ clientX: event.clientX, clientY: event.clientY, hit });
    if (mark && doc.getSelection()?.isCollapsed !== false && !isOnControl(event)) {
      happen({ type: 'asked', mark }, { x: event.clientX, y: event.clientY });
    } else if (!mark) dismiss();
  }

  return {
    dismiss,
    ask: (mark) => happen({ type: 'asked', mark }),
    marksChanged: () => pageMoved(),
  };
}

function isFrame(target: EventTarget | null): boolean {
  return target instanceof Element && /^(?:i?frame|object|embed)$/.test(target.localName);
}

/** Of a mark that runs over two lines, the box nearest a point; the first where there is no point. */
export function lineNear(boxes: readonly Box[], point: { x: number; y: number } | null): Box | null {
  const distance = (box: Box) =>
    point === null
      ? 0
      : Math.max(box.y - point.y, point.y - box.y - box.height, 0) +
        Math.max(box.x - point.x, point.x - box.x - box.width, 0);
  return [...boxes].sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** The band between line and card, as wide as both: crossing it is no leaving. */
export function corridorHolds(line: Box, card: Box, x: number, y: number): boolean {
  const left = Math.min(line.x, card.x);
  const right = Math.max(line.x + line.width, card.x + card.width);
  const top = Math.min(line.y + line.height, card.y + card.height);
  const bottom = Math.max(line.y, card.y);
  return x >= left && x <= right && y >= top - 1 && y <= bottom + 1;
}
