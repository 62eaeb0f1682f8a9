// Bundles the command line into .build/proofhouse.mjs when a source has changed since the last bundle.
//
// The bundle is run only inside this repository. It copies no static file: pages, sample days and scenarios
// are read where they stand, below the root that `root.mjs` finds from either place.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildPhone } from './phone.mjs';
import { root } from './root.mjs';
import { SetupFault } from './setup.mjs';

const entry = join(root, 'apps', 'cli', 'main.ts');
const bundle = join(root, '.build', 'proofhouse.mjs');
const stampFile = join(root, '.build', 'proofhouse.stamp');
const folders = ['domain', 'policy', 'ledger', 'record', 'store', 'sync', 'evidence', 'scenarios', 'apps', 'tools'];

function* sourcesBelow(folder) {
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    if (item.name === 'node_modules' || item.name.startsWith('.') || item.name.startsWith('tidy-planted-')) continue;
    const path = join(folder, item.name);
    if (item.isDirectory()) yield* sourcesBelow(path);
    else if (/\.(m?ts|mjs|json)$/.test(item.name) && !/\.test\.m?ts$/.test(item.name)) yield path;
  }
}

/** A hash over every file the bundle can be made of. */
function wantedStamp() {
  const hash = createHash('sha256');
  hash.update(readFileSync(join(root, 'package-lock.json')));
  for (const folder of folders.filter((name) => existsSync(join(root, name)))) {
    for (const path of [...sourcesBelow(join(root, folder))].sort()) {
      hash.update(`\0${path.slice(root.length)}\0`);
      hash.update(readFileSync(path));
    }
  }
  return hash.digest('hex');
}

function isCurrent(stamp) {
  return existsSync(bundle) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
}

/** Returns the path of a bundle that is current. */
export async function build() {
  if (!existsSync(entry)) throw new SetupFault('apps/cli/main.ts is missing: this copy of Proofhouse is incomplete.');
  const stamp = wantedStamp();
  if (isCurrent(stamp)) return bundle;
  const esbuild = await import('esbuild');
  mkdirSync(join(root, '.build'), { recursive: true });
  // Built beside and renamed, so that a second starter never reads half a file.
  const fresh = join(root, '.build', `proofhouse-${process.pid}.mjs`);
  try {
    await esbuild.build({
      entryPoints: [entry],
      outfile: fresh,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      external: ['@photostructure/sqlite', 'node:sqlite'],
      banner: {
        js: "import { createRequire as __proofhouseRequire } from 'node:module';\nconst require = __proofhouseRequire(import.meta.url);",
      },
      sourcemap: 'inline',
      sourcesContent: false,
      legalComments: 'none',
      logLevel: 'silent',
    });
    renameSync(fresh, bundle);
  } catch (error) {
    if (!Array.isArray(error.errors)) throw error;
    const lines = await esbuild.formatMessages(error.errors, { kind: 'error', color: false });
    throw new SetupFault(`The bundle could not be made.\n${lines.join('\n')}`);
  } finally {
    rmSync(fresh, { force: true });
  }
  writeFileSync(stampFile, stamp);
  return bundle;
}

/** Imports the bundle and runs its `main` with these arguments; returns the exit code. */
export async function runBundle(args) {
  await buildPhone();
  const { main } = await import(pathToFileURL(await build()).href);
  return await main(args);
}
