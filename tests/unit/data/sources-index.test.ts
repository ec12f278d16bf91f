import { describe, expect, it } from 'vitest';
import { KNOWLEDGE_FOLDER } from '../../../data/cli/knowledge-folder.ts';
import { compileKnowledge } from '../../../data/compile-knowledge.ts';
import { createKnowledge } from '../../../data/knowledge.ts';
import { findSources, usedSources } from '../../../data/sources-index.ts';

const knowledge = createKnowledge(compileKnowledge(KNOWLEDGE_FOLDER));
const all = usedSources(knowledge);
const anything = { kind: '', interest: '', words: '' } as const;

describe('sources', () => {
  it('name each fact that rests on them once', () => {
    const { facts = [] } = all.find(({ source }) => source.id === 'isha-memory-loss') ?? {};
    expect(facts.map(({ id }) => id)).toContain('anxiety/does-it-help');
    expect(new Set(facts).size).toBe(facts.length);
    expect(all.filter((used) => used.facts.length === 0)).toEqual([]);
  });

  it('are all there until something is looked for', () => {
    expect(findSources(all, anything)).toEqual(all);
  });

  it('are found by kind and interest together', () => {
    const found = findSources(all, { ...anything, kind: 'trial', interest: 'makes the drug' });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ source }) => source.kind === 'trial' && source.interest === 'makes the drug')).toBe(true);
  });

  it('are found by words in any order and case, anywhere in the reference', () => {
    const names = findSources(all, { ...anything, words: '2010 MORGAN' }).map(({ source }) => source.name);
    expect(names).toContain('Morgan 2010');
    expect(findSources(all, { ...anything, words: 'morgan xqzwv' })).toEqual([]);
  });
});
