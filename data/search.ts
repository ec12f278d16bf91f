import Fuse from 'fuse.js';
import type { Fact, Topic } from './types.ts';

export interface SearchHit {
  topic: Topic;
  /** The fact that fits the words best, if one does better than the title. */
  fact?: Fact;
}

export type TopicSearch = (query: string) => SearchHit[];

const MOST_HITS = 10;

/** Words that stand in any question and say nothing about which topic it is. */
const FILLER = new Set(
  `a about after all am an and any are as at be been before bad by can could did do does doing dont for from get getting give
  go good had has have he her him his how i if in into is it its just know like long make makes many may me mean means might
  much my need no not of off on or our out people please really safe she should so someone something take taking tell than
  that the their them then there they thing things this to too take up us use using very want was we were what when where
  which while who why will with without would you your happen happens ketamine's work works`.split(/\s+/u),
);

interface Entry {
  topic: Topic;
  title: string;
  forms: string[];
  words: string[];
  plain: string;
  facts: string[];
}

/**
 * Make a search over topics: from what the reader typed (a word with a typing error, a brand, a street
 * name, a whole question) to topics, best first, at most ten. A blank query finds nothing.
 */
export function createTopicSearch(topics: readonly Topic[]): TopicSearch {
  const entries = topics.map(entryOf);
  const fuse = new Fuse(entries, {
    includeScore: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    threshold: 0.34,
    minMatchCharLength: 2,
    keys: [
      { name: 'title', weight: 4 },
      { name: 'forms', weight: 4 },
      { name: 'words', weight: 4 },
      { name: 'plain', weight: 1 },
    ],
  });
  return (query) => {
    const asked = query.trim().toLowerCase().replace(/[’‘]/gu, "'");
    if (asked === '') return [];
    const scores = new Map<Topic, number>();
    const add = (topic: Topic, score: number) => scores.set(topic, (scores.get(topic) ?? 0) + score);
    const words = tellingWords(asked);
    for (const entry of entries) add(entry.topic, exactScore(entry, asked, words));
    for (const word of words) {
      for (const hit of fuse.search(word)) add(hit.item.topic, (1 - (hit.score ?? 1)) * weightOf(word));
    }
    const ranked = [...scores]
      .filter(([, score]) => score > 0.45 * weightOf(words[0] ?? asked))
      .sort((a, b) => b[1] - a[1]);
    return ranked.slice(0, MOST_HITS).map(([topic]) => {
      const fact = bestFact(topic, words);
      return fact ? { topic, fact } : { topic };
    });
  };
}

function entryOf(topic: Topic): Entry {
  const forms = Object.values(topic.forms ?? {}).flat();
  return {
    topic,
    title: topic.title,
    forms,
    words: topic.searchWords ?? [],
    plain: topic.plain,
    facts: topic.facts.map((fact) => fact.plain),
  };
}

/** The words of a query that can tell one topic from another; all of them where none does. */
function tellingWords(asked: string): string[] {
  const all = asked.match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? [];
  const telling = all.filter((word) => !FILLER.has(word));
  return telling.length > 0 ? telling : all;
}

/** The drug's own name stands in nearly every question, so it weighs little beside another word. */
function weightOf(word: string): number {
  return /^ketamin/u.test(word) ? 0.35 : 1;
}

function exactScore(entry: Entry, asked: string, words: readonly string[]): number {
  const names = [entry.title, ...entry.forms, ...entry.words].map((name) => name.toLowerCase());
  let score = 0;
  for (const name of names) {
    if (name === asked) score = Math.max(score, 8);
    else if (words.length > 1 && containsPhrase(asked, name)) score = Math.max(score, 2 + name.length / 8);
  }
  const text = `${names.join(' ')} ${entry.plain.toLowerCase()}`;
  for (const word of words) if (containsPhrase(text, word)) score += 0.5 * weightOf(word);
  const facts = entry.facts.join(' ').toLowerCase();
  for (const word of words) if (containsPhrase(facts, word)) score += 0.15 * weightOf(word);
  return score;
}

function containsPhrase(text: string, phrase: string): boolean {
  const at = text.indexOf(phrase);
  if (at < 0) return false;
  const before = text[at - 1] ?? ' ';
  const after = text[at + phrase.length] ?? ' ';
  return !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after.replace('s', ' '));
}

function bestFact(topic: Topic, words: readonly string[]): Fact | undefined {
  let best: Fact | undefined;
  let most = 0;
  for (const fact of topic.facts) {
    const text = `${fact.plain} ${fact.clinical}`.toLowerCase();
    const hits = words.filter((word) => weightOf(word) === 1 && text.includes(word.slice(0, 6))).length;
    if (hits > most) {
      best = fact;
      most = hits;
    }
  }
  return best;
}
