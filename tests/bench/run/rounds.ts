import { progress } from '../report/progress.ts';

/**
 * Measure conditions in turn, A B C B C A C A B: each round has every condition once, and each comes
 * first, last and after each other as often, since a page that has just been closed still costs its successor.
 * @param warm one round before that is thrown away, as the first visit fills caches
 */
export async function interleaved<Condition extends string, Result>(
  name: string,
  conditions: readonly Condition[],
  { rounds, warm }: { rounds: number; warm: boolean },
  measure: (condition: Condition) => Promise<Result>,
): Promise<Record<Condition, Result[]>> {
  const results = Object.fromEntries(conditions.map((each): [string, Result[]] => [each, []])) as Record<
    Condition,
    Result[]
  >;
  for (let round = warm ? -1 : 0; round < rounds; round += 1) {
    progress(`${name}: ${round < 0 ? 'warming up' : `round ${round + 1} of ${rounds}`}`);
    for (const condition of rotated(conditions, Math.max(0, round))) {
      const result = await again(() => measure(condition));
      if (round >= 0) results[condition].push(result);
    }
  }
  return results;
}

function rotated<T>(list: readonly T[], by: number): T[] {
  const from = by % list.length;
  return [...list.slice(from), ...list.slice(0, from)];
}

/** A tab may fail to open on a machine that is busy; once more, then it is a fault. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    progress(`once more, since: ${(error as Error).message.split('\n')[0]}`);
    return work();
  }
}
