/** `node build-into.ts <folder>`: both builds and the Firefox packages, from scratch, into a folder of their own. */
import { join } from 'node:path';
import { build, zip } from 'wxt';

const [, , outDir = ''] = process.argv;
const common = { root: join(import.meta.dirname, '../..'), outDir, manifestVersion: 3 } as const;
await build({ ...common, browser: 'chrome' });
await zip({ ...common, browser: 'firefox' });
