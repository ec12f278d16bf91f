import { describe } from 'vitest';
import { firefoxDriver } from './firefox.ts';
import { touchPromises } from './touch.ts';

describe('by touch, in Firefox', () => {
  touchPromises(() => firefoxDriver({ 'dom.w3c_touch_events.enabled': 1, 'ui.prefersReducedMotion': 1 }));
});
