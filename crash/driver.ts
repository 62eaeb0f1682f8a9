// SQLite with one of its promises broken on purpose, to prove that the harness would notice; and with other page sizes.

import { setTimeout as pause } from 'node:timers/promises';
import type { LedgerStore } from '@proofhouse/record/port.ts';
import type { SqliteDatabase, SqliteDriver, SqliteStatement } from '@proofhouse/store/sqlite/driver.ts';

/** What to change about SQLite beneath the store, which is told that nothing changed. */
export interface Tampering {
  /** Bytes in a page of a new ledger; small pages make more and smaller writes. */
  readonly pageSize?: number;
  /** Pages in the side file after which they are moved in. */
  readonly framesMost?: number;
  readonly synchronous?: 'NORMAL' | 'OFF';
  readonly journal?: 'DELETE';
  /** Leaves out the truncating checkpoint of every opening. */
  readonly noCheckpoint?: boolean;
  /** Leaves out writing the side file once more at every opening. */
  readonly noReflush?: boolean;
  /** Breaks nothing: heads are sealed when the harness says so, and not by the server's clock. */
  readonly sealsWhenTold?: boolean;
  /** Says that events are appended before they are. */
  readonly hasty?: boolean;
}

const answering = (row: Readonly<Record<string, unknown>>): SqliteStatement => ({
  run: () => ({ changes: 0 }),
  get: () => row,
  all: () => [row],
});

/** A driver that does the store's bidding except where tampered with. */
export function tamperedDriver(driver: SqliteDriver, wrong: Tampering): SqliteDriver {
  const { pageSize, synchronous, journal, noCheckpoint } = wrong;
  const tampered = (db: SqliteDatabase): SqliteDatabase => ({
    exec(sql) {
      if (synchronous && sql === 'PRAGMA synchronous = FULL') return db.exec(`PRAGMA synchronous = ${synchronous}`);
      if (journal && sql === 'PRAGMA journal_mode = WAL') return db.exec(`PRAGMA journal_mode = ${journal}`);
      return db.exec(sql);
    },
    prepare(sql) {
      if (synchronous && sql === 'PRAGMA synchronous') return answering({ synchronous: 2 });
      if (journal && sql === 'PRAGMA journal_mode') return answering({ journal_mode: 'wal' });
      if ((noCheckpoint || journal) && sql.startsWith('PRAGMA wal_checkpoint')) return answering({ busy: 0 });
      return db.prepare(sql);
    },
    close: () => db.close(),
  });
  return {
    name: driver.name,
    open(path, options) {
      const db = driver.open(path, options);
      if (pageSize && options.readOnly !== true && !path.endsWith('.lock')) {
        db.exec(`PRAGMA page_size = ${pageSize}`);
      }
      return tampered(db);
    },
  };
}

const HASTE_MS = 20;

/** A store that says that events are appended, and appends them a moment later. Whatever else is asked of it waits. */
export function hastyStore(store: LedgerStore): LedgerStore {
  let done: Promise<unknown> = Promise.resolve();
  let size: number | undefined;
  const append: LedgerStore['append'] = async (entries) => {
    size ??= await store.size();
    const firstIndex = size;
    size += entries.length;
    done = done.then(() => pause(HASTE_MS)).then(() => store.append(entries));
    return { firstIndex };
  };
  return new Proxy(store, {
    get: (target, name: keyof LedgerStore) =>
      name === 'append'
        ? append
        : async (...given: never[]) => {
            await done;
            return (target[name] as (...all: never[]) => unknown)(...given);
          },
  });
}
