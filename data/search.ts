import Fuse from 'fuse.js';
import type { Fact, Topic } from './types.ts';

export interface SearchHit {
  topic: Topic;
  /** The fact that fits the words best, if any does. */
  fact?: Fact;
}

export type TopicSearch = (query: string) => SearchHit[];

const MOST_HITS = 10;

/** How much a word says where it stands; a name weighs more than a sentence, a sentence more than a fact. */
const WEIGHTS = { name: 6, searchWord: 4, plain: 1.5, advice: 1, fact: 0.8 } as const;

/** Words of a question that say nothing about which topic it is. */
const FILLER = new Set(
  `a about after all also am an and any are as at be been before bad being but by can could did do does doing don't down
  each ever can't cannot won't isn't doesn't didn't wasn't couldn't shouldn't i'm he's she's they're for from get gets getting give go goes going good had happen happens has have having he help her him his how i if
  in into is it it's its just know let like long lot made make makes many may me mean means might more most much must my myself
  need never no not now of off ok okay on one only or other our out over please put really said same say says see she should so
  some someone something still such take taking tell than that the their them then there they thing things think this those to
  too try up us use used using very want was way we well were what what's when where which while who why will with without
  work works would yes you your yourself`.split(/\s+/u),
);

/** Words that stand in nearly every question on this subject: beside another word they say little. */
const COMMON = new Set(['ketamine', 'treatment', 'therapy', 'session', 'dose', 'drug', 'medicine', 'people'].map(stem));
const COMMON_WEIGHT = 0.3;

interface Entry {
  topic: Topic;
  /** Title, forms and search words, each as it is searched: stems with single spaces. */
  names: string[];
  /** How much each word of the topic says, by the word. */
  words: Map<string, number>;
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

  return (query) => {
    const asked = plain(query);
    if (asked === '') return [];
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
    return scored
      .filter(({ score }) => score > 0 && score >= best * 0.12)
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_HITS)
      .map(({ entry }) => {
        const fact = bestFact(entry.topic, words, tells);
        return fact ? { topic: entry.topic, fact } : { topic: entry.topic };
      });
  };
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
  for (const name of entry.names) {
    if (name === asked) named = Math.max(named, 40);
    else if (name.length > 2 && standsIn(asked, name)) named = Math.max(named, 3 * tellsOfName(name, tells));
    else if (asked.length > 2 && name.startsWith(asked))
      named = Math.max(named, 12 - Math.min(10, name.length - asked.length));
  }
  return score + named;
}

function tellsOfName(name: string, tells: (word: string) => number): number {
  return name.split(' ').reduce((sum, word) => sum + tells(word), 0);
}

function entryOf(topic: Topic): Entry {
  const forms = Object.values(topic.forms ?? {}).flat();
  const words = new Map<string, number>();
  const add = (text: string | undefined, weight: number) => {
    for (const word of wordsOf(plain(text ?? ''))) words.set(stem(word), Math.max(words.get(stem(word)) ?? 0, weight));
  };
  for (const fact of topic.facts) add(`${fact.plain} ${fact.clinical}`, WEIGHTS.fact);
  add(`${topic.advice ?? ''} ${topic.urgent ?? ''}`, WEIGHTS.advice);
  add(`${topic.plain} ${topic.clinical ?? ''}`, WEIGHTS.plain);
  for (const word of topic.searchWords ?? []) add(word, WEIGHTS.searchWord);
  for (const name of [topic.title, ...forms]) add(name, WEIGHTS.name);
  return { topic, names: [topic.title, ...forms, ...(topic.searchWords ?? [])].map(stems), words };
}

/** A text as its words' stems, with single spaces. */
function stems(text: string): string {
  return wordsOf(plain(text)).map(stem).join(' ');
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .replace(/[\s\u2010-\u2015-]+/gu, ' ')
    .trim();
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}']*/gu) ?? [];
}

/** The words of a query that can tell one topic from another; all of them where none does. */
function tellingWords(asked: string): string[] {
  const all = wordsOf(asked);
  const telling = all.filter((word) => !FILLER.has(word));
  return telling.length > 0 ? telling : all;
}

/** British and American spelling, plural and singular, -ing and -ed as one. */
function stem(word: string): string {
  const one = word
    .replace(/'s$/u, '')
    .replace(/aesth/gu, 'esth')
    .replace(/our(?=$|al|ful|ing|s$)/u, 'or')
    .replace(/([a-z]{3})is(e|es|ed|ing|ation)$/u, '$1iz$2')
    .replace(/ll(ed|ing|er|ers)$/u, 'l$1');
  if (one.length > 3) {
    const base = one.replace(/(ies|ied)$/u, 'y').replace(/(?<=[^su])s$/u, '');
    if (base.length > 5) return base.replace(/(?<=[bdfgklmnprtvy])(ing|ed)$/u, '');
    return base;
  }
  return one;
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
    const own = new Set(wordsOf(plain(`${fact.plain} ${fact.clinical}`)).map(stem));
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
