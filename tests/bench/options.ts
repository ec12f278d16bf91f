import { parseArgs } from 'node:util';

export interface Options {
  /** Two rounds, only the rows and yardsticks that limits need: three minutes instead of half an hour. */
  quick: boolean;
  /** Exit with 1 where a row falls short of its limit. */
  check: boolean;
  /** Only rows whose name holds this; all where it is empty. */
  only: string;
  /** A built extension to measure instead of building one. */
  extension: string | null;
  /** All pages are made from it. */
  seed: number;
  /** Rounds of A B A B. */
  rounds: number;
}

export const USAGE = `npm run bench [-- options]
  --quick             two rounds, only the yardsticks that limits need; three minutes instead of half an hour
  --check             exit with 1, naming each row that falls short of its limit
  --only NAME         only rows whose name holds NAME, such as “small page” or “feed: CPU”
  --extension FOLDER  measure this build instead of building anew
  --rounds N          rounds of A B A B (9; with --quick 2)
  --seed N            make other pages`;

/** @throws Error when an argument is not known */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
      extension: { type: 'string' },
      rounds: { type: 'string' },
      seed: { type: 'string', default: '7' },
    },
  });
  return {
    quick: values.quick,
    check: values.check,
    only: values.only.toLowerCase(),
    extension: values.extension ?? null,
    rounds: number('--rounds', values.rounds ?? (values.quick ? '2' : '9')),
    seed: number('--seed', values.seed),
  };
}

function number(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${name} wants a whole number from 1, not “${text}”.`);
  return value;
}
