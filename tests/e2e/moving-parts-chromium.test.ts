import { describe } from 'vitest';
import { chromiumDriver } from './chromium.ts';
import { movingParts } from './moving-parts.ts';

describe('pages that take parts out, hide and complete them, in Chromium', () => {
  movingParts(chromiumDriver);
});
