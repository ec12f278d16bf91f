import { describe } from 'vitest';
import { chromiumDriver } from './chromium.ts';
import { handling } from './handling.ts';

describe('by hand, in Chromium', () => {
  handling(chromiumDriver);
});
