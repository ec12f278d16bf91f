import { describe } from 'vitest';
import { complaints } from './complaints.ts';
import { firefoxDriver } from './firefox.ts';

describe('complaints about other cards, in Firefox', () => {
  complaints(firefoxDriver);
});
