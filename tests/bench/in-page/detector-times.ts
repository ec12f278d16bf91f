import type { Detector } from '../measure/detector-bundle.ts';
import type { Place } from './detector.ts';

declare const benchDetector: Detector;

/** What one round took, in ms. */
export interface DetectorTimes {
  /** The bare walk over all text nodes. */
  walk: number;
  /** One read of the text, and the gate's question. */
  asks: number;
  /** The walk, and all terms found. */
  finds: number;
  /** The same, and every term registered as a range. */
  marks: number;
  /** Terms found. */
  terms: number;
}

/** Runs in a page with the detector: each way once a round, in turn, after one round that warms up. */
export function timeDetector(rounds: number): DetectorTimes[] {
  function walk(each: (node: Text) => void): void {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) each(node as Text);
  }
  function find(): { nodes: Text[]; found: Place[] } {
    const nodes: Text[] = [];
    walk((node) => nodes.push(node));
    return {
      nodes,
      found: benchDetector.finds(
        nodes.map((node) => node.data),
        document.body.textContent ?? '',
      ),
    };
  }
  function mark(): void {
    const { nodes, found } = find();
    const ranges = found.map(({ block, start, end }) => {
      const range = document.createRange();
      range.setStart(nodes[block] as Text, start);
      range.setEnd(nodes[block] as Text, end);
      return range;
    });
    CSS.highlights.set('bench', new Highlight(...ranges));
    CSS.highlights.delete('bench');
  }
  function timed(work: () => void): number {
    const start = performance.now();
    work();
    return performance.now() - start;
  }
  const times: DetectorTimes[] = [];
  for (let round = -1; round < rounds; round += 1) {
    let length = 0;
    let terms = 0;
    const one = {
      walk: timed(() => walk((node) => (length += node.data.length))),
      asks: timed(() => benchDetector.asks(document.body.textContent ?? '')),
      finds: timed(() => (terms = find().found.length)),
      marks: timed(mark),
    };
    if (length === 0) throw new Error('the page has no text');
    if (round >= 0) times.push({ ...one, terms });
  }
  return times;
}
