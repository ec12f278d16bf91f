import { PictureLinks } from '../../components/PictureLinks.tsx';
import { RecentlyReviewed } from '../../components/RecentlyReviewed.tsx';
import { Shelves } from '../../components/Shelves.tsx';
import { languageOfInterface, text } from '../../components/texts.ts';
import type { Knowledge } from '../../data/knowledge.ts';
import { PICTURE_IDS } from '../../data/pictures.ts';
import type { TopicSearch } from '../../data/search.ts';
import type { Settings } from '../../data/settings.ts';
import { FrameButtons } from './FrameButtons.tsx';
import { OnThisPage } from './OnThisPage.tsx';
import { Page } from './Page.tsx';
import { isAsked, Search } from './Search.tsx';
import { SiteBar } from './SiteBar.tsx';
import { usePage } from './use-page.ts';
import type { ChangeSettings } from './use-settings.ts';

/** Where the table of contents has two columns, and stands open. */
const WIDE = '(min-width: 640px)';

/** The topic that names help lines of every kind. */
const HELP_TOPIC = 'safety';

interface Props {
  knowledge: Knowledge;
  search: TopicSearch;
  query: string;
  /** Null until they are known: what a switch would say of this site is not guessed. */
  settings: Settings | null;
  change: ChangeSettings;
}

/** This site's switch, the search, the topics on this page, and everything else there is to know. */
export function HomeView({ knowledge, search, query, settings, change }: Props) {
  const page = usePage();
  return (
    <Page>
      {page && settings && <SiteBar page={page} settings={settings} change={change} />}
      <Search knowledge={knowledge} search={search} query={query} />
      <p class="help-now">
        <a href={`#/topic/${HELP_TOPIC}`}>{text('whereToGetHelp')}</a>
      </p>
      {!isAsked(query, search) && (
        <>
          {page?.kind === 'page' && page.topics.length > 0 && (
            <OnThisPage key={`${page.tabId} ${page.host}`} page={page} knowledge={knowledge} />
          )}
          <Shelves knowledge={knowledge} open={matchMedia(WIDE).matches} />
          <RecentlyReviewed knowledge={knowledge} />
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
