import { Notice } from '../../components/Notice.tsx';
import { text } from '../../components/texts.ts';
import type { Knowledge } from '../../data/knowledge.ts';
import type { TopicSearch } from '../../data/search.ts';
import { HomeView } from './HomeView.tsx';
import { NewsView } from './NewsView.tsx';
import { Page } from './Page.tsx';
import { PictureView } from './PictureView.tsx';
import { SettingsView } from './SettingsView.tsx';
import { SourcesView } from './SourcesView.tsx';
import { TopicView } from './TopicView.tsx';
import { useAppearance } from './use-appearance.ts';
import { usePanelRoute } from './use-panel-route.ts';
import { useRoute } from './use-route.ts';
import { useSettings } from './use-settings.ts';
import { WelcomeView } from './WelcomeView.tsx';

interface Props {
  knowledge: Knowledge;
  search: TopicSearch;
}

export function App({ knowledge, search }: Props) {
  const route = useRoute();
  const [settings, change] = useSettings();
  useAppearance(settings);
  usePanelRoute();
  if (!settings) return null;
  switch (route.view) {
    case 'home':
    case 'search':
      return (
        <HomeView
          knowledge={knowledge}
          search={search}
          query={route.view === 'search' ? route.query : ''}
          settings={settings}
          change={change}
        />
      );
    case 'topic':
      return <TopicView knowledge={knowledge} id={route.id} fact={route.fact} settings={settings} change={change} />;
    case 'picture':
      return <PictureView knowledge={knowledge} id={route.id} />;
    case 'sources':
      return <SourcesView knowledge={knowledge} />;
    case 'settings':
      return <SettingsView knowledge={knowledge} settings={settings} change={change} />;
    case 'news':
      return <NewsView />;
    case 'welcome':
      return <WelcomeView knowledge={knowledge} settings={settings} />;
    case 'unknown':
      return (
        <Page title={text('noSuchPage')}>
          <Notice text={text('noSuchPage')} action={{ label: text('allTopics'), run: () => location.assign('#/') }} />
        </Page>
      );
  }
}
