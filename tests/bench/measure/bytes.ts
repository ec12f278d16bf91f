import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Finding, finding } from '../report/rows.ts';
import type { Measurement } from './plan.ts';

const STAGES = ['gate', 'cards', 'background'];

/** Size of what each stage loads, in kB of 1000 bytes. @param build folder of the built extension */
export function bytes(build: string): Measurement {
  return {
    rows: STAGES.flatMap((stage) => [`bytes: ${stage}, gzip`, `bytes: ${stage}, raw`]),
    async measure(): Promise<Finding[]> {
      return STAGES.flatMap((stage) => {
        const file = readFileSync(join(build, `${stage}.js`));
        return [
          finding(`bytes: ${stage}, gzip`, 'kB', [gzipSync(file, { level: 9 }).length / 1000]),
          finding(`bytes: ${stage}, raw`, 'kB', [file.length / 1000]),
        ];
      });
    },
  };
}
