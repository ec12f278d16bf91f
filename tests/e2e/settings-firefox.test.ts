import { describe } from 'vitest';
import { firefoxDriver } from './firefox.ts';
import { settingsJourneys } from './settings-journeys.ts';

describe('settings in Firefox', () => {
  settingsJourneys(firefoxDriver);
});
