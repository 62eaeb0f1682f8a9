// Turns what a SQLite library throws into a StoreFault with a sentence that says what to do next.
import { StoreFault, type StoreFaultCode, type WriteOutcome } from '@proofhouse/record/port.ts';

const BY_RESULT: ReadonlyMap<number, readonly [StoreFaultCode, string]> = new Map([
  [5, ['busy', 'Another process holds the ledger: let it finish, then try again.']],
  [6, ['busy', 'Another connection holds the ledger: let it finish, then try again.']],
  [8, ['readonly', 'The ledger may only be read: check the rights of file and folder.']],
  [10, ['io', 'The disk failed: stop, look at the disk, and reopen.']],
  [11, ['corrupt', 'The file contradicts itself: keep it, and restore from a backup and the devices.']],
  [13, ['full', 'The disk is full: make room, then reopen.']],
  [14, ['io', 'The file cannot be opened: check path and rights.']],
  [26, ['foreign', 'This file is no SQLite database: point to the ledger.']],
] as const);

/** SQLite's result code (without its extended part), or null for something else that was thrown. */
function resultOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return null;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : null;
}

const CONSTRAINT = 19;

/** The fault for something thrown while `doing`. A StoreFault stays what it is. */
export function faultOf(error: unknown, doing: string, outcome: WriteOutcome): StoreFault {
  if (error instanceof StoreFault) return error;
  const says = error instanceof Error ? error.message : String(error);
  const result = resultOf(error);
  // The triggers of schema.ts speak through a constraint.
  if (result === CONSTRAINT) {
    const code = says.includes('append-only') ? 'append-only' : 'conflict';
    return new StoreFault(code, `${doing}: ${says}.`, { outcome, cause: error });
  }
  const [code, next] = BY_RESULT.get(result ?? -1) ?? ['io', 'Stop, and reopen the ledger.'];
  return new StoreFault(code, `${doing}: ${says}. ${next}`, { outcome, cause: error });
}
