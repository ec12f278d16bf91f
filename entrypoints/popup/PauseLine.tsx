import { countText, text, timeText } from '../../components/texts.ts';
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
  const { pause } = settings;
  const left = pauseLeft(pause, Date.now());
  if (!settings.marking) return null;
  return (
    <p class="pause">
      {left > 0 && <span>{countText('pausedFor', Math.ceil(left / MINUTE_MS))}</span>}
      <button
        type="button"
        class="main"
        onClick={() => change((now) => ({ ...now, pause: left > 0 ? null : pauseFrom(Date.now()) }))}
      >
        {text(left > 0 ? 'resume' : 'pauseForAnHour')}
      </button>
      {/* Said once: the minutes, which change, would be read out each time. */}
      <span class="visually-hidden" role="status">
        {pause && left > 0 && text('pausedUntil', { time: timeText(pause.until) })}
      </span>
    </p>
  );
}
