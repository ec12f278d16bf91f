import { TryIt } from '../../components/TryIt.tsx';
import { countText, languageOfInterface, text, textWith } from '../../components/texts.ts';
import { topicAsText } from '../../data/citation.ts';
import type { Knowledge } from '../../data/knowledge.ts';
import type { Settings } from '../../data/settings.ts';
import { helpRegionOf } from '../shared/help-region.ts';
import { copyText } from './copy-text.ts';
import { hasKeys } from './features.ts';
import { Page } from './Page.tsx';

interface Props {
  knowledge: Knowledge;
  settings: Settings;
}

/** Opens once after the first install. */
export function WelcomeView({ knowledge, settings }: Props) {
  const facts = knowledge.topics.reduce((sum, topic) => sum + topic.facts.length, 0);
  return (
    <Page title={text('aboutAndPrivacy')}>
      <article class="topic welcome">
        <h2>{text('name')}</h2>
        <p class="plain">{text('welcomeWhat')}</p>
        <p>
          {text('welcomeHowMuch', {
            topics: countText('topicCount', knowledge.topics.length),
            facts: countText('factCount', facts),
          })}{' '}
          {languageOfInterface().lang !== 'en' && text('factsInEnglish')}
        </p>
        <TryIt
          knowledge={knowledge}
          wording={settings.wording}
          region={() => helpRegionOf(settings)}
          actions={{
            copy: async (topicId, format) => {
              const topic = knowledge.topicById(topicId);
              return topic !== undefined && copyText(topicAsText(topic, knowledge, format));
            },
            openInTab: (topicId) => location.assign(`#/topic/${topicId}`),
          }}
        />
        {hasKeys() && (
          <>
            <h3>{text('byKeyboard')}</h3>
            <p>
              {textWith('welcomeKeys', {
                next: <Keys names={['Alt', '.']} />,
                previous: <Keys names={['Alt', ',']} />,
                open: <Keys names={['Alt', text('shiftKey'), '.']} />,
              })}
            </p>
          </>
        )}
        <h3>{text('privacyTitle')}</h3>
        <ul class="promises">
          <li>{text('privacyNothingLeaves')}</li>
          <li>{text('privacyNothingStored')}</li>
          <li>{text('privacyPages')}</li>
        </ul>
        <p>
          <a href="#/">{text('browseAll')}</a>
        </p>
        <p class="reviewed">{text('notAdvice')}</p>
      </article>
    </Page>
  );
}

function Keys({ names }: { names: readonly string[] }) {
  return (
    <span dir="ltr" class="keys">
      {names.flatMap((name, i) => [i > 0 ? ' ' : '', <kbd key={name}>{name}</kbd>])}
    </span>
  );
}
