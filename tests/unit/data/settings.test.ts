import { describe, expect, it } from 'vitest';
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
