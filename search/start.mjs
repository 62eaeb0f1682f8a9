// `npm run search`: bundles the command and runs it, with room for the worlds of a night.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
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
  footer: { js: 'process.exitCode = await main(process.argv.slice(3), process.argv[2]);' },
  legalComments: 'none',
  logLevel: 'error',
});
const flags = ['--max-old-space-size=12000', '--max-semi-space-size=64'];
const child = spawn(process.execPath, [...flags, outfile, root, ...process.argv.slice(2)], { stdio: 'inherit' });
// Ctrl-C reaches the child as well, which stops in order and says what it found.
process.on('SIGINT', () => undefined);
child.on('close', (code) => {
  rmSync(outfile, { force: true });
  process.exitCode = code ?? 1;
});
