import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KNOWLEDGE_FOLDER } from '../../../../data/cli/knowledge-folder.ts';
import { compileKnowledge } from '../../../../data/compile-knowledge.ts';
import { compileMatcher } from '../../../../data/detect/compile-matcher.ts';
import { createMatcher } from '../../../../data/detect/matcher.ts';
import { needsNormalizing } from '../../../../data/detect/normalize.ts';
import { withoutOverlaps } from '../../../../data/detect/overlaps.ts';
import { spellings } from '../../../../data/forms.ts';
import { obviousCandidates } from './obvious-matcher.ts';

const { topics } = compileKnowledge(KNOWLEDGE_FOLDER);
const matcher = createMatcher(compileMatcher(topics));
const forms = topics.flatMap((topic) => Object.values(topic.forms ?? {}).flat()).flatMap(spellings);

// More runs: FUZZ_MINUTES=10 npx vitest run tests/unit/data/detect/matcher.property.test.ts
const minutes = Number(process.env['FUZZ_MINUTES'] ?? 0);
const options: fc.Parameters<unknown> =
  minutes > 0
    ? { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: minutes * 60_000, markInterruptAsFailure: false }
    : { numRuns: 150, seed: 20260131 };

const glue = fc.constantFrom(
  ' ',
  '  ',
  '-',
  ' - ',
  '\u2011',
  '\u2013',
  '\n',
  '\u00a0',
  '',
  '.',
  ', ',
  "'s ",
  '’s ',
  '/',
  '(',
  ') ',
  ' x',
  '1',
  '_',
  '"',
  ' the ',
);
const changed = fc
  .tuple(
    fc.constantFrom(...forms),
    fc.constantFrom('as is', 'upper', 'lower', 'dash', 'nbsp', 'cut', 'doubled'),
    fc.nat(30),
  )
  .map(([form, how, at]) => {
    if (how === 'upper') return form.toUpperCase();
    if (how === 'lower') return form.toLowerCase();
    if (how === 'dash') return form.replaceAll(' ', '-');
    if (how === 'nbsp') return form.replaceAll(/[ -]/gu, '\u00a0');
    if (how === 'cut') return form.slice(0, at % (form.length + 1));
    return how === 'doubled' ? `${form} ${form}` : form;
  });
const piece = fc.oneof({ weight: 3, arbitrary: changed }, { weight: 1, arbitrary: fc.string({ maxLength: 6 }) });
const text = fc.array(fc.tuple(piece, glue), { minLength: 1, maxLength: 8 }).map((parts) => parts.flat().join(''));

describe('the compiled matcher', () => {
  it(
    'finds what the obvious one finds, in random text with planted forms',
    () => {
      fc.assert(
        fc.property(text, (input) => {
          // Rare writing is made plain first, and addresses are left out: both have tests of their own.
          fc.pre(!needsNormalizing(input) && !/[@/.]/u.test(input));
          const spans = (found: readonly { start: number; end: number; topic: string }[]) =>
            found.map(({ start, end, topic }) => `${start}-${end} ${topic}`).sort();
          expect(spans(matcher.candidates(input))).toEqual(spans(obviousCandidates(input, topics)));
        }),
        options,
      );
    },
    minutes * 60_000 + 60_000,
  );

  it(
    'never throws, whatever the text, and gives offsets inside it',
    () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text, (noise, planted) => {
          const input = noise + planted + noise;
          for (const { start, end } of matcher.candidates(input)) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(input.length);
          }
        }),
        { ...options, numRuns: Math.min(options.numRuns ?? 150, 20_000) },
      );
    },
    minutes * 60_000 + 60_000,
  );

  it('finds a term through soft hyphens, full-width letters and marks where it finds it plain', () => {
    fc.assert(
      fc.property(fc.constantFrom(...forms.filter((form) => /^[a-z]{4,}$/iu.test(form))), fc.nat(20), (form, at) => {
        const k = 1 + (at % (form.length - 1));
        const count = (written: string) => withoutOverlaps(matcher.candidates(`a ${written} b`)).length;
        const wide = [...form].map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)).join('');
        expect(count(`${form.slice(0, k)}\u00ad${form.slice(k)}`)).toBe(count(form));
        expect(count(wide)).toBe(count(form));
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

describe('settling overlaps', () => {
  const spans = fc
    .array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 12 })), { maxLength: 14 })
    .map((pairs) => pairs.map(([start, length]) => ({ start, end: start + length })).sort((a, b) => a.start - b.start));

  it('leaves no two that overlap, in order, and drops none for nothing', () => {
    fc.assert(
      fc.property(spans, (given) => {
        const kept = withoutOverlaps(given);
        for (const [i, span] of kept.entries()) expect(span.start).toBeGreaterThanOrEqual(kept[i - 1]?.end ?? 0);
        const length = (span: { start: number; end: number }) => span.end - span.start;
        for (const span of given) {
          const beaten = kept.some(
            (other) => other.start < span.end && span.start < other.end && length(other) >= length(span),
          );
          expect(kept.includes(span) || beaten).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
