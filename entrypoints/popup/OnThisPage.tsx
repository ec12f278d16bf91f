import { useState } from 'preact/hooks';
import { TopicList } from '../../components/TopicList.tsx';
import { text } from '../../components/texts.ts';
import type { Knowledge } from '../../data/knowledge.ts';
import { hasWindows } from './features.ts';
import { type PageInTab, revealMention } from './page-in-tab.ts';

/** More would push the table of contents out of sight. */
const FIRST_SHOWN = 6;

interface Props {
  page: Extract<PageInTab, { kind: 'page' }>;
  knowledge: Knowledge;
}

/** Topics on this page with their counts; each click jumps to the next mention, out of a popup that would hide it. */
export function OnThisPage({ page, knowledge }: Props) {
  const [at, setAt] = useState<{ topicId: string; index: number } | null>(null);
  const rows = page.topics.flatMap(({ topicId, count }) => {
    const topic = knowledge.topicById(topicId);
    if (!topic) return [];
    const index = at?.topicId === topicId ? Math.min(at.index + 1, count) : null;
    const note = index === null ? String(count) : text('oneOfMany', { index, count });
    return [{ id: topicId, title: topic.title, note }];
  });
  return (
    <TopicList
      label={text('onThisPage')}
      rows={rows}
      firstShown={FIRST_SHOWN}
      onChoose={(topicId) => {
        const count = page.topics.find((topic) => topic.topicId === topicId)?.count ?? 1;
        // Past the last, also where there were more of them a moment ago.
        const index = at?.topicId === topicId && at.index + 1 < count ? at.index + 1 : 0;
        setAt({ topicId, index });
        void revealMention(page.tabId, topicId, index).then((found) => found && !hasWindows() && window.close());
      }}
    />
  );
}
