import { countText, languageOfInterface, text, textWith } from '../../components/texts.ts';
import type { Knowledge } from '../../data/knowledge.ts';
import { Page } from './Page.tsx';

interface Props {
  knowledge: Knowledge;
}

/** Opens once after the first install. */
export function WelcomeView({ knowledge }: Props) {
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
        <h3>{text('byKeyboard')}</h3>
        <p>
          {textWith('welcomeKeys', {
            next: <Keys names={['Alt', '.']} />,
            previous: <Keys names={['Alt', ',']} />,
            open: <Keys names={['Alt', text('shiftKey'), '.']} />,
          })}
        </p>
        <h3>{text('privacyInThree')}</h3>
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
