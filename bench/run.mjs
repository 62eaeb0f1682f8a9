// Starts the benches: bundles them into .build and runs the bundle. `npm run bench`, `npm run bench:quick`.

import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../tools/root.mjs';

const bundle = join(root, '.build', 'bench.mjs');
mkdirSync(join(root, '.build'), { recursive: true });
await build({
  entryPoints: [join(root, 'bench', 'main.ts')],
  outfile: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['@photostructure/sqlite', 'node:sqlite'],
  banner: {
    js: "import { createRequire as __proofhouseRequire } from 'node:module';\nconst require = __proofhouseRequire(import.meta.url);",
  },
  legalComments: 'none',
  logLevel: 'error',
});
// A woken book of a million events is larger than Node's usual heap.
const done = spawnSync(
  process.execPath,
  ['--expose-gc', '--max-old-space-size=12000', bundle, ...process.argv.slice(2)],
  { stdio: 'inherit', cwd: root, env: { ...process.env, PROOFHOUSE_ROOT: root } },
);
process.exitCode = done.status ?? 1;
