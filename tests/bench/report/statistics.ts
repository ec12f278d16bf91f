/** Middle of the values; of two middles their mean. NaN for none. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Value below which a share (0 to 1) of the values lies, read between neighbours. NaN for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

/** First and third quartile. */
export function quartiles(values: readonly number[]): [number, number] {
  return [quantile(values, 0.25), quantile(values, 0.75)];
}

/**
 * What each round adds to the same round's bare page. Paired, so that a neighbour who keeps the machine
 * busy for a minute weighs on both sides of a difference alike.
 */
export function differences(values: readonly number[], bare: readonly number[]): number[] {
  return values.map((value, round) => value - (bare[round] ?? Number.NaN));
}
