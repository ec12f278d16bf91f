import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { firstLook } from '../data/first-look.ts';
import type { Knowledge } from '../data/knowledge.ts';
import type { Region } from '../data/regions.ts';
import { CopyStatus, useCopying } from './CopyStatus.tsx';
import { FactItem } from './FactItem.tsx';
import { RelatedTopics } from './RelatedTopics.tsx';
import { SafetyLines } from './SafetyLines.tsx';
import { countText, languageOfInterface, text, textWith } from './texts.ts';

/** What a reader can do from a card; each is left out where it cannot be done. */
export interface CardActions {
  /** Copies the topic as text with its sources; resolves to whether that worked. */
  copy: (topicId: string, format: 'plain' | 'markdown') => Promise<boolean>;
  openInTab?: (topicId: string) => void;
  mute?: (topicId: string) => void;
  siteOff?: () => void;
}

interface Props {
  topicId: string;
  /** Why the term counts where it stands, in words for a reader. */
  why?: string;
  knowledge: Knowledge;
  wording: 'plain' | 'clinical';
  /** Whose help lines stand first. */
  region: () => Region;
  actions: CardActions;
}

/** A topic on the way through a card, and how it was left. */
interface Stop {
  id: string;
  full: boolean;
  /** Of the body, or in a very low window of the whole card, in CSS pixels. */
  scrolled: number;
}

/** The hover card: first look, More in place, related topics in place with Back. */
export function TopicCard({ topicId, why, knowledge, wording, region, actions }: Props) {
  const [trail, setTrail] = useState<readonly Stop[]>([{ id: topicId, full: false, scrolled: 0 }]);
  const copying = useCopying(actions.copy);
  const card = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const here = trail.at(-1) ?? { id: topicId, full: false, scrolled: 0 };
  const shownId = useRef(topicId);
  useLayoutEffect(() => {
    if (shownId.current === here.id) return;
    shownId.current = here.id;
    for (const scroller of [body.current, card.current]) if (scroller) scroller.scrollTop = here.scrolled;
    // The button that led here is gone, and the focus with it.
    card.current?.focus({ preventScroll: true });
  }, [here]);
  const topic = knowledge.topicById(here.id);
  if (!topic) return null;
  const { facts, more } = firstLook(topic);
  const { full } = here;
  const left: Stop = { ...here, scrolled: (body.current?.scrollTop ?? 0) + (card.current?.scrollTop ?? 0) };
  const go = (next: readonly Stop[]) => {
    setTrail(next);
    copying.reset();
  };
  return (
    <div
      ref={card}
      class="card"
      role="dialog"
      {...languageOfInterface()}
      aria-labelledby="fact-card-title"
      tabIndex={-1}
    >
      <header>
        {trail.length > 1 && (
          <button type="button" class="back" aria-label={text('back')} onClick={() => go(trail.slice(0, -1))}>
            ‹
          </button>
        )}
        <div>
          <p class="shelf" lang="en">
            {knowledge.shelfById(topic.shelf)?.title}
          </p>
          <h2 id="fact-card-title" lang="en">
            {topic.title}
          </h2>
        </div>
      </header>
      <div class="body" ref={body}>
        <p class="plain" lang="en">
          {full && wording === 'clinical' ? (topic.clinical ?? topic.plain) : topic.plain}
        </p>
        <ul class="facts">
          {(full ? topic.facts : facts).map((fact) => (
            <FactItem key={fact.id} fact={fact} knowledge={knowledge} wording={wording} full={full} />
          ))}
        </ul>
        {full && (
          <>
            <SafetyLines topic={topic} knowledge={knowledge} help={() => ({ shown: region() })} />
            <RelatedTopics
              topic={topic}
              knowledge={knowledge}
              onOpen={(id) => go([...trail.slice(0, -1), left, { id, full: false, scrolled: 0 }])}
            />
            {why && trail.length === 1 && (
              <details class="why">
                <summary>{text('whyMarkedQuestion')}</summary>
                <p>{textWith('whyMarked', { why: <span lang="en">{why}</span> })}</p>
              </details>
            )}
            <p class="choices">
              <button type="button" onClick={() => copying.copy(topic.id, 'markdown')}>
                {text('copyMarkdown')}
              </button>
              {actions.mute && (
                <button type="button" onClick={() => actions.mute?.(topic.id)}>
                  {text('muteTerm')}
                </button>
              )}
              {actions.siteOff && (
                <button type="button" onClick={actions.siteOff}>
                  {text('notOnThisSite')}
                </button>
              )}
            </p>
          </>
        )}
      </div>
      {!full && <SafetyLines topic={topic} knowledge={knowledge} />}
      <footer>
        <button
          type="button"
          class="main"
          aria-expanded={full}
          onClick={() => setTrail([...trail.slice(0, -1), { ...left, full: !full }])}
        >
          {full ? text('less') : more > 0 ? countText('moreFacts', topic.facts.length) : text('more')}
        </button>
        <span>
          <button type="button" onClick={() => copying.copy(topic.id, 'plain')}>
            {text('copy')}
          </button>
          {actions.openInTab && (
            <button type="button" class="tab" onClick={() => actions.openInTab?.(topic.id)}>
              {text('openInTab')}
            </button>
          )}
        </span>
        <CopyStatus state={copying.state} />
      </footer>
    </div>
  );
}
