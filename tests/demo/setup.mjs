/**
 * What `npm start` and `npm test` begin with: packages and the pinned Node, installed if missing; then
 * the command itself runs on that Node. Plain JavaScript without dependencies: nothing is there yet.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const [command, ...rest] = process.argv.slice(2);
const scripts = { start: 'tests/demo/start.ts', test: 'tests/demo/run-tests.ts' };

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) fail(`Node 20 or newer is needed; this is ${process.version}.`);
if (!(command in scripts)) fail(`There is no command “${command}”; there are: ${Object.keys(scripts).join(', ')}.`);

if (!installed()) {
  console.log('Installing packages (npm ci) …');
  try {
    execFileSync('npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund'], {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
  } catch {
    fail('npm ci failed; what it said stands above.');
  }
}

// By its path: a shell that has run the system's Node once would go on with that one.
const node = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
const child = spawn(existsSync(node) ? node : process.execPath, [join(root, scripts[command]), ...rest], {
  cwd: process.cwd(),
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));

/** Whether node_modules holds what the lockfile asks for: npm leaves a copy of what it installed. */
function installed() {
  const left = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(left) || !existsSync(join(root, '.wxt/tsconfig.json'))) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const there = JSON.parse(readFileSync(left, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || entry.peer || there[path]?.version === entry.version,
  );
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
