import type { TermFinder } from '../../../data/detect/find-terms.ts';
import type { Density, MarkStyle } from '../../../data/settings.ts';
import type { PageWorld } from '../../shared/messages.ts';
import { possibleHosts } from '../../shared/possible-hosts.ts';
import type { Changes } from './changes.ts';
import { chooseMarks } from './choose-marks.ts';
import { canDraw } from './highlights.ts';
import { IdleWork, type Steps } from './idle-work.ts';
import { LateRoots } from './late-roots.ts';
import { type Mark, MarkMaker, Marks } from './marks.ts';
import { PageText, type PlacedMention } from './page-text.ts';
import { isRendered, Sight } from './rendered.ts';
import { Rush } from './rush.ts';
import { isShadowRoot, shadowRootOf } from './shadow-roots.ts';
import { isInUnread } from './skip-rules.ts';
import { PageWatcher } from './watch-page.ts';

/** How soon to look again after a style has changed: animations change one in each frame. */
const LOOK_MS = 400;
/** A page that has been read so soon is drawn once: what was drawn first would be drawn again. */
const FIRST_DRAW_MS = 20;
/** How often, at most, a page that is still being read is drawn. */
const DRAW_EVERY_MS = 60;
/** And no oftener than that reading has so many times as long. */
const DRAW_SHARE = 20;
/** Blocks, or marks, that are looked at between two steps. */
const PER_STEP = 20;
/** More take several ms to ask, or to draw, in one go. */
const MANY_ELEMENTS = 10_000;
const MANY_MARKS = 500;
const LATE_ROOTS_MS = [1000, 4000];

/** What of the settings decides which mentions are drawn, and how. */
export interface Drawing {
  density: Density;
  muted: ReadonlySet<string>;
  style: MarkStyle;
}

/** A frame whose text is read, watched and marked until its signal ends it. */
export interface ScannedPage {
  /** The mark under a point of the viewport, in CSS pixels. */
  markAt(x: number, y: number): Mark | null;
  setOpen(mark: Mark | null): void;
  /** Mentions that are rendered, drawn or not, in document order. */
  mentions(): readonly Mark[];
  /** Marks that are drawn, in document order. */
  drawn(): readonly Mark[];
  redraw(drawing: Drawing): void;
  /** Whether a newer copy of the extension marks this page now. */
  isSucceeded(): boolean;
}

/**
 * Read the whole document, shadow roots included, mark what is found, and keep up with changes.
 * @param onDraw called each time the marks have been drawn anew
 */
export function scanPage(finder: TermFinder, drawing: Drawing, onDraw: () => void, signal: AbortSignal): ScannedPage {
  const text = new PageText(finder);
  const makers = new MarkMaker();
  const marks = new Marks(document, drawing.style, () => scheduleDraw());
  /** Roots that have been read, and are watched since. */
  let knownRoots = new WeakSet<ShadowRoot>();
  let isFirstWalk = true;
  let mentions: (Mark & { section: number })[] = [];
  let wanted = drawing;
  let title = document.title;
  let nextDraw = performance.now() + FIRST_DRAW_MS;
  let removed = false;
  let isDrawing = false;
  let drawTimer: ReturnType<typeof setTimeout> | undefined;

  const work = new IdleWork(
    {
      // Of a long page the first screen is marked while the rest is being read.
      between: () => (isDrawing || performance.now() < nextDraw ? null : drawWhileReading()),
      *last() {
        text.heed(document.title);
        if (text.takeReadAgain()) readAll();
        else yield* draw();
      },
      rest(costMs) {
        text.settle();
        watcher.paceBy(costMs);
      },
    },
    signal,
  );
  const watcher = new PageWatcher(readAgain, () => scheduleDraw(LOOK_MS), signal);

  const lateRoots = new LateRoots(() => work.add(readLateRoots()), signal);

  const rush = new Rush((isRushing) => marks.setRushing(isRushing), signal);

  function readAgain(changes: Changes, hasRemoved: boolean): void {
    rush.note();
    removed ||= hasRemoved;
    let hasUnread = false;
    for (const [root, what] of changes) {
      const isUnread = root.isConnected && isInUnread(root);
      hasUnread ||= isUnread;
      // A shadow root that changes while it is out, or in an editor, is read once it is back.
      if (!root.isConnected || isUnread) letGoOfRoot(root.getRootNode());
      if (!root.isConnected) continue;
      if (isUnread) work.add(text.forgetAll(root));
      else if (root === document.documentElement && what === 'all') readAll();
      else if (what === 'own' || !hasWiderChange(root, changes)) work.add(readRoot(root, what === 'own'));
    }
    if (hasUnread) work.add(text.forgetUnreadInRoots(letGoOfRoot));
    // Even if nothing is left to read: what has gone must be let go of.
    work.add(nothing());
  }

  function letGoOfRoot(root: Node): void {
    knownRoots.delete(root as ShadowRoot);
  }

  function readAll(): void {
    work.add(readWhole(isFirstWalk));
    isFirstWalk = false;
  }

  function* readWhole(inWalk: boolean): Steps {
    knownRoots = new WeakSet();
    yield* text.read(document.documentElement, { inWalk });
    yield* readShadowRoots(document.documentElement);
  }

  function* readRoot(root: Element | ShadowRoot, ownOnly: boolean): Steps {
    yield* text.read(root, { ownOnly });
    if (!ownOnly) yield* readShadowRoots(root);
  }

  function* readShadowRoots(root: Element | ShadowRoot): Steps {
    // One question to the browser, which on a very long page takes as long as a slice.
    if (root === document.documentElement && root.getElementsByTagName('*').length > MANY_ELEMENTS) yield 'long';
    yield* readRootsOf(possibleHosts(root));
  }

  function* readRootsOf(hosts: readonly Element[]): Steps {
    for (const element of hosts) {
      const shadow = shadowRootOf(element);
      if (!shadow) lateRoots.waitFor(element);
      // What is known is kept up with; in it there may be others.
      else if (knownRoots.has(shadow)) yield* readShadowRoots(shadow);
      else if (!isInUnread(element)) {
        knownRoots.add(shadow);
        watcher.watch(shadow);
        yield* readRoot(shadow, false);
      }
      yield;
    }
  }

  function* readLateRoots(): Steps {
    for (const host of lateRoots.look()) {
      if (host) yield* readRootsOf([host]);
      yield;
    }
  }

  function* drawWhileReading(): Steps {
    const start = performance.now();
    yield* draw();
    const now = performance.now();
    nextDraw = now + Math.max(DRAW_EVERY_MS, DRAW_SHARE * (now - start));
  }

  function* draw(): Steps {
    if (removed) text.prune(letGoOfRoot);
    removed = false;
    if (!text.takeChanged() && document.title === title) return;
    title = document.title;
    isDrawing = true;
    try {
      const found: typeof mentions = [];
      let done = 0;
      for (const each of text.mentions(title)) {
        found.push(...each.flatMap(markOf));
        done += 1;
        if (done % PER_STEP === 0) yield;
      }
      mentions = found;
      yield* drawMarks();
    } finally {
      isDrawing = false;
    }
  }

  function markOf({ mention, section }: PlacedMention): typeof mentions {
    const mark = makers.make(mention.found, mention);
    return mark ? [Object.assign(mark, { section })] : [];
  }

  function* drawMarks(): Steps {
    const sight = new Sight();
    const holders = new Set<Element>();
    const rendered: typeof mentions = [];
    let done = 0;
    for (const mark of mentions) {
      holders.add(mark.element);
      if (sight.isShown(mark.range, mark.element)) rendered.push(mark);
      done += 1;
      if (done % PER_STEP === 0) yield;
    }
    if (rendered.length > MANY_MARKS) yield 'long';
    // Without highlights a card would open on what nobody can see; the popup lists the topics all the same.
    const density = canDraw() ? wanted.density : 'none';
    marks.draw(chooseMarks(rendered, density, wanted.muted), holders);
    onDraw();
  }

  /** All at once: a reader has asked for it, or little has changed. */
  function drawMarksNow(): void {
    for (const _ of drawMarks());
  }

  /** A block has come into view, or something that was hidden has been shown: choose again. */
  function scheduleDraw(afterMs = 100): void {
    drawTimer ??= setTimeout(() => {
      drawTimer = undefined;
      drawMarksNow();
    }, afterMs);
  }

  signal.addEventListener('abort', () => {
    clearTimeout(drawTimer);
    for (const timer of late) clearTimeout(timer);
    marks.clear();
  });
  watcher.watch(document);
  text.heed(document.title);
  text.heed(takeWhatGateRead() ?? document.documentElement.textContent);
  readAll();
  // Components are often defined, and attach their roots, some time after the page has loaded.
  const late = LATE_ROOTS_MS.map((ms) => setTimeout(() => work.add(readShadowRoots(document.documentElement)), ms));

  return {
    markAt: (x, y) => marks.at(x, y),
    setOpen: (mark) => marks.setOpen(mark),
    mentions: () => mentions.filter((mark) => isRendered(mark.element)),
    drawn: () => marks.all,
    isSucceeded: () => marks.isSucceeded,
    redraw(next) {
      wanted = next;
      marks.setStyle(next.style);
      drawMarksNow();
    },
  };
}

/** The page's text as it was a moment ago: good enough to tell whether it is worth looking for all forms at once. */
function takeWhatGateRead(): string | undefined {
  const world = globalThis as PageWorld;
  const text = world.factCardsRead;
  world.factCardsRead = undefined;
  return text;
}

function* nothing(): Steps {
  yield;
}

function hasWiderChange(root: Element | ShadowRoot, changes: Changes): boolean {
  for (let at: Node | null = root.parentNode; at; at = at.parentNode) {
    if (changes.get(at as Element) === 'all') return true;
    if (isShadowRoot(at)) return false;
  }
  return false;
}
