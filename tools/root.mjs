// Finds the repository root, whether the code runs from source or from the bundle in .build.
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Walks up from a file address to the folder whose package.json is named "proofhouse". */
export function findRoot(fromUrl = import.meta.url) {
  let folder = dirname(fileURLToPath(fromUrl));
  for (;;) {
    const file = join(folder, 'package.json');
    if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === 'proofhouse') return folder;
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No Proofhouse folder above ${fileURLToPath(fromUrl)}.`);
    folder = parent;
  }
}

export const root = findRoot();

/** Whether this file is the one Node was asked to run, and not merely imported. */
export function isStarted(url) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(url));
}
