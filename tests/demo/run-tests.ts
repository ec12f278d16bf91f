/** `npm test`: everything, step by step; ends with the line "N passed, N failed". */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needBrowser } from './browsers.ts';
import { build, step } from './steps.ts';

const withBrowser = !process.argv.includes('--no-browser');
let passed = 0;
let failed = 0;

/** @returns whether the work went through; a failure is said, counted and named by its step */
async function attempt(work: () => Promise<unknown> | unknown): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    failed += 1;
    console.error(`\n✗ ${(error as Error).message}`);
    return false;
  }
}

/** One check that passes or fails as a whole. */
async function check(name: string, script: string, args: readonly string[]): Promise<void> {
  if (await attempt(() => step(name, script, args))) passed += 1;
}

interface VitestCounts {
  numPassedTests: number;
  numFailedTests: number;
}

/** Tests that count themselves. */
async function tests(name: string, args: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fact-cards-'));
  const file = join(folder, 'counts.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const failedBefore = failed;
  const went = await attempt(() => step(name, 'vitest/vitest.mjs', ['run', ...args, ...reporters]));
  try {
    const counts = JSON.parse(readFileSync(file, 'utf8')) as VitestCounts;
    passed += counts.numPassedTests;
    // A file that could not even be loaded has no tests to count: the step itself has failed then.
    failed = failedBefore + (went ? 0 : Math.max(1, counts.numFailedTests));
  } catch (error) {
    if (went) await attempt(() => Promise.reject(error));
  }
  rmSync(folder, { recursive: true, force: true });
}

await check('types', 'typescript/bin/tsc', ['--noEmit']);
await check('lint and format', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']);
await check('spelling', 'cspell/bin.mjs', ['lint', '--no-progress', '--quiet']);
await tests('unit and project tests', []);
const built = await attempt(async () => {
  await build('chrome');
  await build('firefox');
});
if (built) await tests('tests of the build', ['--config', 'vitest.build.config.ts']);
if (built && withBrowser) {
  const ready = await attempt(() => {
    console.log('\n▸ browsers');
    for (const name of ['chromium', 'firefox'] as const) console.log(`  ${name}: ${needBrowser(name)}`);
  });
  if (ready) await tests('tests in real browsers', ['--config', 'vitest.e2e.config.ts']);
} else if (!withBrowser) {
  console.log('\nThe tests in real browsers were left out, as asked.');
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
