// What SQLite can see of an image: the main file, and of the side file only what its checksums vouch for up to the last
// commit, which hides the same pages of the main file. Images that look the same to it need not all be opened; docs/crash.md says how many are.

import { SECTOR } from './disk.ts';
import { bytesOf, type Content, type Image } from './images.ts';

const HEADER = 32;
const FRAME_HEADER = 24;

/** SQLite's checksum of a side file, over 8 bytes at a time. */
function sum(
  bytes: DataView,
  from: number,
  to: number,
  isBig: boolean,
  start: readonly [number, number],
): [number, number] {
  let [one, two] = start;
  for (let at = from; at < to; at += 8) {
    one = (one + bytes.getUint32(at, !isBig) + two) >>> 0;
    two = (two + bytes.getUint32(at + 4, !isBig) + one) >>> 0;
  }
  return [one, two];
}

/** What counts of a side file: the bytes through the last frame that commits and is vouched for, and the pages in it. */
export interface Counting {
  readonly bytes: number;
  /** Page numbers, from 1 up. */
  readonly pages: ReadonlySet<number>;
  readonly pageSize: number;
  /** Its salts and the checksum over all of it, which is all that SQLite itself goes by. */
  readonly vouched: string;
}

const NOTHING: Counting = { bytes: 0, pages: new Set(), pageSize: SECTOR, vouched: '' };

/** Reads a side file as SQLite does when it recovers. */
export function countingOf(file: Uint8Array): Counting {
  if (file.length < HEADER) return NOTHING;
  const bytes = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const magic = bytes.getUint32(0);
  if (magic >>> 1 !== 0x377f0682 >>> 1) return NOTHING;
  const isBig = (magic & 1) === 1;
  const pageSize = bytes.getUint32(8);
  let check = sum(bytes, 0, 24, isBig, [0, 0]);
  if (check[0] !== bytes.getUint32(24) || check[1] !== bytes.getUint32(28)) return NOTHING;
  const [salt1, salt2] = [bytes.getUint32(16), bytes.getUint32(20)];
  let counts = 0;
  let vouched = '';
  const pages = new Set<number>();
  const sinceCommit: number[] = [];
  for (let at = HEADER; at + FRAME_HEADER + pageSize <= file.length; at += FRAME_HEADER + pageSize) {
    const page = bytes.getUint32(at);
    if (bytes.getUint32(at + 8) !== salt1 || bytes.getUint32(at + 12) !== salt2 || page === 0) break;
    check = sum(bytes, at, at + 8, isBig, check);
    check = sum(bytes, at + FRAME_HEADER, at + FRAME_HEADER + pageSize, isBig, check);
    if (check[0] !== bytes.getUint32(at + 16) || check[1] !== bytes.getUint32(at + 20)) break;
    sinceCommit.push(page);
    if (bytes.getUint32(at + 4) === 0) continue;
    counts = at + FRAME_HEADER + pageSize;
    vouched = `${salt1}.${salt2}.${check.join('.')}`;
    for (const each of sinceCommit.splice(0)) pages.add(each);
  }
  return { bytes: counts, pages, pageSize, vouched };
}

/** The main file without the pages that the side file has newer: those are never read. */
function hashOfMain(main: Content, { pages, pageSize }: Counting): string {
  let low = 1;
  let high = 2;
  let last = 0;
  const perPage = pageSize / SECTOR;
  for (const [at, sector] of main.sectors().entries()) {
    if (pages.has(Math.floor(at / perPage) + 1)) continue;
    last = at;
    low = Math.imul((low << 5) ^ (low >>> 27) ^ sector.low ^ at, 2246822507);
    high = Math.imul((high << 7) ^ (high >>> 25) ^ sector.high, 3266489909);
  }
  // The last page that is read from it must be there whole.
  return `${low >>> 0}.${high >>> 0}.${last}.${Math.min(main.size, (last + 1) * SECTOR)}`;
}

const KNOWN_MOST = 5_000;
const known = new Map<string, Counting>();

/** What counts of the side file of an image; the same one comes with many main files. */
function countingIn(side: Content | undefined): Counting {
  if (!side) return NOTHING;
  const key = `${side.low} ${side.high} ${side.size}`;
  const counting = known.get(key) ?? countingOf(bytesOf(side));
  if (known.size >= KNOWN_MOST) known.clear();
  known.set(key, counting);
  return counting;
}

/**
 * The same for images that SQLite cannot tell apart. A journal to be rolled back counts whole; of a draft that was
 * never moved into place only the name counts, since it is removed unread.
 */
export function visibleOf({ files, hash }: Image): string {
  if (files.some(({ path, size }) => path === 'ledger.sqlite-journal' && size > 0)) return hash;
  const main = files.find(({ path }) => path === 'ledger.sqlite');
  const side = files.find(({ path }) => path === 'ledger.sqlite-wal');
  const counting = countingIn(side);
  const drafts = files.filter(({ path }) => path.startsWith('ledger.sqlite.new')).map(({ path }) => path);
  const { bytes, vouched } = counting;
  return `${main ? hashOfMain(main, counting) : 'none'} ${side ? 1 : 0} ${bytes}.${vouched} ${drafts.join()}`;
}
