// Memory at rest in a file, and the name of the program that laid it down.

import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RestPlace } from './rest.ts';

/**
 * Memory at rest in a file. It is written beside and renamed; what a crash leaves half-written is not whole by its
 * digest, and is left aside. Nothing is flushed: losing it costs time and nothing else.
 */
export function fileRest(path: string, code: string): RestPlace {
  return {
    code,
    read() {
      try {
        return readFileSync(path);
      } catch {
        return undefined;
      }
    },
    write(parts) {
      const draft = `${path}.${process.pid}`;
      try {
        const file = openSync(draft, 'w', 0o600);
        try {
          for (const part of parts) {
            for (let at = 0; at < part.length; ) at += writeSync(file, part, at);
          }
        } finally {
          closeSync(file);
        }
        renameSync(draft, path);
      } finally {
        rmSync(draft, { force: true });
      }
    },
  };
}

/** As {@link fileRest}, for who only reads. */
export function fileRestToRead(path: string, code: string): RestPlace {
  const { read } = fileRest(path, code);
  return { code, read };
}

/**
 * The name of the program at an address: the hash of its one bundled file. A program in many files has no such name,
 * and lays nothing down, because nothing would tell it that one of them has changed.
 */
export function codeAt(url: string): string | undefined {
  if (!url.endsWith('.mjs')) return undefined;
  return createHash('sha256')
    .update(readFileSync(fileURLToPath(url)))
    .digest('hex');
}
