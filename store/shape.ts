// What no store may be given, whatever it is made of.
import { type Disclosure, type NewEntry, type SealedHead, StoreFault } from '@proofhouse/record/port.ts';

const LEAF_BYTES_MOST = 65_535;

function require(holds: boolean, says: string): void {
  if (!holds) throw new StoreFault('malformed', says);
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/** Text that every medium gives back as it was: SQLite drivers cut at a NUL, and UTF-8 has no lone surrogate. */
function isText(text: string): boolean {
  return typeof text === 'string' && text !== '' && !/[\0\p{Surrogate}]/u.test(text);
}

const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** @throws StoreFault 'malformed' */
export function requireEntry(entry: NewEntry): void {
  require(isHash(entry.id), 'An entry id is 64 lower-case hex digits.');
  require(isText(entry.device), 'An entry names its device, in text without NUL.');
  require(isCount(entry.counter), 'An entry counter is a whole number from 0 up.');
  require(isCount(entry.receivedAt), 'An entry is received at a whole number of milliseconds.');
  const { leaf } = entry;
  require(leaf instanceof Uint8Array, 'A leaf is bytes.');
  require(leaf.length > 0 && leaf.length <= LEAF_BYTES_MOST, 'A leaf has from 1 to 65,535 bytes.');
}

/** @throws StoreFault 'malformed' */
export function requireRange(from: number, to: number): void {
  require(isCount(from) && isCount(to) && from <= to, 'A range is two whole numbers from 0 up, in order.');
}

/**
 * Whether a head may follow the newest one in a ledger of `size` entries.
 * @throws StoreFault 'malformed', 'conflict' or 'append-only'
 */
export function requireHead(head: SealedHead, newest: SealedHead | null, size: number): void {
  require(isCount(head.size) && isCount(head.sealedAt), 'Size and time of a head are whole numbers from 0 up.');
  require(isHash(head.root), 'The root of a head is 64 lower-case hex digits.');
  require(isText(head.note), 'A head comes with its signed note, in text without NUL.');
  if (head.size > size) {
    throw new StoreFault('conflict', `This head covers ${head.size} leaves; the ledger has ${size}. Append first.`);
  }
  if (newest === null) return;
  if (head.size < newest.size) {
    throw new StoreFault('append-only', `The newest head covers ${newest.size} leaves; a later one covers no fewer.`);
  }
  if (head.size === newest.size && head.root !== newest.root) {
    throw new StoreFault('conflict', `There is a head of ${head.size} leaves with another root: stop and compare.`);
  }
}

/** @throws StoreFault 'malformed' */
export function requireDisclosure(eventId: string, { digest, text }: Disclosure): void {
  require(isText(eventId) && isText(digest), 'A disclosure names its event and its digest, in text without NUL.');
  require(isText(text), 'A disclosure has a text, without NUL.');
}

/** @throws StoreFault 'malformed' */
export function requireFact(key: string, value: string): void {
  require(isText(key) && isText(value), 'A fact about the ledger has a name and a value, in text without NUL.');
}
