/** `npm run soak`: half an hour on pages that never rest; `-- --minutes N` for another time. Needs a build. */
import { parseArgs } from 'node:util';
import { growthOf } from './figures.ts';
import { runSoak } from './run-soak.ts';

// Often enough to see where it is going, seldom enough to read.
const SAY_EVERY = 20;

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '30' } } });
const minutes = Number(values.minutes);
if (!(minutes > 0)) {
  console.error(`--minutes wants a number above 0, not “${values.minutes}”.`);
  process.exit(2);
}

let count = 0;
const rounds = await runSoak(minutes, (figures) => {
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
process.exitCode = growth.every(({ isFlat }) => isFlat) ? 0 : 1;
