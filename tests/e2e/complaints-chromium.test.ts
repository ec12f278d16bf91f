import { describe } from 'vitest';
import { chromiumDriver } from './chromium.ts';
import { complaints } from './complaints.ts';

describe('complaints about other cards, in Chromium', () => {
  complaints(chromiumDriver);
});
