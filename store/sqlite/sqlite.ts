// The ledger in one SQLite file on the hub's own disk. It answers at once, not later (decisions/0012, 0014).
import {
  type Disclosure,
  isStoreFault,
  type LedgerStore,
  type SealedHead,
  StoreFault,
  type WriteOutcome,
} from '@proofhouse/record/port.ts';
import { requireDisclosure, requireEntry, requireFact, requireHead, requireRange } from '../shape.ts';
import { createLedger } from './create.ts';
import { loadDriver, type SqliteDatabase, type SqliteDriver } from './driver.ts';
import { faultOf } from './fault.ts';
import { ledgerAt } from './header.ts';
import { inspectFile, inspectLedger } from './inspect.ts';
import { takeWriterLock } from './lock.ts';
import { rememberLooked } from './looked.ts';
import { reflush } from './reflush.ts';
import { countOf, disclosureOf, entryOf, factOf, headOf } from './rows.ts';
import { applyReaderSettings, applyWriterSettings } from './settings.ts';
import { emptySideFile, type SideFile, sideFileOf } from './sidefile.ts';

/** How to open a ledger. `create` is false where a missing file must be a fault, as after a restore. */
export type OpenOptions = {
  readonly create?: boolean;
  readonly driver?: SqliteDriver;
  /** How what an earlier process left uncertain is made certain. Only the crash harness passes another, to be caught. */
  readonly settle?: (path: string) => void;
  /** Frames in the side file from which on they are moved in; only the crash harness and tests ask for fewer. */
  readonly framesMost?: number;
};

const ENTRY = 'SELECT idx, id, device, counter, received_at, leaf FROM entry';
const HEAD = 'SELECT size, root, note, sealed_at FROM head';

function statementsOf(db: SqliteDatabase) {
  return {
    begin: db.prepare('BEGIN IMMEDIATE'),
    commit: db.prepare('COMMIT'),
    size: db.prepare('SELECT coalesce(max(idx) + 1, 0) AS n FROM entry'),
    hasId: db.prepare('SELECT count(*) AS n FROM entry WHERE id = ?'),
    byId: db.prepare(`${ENTRY} WHERE id = ?`),
    read: db.prepare(`${ENTRY} WHERE idx >= ? AND idx < ? ORDER BY idx`),
    append: db.prepare('INSERT INTO entry (idx, id, device, counter, received_at, leaf) VALUES (?, ?, ?, ?, ?, ?)'),
    heads: db.prepare(`${HEAD} ORDER BY seq`),
    newestHead: db.prepare(`${HEAD} ORDER BY seq DESC LIMIT 1`),
    saveHead: db.prepare(
      `INSERT INTO head (seq, size, root, note, sealed_at)
       VALUES ((SELECT coalesce(max(seq) + 1, 0) FROM head), ?, ?, ?, ?)`,
    ),
    disclosure: db.prepare('SELECT digest, body FROM disclosure WHERE event_id = ? AND digest = ?'),
    disclosures: db.prepare('SELECT digest, body FROM disclosure WHERE event_id = ? ORDER BY digest'),
    putDisclosure: db.prepare('INSERT INTO disclosure (event_id, digest, body) VALUES (?, ?, ?)'),
    eraseDisclosure: db.prepare('UPDATE disclosure SET body = NULL WHERE event_id = ? AND digest = ?'),
    meta: db.prepare('SELECT value FROM meta WHERE name = ?'),
    setMeta: db.prepare('INSERT INTO meta (name, value) VALUES (?, ?)'),
  };
}

/** `side` is absent for a reader, who moves nothing. */
function storeOn(db: SqliteDatabase, side: SideFile | undefined, letGo: (isSound: boolean) => void): LedgerStore {
  const sql = statementsOf(db);
  let open = true;
  let stoppedBy: StoreFault | null = null;

  function requireOpen(): void {
    if (!open) throw new StoreFault('closed', 'This store is closed: open it again.');
  }

  function reading<T>(doing: string, read: () => T): T {
    requireOpen();
    try {
      return read();
    } catch (error) {
      throw faultOf(error, doing, 'not-stored');
    }
  }

  function requireWriter(): void {
    requireOpen();
    if (!side) throw new StoreFault('readonly', 'Opened for reading only: open it for writing.');
    if (stoppedBy !== null) {
      throw new StoreFault('stopped', 'An earlier write failed: close and reopen to recover.', { cause: stoppedBy });
    }
  }

  function undo(): void {
    try {
      db.exec('ROLLBACK');
    } catch {
      // SQLite has already undone it by itself, as it does after a failure of the disk.
    }
  }

  /**
   * Runs one write as one transaction. A failure of the disk, or at the commit itself, ends all writing; so does one
   * while moving earlier commits in, which comes first: what was to be written is then certainly not stored.
   */
  function writing<T>(doing: string, write: () => T, rows = 1): T {
    requireWriter();
    let committing = false;
    try {
      side?.moveInWhenLong(rows);
      sql.begin.run();
      const result = write();
      committing = true;
      sql.commit.run();
      return result;
    } catch (error) {
      const fault = faultOf(error, doing, committing ? 'unknown' : 'not-stored');
      if (fault.outcome === 'unknown' || isStoreFault(fault, 'io', 'full', 'corrupt', 'foreign')) stoppedBy = fault;
      undo();
      throw fault;
    }
  }

  /** Empties the side file; a failure ends all writing. */
  function emptying(doing: string, outcome: WriteOutcome): boolean {
    try {
      return side?.empty() ?? false;
    } catch (error) {
      stoppedBy = faultOf(error, doing, outcome);
      throw stoppedBy;
    }
  }

  function newestHead(): SealedHead | null {
    const row = sql.newestHead.get();
    return row === undefined ? null : headOf(row);
  }

  function putDisclosure(eventId: string, { digest, text }: Disclosure): void {
    const row = sql.disclosure.get(eventId, digest);
    if (row === undefined) {
      sql.putDisclosure.run(eventId, digest, text);
      return;
    }
    const { body } = disclosureOf(row);
    if (body !== null && body !== text) {
      throw new StoreFault('conflict', 'Another text is kept under this digest: one of them is not its opening.');
    }
  }

  return {
    size: () => reading('Counting entries', () => countOf(sql.size.get())),
    append(entries) {
      requireWriter();
      entries.forEach(requireEntry);
      return writing(
        'Appending',
        () => {
          const firstIndex = countOf(sql.size.get());
          entries.forEach(({ id, device, counter, receivedAt, leaf }, i) => {
            try {
              sql.append.run(firstIndex + i, id, device, counter, receivedAt, leaf);
            } catch (error) {
              // The table itself refuses an id that is there; asking first would take a search for every new one.
              if (countOf(sql.hasId.get(id)) === 0) throw error;
              throw new StoreFault('duplicate', `Entry ${id} is already in the ledger; nothing was stored.`);
            }
          });
          return { firstIndex };
        },
        entries.length,
      );
    },
    read(from, to) {
      requireOpen();
      requireRange(from, to);
      return reading('Reading entries', () => sql.read.all(from, to).map(entryOf));
    },
    byId: (id) =>
      reading('Reading an entry', () => {
        const row = sql.byId.get(id);
        return row === undefined ? null : entryOf(row);
      }),
    hasId: (id) => reading('Looking for an entry', () => countOf(sql.hasId.get(id)) > 0),
    saveHead(head) {
      writing('Saving a head', () => {
        requireHead(head, newestHead(), countOf(sql.size.get()));
        sql.saveHead.run(head.size, head.root, head.note, head.sealedAt);
      });
    },
    heads: () => reading('Reading heads', () => sql.heads.all().map(headOf)),
    newestHead: () => reading('Reading the newest head', newestHead),
    putDisclosures(eventId, all) {
      requireWriter();
      for (const disclosure of all) requireDisclosure(eventId, disclosure);
      writing('Keeping disclosures', () => {
        for (const disclosure of all) putDisclosure(eventId, disclosure);
      });
    },
    getDisclosure: (eventId, digest) =>
      reading('Reading a disclosure', () => {
        const row = sql.disclosure.get(eventId, digest);
        if (row === undefined) return { state: 'absent' };
        const { body } = disclosureOf(row);
        return body === null ? { state: 'erased' } : { state: 'kept', text: body };
      }),
    disclosuresOf: (eventId) =>
      reading('Reading disclosures', () => {
        const kept: Disclosure[] = [];
        const erased: string[] = [];
        for (const { digest, body } of sql.disclosures.all(eventId).map(disclosureOf)) {
          if (body === null) erased.push(digest);
          else kept.push({ digest, text: body });
        }
        return { kept, erased };
      }),
    eraseDisclosure(eventId, digest) {
      requireWriter();
      requireDisclosure(eventId, { digest, text: 'erased' });
      writing('Erasing a disclosure', () => {
        if (sql.disclosure.get(eventId, digest) === undefined) sql.putDisclosure.run(eventId, digest, null);
        else sql.eraseDisclosure.run(eventId, digest);
      });
      // secure_delete overwrites the old text in the file; older copies in the -wal file go with it only once it
      // has been moved in and cut, which a reader with an older state prevents.
      return { purged: emptying('Purging the side file', 'unknown') };
    },
    getMeta: (name) =>
      reading('Reading a fact', () => {
        const row = sql.meta.get(name);
        return row === undefined ? null : factOf(row);
      }),
    setMeta(name, value) {
      requireWriter();
      requireFact(name, value);
      writing('Writing a fact', () => {
        const row = sql.meta.get(name);
        if (row === undefined) sql.setMeta.run(name, value);
        else if (factOf(row) !== value) {
          throw new StoreFault('append-only', `"${name}" is already written down and does not change.`);
        }
      });
    },
    close() {
      if (!open) return;
      open = false;
      // SQLite does this itself when the last connection closes, but a connection is not closed while its statements
      // wait for the garbage collector, as those of @photostructure/sqlite do; and it would not say what goes wrong.
      try {
        if (stoppedBy === null) emptying('Closing, with everything kept in the side file', 'not-stored');
      } finally {
        letGo(stoppedBy === null);
      }
    },
  };
}

/**
 * Opens a ledger file for writing, making it when there is none. It is looked over before anything is changed: a
 * damaged, foreign or newer file is left as it is, byte for byte. Put it on a disk of this machine, not on a network share.
 * @throws StoreFault 'busy', 'absent', 'foreign', 'newer', 'corrupt', 'unsupported', 'io', 'full' or 'readonly'
 */
export async function openSqliteStore(path: string, options: OpenOptions = {}): Promise<LedgerStore> {
  const driver = options.driver ?? (await loadDriver());
  if (ledgerAt(path) === 'nothing' && options.create === false) {
    throw new StoreFault('absent', 'There is no ledger at this path: restore it, or allow a new one to be made.');
  }
  const lock = takeWriterLock(driver, path);
  let db: SqliteDatabase | null = null;
  const letGo = (): void => {
    try {
      db?.close();
    } finally {
      lock.release();
    }
  };
  try {
    if (ledgerAt(path) === 'nothing') createLedger(driver, path);
    (options.settle ?? reflush)(path);
    inspectFile(driver, path);
    db = driver.open(path, { timeout: 5_000 });
    applyWriterSettings(db);
    emptySideFile(db);
    const close = (isSound: boolean): void => {
      letGo();
      if (isSound) rememberLooked(path);
    };
    return storeOn(db, sideFileOf(db, options.framesMost), close);
  } catch (error) {
    letGo();
    throw faultOf(error, 'Opening the ledger', 'not-stored');
  }
}

/**
 * Opens a ledger file for reading beside its writer, or without one.
 * @throws StoreFault 'absent', 'foreign', 'newer', 'corrupt', 'unsupported' or 'io'
 */
export async function openSqliteReader(path: string, driver?: SqliteDriver): Promise<LedgerStore> {
  const sqlite = driver ?? (await loadDriver());
  if (ledgerAt(path) === 'nothing') throw new StoreFault('absent', 'There is no ledger at this path.');
  let db: SqliteDatabase | null = null;
  try {
    db = sqlite.open(path, { readOnly: true, timeout: 5_000 });
    applyReaderSettings(db);
    inspectLedger(db, path);
    const connection = db;
    return storeOn(connection, undefined, () => connection.close());
  } catch (error) {
    db?.close();
    throw faultOf(error, 'Opening the ledger for reading', 'not-stored');
  }
}
