// Makes what the harness runs besides itself: the shim by the system's compiler, and entries bundled for plain Node.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../tools/root.mjs';

const folder = join(root, '.build', 'crash');

/** The compiled shim, or why there is none. */
export type Shim = { readonly path: string } | { readonly missing: string };

/** Compiles the shim at first use. Where that cannot be, says why: whoever asked skips by that name. */
export function shim(): Shim {
  if (process.platform !== 'linux') return { missing: `the shim is preloaded by Linux; this is ${process.platform}` };
  const source = join(root, 'crash', 'shim.c');
  const stamp = createHash('sha256').update(readFileSync(source)).digest('hex').slice(0, 16);
  const path = join(folder, `shim-${stamp}-${process.arch}.so`);
  if (existsSync(path)) return { path };
  mkdirSync(folder, { recursive: true });
  const draft = `${path}.${process.pid}`;
  const flags = ['-O2', '-Wall', '-fPIC', '-shared', '-o', draft, source, '-ldl', '-lpthread'];
  const run = spawnSync(process.env['CC'] ?? 'cc', flags, { encoding: 'utf8' });
  if (run.error) return { missing: 'there is no C compiler here (cc)' };
  if (run.status !== 0) throw new Error(`The shim does not compile:\n${run.stderr}`);
  renameSync(draft, path);
  return { path };
}

/** Bundles one TypeScript file of this folder for plain Node, and returns where it is. */
export async function program(name: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}-${process.pid}.mjs`);
  await build({
    entryPoints: [join(root, 'crash', `${name}.ts`)],
    outfile: path,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['@photostructure/sqlite', 'node:sqlite', 'esbuild'],
    banner: {
      js: "import { createRequire as __proofhouseRequire } from 'node:module';\nconst require = __proofhouseRequire(import.meta.url);",
    },
    logLevel: 'silent',
  });
  process.once('exit', () => rmSync(path, { force: true }));
  return path;
}
