// The hub's own key, with which it signs log heads and nothing else: in memory, or in a file only its owner can read.

import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { fromBase64url, toBase64url } from '@proofhouse/ledger/hash.ts';
import { freshSigner, nodePlatform, signerFromSeed } from './node.ts';
import type { Signer } from './platform.ts';

/** Thrown when the key file cannot be used; the message says what to do. */
export class LogKeyFault extends Error {
  override readonly name = 'LogKeyFault';
}

const HEADING = 'proofhouse log key 1';

/** A log key that lives as long as the process. */
export const memoryLogKey = (): Signer => freshSigner();

/** Made beside its place and moved there whole: a hub that dies meanwhile finds no half a key when it starts again. */
function make(path: string): Signer {
  const seed = nodePlatform.random(32);
  const draft = `${path}.new`;
  rmSync(draft, { force: true });
  const file = openSync(draft, 'wx', 0o600);
  try {
    writeSync(file, `${HEADING}\n${toBase64url(seed)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  chmodSync(draft, 0o600);
  // Unlike a rename, a link never replaces a key that somebody else made meanwhile.
  linkSync(draft, path);
  rmSync(draft);
  return signerFromSeed(seed);
}

function flush(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A process that was killed may have left the key, or its name in the folder, where a power cut takes it. */
function settle(path: string): void {
  if (process.platform === 'win32') return;
  flush(path);
  flush(dirname(path));
}

/**
 * Opens the log key kept at `path`, and makes it where there is none.
 * @throws LogKeyFault when others may read it, or when it is damaged.
 */
export function openLogKey(path: string): Signer {
  const signer = readOrMake(path);
  settle(path);
  return signer;
}

function readOrMake(path: string): Signer {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return make(path);
    throw new LogKeyFault('The log key cannot be read: give its file back to the user who runs the hub.');
  }
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    throw new LogKeyFault('Others may read the log key: set its file to mode 0600, and make a new key if they have.');
  }
  const [heading, seed = ''] = text.split('\n');
  try {
    if (heading === HEADING) return signerFromSeed(fromBase64url(seed));
  } catch {
    // Falls through: whatever it holds, it is no key.
  }
  throw new LogKeyFault('The log key file is damaged: restore it, or move it away and enrol a new log key.');
}
