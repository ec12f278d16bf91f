import type { CDPSession, Page } from 'playwright-core';
import { CONDITIONS, type Condition } from '../yardsticks/extensions.ts';
import type { Bench } from './bench-browser.ts';
import { CATEGORIES, type Recording, readEvent, readRecording } from './trace.ts';

/** Long enough for everything that Chromium does with a page once it has been painted. */
const REST_MS = 200;

/**
 * Open a page in a fresh tab, and so in a fresh process as a reader would; wait until it is read, laid
 * out, painted and at rest, all without content scripts; then hand it over, to be let go.
 */
export async function visit<T>(
  bench: Bench,
  name: string,
  condition: Condition,
  measure: (page: Page, session: CDPSession) => Promise<T>,
): Promise<T> {
  const page = await bench.browser.context.newPage();
  try {
    const session = await bench.browser.context.newCDPSession(page);
    await page.goto(bench.address(name, condition), { waitUntil: 'commit' });
    await page.evaluate(untilAtRest, REST_MS);
    return await measure(page, session);
  } finally {
    await page.close();
  }
}

/** Runs in the page. */
async function untilAtRest(restMs: number): Promise<void> {
  const frame = () => new Promise(requestAnimationFrame);
  const idle = () => new Promise((done) => requestIdleCallback(done));
  const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
  while (document.readyState === 'loading') await wait(20);
  for (const each of [frame, frame, idle, () => wait(restMs), frame, idle]) await each();
}

export interface Recorded {
  recording: Recording;
  /** JavaScript heap of the page's process after a collection, in kB of 1000 bytes. */
  heap: number;
}

/** Let a page go, and record what its main thread does in so many ms. Nothing is asked of it meanwhile. */
export function record(bench: Bench, name: string, condition: Condition, forMs: number): Promise<Recorded> {
  return visit(bench, name, condition, async (_page, session) => {
    const events: unknown[] = [];
    session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
    const traceConfig = { includedCategories: CATEGORIES, excludedCategories: ['*'] };
    await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
    await sleep(100);
    bench.server.release();
    await sleep(forMs);
    const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
    await session.send('Tracing.end');
    await complete;
    const recording = readRecording(events.flatMap((event) => readEvent(event) ?? []));
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return { recording, heap: usedSize / 1000 };
  });
}

export function sleep(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** Show a page once in every condition: the first visits of a browser cost several times the later ones. */
export async function warmUp(bench: Bench, name: string): Promise<void> {
  for (const condition of CONDITIONS) await record(bench, name, condition, 500);
}
