import { describe } from 'vitest';
import { chromiumDriver } from './chromium.ts';
import { journeys } from './journeys.ts';

describe('Chromium', () => journeys(chromiumDriver));
