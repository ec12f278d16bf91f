import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Choice } from '../../components/Choice.tsx';
import { RegionSelect } from '../../components/RegionSelect.tsx';
import { Switch } from '../../components/Switch.tsx';
import { text } from '../../components/texts.ts';
import type { Knowledge } from '../../data/knowledge.ts';
import { type Settings, withMuted, withSite } from '../../data/settings.ts';
import { guessedRegion } from '../shared/help-region.ts';
import { Exceptions } from './Exceptions.tsx';
import { Page } from './Page.tsx';
import { SettingsFile } from './SettingsFile.tsx';
import {
  CARD_CHOICES,
  MARK_CHOICES,
  optionsOf,
  PAGE_CHOICES,
  READING_CHOICES,
  SITE_CHOICES,
} from './setting-choices.ts';
import type { ChangeSettings } from './use-settings.ts';

interface Props {
  knowledge: Knowledge;
  settings: Settings;
  change: ChangeSettings;
}

/** Each change takes effect in all open tabs at once. */
export function SettingsView({ knowledge, settings, change }: Props) {
  const choices = (all: typeof MARK_CHOICES) =>
    all.map((choice) => (
      <Choice
        key={choice.name}
        legend={text(choice.legend)}
        reason={text(choice.reason)}
        options={optionsOf(choice).map(({ value, label }) => ({
          value,
          label: text(label),
          ...(choice.name === 'markStyle' && { sample: `sample ${value}` }),
        }))}
        value={settings[choice.name]}
        onChange={(value) => change((now) => ({ ...now, [choice.name]: value }))}
      />
    ));
  return (
    <Page title={text('settingsTitle')}>
      <article class="topic settings">
        <h2>{text('settingsTitle')}</h2>
        <Group title={text('groupWhere')}>
          <OnOff
            title={text('marking')}
            reason={text('markingWhy')}
            on={settings.marking}
            onChange={(marking) => change((now) => ({ ...now, marking }))}
          />
          {choices(SITE_CHOICES)}
          <SiteList settings={settings} change={change} />
          {choices(PAGE_CHOICES)}
        </Group>
        <Group title={text('groupMarks')}>
          {choices(MARK_CHOICES)}
          <Exceptions
            title={text('termsMuted')}
            none={text('termsMutedNone')}
            items={settings.mutedTopics.map((id) => ({ id, label: knowledge.topicById(id)?.title ?? id, lang: 'en' }))}
            action={text('markAgain')}
            done={(title) => text('markedAgainSaid', { title })}
            onTakeOff={(id) => change((now) => withMuted(now, id, false))}
          />
          <OnOff
            title={text('badge')}
            reason={text('badgeWhy')}
            on={settings.badge}
            onChange={(badge) => change((now) => ({ ...now, badge }))}
          />
        </Group>
        <Group title={text('groupCards')}>{choices(CARD_CHOICES)}</Group>
        <Group title={text('groupReading')}>
          {choices(READING_CHOICES)}
          <section class="setting">
            <h3>{text('helpLines')}</h3>
            <p>{text('helpRegionWhy')}</p>
            <RegionSelect
              chosen={settings.helpRegion}
              guessed={guessedRegion()}
              onChoose={(helpRegion) => change((now) => ({ ...now, helpRegion }))}
            />
          </section>
        </Group>
        <Group title={text('groupKeeping')}>
          <SettingsFile settings={settings} change={change} />
        </Group>
        <p class="reviewed">{text('keptHere')}</p>
      </article>
    </Page>
  );
}

/** Settings that belong together, under a name that stays quieter than theirs. */
function Group({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="group" aria-labelledby={id}>
      <p id={id} class="group-name">
        {title}
      </p>
      {children}
    </section>
  );
}

/** The list that counts: sites that are off, or those that were chosen. */
function SiteList({ settings, change }: Omit<Props, 'knowledge'>) {
  if (settings.sites === 'chosen') {
    return (
      <Exceptions
        key="on"
        title={text('sitesOn')}
        none={text('sitesOnNone')}
        items={settings.chosenHosts.map((host) => ({ id: host, label: host }))}
        action={text('switchOff')}
        done={(host) => text('siteOffSaid', { host })}
        onTakeOff={(host) => change((now) => withSite(now, host, false))}
      />
    );
  }
  return (
    <Exceptions
      key="off"
      title={text('sitesOff')}
      none={text('sitesOffNone')}
      items={settings.pausedHosts.map((host) => ({ id: host, label: host }))}
      action={text('switchOn')}
      done={(host) => text('siteOnSaid', { host })}
      onTakeOff={(host) => change((now) => withSite(now, host, true))}
    />
  );
}

interface OnOffProps {
  title: string;
  reason: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

function OnOff({ title, reason, on, onChange }: OnOffProps) {
  return (
    <section class="setting line">
      <div>
        <h3>{title}</h3>
        <p>{reason}</p>
      </div>
      <Switch label={title} on={on} onChange={onChange} />
    </section>
  );
}
