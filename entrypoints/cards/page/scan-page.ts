import type { TermFinder } from '../../../data/detect/find-terms.ts';
import type { Density, MarkStyle } from '../../../data/settings.ts';
import { possibleHosts } from '../../shared/possible-hosts.ts';
import { type Changes, isShadowRoot } from './changes.ts';
import { chooseMarks } from './choose-marks.ts';
import { canDraw } from './highlights.ts';
import { IdleWork } from './idle-work.ts';
import { type Mark, MarkMaker, Marks } from './marks.ts';
import { PageText } from './page-text.ts';
import { Rush } from './rush.ts';
import { shadowRootOf } from './shadow-roots.ts';
import { isInUnread, isUnread } from './skip-rules.ts';
import { PageWatcher } from './watch-page.ts';

/** How soon to look again after a style has changed: animations change one in each frame. */
const LOOK_MS = 400;
/** How often, at most, a page that is still being read is drawn. */
const DRAW_EVERY_MS = 60;
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
  let knownRoots = new WeakSet<ShadowRoot>();
  let mentions: (Mark & { section: number })[] = [];
  let wanted = drawing;
  let title = document.title;
  let nextDraw = 0;
  let removed = false;
  let drawTimer: ReturnType<typeof setTimeout> | undefined;

  // Of a long page the first screen is marked while the rest is being read.
  const drawWhileReading = () => {
    if (performance.now() < nextDraw) return;
    const start = performance.now();
    draw();
    const end = performance.now();
    nextDraw = end + Math.max(DRAW_EVERY_MS, 10 * (end - start));
  };
  const work = new IdleWork(
    drawWhileReading,
    (costMs) => {
      text.heed(document.title);
      if (text.takeReadAgain()) {
        readAll();
        return;
      }
      const start = performance.now();
      draw();
      text.settle();
      watcher.paceBy(costMs + performance.now() - start);
    },
    signal,
  );
  const watcher = new PageWatcher(readAgain, () => scheduleDraw(LOOK_MS), signal);

  const rush = new Rush((isRushing) => marks.setRushing(isRushing), signal);

  function readAgain(changes: Changes, hasRemoved: boolean): void {
    rush.note();
    removed ||= hasRemoved;
    for (const [root, what] of changes) {
      if (!root.isConnected) continue;
      if (isInUnread(root)) {
        work.add(text.forgetAll(root));
        continue;
      }
      if (what === 'all' && hasWiderChange(root, changes)) continue;
      work.add(readRoot(root, what === 'own'));
    }
    // Even if nothing is left to read: what has gone must be let go of.
    work.add(nothing());
  }

  function readAll(): void {
    knownRoots = new WeakSet();
    work.add(readRoot(document.documentElement, false));
  }

  function* readRoot(root: Element | ShadowRoot, ownOnly: boolean): Generator<void> {
    yield* text.read(root, ownOnly);
    if (!ownOnly) yield* readShadowRoots(root);
  }

  function* readShadowRoots(root: Element | ShadowRoot): Generator<void> {
    for (const element of possibleHosts(root)) {
      const shadow = isUnread(element) ? null : shadowRootOf(element);
      if (shadow && !knownRoots.has(shadow) && !isInUnread(element)) {
        knownRoots.add(shadow);
        watcher.watch(shadow);
        yield* readRoot(shadow, false);
      }
      yield;
    }
  }

  function draw(): void {
    if (removed) text.prune();
    removed = false;
    if (!text.takeChanged() && document.title === title) return;
    title = document.title;
    mentions = text.mentions(document.title).flatMap(({ mention, section }) => {
      const mark = makers.make(mention.found, mention);
      return mark ? [Object.assign(mark, { section })] : [];
    });
    drawMarks();
  }

  function drawMarks(): void {
    const holders = new Set(mentions.map((mark) => mark.element));
    const shown = new Set([...holders].filter(isRendered));
    const rendered = mentions.filter((mark) => shown.has(mark.element) && isShownInLine(mark));
    // Without highlights a card would open on what nobody can see; the popup lists the topics all the same.
    const density = canDraw() ? wanted.density : 'none';
    marks.draw(chooseMarks(rendered, density, wanted.muted), holders);
    onDraw();
  }

  /** A block has come into view, or something that was hidden has been shown: choose again. */
  function scheduleDraw(afterMs = 100): void {
    drawTimer ??= setTimeout(() => {
      drawTimer = undefined;
      drawMarks();
    }, afterMs);
  }

  signal.addEventListener('abort', () => {
    clearTimeout(drawTimer);
    for (const timer of late) clearTimeout(timer);
    marks.clear();
  });
  watcher.watch(document);
  text.heed(document.title);
  text.heed(document.documentElement.textContent);
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
      drawMarks();
    },
  };
}

function* nothing(): Generator<void> {
  yield;
}

function hasWiderChange(root: Element | ShadowRoot, changes: Changes): boolean {
  for (let at: Node | null = root.parentNode; at; at = at.parentNode) {
    if (changes.get(at as Element) === 'all') return true;
    if (isShadowRoot(at)) return false;
  }
  return false;
}

/** A word may be hidden inside a block that is shown. */
function isShownInLine({ range, element }: Mark): boolean {
  const inner = range.startContainer.parentElement;
  return inner === null || inner === element || isRendered(inner);
}

function isRendered(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}
