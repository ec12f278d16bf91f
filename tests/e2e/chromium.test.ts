import { describe } from 'vitest';
import { chromiumDriver } from './chromium.ts';
import { journeys } from './journeys.ts';
import { livingPages } from './living-pages.ts';

describe('Chromium', () => {
  journeys(chromiumDriver);
});

describe('living pages in Chromium', () => {
  livingPages(chromiumDriver);
});
