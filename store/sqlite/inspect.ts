// What is looked at every time a ledger is opened, before a single byte of it may change.
import { existsSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { StoreFault } from '@proofhouse/record/port.ts';
import type { SqliteDatabase, SqliteDriver } from './driver.ts';
import { faultOf } from './fault.ts';
import { isLookedOver } from './looked.ts';
import { APPLICATION_ID, SCHEMA, SCHEMA_VERSION } from './schema.ts';
import { applyReaderSettings, readPragma } from './settings.ts';

const KEEP = 'Keep the file as it is, and restore from a backup and the devices.';

function corrupt(says: string): StoreFault {
  return new StoreFault('corrupt', `${says} ${KEEP}`);
}

function inspectPages(db: SqliteDatabase): void {
  const found = db
    .prepare('PRAGMA quick_check(3)')
    .all()
    .flatMap((row) => Object.values(row).map(String));
  if (found.length !== 1 || found[0] !== 'ok') {
    throw corrupt(`The ledger file is damaged (${found.join('; ').replaceAll('\n', ' ')}).`);
  }
}

/** Tables and triggers must be exactly ours: a dropped trigger would make history writable. */
function inspectSchema(db: SqliteDatabase): void {
  const version = Number(readPragma(db, 'user_version'));
  if (version > SCHEMA_VERSION) {
    throw new StoreFault('newer', `A later Proofhouse wrote this ledger (format ${version}): update this program.`);
  }
  if (readPragma(db, 'application_id') !== APPLICATION_ID || version !== SCHEMA_VERSION) {
    throw corrupt('The marks of the ledger file changed.');
  }
  const rows = db.prepare("SELECT sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'").all();
  const found = rows.map((row) => String(row['sql'])).sort();
  const expected = [...SCHEMA].sort();
  if (found.length !== expected.length || found.some((sql, i) => sql !== expected[i])) {
    throw corrupt('The tables or triggers of the ledger were changed from outside.');
  }
}

/** Indexes run from 0 without gaps, and no head covers more than there is. */
function inspectSequence(db: SqliteDatabase): void {
  const row = db
    .prepare(
      `SELECT (SELECT count(*) FROM entry) AS entries, (SELECT coalesce(max(idx) + 1, 0) FROM entry) AS next,
        (SELECT coalesce(max(size), 0) FROM head) AS covered`,
    )
    .get();
  const { entries, next, covered } = { ...row };
  if (entries !== next) throw corrupt(`The ledger has ${String(entries)} entries where ${String(next)} belong.`);
  if (Number(covered) > Number(next)) {
    throw corrupt(`A signed head covers ${String(covered)} leaves; only ${String(next)} are here.`);
  }
}

/**
 * Looks over an open connection of the file at `path`; page by page where somebody has written since that was done last.
 * @throws StoreFault 'corrupt' or 'newer'
 */
export function inspectLedger(db: SqliteDatabase, path: string): void {
  inspectSchema(db);
  if (!isLookedOver(path)) inspectPages(db);
  inspectSequence(db);
}

/** Whether everything is in the main file, so that it can be read alone. */
function isAlone(path: string): boolean {
  return !existsSync(`${path}-wal`) || statSync(`${path}-wal`).size === 0;
}

/**
 * Looks over a ledger file through a connection that cannot write, and lets go of it. Call it only while holding the
 * writer's lock: when nothing waits in the side file, the main file is read as one that does not change, which leaves
 * no trace on disk.
 * @throws StoreFault
 */
export function inspectFile(driver: SqliteDriver, path: string): void {
  const readable = isAlone(path) ? `${pathToFileURL(path).href}?immutable=1` : path;
  try {
    const db = driver.open(readable, { readOnly: true, timeout: 5_000 });
    try {
      applyReaderSettings(db);
      inspectLedger(db, path);
    } finally {
      db.close();
    }
  } catch (error) {
    throw faultOf(error, 'Opening the ledger', 'not-stored');
  }
}
