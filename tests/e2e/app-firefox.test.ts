import { describe } from 'vitest';
import { appJourneys } from './app-journeys.ts';
import { firefoxDriver } from './firefox.ts';

describe('the app, in Firefox', () => {
  appJourneys(firefoxDriver);
});
