import type { Knowledge } from '../data/knowledge.ts';
import type { Topic } from '../data/types.ts';
import { HelpLines, type RegionChoice } from './HelpLines.tsx';

interface Props {
  topic: Topic;
  knowledge: Knowledge;
  /**
   * Advice and help lines too, not only what is urgent: whose, and how to choose another. Asked only of a topic that has
   * some, since to guess it takes the browser some ms.
   */
  help?: () => RegionChoice;
}

/** What to do first, then when: the only part of a card in the warm tone. */
export function SafetyLines({ topic, knowledge, help }: Props) {
  const lines = help ? knowledge.helpLinesFor(topic) : [];
  if (!topic.urgent && !(help && (topic.advice || lines.length > 0))) return null;
  const region = lines.length > 0 ? help?.() : undefined;
  return (
    <>
      {topic.urgent && (
        <p class="care" lang="en">
          {topic.urgent}
        </p>
      )}
      {region && (
        <HelpLines
          // Another topic's begins as its own does.
          key={topic.id}
          lines={lines}
          region={region}
          // Who may need somebody to talk to sees at once whom to call.
          folded={topic.helpLines?.[0] !== 'crisis'}
        />
      )}
      {help && topic.advice && (
        <p class="advice" lang="en">
          {topic.advice}
        </p>
      )}
    </>
  );
}
