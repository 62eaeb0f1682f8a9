// Bundles the app people carry into .build/phone when a source has changed since the last bundle.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { isStarted, root } from './root.mjs';

const source = join(root, 'apps', 'phone');
export const target = join(root, '.build', 'phone');
const stampFile = join(target, 'stamp');
/** What the bundle is made of; the states look on a phone as on the board. */
const folders = ['domain', 'policy', 'ledger', 'record', join('apps', 'phone'), join('apps', 'server', 'page')];

/** zod brings the words of fifty languages for its own complaints; nobody sees them here. */
const oneLanguage = {
  name: 'one-language',
  setup(within) {
    within.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
      loader: 'js',
    }));
  },
};

/** The cases of a rule are its tests: they stay behind. Each stands last in its file, in one form (tidy checks it). */
const withoutCases = {
  name: 'without-cases',
  setup(within) {
    within.onLoad({ filter: /policy[\\/]rulebooks[\\/][^\\/]+[\\/][^\\/]+\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/\n {2}cases: \[\n[\s\S]*?\n {2}\],\n\}\);/g, '\n  cases: [],\n});'),
      loader: 'ts',
    }));
  },
};

function* sourcesBelow(folder) {
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    if (item.name === 'node_modules' || item.name === 'golden' || item.name.startsWith('.')) continue;
    const path = join(folder, item.name);
    if (item.isDirectory()) yield* sourcesBelow(path);
    else if (/\.(tsx?|css|html|svg|webmanifest|json)$/.test(item.name) && !/\.test\./.test(item.name)) yield path;
  }
}

function wantedStamp() {
  const hash = createHash('sha256');
  hash.update(readFileSync(join(root, 'package-lock.json')));
  hash.update(readFileSync(new URL(import.meta.url)));
  for (const folder of folders) {
    for (const path of [...sourcesBelow(join(root, folder))].sort()) {
      hash.update(`\0${path.slice(root.length)}\0`);
      hash.update(readFileSync(path));
    }
  }
  return hash.digest('hex');
}

/** The shell as the service worker knows it: every file with the hash of its bytes. */
const shellOf = (folder) =>
  readdirSync(folder)
    .filter((name) => name !== 'sw.js' && name !== 'stamp')
    .sort()
    .map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex')
        .slice(0, 16),
    ]);

/** Returns the folder of a bundle that is current. */
export async function buildPhone() {
  const stamp = wantedStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return target;
  const esbuild = await import('esbuild');
  const fresh = `${target}-${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const common = {
    bundle: true,
    minify: true,
    target: 'es2022',
    platform: 'browser',
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [oneLanguage, withoutCases],
  };
  try {
    await esbuild.build({
      ...common,
      entryPoints: { app: join(source, 'screens', 'main.tsx'), style: join(source, 'screens', 'style.css') },
      outdir: fresh,
      format: 'esm',
      splitting: true,
      chunkNames: 'part-[hash]',
      jsx: 'automatic',
      jsxImportSource: 'preact',
    });
    for (const name of ['index.html', 'icon.svg', 'app.webmanifest'])
      copyFileSync(join(source, name), join(fresh, name));
    const shell = shellOf(fresh);
    const version = createHash('sha256').update(JSON.stringify(shell)).digest('hex').slice(0, 16);
    await esbuild.build({
      ...common,
      entryPoints: { sw: join(source, 'worker', 'sw.ts') },
      outdir: fresh,
      format: 'iife',
      define: {
        SHELL: JSON.stringify(shell.map(([name]) => (name === 'index.html' ? '' : name))),
        VERSION: JSON.stringify(version),
      },
    });
    writeFileSync(join(fresh, 'stamp'), stamp);
    rmSync(target, { recursive: true, force: true });
    renameSync(fresh, target);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return target;
}

/** Bytes of script a first visit loads, compressed. */
export const firstLoad = (folder = target) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.js') && name !== 'sw.js')
    .reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length, 0);

if (isStarted(import.meta.url)) {
  await buildPhone();
  process.stdout.write(`${Math.round(firstLoad() / 1000)} kB of script, compressed\n`);
}
