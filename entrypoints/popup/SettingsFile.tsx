import { useRef, useState } from 'preact/hooks';
import { text } from '../../components/texts.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../data/settings.ts';
import { settingsFromFile, settingsToFile } from '../../data/settings-file.ts';
import { isInTab, openInTab } from './own-tab.ts';
import { saveAsFile } from './save-as-file.ts';
import type { ChangeSettings } from './use-settings.ts';

interface Props {
  settings: Settings;
  change: ChangeSettings;
}

/** All settings to a file and back, and back to the defaults. A pause goes on whatever is read. */
export function SettingsFile({ settings, change }: Props) {
  const [said, setSaid] = useState('');
  const input = useRef<HTMLInputElement>(null);

  async function read(file: File): Promise<void> {
    const found = settingsFromFile(await file.text());
    if (found.kind === 'read') {
      await change((now) => ({ ...found.settings, pause: now.pause }));
      setSaid(text('imported'));
    } else if (found.kind === 'wrong') setSaid(text('importWrong', { fields: found.fields.join(', ') }));
    else setSaid(text('importForeign'));
  }

  /** A popup closes when the browser asks for a file, and the answer would be lost; a tab stays. */
  async function choose(): Promise<void> {
    if (await isInTab()) input.current?.click();
    else await openInTab('#/settings');
  }

  return (
    <section class="setting">
      <h3>{text('allSettings')}</h3>
      <p>{text('fileWhy')}</p>
      <p class="file-actions">
        <button
          type="button"
          class="main"
          onClick={() => saveAsFile('fact-cards-settings.json', settingsToFile(settings))}
        >
          {text('export')}
        </button>
        <button type="button" class="main" onClick={() => void choose()}>
          {text('import')}
        </button>
        <button
          type="button"
          class="main"
          onClick={async () => {
            await change(() => DEFAULT_SETTINGS);
            setSaid(text('resetDone'));
          }}
        >
          {text('reset')}
        </button>
      </p>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        class="visually-hidden"
        tabIndex={-1}
        aria-label={text('import')}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file chosen again is to be read again.
          if (file) void read(file).finally(() => Object.assign(currentTarget, { value: '' }));
        }}
      />
      <p role="status">{said}</p>
    </section>
  );
}
