import { useEffect, useRef, useState } from 'preact/hooks';
import type { Knowledge } from '../data/knowledge.ts';
import type { Region } from '../data/regions.ts';
import { SAMPLE } from '../data/sample.ts';
import { type CardActions, TopicCard } from './TopicCard.tsx';
import { text } from './texts.ts';

/** As on pages: a pointer that only passes opens nothing. */
const REST_MS = 350;

/** The term whose card is open, and whether a click or key has asked for it. */
interface Opened {
  topicId: string;
  asked: boolean;
}

interface Props {
  knowledge: Knowledge;
  wording: 'plain' | 'clinical';
  region: () => Region;
  actions: Pick<CardActions, 'copy' | 'openInTab'>;
}

/** A line as it might stand on any page, with cards that open below it: by resting, click, tap or key. */
export function TryIt({ knowledge, wording, region, actions }: Props) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const resting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(resting.current), []);
  const term = (topicId: string, words: string) => (
    <button
      key={topicId}
      type="button"
      class="term"
      aria-expanded={opened?.topicId === topicId}
      onPointerEnter={({ pointerType }) => {
        if (pointerType === 'mouse')
          resting.current = setTimeout(() => setOpened((now) => rested(now, topicId)), REST_MS);
      }}
      onPointerLeave={() => clearTimeout(resting.current)}
      onClick={() => {
        clearTimeout(resting.current);
        setOpened((now) => asked(now, topicId));
      }}
    >
      {words}
    </button>
  );
  return (
    <section class="try" aria-label={text('tryIt')}>
      <h3>{text('tryIt')}</h3>
      <p class="sample" lang="en">
        {SAMPLE.map((piece) => (typeof piece === 'string' ? piece : term(piece.topic, piece.words)))}
      </p>
      {opened && (
        <TopicCard
          key={opened.topicId}
          topicId={opened.topicId}
          knowledge={knowledge}
          wording={wording}
          region={region}
          actions={actions}
        />
      )}
    </section>
  );
}

/** A card that was asked for stays so when the pointer rests on its term again. */
function rested(now: Opened | null, topicId: string): Opened {
  return now?.topicId === topicId ? now : { topicId, asked: false };
}

/** Who clicks while the resting pointer opens the card means to open it, not to close it. */
function asked(now: Opened | null, topicId: string): Opened | null {
  return now?.topicId === topicId && now.asked ? null : { topicId, asked: true };
}
