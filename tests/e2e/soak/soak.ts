/**
 * `npm run soak`: half an hour on pages that never rest; `-- --minutes N` for another time, `-- --browser firefox` for
 * another browser. Needs a build.
 */
import { parseArgs } from 'node:util';
import { growthOf } from './figures.ts';
import { BROWSERS, runSoak } from './run-soak.ts';

// Often enough to see where it is going, seldom enough to read.
const SAY_EVERY = 20;

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '30' }, browser: { type: 'string', default: 'chromium' } },
});
const minutes = Number(values.minutes);
if (!(minutes > 0)) {
  console.error(`--minutes wants a number above 0, not “${values.minutes}”.`);
  process.exit(2);
}

const browser = (Object.keys(BROWSERS) as (keyof typeof BROWSERS)[]).find((name) => name === values.browser);
if (!browser) {
  console.error(`--browser wants one of ${Object.keys(BROWSERS).join(', ')}, not “${values.browser}”.`);
  process.exit(2);
}

let count = 0;
const rounds = await runSoak(browser, minutes, (figures) => {
  count += 1;
  if (count % SAY_EVERY === 1) console.log(`round ${count}: ${JSON.stringify(figures)}`);
});
console.log(`\n${rounds.length} rounds in ${minutes} minutes; no mark lost, none stale, no card left.`);
const growth = growthOf(rounds);
for (const { name, first, last, gained, isFlat } of growth) {
  console.log(
    `${isFlat ? 'flat ' : 'GROWS'} ${name}: ${first} at first, ${last} at last (${(gained * 100).toFixed(1)} %)`,
  );
}
for (const name of ['heapKb', 'listeners'].filter((each) => !growth.some((told) => told.name === each))) {
  console.log(`      ${name}: ${browser} does not tell`);
}
process.exitCode = growth.every(({ isFlat }) => isFlat) ? 0 : 1;
