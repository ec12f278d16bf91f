import { describe, expect, it } from 'vitest';
import { KNOWLEDGE_FOLDER } from '../../../data/cli/knowledge-folder.ts';
import { compileKnowledge } from '../../../data/compile-knowledge.ts';
import { createTopicSearch } from '../../../data/search.ts';

const search = createTopicSearch(compileKnowledge(KNOWLEDGE_FOLDER).topics);
const first = (query: string) => search(query)[0]?.topic.id;

describe('search', () => {
  it.each([
    ['a name', 'Hippocampus', 'hippocampus'],
    ['a typing error', 'hipocampus', 'hippocampus'],
    ['a swapped letter', 'ketamnie', 'ketamine'],
    ['a brand', 'spravato', 'esketamine'],
    ['a street name', 'special k', 'ketamine'],
    ['British spelling', 'anaesthetic', 'anesthesia'],
    ['an acronym', 'nac', 'n-acetylcysteine'],
    ['the beginning of a word', 'hippoc', 'hippocampus'],
    ['a whole question', 'does ketamine ruin your memory?', 'memory-loss'],
    ['a question in lay words', 'is it addictive', 'dependence'],
    ['a question about a bladder', 'why does it hurt when I pee after using ketamine', 'bladder-damage'],
  ])('finds by %s', (_what, query, topic) => {
    expect(first(query)).toBe(topic);
  });

  it('finds nothing for nothing, and nothing for what is not there', () => {
    expect(search('')).toEqual([]);
    expect(search('   ')).toEqual([]);
    expect(search('xqzwv')).toEqual([]);
  });

  it('gives at most ten topics, none twice', () => {
    const ids = search('ketamine depression memory brain').map((hit) => hit.topic.id);
    expect(ids.length).toBeLessThanOrEqual(10);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows the fact that fits', () => {
    expect(search('ketamine rats synapses')[0]?.fact?.plain).toMatch(/rat|animal/i);
  });
});
