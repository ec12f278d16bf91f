import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../data/settings.ts';
import { followSettings, updateSettings } from '../shared/settings-store.ts';

/** Resolves once the change is stored. */
export type ChangeSettings = (change: (settings: Settings) => Settings) => Promise<void>;

/** The settings, null until they are read; kept up to date whoever changes them. */
export function useSettings(): [Settings | null, ChangeSettings] {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    void followSettings(setSettings, stop.signal);
    return () => stop.abort();
  }, []);
  return [settings, (change) => updateSettings(change).then(setSettings)];
}
