import Fuse from 'fuse.js';
import { bestFact, entryOf, type Meant, scoreOf, WEIGHTS } from './search-score.ts';
import { lowered, stem, tellingWords, wordsOf } from './search-words.ts';
import type { Fact, Topic } from './types.ts';

export interface SearchHit {
  topic: Topic;
  /** The fact that fits the words best, if any does. */
  fact?: Fact;
  /** Stems of the words that were meant, to be marked in what is shown. */
  meant: ReadonlySet<string>;
}

export interface TopicSearch {
  (query: string): SearchHit[];
  /** For a query that finds nothing: topics that share a word or some letters with it, at most three. */
  near(query: string): Topic[];
}

const MOST_HITS = 10;
const MOST_NEAR = 3;

/** A question of whose words fewer are known than this is about something else. From 0 (none) to 1 (all, as written). */
const LEAST_KNOWN = 0.35;

/** Words that stand in nearly every question on this subject: beside another word they say little. */
const COMMON = new Set(['ketamine', 'treatment', 'therapy', 'session', 'dose', 'drug', 'medicine', 'people'].map(stem));
const COMMON_WEIGHT = 0.3;

/** Letters of the shorter of two words typed as one. */
const LEAST_HALF = 3;

/**
 * Make a search over topics: from what the reader typed (a word with a typing error, a brand, a street
 * name, a whole question) to topics, best first, at most ten. A blank query finds nothing.
 */
export function createTopicSearch(topics: readonly Topic[]): TopicSearch {
  const entries = topics.map(entryOf);
  const inTopics = new Map<string, number>();
  for (const word of entries.flatMap((entry) => [...entry.words.keys()]))
    inTopics.set(word, (inTopics.get(word) ?? 0) + 1);
  /** Words that name a topic or stand in its first sentence, not only somewhere in a fact. */
  const isNamed = new Set(
    entries.flatMap(({ words }) => [...words].filter(([, weight]) => weight >= WEIGHTS.plain).map(([word]) => word)),
  );
  // A word that stands in few topics tells more than one that stands in most.
  const rarity = (word: string) => Math.log(1 + topics.length / (inTopics.get(word) ?? topics.length));
  const fuse = new Fuse([...inTopics.keys()], {
    includeScore: true,
    threshold: 0.4,
    distance: 20,
    minMatchCharLength: 2,
  });

  /** Known words meant by a typed one, with how sure that is (0 to 1). */
  function meant(typed: string): Map<string, number> {
    const found = new Map<string, number>();
    if (inTopics.has(typed)) found.set(typed, 1);
    // What is still being typed: the beginning of a word.
    if (typed.length >= 2)
      for (const word of inTopics.keys()) if (word !== typed && word.startsWith(typed)) found.set(word, 0.7);
    if (found.size > 0 && inTopics.has(typed)) return found;
    if (typed.length < 4) return found;
    for (const word of swapped(typed)) if (inTopics.has(word)) found.set(word, 0.9);
    // One letter off, a short word is as likely another word.
    if (typed.length < 5) return found;
    // Few people mistake the first letter, so a word with another one is further away than it looks.
    const near = fuse
      .search(typed, { limit: 12 })
      .map(({ item, score = 1 }) => ({ item, sure: (1 - score) * (item[0] === typed[0] ? 1 : 0.75) }))
      .filter(({ item, sure }) => sure > 0.5 && sameLength(typed, item));
    const best = Math.max(0, ...near.map(({ sure }) => sure));
    for (const { item, sure } of near) {
      if (sure >= best - 0.12) found.set(item, Math.max(found.get(item) ?? 0, 0.9 * sure));
    }
    return found;
  }

  /** Two known words typed as one ("brainfog") are read as two; a word that is known stays one. */
  function apart(word: string): string[] {
    if (inTopics.has(stem(word))) return [word];
    for (let i = word.length - LEAST_HALF; i >= LEAST_HALF; i -= 1) {
      const halves = [word.slice(0, i), word.slice(i)];
      if (halves.every((half) => isNamed.has(stem(half)))) return halves;
    }
    return [word];
  }

  /** How much of a question is about what we know, from 0 to 1: a word only met in passing counts half. */
  function known(words: Meant): number {
    const each = words.map(([word, meanings]) => {
      const own = stem(word);
      if (inTopics.has(own)) return isNamed.has(own) ? 1 : 0.5;
      // Half right is as likely chance as a typing error.
      return Math.max(0, 2 * Math.max(0, ...meanings.values()) - 1);
    });
    return each.reduce((sum, part) => sum + part, 0) / each.length;
  }

  const search = (query: string) => {
    const found = scoresOf(query);
    return found && known(found.words) >= LEAST_KNOWN ? found.hits() : [];
  };
  const near = (query: string) => (scoresOf(query)?.hits() ?? []).slice(0, MOST_NEAR).map(({ topic }) => topic);
  return Object.assign(search, { near });

  function scoresOf(query: string) {
    const asked = wordsOf(lowered(query)).flatMap(apart).join(' ');
    if (asked === '') return null;
    const words = tellingWords(asked).map((word) => [word, meant(stem(word))] as const);
    // The question as it was probably meant: each word that is not known replaced by the nearest that is.
    const corrected = new Map(words.map(([word, meanings]) => [word, surest(meanings) ?? stem(word)]));
    const phrase = wordsOf(asked)
      .map((word) => corrected.get(word) ?? stem(word))
      .join(' ');
    const onlyCommon = [...corrected.values()].every((word) => COMMON.has(word));
    const tells = (word: string) => rarity(word) * (COMMON.has(word) && !onlyCommon ? COMMON_WEIGHT : 1);
    const scored = entries.map((entry) => ({ entry, score: scoreOf(entry, phrase, words, tells) }));
    const best = Math.max(...scored.map(({ score }) => score));
    const marked = new Set(words.flatMap(([, meanings]) => [...meanings.keys()]));
    const hits = () =>
      scored
        .filter(({ score }) => score > 0 && score >= best * 0.12)
        .sort((a, b) => b.score - a.score)
        .slice(0, MOST_HITS)
        .map(({ entry }) => {
          const fact = bestFact(entry.topic, words, tells);
          return { topic: entry.topic, meant: marked, ...(fact && { fact }) };
        });
    return { words, hits };
  }
}

/** Of the meanings a word may have the surest, unless it is only the beginning of one. */
function surest(meanings: ReadonlyMap<string, number>): string | undefined {
  return [...meanings].filter(([, sure]) => sure > 0.7).sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** A word with two neighbors swapped, at each place: the error that Fuse counts as two. */
function swapped(word: string): string[] {
  return [...word].slice(1).map((letter, i) => `${word.slice(0, i)}${letter}${word[i]}${word.slice(i + 2)}`);
}

/** A typing error adds or loses a letter or two; a word twice as long is another word. */
function sameLength(typed: string, known: string): boolean {
  return Math.abs(typed.length - known.length) <= Math.max(2, typed.length / 4);
}
