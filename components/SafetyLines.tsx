import type { Knowledge } from '../data/knowledge.ts';
import type { Topic } from '../data/types.ts';
import { HelpLines, type RegionChoice } from './HelpLines.tsx';

interface Props {
  topic: Topic;
  knowledge: Knowledge;
  /** Advice and help lines too, or only what is urgent. */
  full?: boolean;
  /** Whose help lines to show, and how to choose another. */
  region: RegionChoice;
}

/** What to do first, then when: the only part of a card in the warm tone. */
export function SafetyLines({ topic, knowledge, full = false, region }: Props) {
  const lines = full ? knowledge.helpLinesFor(topic) : [];
  if (!topic.urgent && !(full && (topic.advice || lines.length > 0))) return null;
  return (
    <>
      {topic.urgent && (
        <p class="care" lang="en">
          {topic.urgent}
        </p>
      )}
      {full && topic.advice && (
        <p class="advice" lang="en">
          {topic.advice}
        </p>
      )}
      {lines.length > 0 && <HelpLines lines={lines} region={region} />}
    </>
  );
}
