import { useLayoutEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { HelpNumbers } from '../../components/HelpNumbers.tsx';
import { RegionSelect } from '../../components/RegionSelect.tsx';
import { ReportMistake } from '../../components/ReportMistake.tsx';
import { TopicActions } from '../../components/TopicActions.tsx';
import { TopicPage } from '../../components/TopicPage.tsx';
import type { Knowledge } from '../../data/knowledge.ts';
import type { Settings } from '../../data/settings.ts';
import type { Topic } from '../../data/types.ts';
import { guessedRegion, helpRegionOf } from '../shared/help-region.ts';
import { copyText } from './copy-text.ts';
import { hasKeyword } from './features.ts';
import { Page } from './Page.tsx';
import { useFrame } from './use-frame.ts';
import type { ChangeSettings } from './use-settings.ts';
import { entryShown } from './way-back.ts';

interface Props {
  knowledge: Knowledge;
  topic: Topic;
  /** Id of the fact to begin at. */
  fact: string | undefined;
  settings: Settings;
  change: ChangeSettings;
}

export function TopicView({ knowledge, topic, fact, settings, change }: Props) {
  const frame = useFrame();
  useLayoutEffect(() => {
    if (!fact || entryShown()?.place) return;
    const item = document.getElementById(fact);
    item?.scrollIntoView({ block: 'center' });
    item?.focus({ preventScroll: true });
  }, [fact]);
  return (
    <Page title={topic.title} shown={fact ?? topic.id}>
      <TopicPage
        topic={topic}
        knowledge={knowledge}
        wording={settings.wording}
        shownFact={fact}
        region={{
          shown: helpRegionOf(settings),
          summary: (near) => <HelpNumbers lines={near} />,
          select: (
            <RegionSelect
              chosen={settings.helpRegion}
              guessed={guessedRegion()}
              onChoose={(helpRegion) => change((now) => ({ ...now, helpRegion }))}
            />
          ),
        }}
        onWording={(wording) => change((now) => ({ ...now, wording }))}
      >
        <TopicActions
          key={topic.id}
          topic={topic}
          knowledge={knowledge}
          copy={copyText}
          lookUp={hasKeyword()}
          // A popup cannot be printed.
          print={frame === 'popup' ? undefined : () => window.print()}
        />
      </TopicPage>
      <ReportMistake
        key={topic.id}
        topic={topic}
        wording={settings.wording}
        version={browser.runtime.getManifest().version}
        copy={copyText}
      />
    </Page>
  );
}
