// Makes certain what an earlier process may have left uncertain, before anything is built on it.
import { closeSync, existsSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const CHUNK = 1 << 20;

/** Flushes a file or folder by its path. */
export function flush(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Flushes the names in a folder. Windows cannot open one; there a move itself is durable. */
export function flushFolder(path: string): void {
  if (process.platform !== 'win32') flush(path);
}

function rewrite(file: number): void {
  const bytes = Buffer.alloc(Math.min(CHUNK, fstatSync(file).size));
  for (let at = 0; ; ) {
    const length = readSync(file, bytes, 0, bytes.length, at);
    if (length === 0) return;
    let done = 0;
    while (done < length) done += writeSync(file, bytes, done, length - done, at + done);
    at += length;
  }
}

/**
 * Writes the side file over itself and flushes it. After a flush that failed, the system may show bytes that the disk
 * never got and will not try to write again; whoever moves them into the main file then tears it, if the power goes
 * in between. Written once more they are either on the disk, or this throws. Call it only while holding the writer's
 * lock, before the database is opened.
 */
export function reflush(path: string): void {
  const side = `${path}-wal`;
  if (existsSync(side)) {
    const file = openSync(side, 'r+');
    try {
      rewrite(file);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }
  // A process that was killed between moving a new ledger into place and flushing the folder left the move uncertain.
  flushFolder(dirname(path));
}
