import type { Finding } from '../report/rows.ts';
import type { Bench } from '../run/bench-browser.ts';

/** How thorough a run is. */
export interface Plan {
  /** Rounds of A B A B. */
  rounds: number;
  /** Only the yardsticks that limits are held against, and shorter looks at pages that change. */
  quick: boolean;
  seed: number;
}

/** Rows that are measured together. */
export interface Measurement {
  /** Names of the rows it gives, for `--only`. */
  rows: readonly string[];
  /** Left out of a quick run, unless it is asked for by name: it holds no limit, or one that a like page holds too. */
  notInQuick?: true;
  /** @param bench opened on the first call, for measurements that need a browser */
  measure(plan: Plan, bench: () => Promise<Bench>): Promise<Finding[]>;
}
