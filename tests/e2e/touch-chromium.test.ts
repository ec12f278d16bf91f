import { describe } from 'vitest';
import { chromiumDriver } from './chromium.ts';
import { touchPromises } from './touch.ts';

describe('by touch, in Chromium', () => {
  touchPromises(() => chromiumDriver({ calm: true }));
});
