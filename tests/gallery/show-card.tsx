import knowledgeAsBundled from 'virtual:card-knowledge';
import { render } from 'preact';
import { type CardActions, TopicCard } from '../../components/TopicCard.tsx';
import { text } from '../../components/texts.ts';
import { createKnowledge } from '../../data/knowledge.ts';
import { CardHost } from '../../entrypoints/cards/card/CardHost.tsx';
import { notify } from '../../entrypoints/cards/notify.tsx';
import { SAMPLE } from './sample.ts';
import type { GalleryState } from './states.ts';
import { topicFor } from './topics.ts';

// The card's root is closed; here it is opened, so that the rules of accessibility can be asked inside.
const attachShadow = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  return attachShadow.call(this, { ...init, mode: 'open' });
};

// Nor does it ask here whether a reader clicks: the gallery does.
const listen = ShadowRoot.prototype.addEventListener;
ShadowRoot.prototype.addEventListener = function (kind: string, ...rest: [EventListener, object]) {
  if (kind !== 'click' || !('capture' in rest[1])) listen.call(this, kind, ...rest);
};

const done = async () => true;
const nothing = () => undefined;
const LINKLESS: CardActions = { copy: done, mute: nothing };
const ACTIONS: CardActions = { ...LINKLESS, openInTab: nothing, siteOff: nothing };

/** A card by its own host, beside a line of a page. */
export function showCard(page: HTMLElement, state: GalleryState): void {
  const { topic: kind = 'sample', lineAt = 0.05, linkless } = state;
  const knowledge = kind === 'sample' ? SAMPLE : createKnowledge(knowledgeAsBundled);
  const topic = topicFor(kind, knowledge);
  render(
    <p class="page" style={{ top: `${lineAt * (innerHeight - 24)}px` }}>
      A line of a page with <b>a term</b> in it.
    </p>,
    page,
  );
  const mark = page.querySelector('b');
  if (!mark) throw new Error('the page has no term');
  const host = new CardHost(document, nothing);
  host.show(
    <TopicCard
      topicId={topic.id}
      why="the page is about ketamine"
      knowledge={knowledge}
      wording="plain"
      region={() => 'us'}
      actions={linkless ? LINKLESS : ACTIONS}
    />,
    mark,
    lookOf(state),
    () => mark.getBoundingClientRect(),
  );
  open(state.opened);
}

/** What a reader opens, by the buttons that a reader has. */
function open(opened: GalleryState['opened']): void {
  if (!opened) return;
  click('footer .main');
  const part = { all: '', why: '.why summary', related: '.related button' }[opened];
  // Preact shows the rest in its next turn.
  if (part) setTimeout(() => click(part));
}

function click(selector: string): void {
  const element = document.querySelector('fact-card')?.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`the card has no ${selector}`);
  element.click();
}

export function showNotice(page: HTMLElement, state: GalleryState): void {
  render(<h1 class="page">A page</h1>, page);
  notify(text('siteOffSaid', { host: 'news.example' }), lookOf(state), new AbortController().signal, nothing);
}

function lookOf({ dark = false, textSize = 'usual' }: GalleryState) {
  return { dark, size: textSize };
}
