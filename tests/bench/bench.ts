/**
 * `npm run bench`: what the extension costs and how fast it answers, in a real Chromium, each figure beside
 * yardsticks in the same interleaved run. Prints a table and writes `.output/bench.json`. See `--help`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { build, ROOT } from '../demo/steps.ts';
import { CHROME_BUILD } from '../e2e/chromium.ts';
import { measurementsOf } from './measure/all.ts';
import { type Options, parseOptions, USAGE } from './options.ts';
import { pagesFrom } from './pages/all.ts';
import { progress } from './report/progress.ts';
import { judge, type Row } from './report/rows.ts';
import { limitOf, short, tableOf } from './report/table.ts';
import { type Bench, openBench } from './run/bench-browser.ts';
import { warmUp } from './run/visit.ts';
import { flatExpression, readForms } from './yardsticks/forms.ts';

try {
  if (process.argv.includes('--help')) console.log(USAGE);
  else process.exitCode = await bench(parseOptions(process.argv.slice(2)));
} catch (error) {
  console.error(`\n✗ ${(error as Error).stack}`);
  process.exitCode = 2;
}

/** @returns exit code */
async function bench(options: Options): Promise<number> {
  const folder = options.extension ?? CHROME_BUILD;
  if (!options.extension) await build('chrome');
  const wanted = measurementsOf(folder)
    .filter(({ rows }) => rows.some((row) => isWanted(row, options)))
    .filter(({ notInQuick }) => !(notInQuick && options.quick && options.only === ''));
  if (wanted.length === 0) throw new Error(`no row is called “${options.only}”`);

  const forms = readForms();
  const expression = flatExpression(forms.all);
  let opened: Bench | undefined;
  const open = async () => {
    if (opened) return opened;
    opened = await openBench(folder, pagesFrom(options.seed, forms, expression), expression);
    progress('browser: warming up');
    await warmUp(opened, 'small page');
    return opened;
  };
  const start = { at: new Date().toISOString(), load: loadavg()[0] };
  const rows: Row[] = [];
  try {
    for (const { measure } of wanted)
      rows.push(...(await measure(options, open)).filter(({ name }) => isWanted(name, options)).map(judge));
  } finally {
    await opened?.close();
  }
  const machine = { cores: cpus().length, loadAtStart: start.load, loadAtEnd: loadavg()[0], node: process.version };
  const { quick, seed, rounds } = options;
  write(options, { at: start.at, quick, seed, rounds, machine, rows });
  console.log(`\n${tableOf(rows)}`);
  return report(rows) && options.check ? 1 : 0;
}

function isWanted(row: string, { only }: Options): boolean {
  return row.toLowerCase().includes(only);
}

/** A run of some rows is kept apart, so that the file of a whole run stays one run. */
function write({ only }: Options, result: object): void {
  const file = join(ROOT, '.output', only === '' ? 'bench.json' : 'bench-only.json');
  mkdirSync(join(ROOT, '.output'), { recursive: true });
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
}

/** @returns whether a row fell short */
function report(rows: readonly Row[]): boolean {
  const fallen = rows.filter(({ met }) => met === false);
  const held = rows.filter(({ limit }) => limit !== null).length;
  console.log(`\n${held - fallen.length} of ${held} limits are met`);
  for (const row of fallen) console.log(`✗ ${row.name}: ${short(row.value)} ${row.unit}, limit ${limitOf(row)}`);
  return fallen.length > 0;
}
