// From rows of the ledger file to what the port speaks of; a row that is not what was written is a fault.
import { type SealedHead, type StoredEntry, StoreFault } from '@proofhouse/record/port.ts';
import type { SqlRow } from './driver.ts';

function number(row: SqlRow, name: string): number {
  const value = row[name];
  if (typeof value === 'number') return value;
  throw new StoreFault('corrupt', `A row of the ledger has no number in ${name}: restore the file.`);
}

function text(row: SqlRow, name: string): string {
  const value = row[name];
  if (typeof value === 'string') return value;
  throw new StoreFault('corrupt', `A row of the ledger has no text in ${name}: restore the file.`);
}

function bytes(row: SqlRow, name: string): Uint8Array {
  const value = row[name];
  if (value instanceof Uint8Array) return value;
  throw new StoreFault('corrupt', `A row of the ledger has no bytes in ${name}: restore the file.`);
}

/** @throws StoreFault 'corrupt' */
export function entryOf(row: SqlRow): StoredEntry {
  return {
    index: number(row, 'idx'),
    id: text(row, 'id'),
    device: text(row, 'device'),
    counter: number(row, 'counter'),
    receivedAt: number(row, 'received_at'),
    leaf: bytes(row, 'leaf'),
  };
}

/** @throws StoreFault 'corrupt' */
export function headOf(row: SqlRow): SealedHead {
  return {
    size: number(row, 'size'),
    root: text(row, 'root'),
    note: text(row, 'note'),
    sealedAt: number(row, 'sealed_at'),
  };
}

/** The text of a disclosure, null when it was erased. @throws StoreFault 'corrupt' */
export function disclosureOf(row: SqlRow): { digest: string; body: string | null } {
  return { digest: text(row, 'digest'), body: row['body'] === null ? null : text(row, 'body') };
}

/** @throws StoreFault 'corrupt' */
export function factOf(row: SqlRow): string {
  return text(row, 'value');
}

/** @throws StoreFault 'corrupt' */
export function countOf(row: SqlRow | undefined): number {
  return number(row ?? {}, 'n');
}
