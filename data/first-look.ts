import type { Fact, Topic } from './types.ts';

/** What a first look may hold, title, sentence, facts and safety line together. */
export const FIRST_LOOK_WORDS = 60;

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,%-]*/gu)?.length ?? 0;
}

/**
 * The facts of a card's first look: the first one that fits beside the title, the sentence and the
 * safety line, and a second where there is room. A topic whose first fact alone is too long shows it all the same:
 * a card without a fact says nothing.
 * @returns the facts in the topic's order, and how many stay behind "More"
 */
export function firstLook(topic: Topic): { facts: Fact[]; more: number } {
  let room = FIRST_LOOK_WORDS - countWords(`${topic.title} ${topic.plain} ${topic.urgent ?? ''}`);
  const facts: Fact[] = [];
  for (const fact of topic.facts) {
    const words = countWords(fact.plain);
    if (facts.length < 2 && words <= room) {
      facts.push(fact);
      room -= words;
    }
  }
  if (facts.length === 0 && topic.facts[0]) facts.push(topic.facts[0]);
  return { facts, more: topic.facts.length - facts.length };
}
