import { describe, expect, it } from 'vitest';
import { factAsText, reference, topicAsText } from '../../../data/citation.ts';
import { firstLook } from '../../../data/first-look.ts';
import { createKnowledge } from '../../../data/knowledge.ts';
import type { Fact, Source, Topic } from '../../../data/types.ts';

const source: Source = {
  id: 'someone-2020',
  name: 'Someone 2020',
  kind: 'trial',
  interest: 'journal',
  title: 'A title.',
  authors: 'Someone A, Other B',
  year: 2020,
  venue: 'A Journal',
  link: 'https://doi.org/10.1/x',
};
const fact = (id: string, plain: string): Fact => ({
  id: `one/${id}`,
  plain,
  clinical: plain,
  evidence: 'limited',
  sources: [{ id: 'someone-2020', finding: '12 people' }],
});
const topic: Topic = {
  id: 'one',
  shelf: 's',
  title: 'One',
  plain: 'Five words stand here, yes.',
  facts: [],
  related: [],
  reviewed: '2026-01-31',
};
const disputed: Fact = {
  ...fact('disputed', 'Some say so.'),
  evidence: 'contested',
  disagrees: [
    { says: 'It is so.', sources: [{ id: 'someone-2020', finding: '12 people' }] },
    { says: 'It is not.', sources: [{ id: 'someone-2020', finding: '12 people' }] },
  ],
};
const knowledge = createKnowledge({ shelves: [], topics: [topic], sources: [source], helpLines: [] });

describe('a reference', () => {
  it('has authors, year, title, venue and link', () => {
    expect(reference(source)).toBe('Someone A, Other B (2020). A title. A Journal. https://doi.org/10.1/x');
  });

  it('says so where there is no year', () => {
    const { year: _, ...undated } = source;
    expect(reference(undated)).toContain('(no date)');
  });
});

describe('a fact as text', () => {
  it('carries its evidence, its limit and its sources', () => {
    const text = factAsText({ ...fact('a', 'It is so.'), uncertain: 'Perhaps.' }, knowledge);
    expect(text).toBe(`It is so. (evidence: limited)\n  Not certain: Perhaps.\n  ${reference(source)}`);
  });

  it('in Markdown links the reference', () => {
    expect(factAsText(fact('a', 'It is so.'), knowledge, 'markdown')).toBe(
      '- It is so. *(evidence: limited)*\n  - [Someone A, Other B (2020). A title. A Journal.](https://doi.org/10.1/x)',
    );
  });
});

describe('the first look', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

  it('shows two facts where sixty words hold them', () => {
    const look = firstLook({ ...topic, facts: [fact('a', words(20)), fact('b', words(20)), fact('c', words(5))] });
    expect(look.facts.map(({ id }) => id)).toEqual(['one/a', 'one/b']);
    expect(look.more).toBe(1);
  });

  it('passes over a fact that does not fit for a later one that does', () => {
    const look = firstLook({ ...topic, facts: [fact('a', words(70)), fact('b', words(20))] });
    expect(look.facts.map(({ id }) => id)).toEqual(['one/b']);
  });

  it('shows the first fact where none fits', () => {
    expect(firstLook({ ...topic, facts: [fact('a', words(70))] }).facts).toHaveLength(1);
  });
});

describe('a topic to paste', () => {
  it('holds both sides of a disagreement', () => {
    expect(factAsText(disputed, knowledge)).toContain(
      '  Sources disagree:\n  It is so. (Someone 2020)\n  It is not. (Someone 2020)',
    );
  });

  it('holds what is urgent and what to do', () => {
    const copied = topicAsText({ ...topic, urgent: 'Call for help.', advice: 'Ask first.' }, knowledge);
    expect(copied).toContain('Call for help.');
    expect(copied).toContain('Ask first.');
  });
});
