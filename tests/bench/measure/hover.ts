import type { Page } from 'playwright-core';
import { marksInView } from '../../e2e/card-view.ts';
import { type CardTime, layoutShift, watchCards } from '../in-page/card-times.ts';
import { progress } from '../report/progress.ts';
import { finding } from '../report/rows.ts';
import { quantile } from '../report/statistics.ts';
import type { Bench } from '../run/bench-browser.ts';
import { sleep, visit } from '../run/visit.ts';
import type { Measurement } from './plan.ts';

/** The card opens so long after the pointer has come to rest; it is the reader's, so it is taken off. */
const DELAY_MS = 350;

interface Visited {
  first: CardTime;
  later: CardTime[];
  elements: { before: number; withCard: number };
  shift: number;
}

/** Cards over the article: each visit has a first card, which is made from nothing, and some later ones. */
export const hover: Measurement = {
  rows: [
    'elements before a card',
    'elements with a card',
    'layout shift',
    'hover: first card',
    'hover: later cards, p50',
    'hover: later cards, p95',
    'hover: card moves after its first frame',
  ],
  async measure({ rounds, quick }, bench) {
    const opened = await bench();
    const visits: Visited[] = [];
    for (let round = 0; round < rounds; round += 1) {
      progress(`hover: round ${round + 1} of ${rounds}`);
      visits.push(await hoverOnArticle(opened, quick ? 3 : 6));
    }
    const cards = visits.flatMap(({ first, later }) => [first, ...later]);
    const first = visits.map((each) => each.first.painted - DELAY_MS);
    const later = visits.flatMap((each) => each.later).map(({ painted }) => painted - DELAY_MS);
    return [
      finding(
        'elements before a card',
        'elements',
        visits.map(({ elements }) => elements.before),
      ),
      finding(
        'elements with a card',
        'elements',
        visits.map(({ elements }) => elements.withCard),
      ),
      finding(
        'layout shift',
        '',
        visits.map(({ shift }) => shift),
      ),
      finding('hover: first card', 'ms', first),
      finding('hover: later cards, p50', 'ms', later),
      { ...finding('hover: later cards, p95', 'ms', later), value: quantile(later, 0.95) },
      finding(
        'hover: card moves after its first frame',
        'px',
        cards.map(({ moved }) => moved),
      ),
    ];
  },
};

function hoverOnArticle(bench: Bench, laterCards: number): Promise<Visited> {
  return visit(bench, 'article', 'ours', async (page) => {
    const count = () => page.evaluate(() => document.querySelectorAll('*').length);
    await page.evaluate(watchCards);
    const bare = await count();
    bench.server.release();
    const points = await marksOf(page);
    const before = (await count()) - bare;
    const cards: CardTime[] = [];
    for (const point of points.slice(0, laterCards + 1)) cards.push(await cardAt(page, point));
    const withCard = (await count()) - bare;
    const shift = await page.evaluate(layoutShift);
    const [first, ...later] = cards;
    if (!first) throw new Error('there was no mark to hover');
    return { first, later, elements: { before, withCard }, shift };
  });
}

interface Point {
  x: number;
  y: number;
}

/** Marks in view once their number has come to rest, a line or more apart. */
async function marksOf(page: Page): Promise<Point[]> {
  let marks: Point[] = [];
  for (let tries = 0; tries < 40; tries += 1) {
    await sleep(250);
    const now = await page.evaluate(marksInView);
    if (now.length > 0 && now.length === marks.length) break;
    marks = now;
  }
  const apart = marks.filter((mark, i) => mark.y > 40 && mark.y - (marks[i - 1]?.y ?? 0) > 10);
  return page.evaluate(besideMarks, { points: apart, above: BESIDE_PX });
}

/** So far above the middle of a mark the pointer waits before its last step. */
const BESIDE_PX = 11;

/** Runs in the page: points above which the pointer is on no mark; a heading's reaches further, and its delay begins there. */
function besideMarks({ points, above }: { points: Point[]; above: number }): Point[] {
  const marks = [...(CSS.highlights.get('fact-card') ?? [])] as Range[];
  const boxes = marks.flatMap((range) => [...range.getClientRects()]);
  const isOn = (x: number, y: number) =>
    boxes.some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
  return points.filter(({ x, y }) => !isOn(x, y - above));
}

/** Come slowly onto a mark from the corner where nothing is, and wait for its card. The card is left open. */
async function cardAt(page: Page, { x, y }: Point): Promise<CardTime> {
  await page.mouse.move(1, 1);
  // Until the last card has gone: it leaves 300 ms after the pointer.
  await sleep(600);
  // A short way beside the mark, so that the last step is as slow as that of somebody who reads.
  await page.mouse.move(x, y - BESIDE_PX);
  await sleep(200);
  const card = page.evaluate(() => window.benchCard?.());
  await page.mouse.move(x, y);
  const time = await card;
  if (!time || Number.isNaN(time.painted)) throw new Error(`no card came at ${x}, ${y}`);
  return time;
}
