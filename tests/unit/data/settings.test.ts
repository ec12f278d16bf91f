import { describe, expect, it } from 'vitest';
import { PAUSE_MS, pauseFrom, pauseLeft } from '../../../data/pause.ts';
import { DEFAULT_SETTINGS, marksOn, parseSettings, withMuted, withSite } from '../../../data/settings.ts';

describe('reading settings from storage', () => {
  it('takes the defaults where nothing is stored, and calls that no damage', () => {
    expect(parseSettings(undefined)).toEqual({ settings: DEFAULT_SETTINGS, damaged: false });
    expect(parseSettings({})).toEqual({ settings: DEFAULT_SETTINGS, damaged: false });
  });

  it.each([null, 7, 'on', [], true])('falls to the defaults for %j', (stored) => {
    expect(parseSettings(stored)).toEqual({ settings: DEFAULT_SETTINGS, damaged: true });
  });

  it('keeps what is whole beside what is damaged', () => {
    const { settings, damaged } = parseSettings({ marking: 'perhaps', pausedHosts: ['a.example'], density: 'loud' });
    expect(damaged).toBe(true);
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, pausedHosts: ['a.example'] });
  });

  it('loses a damaged entry of a list, not the list', () => {
    const { settings, damaged } = parseSettings({ pausedHosts: ['a.example', '', 7, 'b.example'] });
    expect(damaged).toBe(true);
    expect(settings.pausedHosts).toEqual(['a.example', 'b.example']);
  });

  it('never stores a site without a name', () => {
    expect(withSite(DEFAULT_SETTINGS, '', false)).toEqual(DEFAULT_SETTINGS);
  });

  it('lets go of what it does not know', () => {
    expect(parseSettings({ colour: 'red' }).settings).toEqual(DEFAULT_SETTINGS);
  });
});

describe('switching', () => {
  it('a site off and on again leaves no trace', () => {
    const off = withSite(DEFAULT_SETTINGS, 'a.example', false);
    expect(marksOn(off, 'a.example')).toBe(false);
    expect(marksOn(off, 'b.example')).toBe(true);
    expect(withSite(withSite(off, 'a.example', false), 'a.example', true)).toEqual(DEFAULT_SETTINGS);
  });

  it('everything off is off on every site', () => {
    expect(marksOn({ ...DEFAULT_SETTINGS, marking: false }, 'a.example')).toBe(false);
  });

  it('a topic muted twice is heard again after one undo', () => {
    const muted = withMuted(withMuted(DEFAULT_SETTINGS, 'depression', true), 'depression', true);
    expect(muted.mutedTopics).toEqual(['depression']);
    expect(withMuted(muted, 'depression', false)).toEqual(DEFAULT_SETTINGS);
  });
});

describe('sites that were chosen', () => {
  const chosen = { ...DEFAULT_SETTINGS, sites: 'chosen' as const, pausedHosts: ['a.example'] };

  it('are the only ones marked, whatever the other list says', () => {
    const on = withSite(chosen, 'a.example', true);
    expect(marksOn(chosen, 'b.example')).toBe(false);
    expect(marksOn(on, 'a.example')).toBe(true);
    expect(withSite(on, 'a.example', false)).toEqual(chosen);
  });
});

describe('a pause', () => {
  const paused = { ...DEFAULT_SETTINGS, pause: pauseFrom(1_000_000) };

  it('ends by the clock, and does not wait when the clock was put back', () => {
    expect(marksOn(paused, 'a.example', 1_000_000)).toBe(false);
    expect(marksOn(paused, 'a.example', 1_000_000 + PAUSE_MS - 1)).toBe(false);
    expect(marksOn(paused, 'a.example', 1_000_000 + PAUSE_MS)).toBe(true);
    expect(marksOn(paused, 'a.example', 1_000_000 - 2 * 60_000)).toBe(true);
    expect(pauseLeft(paused.pause, 1_000_000 + PAUSE_MS - 60_000)).toBe(60_000);
  });

  it.each([{ from: 0, until: PAUSE_MS + 1 }, { from: 5, until: 4 }, { from: 'now', until: 4 }, 7])(
    'that cannot be ours is damage: %j',
    (pause) => {
      expect(parseSettings({ pause })).toEqual({ settings: DEFAULT_SETTINGS, damaged: true });
    },
  );
});

describe('settings of an older version', () => {
  it('are whole, and get the defaults of what is new', () => {
    const old = {
      marking: false,
      pausedHosts: ['a.example'],
      mutedTopics: ['bdnf'],
      density: 'every',
      wording: 'plain',
    };
    expect(parseSettings(old)).toEqual({ settings: { ...DEFAULT_SETTINGS, ...old }, damaged: false });
  });
});
