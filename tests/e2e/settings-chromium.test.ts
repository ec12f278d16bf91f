import { describe } from 'vitest';
import { chromiumDriver } from './chromium.ts';
import { settingsJourneys } from './settings-journeys.ts';

describe('settings in Chromium', () => {
  settingsJourneys(() => chromiumDriver({ keepsPages: true }));
});
