import { describe } from 'vitest';
import { firefoxDriver } from './firefox.ts';
import { journeys } from './journeys.ts';

describe('Firefox', () => journeys(firefoxDriver));
