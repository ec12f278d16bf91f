import { describe } from 'vitest';
import { firefoxDriver } from './firefox.ts';
import { journeys } from './journeys.ts';
import { livingPages } from './living-pages.ts';

describe('Firefox', () => {
  journeys(firefoxDriver);
});

describe('living pages in Firefox', () => {
  livingPages(firefoxDriver);
});
