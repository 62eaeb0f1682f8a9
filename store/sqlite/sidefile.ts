// Moves what the side file holds into the main file. SQLite would do it by itself after a commit, and would tell nobody
// when the disk fails meanwhile (decisions/0060).
import { StoreFault } from '@proofhouse/record/port.ts';
import type { SqliteDatabase } from './driver.ts';

/** Frames in the side file from which on it is moved in: as many as SQLite takes by itself, about 4 MB. */
export const FRAMES_MOST = 1_000;

/** It is looked at that many times while it grows so long: a look costs as much as writing one row. */
const LOOKS = 32;

/** What can be done about the side file of an open connection. Each throws what the disk says. */
export interface SideFile {
  /**
   * Moves in what may be moved, once there are so many frames. What a reader still needs stays for the next time.
   * `rows`: how many are about to be written; the frames are counted anew after every so many of them.
   */
  moveInWhenLong(rows: number): void;
  /** Moves everything in and cuts the side file. False, at once, where a reader holds an older state. */
  empty(): boolean;
}

/** The side file beneath a connection that writes. */
export function sideFileOf(db: SqliteDatabase, framesMost = FRAMES_MOST): SideFile {
  // NOOP looks and moves nothing: a few microseconds.
  const look = db.prepare('PRAGMA wal_checkpoint(NOOP)');
  const moveIn = db.prepare('PRAGMA wal_checkpoint(PASSIVE)');
  const truncate = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)');
  let unseen = Number.POSITIVE_INFINITY;
  return {
    moveInWhenLong(rows) {
      unseen += rows;
      if (unseen < framesMost / LOOKS) return;
      unseen = rows;
      const { log, checkpointed } = { ...look.get() };
      if (Number(log) >= framesMost && Number(checkpointed) < Number(log)) moveIn.get();
    },
    empty() {
      db.exec('PRAGMA busy_timeout = 0');
      try {
        return truncate.get()?.['busy'] === 0;
      } finally {
        db.exec('PRAGMA busy_timeout = 5000');
      }
    },
  };
}

/**
 * Moves everything in and cuts the side file before anything new is written, so that nothing a failed flush left there
 * is trusted. Waits for readers as long as the connection waits for locks.
 * @throws StoreFault 'busy'
 */
export function emptySideFile(db: SqliteDatabase): void {
  if (db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0) return;
  throw new StoreFault('busy', 'Somebody still reads an old state of the ledger: end that reader, then open again.');
}
