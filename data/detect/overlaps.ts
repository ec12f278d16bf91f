/**
 * Longest first, then leftmost; what overlaps an accepted one goes.
 * @param spans in order of their starts
 * @returns the ones kept, in reading order
 */
export function withoutOverlaps<T extends Span>(spans: readonly T[]): T[] {
  const kept: T[] = [];
  let cluster: T[] = [];
  let clusterEnd = 0;
  const settle = () => {
    kept.push(...longestOf(cluster));
    cluster = [];
  };
  for (const span of spans) {
    if (span.start >= clusterEnd) settle();
    cluster.push(span);
    clusterEnd = Math.max(cluster.length === 1 ? 0 : clusterEnd, span.end);
  }
  settle();
  return kept;
}

export interface Span {
  start: number;
  end: number;
}

/** Of spans that touch one another: quadratic in a handful, so long texts stay linear. */
function longestOf<T extends Span>(cluster: readonly T[]): T[] {
  if (cluster.length < 2) return [...cluster];
  const kept: T[] = [];
  const byLength = [...cluster].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const span of byLength) {
    if (kept.every((other) => span.end <= other.start || span.start >= other.end)) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}
