// `npm run bench:board`: sixty devices' worth of updates while a board and a day are watched; prints the frames.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../../../tools/root.mjs';

const outfile = join(root, '.build', 'bench-board.mjs');
mkdirSync(join(root, '.build'), { recursive: true });
await build({
  entryPoints: [fileURLToPath(new URL('../testing/load.ts', import.meta.url))],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['@photostructure/sqlite', 'node:sqlite', 'playwright-core', 'axe-core'],
  define: { 'import.meta.url': JSON.stringify(new URL('../testing/load.ts', import.meta.url).href) },
  logLevel: 'warning',
});
const { run } = await import(pathToFileURL(outfile).href);
await run();
