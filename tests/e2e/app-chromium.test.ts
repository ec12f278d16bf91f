import { describe } from 'vitest';
import { appJourneys } from './app-journeys.ts';
import { chromiumDriver } from './chromium.ts';

describe('the app, in Chromium', () => {
  appJourneys(chromiumDriver);
});
