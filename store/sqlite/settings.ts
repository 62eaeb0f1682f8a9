// The settings without which the promises of the store do not hold: set at every open, then read back.
import { StoreFault } from '@proofhouse/record/port.ts';
import type { SqliteDatabase } from './driver.ts';

type Setting = { readonly name: string; readonly set: string; readonly reads: number | string };

/** What is set on every connection, and what it must read as afterwards. */
const EVERY: readonly Setting[] = [
  { name: 'foreign_keys', set: 'ON', reads: 1 },
  { name: 'trusted_schema', set: 'OFF', reads: 0 },
  { name: 'cell_size_check', set: 'ON', reads: 1 },
  { name: 'mmap_size', set: '0', reads: 0 },
  { name: 'locking_mode', set: 'NORMAL', reads: 'normal' },
  { name: 'busy_timeout', set: '5000', reads: 5_000 },
];

/** What a writer needs besides. Some builds default to synchronous=NORMAL, which loses acknowledged commits. */
const WRITER: readonly Setting[] = [
  { name: 'journal_mode', set: 'WAL', reads: 'wal' },
  { name: 'synchronous', set: 'FULL', reads: 2 },
  { name: 'fullfsync', set: 'ON', reads: 1 },
  { name: 'checkpoint_fullfsync', set: 'ON', reads: 1 },
  // SQLite hides what goes wrong when it moves pages in by itself; sidefile.ts does it and is told.
  { name: 'wal_autocheckpoint', set: '0', reads: 0 },
  { name: 'recursive_triggers', set: 'ON', reads: 1 },
  { name: 'secure_delete', set: 'ON', reads: 1 },
];

/** The value a PRAGMA reads as. */
export function readPragma(db: SqliteDatabase, name: string): unknown {
  return Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
}

function apply(db: SqliteDatabase, settings: readonly Setting[]): void {
  for (const { name, set } of settings) db.exec(`PRAGMA ${name} = ${set}`);
  for (const { name, reads } of settings) {
    // A database that cannot be mapped into memory at all says nothing of mmap_size.
    const value = readPragma(db, name) ?? (name === 'mmap_size' ? 0 : null);
    if (value !== reads) {
      throw new StoreFault('unsupported', `SQLite keeps ${name} at ${String(value)} instead of ${reads}.`);
    }
  }
}

/**
 * Settings of a connection that writes.
 * @throws StoreFault 'unsupported' when one of them does not hold.
 */
export function applyWriterSettings(db: SqliteDatabase): void {
  apply(db, [...EVERY, ...WRITER]);
}

/**
 * Settings of a connection that only reads.
 * @throws StoreFault 'unsupported' when one of them does not hold.
 */
export function applyReaderSettings(db: SqliteDatabase): void {
  apply(db, EVERY);
}
