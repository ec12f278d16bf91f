import { countText, text } from '../../components/texts.ts';
import { pauseFrom, pauseLeft } from '../../data/pause.ts';
import type { Settings } from '../../data/settings.ts';
import { useClock } from './use-clock.ts';
import type { ChangeSettings } from './use-settings.ts';

interface Props {
  settings: Settings;
  change: ChangeSettings;
}

const MINUTE_MS = 60_000;

/** An hour without marks, and how much of it is left. */
export function PauseLine({ settings, change }: Props) {
  useClock(1000);
  const left = pauseLeft(settings.pause, Date.now());
  if (!settings.marking) return null;
  return (
    <p class="pause">
      {left > 0 && <span role="status">{countText('pausedFor', Math.ceil(left / MINUTE_MS))}</span>}
      <button
        type="button"
        class="main"
        onClick={() => change((now) => ({ ...now, pause: left > 0 ? null : pauseFrom(Date.now()) }))}
      >
        {text(left > 0 ? 'resume' : 'pauseForAnHour')}
      </button>
    </p>
  );
}
