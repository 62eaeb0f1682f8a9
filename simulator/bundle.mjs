// Bundles a part of the simulator into one file of JavaScript, with one snippet of the product replaced where a defect is planted.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Plants a defect while files are read; the files themselves stay as they are. */
function planted({ file, snippet, instead }) {
  const path = join(root, file);
  return {
    name: 'planted-defect',
    setup(within) {
      within.onLoad({ filter: /\.ts$/ }, (asked) => {
        if (asked.path !== path) return undefined;
        const text = readFileSync(path, 'utf8');
        const found = text.split(snippet).length - 1;
        if (found !== 1) throw new Error(`${file} holds the snippet of a planted defect ${found} times: ${snippet}`);
        return { contents: text.replace(snippet, () => instead), loader: 'ts' };
      });
    },
  };
}

/** Bundles `entry` (a file of this folder) and returns the path of the bundle. */
export async function bundle(entry, name, defect) {
  const folder = join(root, '.build', 'simulator');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [join(root, 'simulator', entry)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['esbuild'],
    banner: {
      js: "import { createRequire as __simulatorRequire } from 'node:module';\nconst require = __simulatorRequire(import.meta.url);",
    },
    sourcemap: 'inline',
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'silent',
    plugins: defect ? [planted(defect)] : [],
  });
  return outfile;
}
