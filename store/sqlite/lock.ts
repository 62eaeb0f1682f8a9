// One writer per ledger: an open transaction on a small database beside it, which the system ends if we die.
import { isStoreFault, StoreFault } from '@proofhouse/record/port.ts';
import type { SqliteDriver } from './driver.ts';
import { faultOf } from './fault.ts';

/** A held lock. */
export type WriterLock = { release(): void };

/**
 * Takes the writer's place. The lock is a lock of the file system, not a file: after kill -9 nothing is left to
 * clean up, and the empty file itself means nothing.
 * @throws StoreFault 'busy' when somebody else writes.
 */
export function takeWriterLock(driver: SqliteDriver, path: string): WriterLock {
  const lockPath = `${path}.lock`;
  try {
    const db = driver.open(lockPath, { timeout: 0 });
    try {
      db.exec('BEGIN IMMEDIATE');
    } catch (error) {
      db.close();
      throw error;
    }
    return {
      release() {
        db.exec('ROLLBACK');
        db.close();
      },
    };
  } catch (error) {
    const fault = faultOf(error, 'Taking the lock of the ledger', 'not-stored');
    if (!isStoreFault(fault, 'busy')) throw fault;
    throw new StoreFault('busy', 'Another process writes to this ledger: stop it first, or open for reading only.', {
      cause: error,
    });
  }
}
