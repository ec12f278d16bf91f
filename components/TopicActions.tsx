import { useState } from 'preact/hooks';
import { topicAsText } from '../data/citation.ts';
import type { Knowledge } from '../data/knowledge.ts';
import type { Topic } from '../data/types.ts';
import { type TextKey, text } from './texts.ts';

interface Props {
  topic: Topic;
  knowledge: Knowledge;
  /** Copies a text; resolves to whether that worked. */
  copy: (text: string) => Promise<boolean>;
  /** Whether the address bar takes the line that a topic is looked up by. */
  lookUp: boolean;
  /** Left out where nothing can be printed. */
  print?: (() => void) | undefined;
}

/** Taking a topic along: as text, as a line another reader can look it up by, on paper. */
export function TopicActions({ topic, knowledge, copy, lookUp, print }: Props) {
  const [said, setSaid] = useState<{ of: TextKey; copied: boolean } | null>(null);
  const copies: [TextKey, () => string][] = [
    ['copy', () => topicAsText(topic, knowledge)],
    ['copyMarkdown', () => topicAsText(topic, knowledge, 'markdown')],
  ];
  if (lookUp) copies.push(['copyLookUp', () => `facts ${topic.id}`]);
  return (
    <div class="actions">
      {copies.map(([key, words]) => (
        <button
          key={key}
          type="button"
          class="main"
          onClick={async () => setSaid({ of: key, copied: await copy(words()) })}
        >
          {said?.of === key ? text(said.copied ? 'copied' : 'copyFailed') : text(key)}
        </button>
      ))}
      {print && (
        <button type="button" class="main" onClick={print}>
          {text('print')}
        </button>
      )}
      <p class="visually-hidden" role="status">
        {said && text(said.copied ? 'copied' : 'copyFailed')}
      </p>
    </div>
  );
}
