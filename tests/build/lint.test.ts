import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

interface LintReport {
  summary: { errors: number; warnings: number; notices: number };
  errors: unknown[];
  warnings: unknown[];
}

it('Mozilla’s linter has nothing to say about the Firefox build', { timeout: 60_000 }, async () => {
  const args = ['lint', '--source-dir', join(ROOT, '.output/firefox-mv3'), '--output', 'json', '--no-config-discovery'];
  const linter = join(ROOT, 'node_modules/web-ext/bin/web-ext.js');
  // With a mistake found it exits with 1; what it found stands on its output all the same.
  const { stdout } = await promisify(execFile)(process.execPath, [linter, ...args]).catch(
    (error: { stdout: string }) => error,
  );
  const { summary, errors, warnings } = JSON.parse(stdout) as LintReport;
  expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
  expect(summary).toMatchObject({ errors: 0, warnings: 0 });
});
