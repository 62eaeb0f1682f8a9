// Makes a new ledger file, whole or not at all: built beside its place, flushed, then moved there.
import { renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SqliteDriver } from './driver.ts';
import { flush, flushFolder } from './reflush.ts';
import { APPLICATION_ID, SCHEMA, SCHEMA_VERSION } from './schema.ts';
import { applyWriterSettings } from './settings.ts';

/** Makes an empty ledger at `path`, which must be free. Call it only while holding the writer's lock. */
export function createLedger(driver: SqliteDriver, path: string): void {
  const draft = `${path}.new`;
  for (const side of ['', '-journal', '-wal', '-shm']) rmSync(draft + side, { force: true });
  const db = driver.open(draft, {});
  try {
    db.exec('BEGIN IMMEDIATE');
    for (const statement of SCHEMA) db.exec(statement);
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    db.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
    db.exec('COMMIT');
    applyWriterSettings(db);
  } finally {
    db.close();
  }
  flush(draft);
  renameSync(draft, path);
  flushFolder(dirname(path));
}
