import { describe } from 'vitest';
import { chromiumDriver } from '../chromium.ts';
import { hostilePages } from './hostile-pages.ts';
import { plainChromium } from './plain-chromium.ts';

describe('hostile pages in Chromium', () => {
  hostilePages(plainChromium, chromiumDriver);
});
