import { bytes } from './bytes.ts';
import { detector } from './detector.ts';
import { feedShare } from './feed-share.ts';
import { hover } from './hover.ts';
import { livePages } from './live-pages.ts';
import { markTimes } from './mark-times.ts';
import type { Measurement } from './plan.ts';
import { keystrokes, popupOpen } from './popup.ts';
import { staticPages } from './static-pages.ts';
import { throughput } from './throughput.ts';

/** Everything there is to measure, in the order of the table. @param build folder of the built extension */
export function measurementsOf(build: string): Measurement[] {
  return [
    bytes(build),
    throughput,
    detector,
    ...staticPages,
    ...markTimes,
    ...livePages,
    feedShare,
    hover,
    popupOpen,
    keystrokes,
  ];
}
