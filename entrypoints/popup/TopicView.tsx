import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Notice } from '../../components/Notice.tsx';
import { ReportMistake } from '../../components/ReportMistake.tsx';
import { TopicPage } from '../../components/TopicPage.tsx';
import { text } from '../../components/texts.ts';
import type { Knowledge } from '../../data/knowledge.ts';
import type { Settings } from '../../data/settings.ts';
import { BackBar } from './BackBar.tsx';
import { copyText } from './copy-text.ts';
import type { ChangeSettings } from './use-settings.ts';

interface Props {
  knowledge: Knowledge;
  id: string;
  settings: Settings;
  change: ChangeSettings;
}

export function TopicView({ knowledge, id, settings, change }: Props) {
  const topic = knowledge.topicById(id);
  useEffect(() => {
    scrollTo(0, 0);
    document.title = topic ? `${topic.title} · ${text('name')}` : text('name');
  }, [topic]);
  return (
    <main class="page">
      <BackBar />
      {topic ? (
        <>
          <TopicPage
            topic={topic}
            knowledge={knowledge}
            wording={settings.wording}
            onWording={(wording) => change((now) => ({ ...now, wording }))}
          />
          <ReportMistake
            key={topic.id}
            topic={topic}
            wording={settings.wording}
            version={browser.runtime.getManifest().version}
            copy={copyText}
          />
        </>
      ) : (
        <Notice
          text={text('noSuchTopic', { id })}
          action={{ label: text('allTopics'), run: () => location.assign('#/') }}
        />
      )}
    </main>
  );
}
