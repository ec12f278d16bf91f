import { text } from '../../components/texts.ts';
import type { AnswerPage, MarkedTopic, PageRequests, PageWorld } from '../shared/messages.ts';
import { announce } from './card/announce.ts';
import type { Mark } from './page/marks.ts';
import type { ScannedPage } from './page/scan-page.ts';

// How long a mention that was jumped to stays lit.
const LIT_MS = 2500;

/** What the answers need of the frame beside its marks. */
export interface Frame {
  page: ScannedPage;
  titleOf: (topicId: string) => string;
  /** Open the card of a mark at once, with the focus in it. */
  openCard: (mark: Mark) => void;
  closeCard: () => void;
  isCardOpen: () => boolean;
}

type Answers = { [Name in keyof PageRequests]: (ask: PageRequests[Name]['ask']) => PageRequests[Name]['answer'] };

/** Answer popup and background from the extension's own world of this frame; the page sees nothing of it. */
export function answerRequests({ page, titleOf, openCard, closeCard, isCardOpen }: Frame, signal: AbortSignal): void {
  const world = globalThis as PageWorld;
  let lit: ReturnType<typeof setTimeout> | undefined;
  let current: Mark | null = null;

  /** Where the reader has stepped to, while the page still has it. */
  function here(): Mark | null {
    if (current && !page.drawn().includes(current)) current = null;
    return current;
  }

  function light(mark: Mark, behavior: ScrollBehavior): void {
    // That of another mark would lie over this one, or take its light away as it goes.
    closeCard();
    placeToScrollTo(mark).scrollIntoView({ block: 'center', behavior });
    page.setOpen(mark);
    clearTimeout(lit);
    // Where the popup lies over the whole page, nobody sees it before that has gone.
    if (document.hidden) document.addEventListener('visibilitychange', fade, { once: true, signal });
    else fade();
  }

  function fade(): void {
    clearTimeout(lit);
    // A card that has been opened meanwhile keeps its own mark lit.
    lit = setTimeout(() => isCardOpen() || page.setOpen(null), LIT_MS);
  }

  const answers: Answers = {
    listTopics: () => countTopics(page.mentions()),
    reveal({ topicId, index }) {
      const mentions = page.mentions().filter((mark) => mark.topic === topicId);
      const mark = mentions[index % Math.max(1, mentions.length)];
      // Nothing glides on a page that is hidden.
      const calm = document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches;
      if (mark) light(mark, calm ? 'instant' : 'smooth');
      return mark !== undefined;
    },
    whereabouts: () => ({ isHere: here() !== null, marks: page.drawn().length }),
    step(direction) {
      const marks = page.drawn();
      const from = here();
      const at = from ? marks.indexOf(from) : direction === 1 ? -1 : marks.length;
      current = marks[at + direction] ?? null;
      if (!current) return false;
      // At once: whoever steps on, or opens the card, while the page still glides would be carried off.
      light(current, 'instant');
      announce(
        text('stepSaid', {
          index: at + direction + 1,
          count: marks.length,
          term: current.range.toString(),
          title: titleOf(current.topic),
        }),
        current.element,
        signal,
      );
      return true;
    },
    openCard() {
      const mark = here() ?? page.drawn().find(isInView);
      if (!mark) return false;
      placeToScrollTo(mark).scrollIntoView({ block: 'nearest', behavior: 'instant' });
      openCard(mark);
      return true;
    },
  };
  world.factCards = { answer: ((name, ask) => answers[name](ask as never)) as AnswerPage };
  signal.addEventListener('abort', () => {
    clearTimeout(lit);
    world.factCards = undefined;
  });
}

/** Topics with how often they stand in the frame, most frequent first, then as they come. */
export function countTopics(mentions: readonly Pick<Mark, 'topic'>[]): MarkedTopic[] {
  const counts = new Map<string, number>();
  for (const { topic } of mentions) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts].map(([topicId, count]) => ({ topicId, count })).sort((a, b) => b.count - a.count);
}

function isInView({ range }: Mark): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

/** The innermost element around the mention: of a long block the line itself should come into view. */
function placeToScrollTo(mark: Mark): Element {
  return mark.range.startContainer.parentElement ?? mark.element;
}
