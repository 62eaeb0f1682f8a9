// `npm run search`: bundles the command and runs it.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../tools/root.mjs';

const outfile = join(root, '.build', `search-${process.pid}.mjs`);
mkdirSync(join(root, '.build'), { recursive: true });
await build({
  entryPoints: [join(root, 'search', 'main.ts')],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  banner: {
    js: "import { createRequire as __searchRequire } from 'node:module';\nconst require = __searchRequire(import.meta.url);",
  },
  legalComments: 'none',
  logLevel: 'error',
});
const { main } = await import(pathToFileURL(outfile).href);
process.exitCode = await main(process.argv.slice(2), root);
