import { describe, expect, it } from 'vitest';
import { KNOWLEDGE_FOLDER } from '../../../data/cli/knowledge-folder.ts';
import { compileKnowledge } from '../../../data/compile-knowledge.ts';
import { createTopicSearch } from '../../../data/search.ts';
import { FEW_WORDS, OF_DANGER, OF_SUICIDE, QUESTIONS, TYPOS } from './search-queries.ts';

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

  it.each(['best recipe for chocolate cake', 'football world cup', 'capital of France', 'weather tomorrow'])(
    'finds nothing for a question about something else: %s',
    (query) => {
      expect(search(query)).toEqual([]);
    },
  );

  it('offers near topics where it finds nothing', () => {
    const query = 'is chocolate good after anesthesia surgery recipes';
    expect(search.near('anaesthesia recipe for chocolate cake').map(({ id }) => id)).toContain('anesthesia');
    expect(search.near(query).length).toBeLessThanOrEqual(3);
    expect(search.near('xqzwv')).toEqual([]);
  });

  it('reads words typed as one, and letters swapped', () => {
    expect(first('brainfog')).toBe('cognitive-impairment');
    expect(first('syanpse')).toBe('synapse');
  });

  describe('for sixty queries written before looking', () => {
    const asked = [...FEW_WORDS, ...TYPOS, ...QUESTIONS];
    const missed = (within: number) =>
      asked.filter(([query, ...topics]) => {
        const found = search(query).slice(0, within);
        return !found.some(({ topic }) => topics.includes(topic.id));
      });

    it('puts a right topic first for nine of ten', () => {
      expect(asked.length).toBe(60);
      expect(missed(1).length).toBeLessThanOrEqual(6);
    });

    it('puts it among the first three for all but one', () => {
      expect(missed(3).length).toBeLessThanOrEqual(1);
    });
  });

  it.each(OF_DANGER)('leads to help where one fears dying: %s', (query) => {
    expect(first(query)).toBe('safety');
  });

  it.each(OF_SUICIDE)('leads to suicidal thoughts where one speaks of them: %s', (query) => {
    expect(first(query)).toBe('suicidal-ideation');
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
