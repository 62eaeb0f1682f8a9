// Where the published test material stands, which this project did not write and does not carry with it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../../shared/vectors/', import.meta.url);

/** Whether a folder of published vectors is beside the checkout. */
export function haveVectors(folder: string): boolean {
  return existsSync(new URL(folder, ROOT));
}

/** Adds to the name of a suite that it is skipped, and for want of what. */
export function suiteName(name: string, folder: string): string {
  return haveVectors(folder) ? name : `${name} – SKIPPED: ../shared/vectors/${folder} is absent`;
}

/** The bytes of one file of vectors. */
export function readVector(path: string): Uint8Array {
  return Uint8Array.from(readFileSync(new URL(path, ROOT)));
}

/** All files under a folder of vectors, as paths from the vectors' root, sorted. */
export function listVectors(folder: string): string[] {
  if (!haveVectors(folder)) return [];
  return readdirSync(fileURLToPath(new URL(folder, ROOT)), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const base = fileURLToPath(ROOT);
      return `${entry.parentPath.slice(base.length)}/${entry.name}`;
    })
    .sort();
}
