import { countWords, firstLook } from '../../data/first-look.ts';
import type { Knowledge } from '../../data/knowledge.ts';
import type { Topic } from '../../data/types.ts';
import type { GalleryState } from './states.ts';

const lengthOf = (topic: Topic) =>
  countWords(JSON.stringify([topic.title, topic.plain, topic.advice, topic.urgent, topic.facts]));

/** The topic that shows a state at its extreme, found in the knowledge as it is today. */
export function topicFor(kind: NonNullable<GalleryState['topic']>, { topics }: Knowledge): Topic {
  const byLength = [...topics].sort((a, b) => lengthOf(b) - lengthOf(a));
  const isContested = (topic: Topic) => firstLook(topic).facts.some(({ evidence }) => evidence === 'contested');
  const found = {
    sample: topics[0],
    longest: byLength[0],
    shortest: byLength.at(-1),
    contested: byLength.find(isContested),
    urgent: byLength.find(({ urgent, helpLines }) => urgent && helpLines),
  }[kind];
  if (!found) throw new Error(`the knowledge has no topic that is ${kind}`);
  return found;
}
