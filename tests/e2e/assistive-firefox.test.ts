import { describe } from 'vitest';
import { assistivePromises } from './assistive.ts';
import { firefoxDriver } from './firefox.ts';

describe('without seeing or without a pointer, in Firefox', () => {
  assistivePromises(firefoxDriver);
});
