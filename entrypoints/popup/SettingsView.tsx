import { Choice } from '../../components/Choice.tsx';
import { Switch } from '../../components/Switch.tsx';
import type { Knowledge } from '../../data/knowledge.ts';
import { type Density, type Settings, withMuted, withSite } from '../../data/settings.ts';
import { BackBar } from './BackBar.tsx';
import type { ChangeSettings } from './use-settings.ts';

interface Props {
  knowledge: Knowledge;
  settings: Settings;
  change: ChangeSettings;
}

const DENSITIES: { value: Density; label: string }[] = [
  { value: 'first-in-section', label: 'The first of each term in a section' },
  { value: 'every', label: 'Every one' },
  { value: 'none', label: 'None; they are listed here all the same' },
];

/** Each change takes effect in all open tabs at once. */
export function SettingsView({ knowledge, settings, change }: Props) {
  return (
    <main class="page">
      <BackBar />
      <article class="topic settings">
        <h2>Settings</h2>
        <section class="setting line">
          <div>
            <h3>Mark terms on pages</h3>
            <p>Off: no page is marked, and searching here goes on.</p>
          </div>
          <Switch
            label="Mark terms on pages"
            on={settings.marking}
            onChange={(marking) => change((now) => ({ ...now, marking }))}
          />
        </section>
        <Choice
          legend="How many mentions are marked"
          reason="Fewer lines under the text, or every place at which a word stands."
          options={DENSITIES}
          value={settings.density}
          onChange={(density) => change((now) => ({ ...now, density }))}
        />
        <Choice
          legend="Wording"
          reason="Everyday words, or figures and technical terms."
          options={[
            { value: 'plain', label: 'Plain words' },
            { value: 'clinical', label: 'Clinical' },
          ]}
          value={settings.wording}
          onChange={(wording) => change((now) => ({ ...now, wording }))}
        />
        <Exceptions
          title="Sites that are off"
          none="None. “Not on this site” on a card, or the switch in the popup, puts one here."
          items={settings.pausedHosts.map((host) => ({ id: host, label: host }))}
          action="Switch on"
          onTakeOff={(host) => change((now) => withSite(now, host, true))}
        />
        <Exceptions
          title="Terms that are not marked"
          none="None. “Do not mark this term” on a card puts one here."
          items={settings.mutedTopics.map((id) => ({ id, label: knowledge.topicById(id)?.title ?? id }))}
          action="Mark again"
          onTakeOff={(id) => change((now) => withMuted(now, id, false))}
        />
        <p class="reviewed">Kept on this device alone.</p>
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
              <button type="button" class="main" aria-label={`${action}: ${label}`} onClick={() => onTakeOff(id)}>
                {action}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
