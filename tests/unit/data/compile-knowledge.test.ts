import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KNOWLEDGE_FOLDER } from '../../../data/cli/knowledge-folder.ts';
import { compileKnowledge, KnowledgeError } from '../../../data/compile-knowledge.ts';
import { SHELF, SOURCES } from './small-knowledge.ts';

describe('compiling the knowledge', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
    writeFileSync(join(folder, 'sources.yaml'), SOURCES);
    writeFileSync(join(folder, 'small.yaml'), SHELF);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const mistakesWith = (from: string, to: string, file = 'small.yaml'): readonly string[] => {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(folder, file), text.replace(from, to));
    try {
      compileKnowledge(folder);
    } catch (error) {
      if (error instanceof KnowledgeError) return error.mistakes;
      throw error;
    }
    return [];
  };

  it('joins shelves, topics and sources', () => {
    const knowledge = compileKnowledge(folder);
    expect(knowledge.shelves).toEqual([{ id: 'small', title: 'Small' }]);
    expect(knowledge.topics[0]).toMatchObject({ id: 'one', shelf: 'small', facts: [{ id: 'one/first' }] });
  });

  it.each([
    [
      'an unknown source',
      'id: someone-2020',
      'id: nobody',
      'small.yaml:16: topics.0.facts.0.sources.0.id: there is no source “nobody” in sources.yaml',
    ],
    [
      'an unknown evidence word',
      'evidence: strong',
      'evidence: proven',
      'small.yaml:14: topics.0.facts.0.evidence: must be one of: strong, moderate, limited, contested, claim only',
    ],
    [
      'a fact under another topic',
      'id: one/first',
      'id: two/first',
      'small.yaml:11: topics.0.facts.0.id: “two/first” must begin with “one/”',
    ],
    [
      'an unknown related topic',
      'related: []',
      'related: [elsewhere]',
      'small.yaml:18: topics.0.related.0: there is no topic “elsewhere”',
    ],
    [
      'a day that is none',
      'reviewed: 2026-01-31',
      'reviewed: 2026-13-31',
      'small.yaml:19: topics.0.reviewed: must be a date: yyyy-mm-dd',
    ],
    ['a field that is none', 'plain: A sentence.', 'plane: A sentence.', 'small.yaml:9: topics.0.plane'],
    ['broken YAML', 'title: One', 'title: [One', 'small.yaml:7: file:'],
    [
      'a shelf under another name',
      'shelf: small',
      'shelf: large',
      'small.yaml:1: shelf: is “large”, but the file is named small.yaml',
    ],
  ])('names file, line, field and reason of %s', (_what, from, to, expected) => {
    const mistakes = mistakesWith(from, to);
    expect(
      mistakes.some((mistake) => mistake.startsWith(expected)),
      mistakes.join('\n'),
    ).toBe(true);
  });

  it('refuses what stands for something written elsewhere, and says where', () => {
    expect(mistakesWith('core: [oneword]', 'core: *nowhere')).toContain(
      'small.yaml:8: file: “*nowhere” stands for what is written elsewhere; write it out',
    );
  });

  it('says where a form stands that cannot be looked for', () => {
    expect(mistakesWith('core: [oneword]', 'core: [~oneword]')).toEqual([
      'small.yaml:7: topics.0.forms: the form “~oneword” must begin with a letter or digit of ASCII, or a bracket',
    ]);
  });

  it('refuses a condition for a topic that is not there', () => {
    writeFileSync(
      join(folder, 'senses.yaml'),
      'otherSenses: []\notherDrugs: []\nhealthWords: []\nconditions:\n  - { topic: gone, forms: [a], because: b }\n',
    );
    expect(() => compileKnowledge(folder)).toThrow('senses.yaml:5: conditions.0.topic: there is no topic “gone”');
  });

  it.each(['otherDrugs', 'otherThings'])('says which of the %s no text can be looked through for', (field) => {
    const rest = field === 'otherDrugs' ? '' : 'otherDrugs: []\n';
    writeFileSync(
      join(folder, 'senses.yaml'),
      `${field}: [tea, ~milk]\n${rest}otherSenses: []\nhealthWords: []\nconditions: []\n`,
    );
    expect(() => compileKnowledge(folder)).toThrow(`senses.yaml:1: ${field}.1: the form “~milk” must begin`);
  });

  it('says where an expression of the senses cannot be read', () => {
    writeFileSync(
      join(folder, 'senses.yaml'),
      "otherSenses: []\notherDrugs: []\notherOwners: ['saline', '(open']\nhealthWords: []\nconditions: []\n",
    );
    expect(() => compileKnowledge(folder)).toThrow(/senses\.yaml:3: otherOwners\.1: .*\(open/u);
  });

  it('wants both sides of what is contested', () => {
    expect(mistakesWith('evidence: strong', 'evidence: contested')).toEqual([
      'small.yaml:14: topics.0.facts.0.evidence: is “contested”, so both sides must stand under “disagrees”',
    ]);
  });

  it('refuses an id that is there twice, and a form that two topics claim', () => {
    const topic = SHELF.slice(SHELF.indexOf('  - id: one'));
    writeFileSync(join(folder, 'small.yaml'), SHELF + topic);
    expect(() => compileKnowledge(folder)).toThrow('small.yaml:20: topics.1.id: “one” is there twice');
    writeFileSync(
      join(folder, 'small.yaml'),
      SHELF + topic.replaceAll('one/first', 'two/first').replace('id: one', 'id: two'),
    );
    expect(() => compileKnowledge(folder)).toThrow(
      'small.yaml:22: topics.1.forms: “oneword” is a form of both “one” and “two”',
    );
  });

  it('says all mistakes at once, in every file', () => {
    writeFileSync(join(folder, 'sources.yaml'), SOURCES.replace('kind: trial', 'kind: rumour'));
    expect(mistakesWith('title: One', 'title: ""').length).toBeGreaterThanOrEqual(2);
  });

  it('checks what the pictures draw', () => {
    const real = readFileSync(join(KNOWLEDGE_FOLDER, 'pictures.yaml'), 'utf8');
    writeFileSync(
      join(folder, 'pictures.yaml'),
      real.replace('from: 45 minutes, to: 60 minutes', 'from: 60 minutes, to: 45 minutes'),
    );
    expect(() => compileKnowledge(folder)).toThrow(
      /pictures\.yaml:\d+: doseTimeline\.spans\.0: must begin before it ends/,
    );
    writeFileSync(join(folder, 'pictures.yaml'), real);
    expect(() => compileKnowledge(folder)).toThrow(
      /pictures\.yaml:\d+: pathway\.steps\.0\.topic: there is no topic “nmda-receptor”/,
    );
  });

  it('compiles the real files', () => {
    const copy = mkdtempSync(join(tmpdir(), 'knowledge-'));
    cpSync(KNOWLEDGE_FOLDER, copy, { recursive: true });
    expect(compileKnowledge(copy).topics).toHaveLength(74);
    rmSync(copy, { recursive: true });
  });
});
