import { describe } from 'vitest';
import { assistivePromises } from './assistive.ts';
import { chromiumDriver } from './chromium.ts';

describe('without seeing or without a pointer, in Chromium', () => {
  assistivePromises(chromiumDriver);
});
