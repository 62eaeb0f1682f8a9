// Looks at a file without opening it as a database, so that a foreign or newer one is not touched in the least.
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { StoreFault } from '@proofhouse/record/port.ts';
import { APPLICATION_ID, SCHEMA_VERSION } from './schema.ts';

const MAGIC = 'SQLite format 3\0';

function readStart(path: string): Buffer {
  const start = Buffer.alloc(100);
  const file = openSync(path, 'r');
  try {
    return start.subarray(0, readSync(file, start, 0, start.length, 0));
  } finally {
    closeSync(file);
  }
}

/**
 * Whether a ledger of ours is at `path`, by the first 100 bytes of the file.
 * @throws StoreFault 'foreign', 'newer', 'corrupt' or 'io'
 */
export function ledgerAt(path: string): 'ledger' | 'nothing' {
  if (!existsSync(path)) {
    if (!existsSync(`${path}-wal`)) return 'nothing';
    throw new StoreFault('corrupt', 'The ledger is gone but its -wal file is here: put the ledger back beside it.');
  }
  let start: Buffer;
  try {
    start = readStart(path);
  } catch (cause) {
    throw new StoreFault('io', 'The ledger file cannot be read: check path and rights.', { cause });
  }
  if (start.length === 0) {
    throw new StoreFault('corrupt', 'The ledger file is empty: restore it, or remove it to begin a new ledger.');
  }
  if (start.length < 100 || start.toString('latin1', 0, 16) !== MAGIC) {
    throw new StoreFault('foreign', 'This file is no ledger (not a SQLite database): give another path.');
  }
  if (start.readUInt32BE(68) !== APPLICATION_ID) {
    throw new StoreFault('foreign', 'This database belongs to another program: give another path.');
  }
  const version = start.readUInt32BE(60);
  if (version > SCHEMA_VERSION) {
    throw new StoreFault('newer', `A later Proofhouse wrote this ledger (format ${version}): update this program.`);
  }
  if (version < SCHEMA_VERSION) {
    throw new StoreFault('corrupt', `This ledger says it has format ${version}, which never was: restore it.`);
  }
  return 'ledger';
}
