import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { PictureLinks } from '../../components/PictureLinks.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import { SearchResults } from '../../components/SearchResults.tsx';
import { TopicList } from '../../components/TopicList.tsx';
import { languageOfInterface, text } from '../../components/texts.ts';
import type { Knowledge } from '../../data/knowledge.ts';
import { PICTURE_IDS } from '../../data/pictures.ts';
import type { TopicSearch } from '../../data/search.ts';
import type { Settings } from '../../data/settings.ts';
import { FrameButtons } from './FrameButtons.tsx';
import { OnThisPage } from './OnThisPage.tsx';
import { Page } from './Page.tsx';
import { searchRoute } from './route.ts';
import { SiteBar } from './SiteBar.tsx';
import { usePage } from './use-page.ts';
import type { ChangeSettings } from './use-settings.ts';

interface Props {
  knowledge: Knowledge;
  search: TopicSearch;
  query: string;
  settings: Settings;
  change: ChangeSettings;
}

/** This site's switch, the search, the topics on this page, and everything else there is to know. */
export function HomeView({ knowledge, search, query, settings, change }: Props) {
  const page = usePage();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [active, setActive] = useState(0);
  const hits = search(query);
  const searching = query.trim() !== '';

  useEffect(() => {
    input.current?.focus();
  }, []);

  const type = (next: string) => {
    setActive(0);
    // The address remembers the query, so that Back from a topic finds it again.
    history.replaceState(null, '', searchRoute(next));
    dispatchEvent(new HashChangeEvent('hashchange'));
  };
  return (
    <Page>
      {page && <SiteBar page={page} settings={settings} change={change} />}
      <div class="search-row">
        <SearchBox
          query={query}
          topicCount={knowledge.topics.length}
          inputRef={input}
          listId={listId}
          activeId={searching && hits[active] ? `${listId}-${active}` : undefined}
          onInput={type}
          onMove={(step) => setActive((now) => Math.min(Math.max(now + step, 0), Math.max(0, hits.length - 1)))}
          onEnter={() => {
            const hit = hits[active];
            if (hit) location.assign(`#/topic/${hit.topic.id}`);
          }}
        />
      </div>
      {searching ? (
        <SearchResults id={listId} hits={hits} query={query} active={active} />
      ) : (
        <>
          {page?.kind === 'page' && page.topics.length > 0 && <OnThisPage page={page} knowledge={knowledge} />}
          <Shelves knowledge={knowledge} />
          <PictureLinks ids={PICTURE_IDS} knowledge={knowledge} />
          <footer class="foot">
            <FrameButtons />
            <a href="#/settings">{text('settingsTitle')}</a>
            <a href="#/sources">{text('sourcesTitle')}</a>
            <a href="#/welcome">{text('aboutAndPrivacy')}</a>
            <a href="#/news">{text('whatIsNew')}</a>
            <span>{text('notAdvice')}</span>
            {languageOfInterface().lang !== 'en' && <span>{text('factsInEnglish')}</span>}
          </footer>
        </>
      )}
    </Page>
  );
}

function Shelves({ knowledge }: { knowledge: Knowledge }) {
  return (
    <section class="shelves" aria-label={text('allTopics')}>
      <h2>{text('allTopics')}</h2>
      {knowledge.shelves.map((shelf) => {
        const topics = knowledge.topicsOn(shelf.id);
        return (
          <details key={shelf.id}>
            <summary class="row">
              <span>
                <span lang="en">{shelf.title}</span>
              </span>
              <span class="note">{topics.length}</span>
            </summary>
            <TopicList label={shelf.title} rows={topics.map(({ id, title }) => ({ id, title }))} />
          </details>
        );
      })}
    </section>
  );
}
