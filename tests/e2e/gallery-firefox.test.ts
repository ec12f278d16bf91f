import { describe } from 'vitest';
import { firefoxDriver } from './firefox.ts';
import { galleryPromises } from './gallery.ts';

describe('every state in the gallery, in Firefox', () => {
  galleryPromises(firefoxDriver);
});
