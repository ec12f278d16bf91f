import { describe } from 'vitest';
import { chromiumDriver } from './chromium.ts';
import { galleryPromises } from './gallery.ts';

describe('every state in the gallery, in Chromium', () => {
  galleryPromises(chromiumDriver);
});
