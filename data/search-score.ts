import { lowered, stem, stems, tellingWords, wordsOf } from './search-words.ts';
import type { Fact, Topic } from './types.ts';

/** How a topic fits a question: by its names, by each word, by a whole phrase. */

/** What a query is worth that stands in a text word for word, and from how many letters on. */
const PHRASE = 8;
const LEAST_PHRASE = 8;

/** How much a word says where it stands; a name weighs more than a sentence, a sentence more than a fact. */
export const WEIGHTS = { name: 6, searchWord: 4, plain: 1.5, advice: 1, fact: 0.8 } as const;

/** How fast a word of a name loses weight as the name grows; 0 would be not at all. */
const NAME_LENGTH = 0.25;

/** From which part of its words on a longer name is meant: "who should not get ketamine". */
const NEARLY_WHOLE = 0.75;

/** A topic made ready for searching. */
export interface Entry {
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

/** The telling words of a question, each with the known words it may mean and how sure that is (0 to 1). */
export type Meant = readonly (readonly [string, ReadonlyMap<string, number>])[];

/** How much a word tells one topic from another. */
type Tells = (word: string) => number;

/** How well a topic answers what was asked; 0 is not at all. */
export function scoreOf(entry: Entry, asked: string, words: Meant, tells: Tells): number {
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

function tellsOfName(name: string, tells: Tells): number {
  return name.split(' ').reduce((sum, word) => sum + tells(word), 0);
}

export function entryOf(topic: Topic): Entry {
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

function standsIn(text: string, phrase: string): boolean {
  return ` ${text} `.includes(` ${phrase} `);
}

/** The fact that says most of what was asked; none where the topic's first sentences say as much. */
export function bestFact(topic: Topic, words: Meant, tells: Tells): Fact | undefined {
  let best: Fact | undefined;
  let most = answers(topic.plain, words, tells);
  for (const fact of topic.facts) {
    const score = answers(`${fact.plain} ${fact.clinical}`, words, tells);
    if (score > most) {
      best = fact;
      most = score;
    }
  }
  return best;
}

/** How much of what was asked a text speaks of. */
function answers(text: string, words: Meant, tells: Tells): number {
  const own = new Set(wordsOf(lowered(text)).map(stem));
  let score = 0;
  for (const [, meanings] of words)
    score += Math.max(0, ...[...meanings].map(([word, sure]) => (own.has(word) ? sure * tells(word) : 0)));
  return score;
}
