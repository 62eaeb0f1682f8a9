// Finds our own files: what is written here by hand, and neither installed nor built.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tools/root.mjs';

export { root };

/** A file of ours: its path from the root with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** The folders that hold packages; those that do not exist yet are left out. */
export const packageFolders = [
  'domain',
  'policy',
  'ledger',
  'record',
  'store',
  'sync',
  'evidence',
  'scenarios',
  'apps/server',
  'apps/cli',
  'apps/web',
  'simulator',
  'search',
  'mutation',
  'crash',
  'tidy',
].filter((folder) => existsSync(join(root, folder, 'package.json')));

const foreign = new Set(['node_modules', '.git', '.build', '.proofhouse', 'coverage', '.lock']);

function* pathsBelow(folder: string): Generator<string> {
  for (const item of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (foreign.has(item.name) || item.name.startsWith('tidy-planted-')) continue;
    const path = folder ? `${folder}/${item.name}` : item.name;
    if (item.isDirectory()) yield* pathsBelow(path);
    else if (item.isFile()) yield path;
  }
}

/** Paths of our files below the given folders (the whole tree by default), in order. */
export function ourPaths(folders: readonly string[] = ['']): string[] {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => [...pathsBelow(folder)])
    .sort();
}

export function read(path: string): SourceFile {
  return { path, text: readFileSync(join(root, path), 'utf8') };
}

/** Every TypeScript file of ours below the given folders. */
export function ourTypeScript(folders: readonly string[] = packageFolders): SourceFile[] {
  return ourPaths(folders)
    .filter((path) => path.endsWith('.ts'))
    .map(read);
}

/** Tests, and what stands in a folder `testing` beside them. */
export function isOnlyForTests(path: string): boolean {
  return path.endsWith('.test.ts') || path.includes('/testing/');
}

/** One thing found wrong: where, what, and why it matters. */
export interface Complaint {
  readonly path: string;
  readonly line: number;
  readonly says: string;
}

/** Complaints as lines a person can click and act on. */
export function written(complaints: readonly Complaint[]): string[] {
  return complaints.map(({ path, line, says }) => `${path}:${line}  ${says}`);
}
