import fc from 'fast-check';

// More: FUZZ_MINUTES=10 npx vitest run tests/unit -t fuzz. Again: FUZZ_SEED=… with the seed that was printed.
const budgetMs = Number(process.env['FUZZ_MINUTES'] ?? 0) * 60_000 || 1500;
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);

/** For a test's own time-out: the budget, and time to make a finding small. */
export const FUZZ_TIMEOUT_MS = budgetMs * 2 + 30_000;

/**
 * Try inputs nobody thought of for a fixed time, another seed each run; the seed is printed.
 * @param holds throws where the promise is broken
 * @param cases what was found so far; tried first, each time
 * @param most inputs, where each leaves something behind
 */
export function fuzz<T>(
  name: string,
  inputs: fc.Arbitrary<T>,
  holds: (input: T) => void,
  cases: readonly T[],
  most = Number.MAX_SAFE_INTEGER,
): void {
  let runs = 0;
  const property = fc.property(inputs, (input) => {
    runs += 1;
    holds(input);
  });
  try {
    fc.assert(property, {
      seed,
      examples: cases.map((each) => [each]),
      numRuns: most,
      interruptAfterTimeLimit: budgetMs,
      markInterruptAsFailure: false,
    });
  } finally {
    console.log(`${name}: ${runs} inputs, seed ${seed}`);
  }
}

/** Any text: half of it looks like text, the other half may hold halves of characters. */
export const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
);
