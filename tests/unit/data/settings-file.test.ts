import { describe, expect, it } from 'vitest';
import { pauseFrom } from '../../../data/pause.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../data/settings.ts';
import { settingsFromFile, settingsToFile } from '../../../data/settings-file.ts';

const own: Settings = { ...DEFAULT_SETTINGS, pausedHosts: ['a.example'], theme: 'dark', badge: false };

describe('a settings file', () => {
  it('gives back what was saved, but for a pause', () => {
    const file = settingsToFile({ ...own, pause: pauseFrom(5) });
    expect(file).not.toContain('pause"');
    expect(settingsFromFile(file)).toEqual({ kind: 'read', settings: own });
  });

  it('of an older version gives the defaults for what it lacks', () => {
    expect(settingsFromFile('{"density":"every"}')).toEqual({
      kind: 'read',
      settings: { ...DEFAULT_SETTINGS, density: 'every' },
    });
  });

  it('names every field that is wrong or unknown, and gives nothing', () => {
    const file = JSON.stringify({ ...own, density: 'loud', pausedHosts: ['a', 7], colour: 'red', pause: undefined });
    expect(settingsFromFile(file)).toEqual({ kind: 'wrong', fields: ['pausedHosts', 'density', 'colour'] });
  });

  it.each(['', 'hello', '7', 'null', '[]', '{}', '{"a":1}', '"density"'])('is not %j', (text) => {
    expect(settingsFromFile(text)).toEqual({ kind: 'foreign' });
  });
});
