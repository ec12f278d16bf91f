import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { compileKnowledge, KnowledgeError } from '../../../data/compile-knowledge.ts';
import { anyText, FUZZ_TIMEOUT_MS, fuzz } from '../fuzz.ts';
import { SHELF, SOURCES } from './small-knowledge.ts';

const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PICTURES = ['pathway:steps', 'doseTimeline:spans', 'memoryByUse:groups', 'evidenceByUse:uses']
  .map((each) => each.split(':'))
  .map(([name, list]) => `${name}:\n  title: A\n  intro: B\n  ${list}: []\n`)
  .join('');
const SENSES = `otherSenses:
  - phrases: [oneword street]
    because: an address
otherDrugs: [otherdrug]
healthWords: [health]
conditions:
  - topic: one
    forms: [oneword]
    notAfter: ["the "]
    because: a case
`;
const FILES = { 'small.yaml': SHELF, 'sources.yaml': SOURCES, 'senses.yaml': SENSES, 'pictures.yaml': PICTURES };
type FileName = keyof typeof FILES;

const scrap = fc.oneof(
  anyText,
  fc.constantFrom(
    ': ',
    '- ',
    '\n',
    '  ',
    '[',
    '{',
    '"',
    '&a ',
    '*a',
    '*b',
    '!!set',
    '<<: ',
    '? ',
    '|',
    '---',
    '%',
    '#',
    '~',
  ),
  fc.constantFrom('core: [a]', 'forms: {}', '1e999', '.nan', '2020-01-01', 'null', '__proto__: 1', 'id: one', '\t'),
);
/** Some of a file replaced by something else, up to three times. */
const damaged = fc
  .tuple(
    fc.constantFrom(...(Object.keys(FILES) as FileName[])),
    fc.array(fc.tuple(fc.nat(2000), fc.nat(40), scrap), { minLength: 1, maxLength: 3 }),
  )
  .map(([name, edits]) => {
    const text = edits.reduce((now, [at, length, other]) => {
      const start = at % (now.length + 1);
      return now.slice(0, start) + other + now.slice(start + length);
    }, FILES[name] as string);
    return { name, text };
  });

it('the whole files compile', () => {
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  expect(compileKnowledge(folder).topics).toHaveLength(1);
});

it('fuzz: a damaged file is compiled, or each mistake is told with file, line, field and reason', {
  timeout: FUZZ_TIMEOUT_MS,
}, () => {
  const holds = ({ name, text }: { name: FileName; text: string }) => {
    for (const [each, whole] of Object.entries(FILES)) writeFileSync(join(folder, each), each === name ? text : whole);
    try {
      compileKnowledge(folder);
    } catch (error) {
      expect(error).toBeInstanceOf(KnowledgeError);
      const { mistakes } = error as KnowledgeError;
      expect(mistakes.length).toBeGreaterThan(0);
      for (const mistake of mistakes) expect(mistake).toMatch(/^[a-z-]+\.yaml:[1-9]\d*: .+: ./su);
    }
  };
  fuzz('knowledge files', damaged, holds, [
    { name: 'small.yaml', text: '' },
    { name: 'sources.yaml', text: 'sources: *nowhere' },
    { name: 'senses.yaml', text: SENSES.replace('[otherdrug]', '[~otherdrug]') },
    { name: 'senses.yaml', text: SENSES.replace('[oneword street]', '[oneword]') },
    { name: 'small.yaml', text: SHELF.replace('[oneword]', '[éa]') },
  ]);
});
