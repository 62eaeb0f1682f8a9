// A disk that may lose power: what is on it for certain, what may or may not have reached it, and what a running
// process sees. The rules stand in docs/crash.md.

import { dirname } from 'node:path/posix';
import { type Entry, textOf } from './iolog.ts';

/** What a disk writes whole or not at all. */
export const SECTOR = 512;

/** The content of one sector, with a hash to tell images apart by. */
export interface Sector {
  readonly bytes: Uint8Array;
  readonly low: number;
  readonly high: number;
}

/** Two independent 32-bit hashes. */
export function hashBytes(bytes: Uint8Array): readonly [number, number] {
  let low = 0xdeadbeef ^ bytes.length;
  let high = 0x41c6ce57;
  const words = bytes.byteOffset % 4 === 0 ? bytes.length >>> 2 : 0;
  for (const word of new Uint32Array(bytes.buffer, words > 0 ? bytes.byteOffset : 0, words)) {
    low = Math.imul(low ^ word, 2654435761);
    low ^= low >>> 15;
    high = Math.imul(high ^ word, 1597334677);
    high ^= high >>> 13;
  }
  for (let at = words * 4; at < bytes.length; at += 1) {
    low = Math.imul(low ^ (bytes[at] as number), 2654435761);
    high = Math.imul(high ^ (bytes[at] as number), 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return [low >>> 0, high >>> 0];
}

export function sectorOf(bytes: Uint8Array): Sector {
  const [low, high] = hashBytes(bytes);
  return { bytes, low, high };
}

/** What a hole in a file reads as. */
export const ZERO = sectorOf(new Uint8Array(SECTOR));

/** One change of a file that no flush has made certain: the sectors as they read afterwards, and the size. */
export interface Pending {
  readonly sectors: readonly { readonly at: number; readonly content: Sector }[];
  readonly size: number;
  /** Its place among all pending changes of the disk. */
  readonly turn: number;
  /** A file is cut as a whole or not at all: that is its size, not its sectors. A write can be torn. */
  readonly isCut: boolean;
}

/** A file, under whatever names. */
export interface Inode {
  readonly number: number;
  readonly isFolder: boolean;
  /** Certain to be there after a crash. */
  durable: Sector[];
  durableSize: number;
  /** What a running process reads. */
  seen: Sector[];
  seenSize: number;
  pending: Pending[];
}

/** A change of names in one folder that no flush of that folder has made certain. */
interface Renaming {
  readonly folder: string;
  readonly apply: (names: Map<string, Inode>) => void;
}

const folderOf = (path: string): string => (dirname(path) === '.' ? '' : dirname(path));

/** A disk that follows a log. */
export class Disk {
  #inodes = 0;
  #turn = 0;
  #handles = new Map<number, Inode>();
  #folders = new Map<number, string>();
  /** Names a running process sees. */
  readonly names = new Map<string, Inode>();
  /** Names that are certain to be there after a crash. */
  readonly durableNames = new Map<string, Inode>();
  readonly renamings: Renaming[] = [];

  /** Names after a crash in which so many of the uncertain changes of each folder had happened. */
  namesAfter(count: (folder: string, most: number) => number): Map<string, Inode> {
    const names = new Map(this.durableNames);
    for (const folder of new Set(this.renamings.map((each) => each.folder))) {
      const changes = this.renamings.filter((each) => each.folder === folder);
      for (const { apply } of changes.slice(0, count(folder, changes.length))) apply(names);
    }
    return names;
  }

  /** Files whose content is uncertain. */
  unsettled(): Inode[] {
    const known = new Set([...this.names.values(), ...this.durableNames.values()]);
    for (const inode of this.namesAfter((_, most) => most).values()) known.add(inode);
    return [...known].filter(({ pending }) => pending.length > 0);
  }

  #rename(folder: string, apply: Renaming['apply']): void {
    apply(this.names);
    this.renamings.push({ folder, apply });
  }

  #make(path: string, isFolder: boolean): Inode {
    const inode: Inode = {
      number: this.#inodes++,
      isFolder,
      durable: [],
      durableSize: 0,
      seen: [],
      seenSize: 0,
      pending: [],
    };
    this.#rename(folderOf(path), (names) => names.set(path, inode));
    return inode;
  }

  /** Replaces sectors as a process sees them and keeps what is to come. */
  #change(inode: Inode, sectors: Pending['sectors'], size: number, isCut: boolean): void {
    for (const { at, content } of sectors) inode.seen[at] = content;
    for (let at = 0; at < inode.seen.length; at += 1) inode.seen[at] ??= ZERO;
    inode.seenSize = size;
    inode.seen.length = Math.ceil(size / SECTOR);
    for (let at = 0; at < inode.seen.length; at += 1) inode.seen[at] ??= ZERO;
    inode.pending.push({ sectors, size, turn: this.#turn++, isCut });
  }

  #write(inode: Inode, place: number, data: Uint8Array): void {
    const sectors: { at: number; content: Sector }[] = [];
    for (let at = Math.floor(place / SECTOR); at * SECTOR < place + data.length; at += 1) {
      const bytes = Uint8Array.from((inode.seen[at] ?? ZERO).bytes);
      const from = Math.max(place, at * SECTOR);
      const to = Math.min(place + data.length, (at + 1) * SECTOR);
      bytes.set(data.subarray(from - place, to - place), from - at * SECTOR);
      sectors.push({ at, content: sectorOf(bytes) });
    }
    this.#change(inode, sectors, Math.max(inode.seenSize, place + data.length), false);
  }

  #truncate(inode: Inode, size: number): void {
    const sectors: { at: number; content: Sector }[] = [];
    for (let at = Math.floor(size / SECTOR); at < inode.seen.length; at += 1) {
      const kept = size - at * SECTOR;
      const bytes = new Uint8Array(SECTOR);
      if (kept > 0) bytes.set((inode.seen[at] ?? ZERO).bytes.subarray(0, kept));
      sectors.push({ at, content: kept > 0 ? sectorOf(bytes) : ZERO });
    }
    this.#change(inode, sectors, size, true);
  }

  #flush(handle: number): void {
    const folder = this.#folders.get(handle);
    if (folder !== undefined) {
      const settled = this.renamings.filter((each) => each.folder === folder);
      for (const { apply } of settled) apply(this.durableNames);
      this.renamings.splice(0, this.renamings.length, ...this.renamings.filter((each) => each.folder !== folder));
      return;
    }
    const inode = this.#handles.get(handle);
    if (!inode || inode.pending.length === 0) return;
    // What a failed flush dropped stays dropped: only what changed since is written.
    const content = new Map(inode.pending.flatMap(({ sectors }) => sectors.map((each) => [each.at, each] as const)));
    inode.durableSize = inode.seenSize;
    inode.durable = inode.durable.slice(0, Math.ceil(inode.durableSize / SECTOR));
    for (const { at, content: sector } of content.values()) {
      if (at * SECTOR < inode.durableSize) inode.durable[at] = sector;
    }
    for (let at = 0; at * SECTOR < inode.durableSize; at += 1) inode.durable[at] ??= ZERO;
    inode.pending = [];
  }

  /** The worst a failed flush can do: the changes are gone from the disk, and whoever reads still sees them. */
  #failFlush(handle: number): void {
    const inode = this.#handles.get(handle);
    // Of names we assume less: they stay uncertain, since file systems stop when their journal fails.
    if (inode && !inode.isFolder) inode.pending = [];
  }

  #open({ handle, place, data }: Entry): void {
    const path = Buffer.from(data).toString('utf8');
    if ((place & 4) !== 0) {
      this.#folders.set(handle, path);
      this.#handles.delete(handle);
      return;
    }
    this.#folders.delete(handle);
    const inode = (place & 1) !== 0 ? this.#make(path, false) : this.names.get(path);
    if (!inode) throw new Error(`The log opens ${path}, which nobody made.`);
    this.#handles.set(handle, inode);
    if ((place & 2) !== 0 && inode.seenSize > 0) this.#truncate(inode, 0);
  }

  /** Follows the log by one entry. Whether anything changed that a crash could show. */
  follow(entry: Entry): boolean {
    const { op, handle } = entry;
    const isAboutNames = op === 'unlink' || op === 'rename' || op === 'link' || op === 'mkdir';
    const [from = '', to = ''] = isAboutNames ? textOf(entry).split('\0') : [];
    switch (op) {
      case 'open':
        this.#open(entry);
        return (entry.place & 3) !== 0;
      case 'write':
      case 'truncate': {
        const inode = this.#handles.get(handle);
        if (!inode) throw new Error(`The log changes a file that is not open (${handle}).`);
        if (op === 'write') this.#write(inode, entry.place, entry.data);
        else this.#truncate(inode, entry.place);
        return true;
      }
      case 'flush':
        this.#flush(handle);
        return true;
      case 'flush-failed':
        this.#failFlush(handle);
        return true;
      case 'unlink':
        this.#rename(folderOf(from), (names) => names.delete(from));
        return true;
      case 'rename':
      case 'link': {
        const inode = this.names.get(from);
        if (!inode) throw new Error(`The log renames ${from}, which nobody made.`);
        this.#rename(folderOf(to), (names) => {
          names.set(to, inode);
          if (op === 'rename') names.delete(from);
        });
        return true;
      }
      case 'mkdir':
        this.#make(from, true);
        return true;
      case 'session':
        this.#handles.clear();
        this.#folders.clear();
        return false;
      case 'sent':
      case 'fault':
        return false;
    }
  }
}
