import { Choice } from '../../components/Choice.tsx';
import { Switch } from '../../components/Switch.tsx';
import { type TextKey, text } from '../../components/texts.ts';
import type { Knowledge } from '../../data/knowledge.ts';
import { type Density, type Settings, withMuted, withSite } from '../../data/settings.ts';
import { BackBar } from './BackBar.tsx';
import type { ChangeSettings } from './use-settings.ts';

interface Props {
  knowledge: Knowledge;
  settings: Settings;
  change: ChangeSettings;
}

const DENSITIES: { value: Density; label: TextKey }[] = [
  { value: 'first-in-section', label: 'densityFirst' },
  { value: 'every', label: 'densityEvery' },
  { value: 'none', label: 'densityNone' },
];

/** Each change takes effect in all open tabs at once. */
export function SettingsView({ knowledge, settings, change }: Props) {
  return (
    <main class="page">
      <BackBar />
      <article class="topic settings">
        <h2>{text('settingsTitle')}</h2>
        <section class="setting line">
          <div>
            <h3>{text('marking')}</h3>
            <p>{text('markingWhy')}</p>
          </div>
          <Switch
            label={text('marking')}
            on={settings.marking}
            onChange={(marking) => change((now) => ({ ...now, marking }))}
          />
        </section>
        <Choice
          legend={text('density')}
          reason={text('densityWhy')}
          options={DENSITIES.map(({ value, label }) => ({ value, label: text(label) }))}
          value={settings.density}
          onChange={(density) => change((now) => ({ ...now, density }))}
        />
        <Choice
          legend={text('wording')}
          reason={text('wordingWhy')}
          options={[
            { value: 'plain', label: text('plainWords') },
            { value: 'clinical', label: text('clinicalWords') },
          ]}
          value={settings.wording}
          onChange={(wording) => change((now) => ({ ...now, wording }))}
        />
        <Exceptions
          title={text('sitesOff')}
          none={text('sitesOffNone')}
          items={settings.pausedHosts.map((host) => ({ id: host, label: host }))}
          action={text('switchOn')}
          onTakeOff={(host) => change((now) => withSite(now, host, true))}
        />
        <Exceptions
          title={text('termsMuted')}
          none={text('termsMutedNone')}
          items={settings.mutedTopics.map((id) => ({ id, label: knowledge.topicById(id)?.title ?? id }))}
          action={text('markAgain')}
          onTakeOff={(id) => change((now) => withMuted(now, id, false))}
        />
        <p class="reviewed">{text('keptHere')}</p>
      </article>
    </main>
  );
}

interface ExceptionsProps {
  title: string;
  /** Said where there is none. */
  none: string;
  items: readonly { id: string; label: string }[];
  action: string;
  onTakeOff: (id: string) => void;
}

function Exceptions({ title, none, items, action, onTakeOff }: ExceptionsProps) {
  return (
    <section class="setting">
      <h3>{title}</h3>
      {items.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul>
          {items.map(({ id, label }) => (
            <li key={id} class="line">
              <span>{label}</span>
              <button
                type="button"
                class="main"
                aria-label={text('actionFor', { action, label })}
                onClick={() => onTakeOff(id)}
              >
                {action}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
