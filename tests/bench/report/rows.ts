import { LIMITS, type Limit } from './limits.ts';
import { median, quartiles } from './statistics.ts';

/** One measured figure, before it is held against its limit. */
export interface Finding {
  name: string;
  value: number;
  /** `×` is a ratio to the yardstick that the limit names. */
  unit: string;
  /** First and third quartile of the rounds, in the same unit. */
  spread: [number, number];
  /** How many rounds or samples the value is the median of. */
  runs: number;
  /** What stands beside it in the same run, each with its unit in the name. */
  yardsticks: Record<string, number>;
  note?: string;
}

/** One line of the table and of `bench.json`. */
export interface Row extends Finding {
  limit: Limit | null;
  /** Null where there is no limit. */
  met: boolean | null;
}

/** The median of some samples as a finding. */
export function finding(
  name: string,
  unit: string,
  samples: readonly number[],
  yardsticks: Record<string, number> = {},
): Finding {
  return { name, unit, value: median(samples), spread: quartiles(samples), runs: samples.length, yardsticks };
}

/**
 * The median of some samples as a multiple of a yardstick's median. Of medians, since the ratio of two
 * small differences in a single round would swing far.
 */
export function ratio(
  name: string,
  samples: readonly number[],
  yardstick: readonly number[],
  yardsticks: Record<string, number> = {},
): Finding {
  const one = median(yardstick);
  return finding(
    name,
    '×',
    samples.map((sample) => sample / one),
    yardsticks,
  );
}

export function judge(finding: Finding): Row {
  const limit = LIMITS[finding.name] ?? null;
  return { ...finding, limit, met: limit && meets(finding.value, limit) };
}

function meets(value: number, { most, least }: Limit): boolean {
  return (most === undefined || value <= most) && (least === undefined || value >= least);
}
