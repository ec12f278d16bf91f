import type { AnswerPage, MarkedTopic, PageWorld } from '../shared/messages.ts';
import type { Mark } from './page/marks.ts';
import type { ScannedPage } from './page/scan-page.ts';

// How long a mention that was jumped to stays lit.
const LIT_MS = 2500;

/** Answer the popup from the extension's own world of this frame; the page sees nothing of it. */
export function answerRequests(page: ScannedPage, signal: AbortSignal): void {
  const world = globalThis as PageWorld;
  let lit: ReturnType<typeof setTimeout> | undefined;

  const answers: { [Name in Parameters<AnswerPage>[0]]: (ask: never) => unknown } = {
    listTopics: () => countTopics(page.mentions()),
    reveal({ topicId, index }: { topicId: string; index: number }) {
      const mentions = page.mentions().filter((mark) => mark.topic === topicId);
      const mark = mentions[index % Math.max(1, mentions.length)];
      if (!mark) return false;
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      placeToScrollTo(mark).scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
      page.setOpen(mark);
      clearTimeout(lit);
      lit = setTimeout(() => page.setOpen(null), LIT_MS);
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

/** The innermost element around the mention: of a long block the line itself should come into view. */
function placeToScrollTo(mark: Mark): Element {
  const node = mark.range.startContainer;
  return node.parentElement ?? mark.element;
}
