import { useState } from 'preact/hooks';
import { firstLook } from '../data/first-look.ts';
import type { Knowledge } from '../data/knowledge.ts';
import { FactItem } from './FactItem.tsx';
import { RelatedTopics } from './RelatedTopics.tsx';
import { SafetyLines } from './SafetyLines.tsx';
import { countText, languageOfInterface, type TextKey, text, textWith } from './texts.ts';

/** What a reader can do from a card; each is left out where it cannot be done. */
export interface CardActions {
  /** Copies the topic as text with its sources; resolves to whether that worked. */
  copy: (topicId: string) => Promise<boolean>;
  openInTab?: (topicId: string) => void;
  mute: (topicId: string) => void;
  siteOff?: () => void;
}

interface Props {
  topicId: string;
  /** Why the term counts where it stands, in words for a reader. */
  why?: string;
  knowledge: Knowledge;
  wording: 'plain' | 'clinical';
  actions: CardActions;
}

const COPY_TEXTS = { no: 'copy', yes: 'copied', failed: 'copyFailed' } as const satisfies Record<string, TextKey>;

/** The hover card: first look, More in place, related topics in place with Back. */
export function TopicCard({ topicId, why, knowledge, wording, actions }: Props) {
  const [trail, setTrail] = useState<readonly string[]>([topicId]);
  const [full, setFull] = useState(false);
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const shownId = trail.at(-1) ?? topicId;
  const topic = knowledge.topicById(shownId);
  if (!topic) return null;
  const { facts, more } = firstLook(topic);
  const go = (next: readonly string[]) => {
    setTrail(next);
    setFull(false);
    setCopied('no');
  };
  return (
    <div class="card" role="dialog" {...languageOfInterface()} aria-labelledby="fact-card-title" tabIndex={-1}>
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
      <div class="body">
        <p class="plain" lang="en">
          {full && wording === 'clinical' ? (topic.clinical ?? topic.plain) : topic.plain}
        </p>
        <ul class="facts">
          {(full ? topic.facts : facts).map((fact) => (
            <FactItem key={fact.id} fact={fact} knowledge={knowledge} wording={wording} full={full} />
          ))}
        </ul>
        <SafetyLines topic={topic} knowledge={knowledge} full={full} />
        {full && <RelatedTopics topic={topic} knowledge={knowledge} onOpen={(id) => go([...trail, id])} />}
        {full && why && trail.length === 1 && (
          <p class="why">{textWith('whyMarked', { why: <span lang="en">{why}</span> })}</p>
        )}
        {full && (
          <p class="choices">
            <button type="button" onClick={() => actions.mute(topic.id)}>
              {text('muteTerm')}
            </button>
            {actions.siteOff && (
              <button type="button" onClick={actions.siteOff}>
                {text('notOnThisSite')}
              </button>
            )}
          </p>
        )}
      </div>
      <footer>
        <button type="button" class="main" aria-expanded={full} onClick={() => setFull(!full)}>
          {full ? text('less') : more > 0 ? countText('moreFacts', topic.facts.length) : text('more')}
        </button>
        <button type="button" onClick={async () => setCopied((await actions.copy(topic.id)) ? 'yes' : 'failed')}>
          {text(COPY_TEXTS[copied])}
        </button>
        {actions.openInTab && (
          <button type="button" onClick={() => actions.openInTab?.(topic.id)}>
            {text('openInTab')}
          </button>
        )}
      </footer>
    </div>
  );
}
