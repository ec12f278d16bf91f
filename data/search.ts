import Fuse from 'fuse.js';
import { lowered, stem, stems, tellingWords, wordsOf } from './search-words.ts';
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

/** What a query is worth that stands in a text word for word, and from how many letters on. */
const PHRASE = 8;
const LEAST_PHRASE = 8;

const MOST_HITS = 10;
const MOST_NEAR = 3;

/** A question of whose words fewer are known than this is about something else. From 0 (none) to 1 (all, as written). */
const LEAST_KNOWN = 0.35;

/** How much a word says where it stands; a name weighs more than a sentence, a sentence more than a fact. */
const WEIGHTS = { name: 6, searchWord: 4, plain: 1.5, advice: 1, fact: 0.8 } as const;

/** Words that stand in nearly every question on this subject: beside another word they say little. */
const COMMON = new Set(['ketamine', 'treatment', 'therapy', 'session', 'dose', 'drug', 'medicine', 'people'].map(stem));
const COMMON_WEIGHT = 0.3;

/** How fast a word of a name loses weight as the name grows; 0 would be not at all. */
const NAME_LENGTH = 0.25;

/** Letters of the shorter of two words typed as one. */
const LEAST_HALF = 3;

/** From which part of its words on a longer name is meant: "who should not get ketamine". */
const NEARLY_WHOLE = 0.75;

interface Entry {
  topic: Topic;
  /** Title, forms and search words, each as it is searched: stems with single spaces. */
  names: string[];
  /** How many of the names are the topic's own; search words come after. */
  own: number;
  /** How much each word of the topic says, by the word. */
  words: Map<string, number>;
  /** All that is said, as stems, for whole phrases. */
  said: string;
}

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

type Meant = readonly (readonly [string, ReadonlyMap<string, number>])[];

/** Of the meanings a word may have the surest, unless it is only the beginning of one. */
function surest(meanings: ReadonlyMap<string, number>): string | undefined {
  return [...meanings].filter(([, sure]) => sure > 0.7).sort((a, b) => b[1] - a[1])[0]?.[0];
}

function scoreOf(entry: Entry, asked: string, words: Meant, tells: (word: string) => number): number {
  let score = 0;
  for (const [, meanings] of words) {
    let most = 0;
    for (const [word, sure] of meanings) most = Math.max(most, sure * tells(word) * (entry.words.get(word) ?? 0));
    score += most;
  }
  // A name that stands in the question whole, or is all of it, is what was asked for.
  let named = 0;
  for (const [i, name] of entry.names.entries()) {
    if (name === asked) named = Math.max(named, 40);
    else if (name.length > 2 && standsIn(asked, name)) named = Math.max(named, 3 * tellsOfName(name, tells));
    else if (coverage(asked, name) >= NEARLY_WHOLE) named = Math.max(named, 12);
    else if (asked.length > 2 && name.startsWith(asked))
      named = Math.max(named, (i < entry.own ? 1 : 0.5) * (12 - Math.min(10, name.length - asked.length)));
  }
  // As a whole it is rarely chance: "out of body" stands where its words are meant together.
  const isPhrase = asked.includes(' ') && asked.length >= LEAST_PHRASE && standsIn(entry.said, asked);
  return score + named + (isPhrase ? PHRASE : 0);
}

/** The part of a name's words that stand in a question, small words too; 0 for names of few words. */
function coverage(asked: string, name: string): number {
  const words = name.split(' ');
  if (words.length < 4) return 0;
  return words.filter((word) => standsIn(asked, word)).length / words.length;
}

function tellsOfName(name: string, tells: (word: string) => number): number {
  return name.split(' ').reduce((sum, word) => sum + tells(word), 0);
}

function entryOf(topic: Topic): Entry {
  const forms = Object.values(topic.forms ?? {}).flat();
  const words = new Map<string, number>();
  const add = (text: string | undefined, weight: number) => {
    for (const word of wordsOf(lowered(text ?? '')))
      words.set(stem(word), Math.max(words.get(stem(word)) ?? 0, weight));
  };
  for (const fact of topic.facts) add(`${fact.plain} ${fact.clinical}`, WEIGHTS.fact);
  add(`${topic.advice ?? ''} ${topic.urgent ?? ''}`, WEIGHTS.advice);
  add(`${topic.plain} ${topic.clinical ?? ''}`, WEIGHTS.plain);
  for (const word of topic.searchWords ?? []) add(word, WEIGHTS.searchWord);
  // The fewer words a name has, the more each of them says.
  for (const name of [topic.title, ...forms])
    add(name, WEIGHTS.name * tellingWords(lowered(name)).length ** -NAME_LENGTH);
  const said = stems(
    [topic.title, topic.plain, topic.clinical, ...topic.facts.flatMap((fact) => [fact.plain, fact.clinical])].join(' '),
  );
  return {
    topic,
    said,
    own: 1 + forms.length,
    names: [topic.title, ...forms, ...(topic.searchWords ?? [])].map(stems),
    words,
  };
}

/** A word with two neighbors swapped, at each place: the error that Fuse counts as two. */
function swapped(word: string): string[] {
  return [...word].slice(1).map((letter, i) => `${word.slice(0, i)}${letter}${word[i]}${word.slice(i + 2)}`);
}

/** A typing error adds or loses a letter or two; a word twice as long is another word. */
function sameLength(typed: string, known: string): boolean {
  return Math.abs(typed.length - known.length) <= Math.max(2, typed.length / 4);
}

function standsIn(text: string, phrase: string): boolean {
  return ` ${text} `.includes(` ${phrase} `);
}

function bestFact(topic: Topic, words: Meant, tells: (word: string) => number): Fact | undefined {
  let best: Fact | undefined;
  let most = 0;
  for (const fact of topic.facts) {
    const own = new Set(wordsOf(lowered(`${fact.plain} ${fact.clinical}`)).map(stem));
    let score = 0;
    for (const [, meanings] of words) {
      score += Math.max(0, ...[...meanings].map(([word, sure]) => (own.has(word) ? sure * tells(word) : 0)));
    }
    if (score > most) {
      best = fact;
      most = score;
    }
  }
  return best;
}
