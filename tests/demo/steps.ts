import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** Thrown when a step fails; its message names the step. */
export class StepError extends Error {}

/**
 * Run one of the project's own tools as a step with a name, its output passed through and gathered.
 * @returns all it has printed
 * @throws StepError that names the step
 */
export async function step(name: string, script: string, args: readonly string[] = []): Promise<string> {
  console.log(`\n▸ ${name}`);
  const start = Date.now();
  const { code, output } = await run(process.execPath, [join(ROOT, 'node_modules', script), ...args]);
  if (code !== 0) throw new StepError(`step “${name}” failed (exit code ${code}); what it said stands above`);
  console.log(`  done in ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return output;
}

function run(command: string, args: readonly string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const pass = (to: NodeJS.WriteStream) => (data: Buffer) => {
      output += data.toString();
      to.write(data);
    };
    child.stdout.on('data', pass(process.stdout));
    child.stderr.on('data', pass(process.stderr));
    child.on('error', reject);
    child.on('exit', (code) => resolve({ code, output }));
  });
}

const WXT = 'wxt/bin/wxt.mjs';

/** Build the extension into `.output/<browser>-mv3`. */
export async function build(browser: 'chrome' | 'firefox'): Promise<void> {
  await step(`build for ${browser}`, WXT, ['build', '--mv3', '-b', browser]);
}
