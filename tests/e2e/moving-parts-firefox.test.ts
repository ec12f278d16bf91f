import { describe } from 'vitest';
import { firefoxDriver } from './firefox.ts';
import { movingParts } from './moving-parts.ts';

describe('pages that take parts out, hide and complete them, in Firefox', () => {
  movingParts(firefoxDriver);
});
