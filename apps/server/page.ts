// The files of the page, read once when the server starts; nothing else on the disk can be asked for.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { root } from '../../tools/root.mjs';

/** Paths of the page, with type and bytes. */
export type PageFiles = ReadonlyMap<string, { readonly type: string; readonly body: string }>;

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};

/** Where the app people carry is bundled to (tools/phone.mjs). */
const PHONE = join(root, '.build', 'phone');

/** Reads the app people carry, under `/app/`; nothing where it was not bundled. */
export function readPhone(folder = PHONE): PageFiles {
  if (!existsSync(folder)) return new Map();
  return new Map([...readPage(folder)].map(([path, file]) => [`/app${path}`, file]));
}

/** Reads the page. */
export function readPage(folder = join(root, 'apps', 'server', 'page')): PageFiles {
  const files = new Map<string, { type: string; body: string }>();
  for (const name of readdirSync(folder).sort()) {
    const type = kinds[extname(name)];
    if (type === undefined) continue;
    const body = readFileSync(join(folder, name), 'utf8');
    files.set(name === 'index.html' ? '/' : `/${name}`, { type, body });
  }
  return files;
}
