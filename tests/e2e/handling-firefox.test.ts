import { describe } from 'vitest';
import { firefoxDriver } from './firefox.ts';
import { handling } from './handling.ts';

describe('by hand, in Firefox', () => {
  handling(firefoxDriver);
});
