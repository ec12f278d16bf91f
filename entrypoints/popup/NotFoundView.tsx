import { TopicList } from '../../components/TopicList.tsx';
import { text } from '../../components/texts.ts';
import type { Knowledge } from '../../data/knowledge.ts';
import type { TopicSearch } from '../../data/search.ts';
import { Page } from './Page.tsx';
import { Search } from './Search.tsx';

interface Props {
  knowledge: Knowledge;
  search: TopicSearch;
  /** Id of the topic that was asked for, where it was one: a link from before it had another name. */
  topicId?: string;
}

/** Says that what was asked for is not here, and offers the search and what may have been meant. */
export function NotFoundView({ knowledge, search, topicId }: Props) {
  const words = topicId?.replaceAll('-', ' ') ?? '';
  const near = search.near(words);
  return (
    <Page title={text('noSuchPage')}>
      <article class="topic">
        <h2>{topicId ? text('noSuchTopic', { id: words }) : text('noSuchPage')}</h2>
      </article>
      {near.length > 0 && <TopicList label={text('nearTopics')} rows={near} />}
      <Search knowledge={knowledge} search={search} query="" />
    </Page>
  );
}
