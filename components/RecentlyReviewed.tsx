import type { Knowledge } from '../data/knowledge.ts';
import { latestReviewed } from '../data/latest-reviewed.ts';
import { TopicList } from './TopicList.tsx';
import { text } from './texts.ts';

interface Props {
  knowledge: Knowledge;
}

/** What is new since a reader last came, where some topics are newer than the rest. */
export function RecentlyReviewed({ knowledge }: Props) {
  const latest = latestReviewed(knowledge.topics);
  if (latest.length === 0) return null;
  const rows = latest.map(({ id, title, reviewed }) => ({ id, title, note: reviewed }));
  return <TopicList label={text('recentlyReviewed')} rows={rows} />;
}
