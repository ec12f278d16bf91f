import type { Knowledge } from '../../data/knowledge.ts';
import type { TopicSearch } from '../../data/search.ts';
import { DEFAULT_SETTINGS } from '../../data/settings.ts';
import type { Topic } from '../../data/types.ts';
import { HomeView } from './HomeView.tsx';
import { NewsView } from './NewsView.tsx';
import { NotFoundView } from './NotFoundView.tsx';
import { PictureView } from './PictureView.tsx';
import { SettingsView } from './SettingsView.tsx';
import { SourcesView } from './SourcesView.tsx';
import { TopicView } from './TopicView.tsx';
import { useAppearance } from './use-appearance.ts';
import { useLate } from './use-late.ts';
import { usePanelRoute } from './use-panel-route.ts';
import { useRoute } from './use-route.ts';
import { useSettings } from './use-settings.ts';
import { WelcomeView } from './WelcomeView.tsx';

interface Props {
  knowledge: Knowledge;
  search: TopicSearch;
}

// Sooner than this settings come as a rule; a look that changes at once would flicker.
const SLOW_MS = 150;

/** What can be read and searched waits for no setting: where the storage is slow, it shows by the defaults. */
export function App({ knowledge, search }: Props) {
  const route = useRoute();
  const [known, change] = useSettings();
  const isSlow = useLate(SLOW_MS);
  useAppearance(known);
  usePanelRoute();
  if (!known && !isSlow) return null;
  const settings = known ?? DEFAULT_SETTINGS;
  const topic = route.view === 'topic' ? topicMeant(knowledge, route.id) : undefined;
  switch (route.view) {
    case 'home':
    case 'search':
      return (
        <HomeView
          knowledge={knowledge}
          search={search}
          query={route.view === 'search' ? route.query : ''}
          settings={known}
          change={change}
        />
      );
    case 'topic':
      return topic ? (
        <TopicView knowledge={knowledge} topic={topic} fact={route.fact} settings={settings} change={change} />
      ) : (
        <NotFoundView knowledge={knowledge} search={search} topicId={route.id} />
      );
    case 'picture':
      return <PictureView knowledge={knowledge} id={route.id} />;
    case 'sources':
      return <SourcesView knowledge={knowledge} />;
    case 'settings':
      return known && <SettingsView knowledge={knowledge} settings={known} change={change} />;
    case 'news':
      return <NewsView />;
    case 'welcome':
      return <WelcomeView knowledge={knowledge} settings={settings} />;
    case 'unknown':
      return <NotFoundView knowledge={knowledge} search={search} />;
  }
}

/** By its id, or by its title, which a link from elsewhere may have in place of it. */
function topicMeant(knowledge: Knowledge, id: string): Topic | undefined {
  const words = id.replaceAll('-', ' ');
  return knowledge.topicById(id) ?? knowledge.topics.find(({ title }) => title.toLowerCase() === words);
}
