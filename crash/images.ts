// Every image a disk may legally show after losing power at one moment: all of them where they are few, else the
// telling ones and a seeded choice of the rest.

import { below, type Chance } from './chance.ts';
import { type Disk, hashBytes, type Inode, type Pending, SECTOR, type Sector, sectorOf, ZERO } from './disk.ts';

/** A file of an image. */
export interface ImageFile {
  readonly path: string;
  readonly sectors: readonly Sector[];
  readonly size: number;
}

/** What is on the disk after a crash. */
export interface Image {
  readonly files: readonly ImageFile[];
  /** The same for images with the same names and bytes, and for no others we shall ever meet. */
  readonly hash: string;
}

/** How much of what was uncertain got through, for one image. */
interface Fate {
  /** Which names happened, per folder. */
  readonly names: (folder: string, most: number) => number;
  /** Whether a pending change of a file reached the disk, sector by sector. */
  readonly reached: (change: Pending, nth: number, inode: Inode) => boolean;
  /** The size of a file among those it may have; null takes that of the last change that reached the disk. */
  readonly size: ((sizes: readonly number[]) => number) | null;
  /** What stands where a file grew and nothing was written. */
  readonly hole: Sector;
}

const GARBAGE: readonly Sector[] = [1, 2, 3].map((kind) =>
  sectorOf(Uint8Array.from({ length: SECTOR }, (_, at) => (at * 167 + kind * 91) ^ (at >> 3))),
);

function fileAfter(inode: Inode, fate: Fate): Omit<ImageFile, 'path'> {
  if (inode.pending.length === 0) return { sectors: inode.durable, size: inode.durableSize };
  const sectors = inode.durable.slice();
  let size = inode.durableSize;
  /** Sizes the file can have; once it was cut, only those since. */
  let sizes = [size];
  for (const change of inode.pending) {
    const isWhole = change.isCut || change.sectors.length === 0;
    let some = isWhole && fate.reached(change, 0, inode);
    change.sectors.forEach(({ at, content }, nth) => {
      if (isWhole ? !some : !fate.reached(change, nth, inode)) return;
      sectors[at] = content;
      some = true;
    });
    if (some) size = change.size;
    if (some && isWhole) sizes = [];
    if (some || !isWhole) sizes.push(change.size);
  }
  if (fate.size) size = fate.size(sizes);
  sectors.length = Math.ceil(size / SECTOR);
  for (let at = 0; at < sectors.length; at += 1) sectors[at] ??= fate.hole;
  return { sectors, size };
}

const hashesOfNames = new Map<string, readonly [number, number]>();
function hashOfName(path: string): readonly [number, number] {
  const known = hashesOfNames.get(path) ?? hashBytes(Buffer.from(path));
  hashesOfNames.set(path, known);
  return known;
}

function hashOf(files: readonly ImageFile[]): string {
  let low = 0;
  let high = 0;
  for (const { path, sectors, size } of files) {
    let [left, right] = hashOfName(path);
    left = Math.imul(left ^ size, 2654435761);
    const whole = Math.floor(size / SECTOR);
    for (let at = 0; at < whole; at += 1) {
      const { low: a, high: b } = sectors[at] ?? ZERO;
      left = Math.imul((left << 5) ^ (left >>> 27) ^ a, 2246822507);
      right = Math.imul((right << 7) ^ (right >>> 25) ^ b, 3266489909);
    }
    const rest = size - whole * SECTOR;
    if (rest > 0) {
      const [a, b] = hashBytes((sectors[whole] ?? ZERO).bytes.subarray(0, rest));
      left = Math.imul(left ^ a, 2246822507);
      right = Math.imul(right ^ b, 3266489909);
    }
    low = (low + Math.imul(left ^ (left >>> 15), 2246822519)) | 0;
    high = (high + Math.imul(right ^ (right >>> 13), 3266489917)) | 0;
  }
  return ((high >>> 0) * 4_294_967_296 + (low >>> 0)).toString(36) + (low >>> 0).toString(36);
}

function imageOf(disk: Disk, fate: Fate): Image {
  const files: ImageFile[] = [];
  for (const [path, inode] of disk.namesAfter(fate.names)) {
    if (!inode.isFolder) files.push({ path, ...fileAfter(inode, fate) });
  }
  return { files, hash: hashOf(files) };
}

const ALL = (_: string, most: number): number => most;
const NONE = (): number => 0;
const plain = { size: null, hole: ZERO, names: ALL } as const;

/** How thoroughly to look at one moment. */
export interface Effort {
  /** Up to so many uncertain sectors, every subset is made. */
  readonly exhaustiveSectors: number;
  /** Whether those that tell the most are made; a later round of chance has had them. */
  readonly telling: boolean;
  /** So many images by chance. */
  readonly rolls: number;
  /** Whether every prefix, every single loss and every single survivor is made, or only what the last change adds. */
  readonly thorough: boolean;
}

function* telling(disk: Disk, effort: Effort): Generator<Fate> {
  const changes = disk
    .unsettled()
    .flatMap((inode) => inode.pending.map((change) => ({ change, inode })))
    .sort((left, right) => left.change.turn - right.change.turn);
  const names = disk.renamings.length > 0 ? [ALL, NONE] : [ALL];
  for (const each of names) {
    yield { ...plain, names: each, reached: () => true };
    yield { ...plain, names: each, reached: () => false };
  }
  if (disk.renamings.length > 0) {
    const most = Math.max(
      ...disk.renamings.map(({ folder }) => disk.renamings.filter((x) => x.folder === folder).length),
    );
    for (let n = 1; n < most; n += 1) {
      for (const some of [true, false]) {
        yield { ...plain, names: (_, all) => Math.min(n, all), reached: () => some };
      }
    }
  }
  const from = effort.thorough ? 0 : Math.max(0, changes.length - 1);
  for (const { change } of changes.slice(from)) {
    const { turn } = change;
    // Everything up to here; and the last of it torn at every sector, from the front and from the back.
    yield { ...plain, reached: (each) => each.turn <= turn };
    for (let cut = 1; cut < (change.isCut ? 0 : change.sectors.length); cut += 1) {
      yield { ...plain, reached: (each, nth) => each.turn < turn || (each === change && nth < cut) };
      yield { ...plain, reached: (each, nth) => each.turn < turn || (each === change && nth >= cut) };
    }
    yield { ...plain, reached: (each) => each !== change };
    yield { ...plain, reached: (each) => each === change };
    yield { ...plain, reached: (each) => each.turn >= turn };
  }
  const inodes = [...new Set(changes.map(({ inode }) => inode))];
  if (inodes.length > 1) {
    for (const one of inodes) {
      yield { ...plain, reached: (_, __, inode) => inode === one };
      yield { ...plain, reached: (_, __, inode) => inode !== one };
    }
  }
  const sectors = changes.flatMap(({ change }) =>
    (change.isCut ? [0] : change.sectors).map((_, nth) => `${change.turn} ${nth}`),
  );
  if (sectors.length > 0 && sectors.length <= effort.exhaustiveSectors) {
    const places = new Map(sectors.map((name, bit) => [name, bit]));
    for (let subset = 0; subset < 2 ** sectors.length; subset += 1) {
      for (const each of names) {
        yield {
          ...plain,
          names: each,
          reached: ({ turn }, nth) => ((subset >> (places.get(`${turn} ${nth}`) ?? 0)) & 1) === 1,
        };
      }
    }
  }
}

function fateByChance(chance: Chance): Fate {
  const likely = [0.08, 0.3, 0.5, 0.7, 0.92][below(chance, 5)] ?? 0.5;
  const isTorn = chance() < 0.5;
  const whole = new Map<Pending, boolean>();
  const folders = new Map<string, number>();
  const oneFile = new Map<Inode, number>();
  const isPerFile = chance() < 0.2;
  const sizing = chance();
  const which = chance();
  const hole = chance() < 0.3 ? (GARBAGE[below(chance, GARBAGE.length)] ?? ZERO) : ZERO;
  return {
    names(folder, most) {
      const known = folders.get(folder) ?? below(chance, most + 1);
      folders.set(folder, known);
      return known;
    },
    reached(change, _, inode) {
      let odds = likely;
      if (isPerFile) {
        odds = oneFile.get(inode) ?? [0, 1, likely][below(chance, 3)] ?? likely;
        oneFile.set(inode, odds);
      }
      if (isTorn) return chance() < odds;
      const known = whole.get(change) ?? chance() < odds;
      whole.set(change, known);
      return known;
    },
    size:
      sizing < 0.5 ? null : (sizes) => sizes[sizing < 0.75 ? sizes.length - 1 : Math.floor(which * sizes.length)] ?? 0,
    hole,
  };
}

/** The images of this moment. The same may come more than once; whoever counts them looks at the hash. */
export function* imagesOf(disk: Disk, effort: Effort, chance: Chance): Generator<Image> {
  if (effort.telling) for (const fate of telling(disk, effort)) yield imageOf(disk, fate);
  const isUncertain = disk.renamings.length > 0 || disk.unsettled().length > 0;
  if (!isUncertain) return;
  for (let roll = 0; roll < effort.rolls; roll += 1) yield imageOf(disk, fateByChance(chance));
}

/** The bytes of a file of an image. */
export function bytesOf({ sectors, size }: Pick<ImageFile, 'sectors' | 'size'>): Buffer {
  const bytes = Buffer.alloc(Math.ceil(size / SECTOR) * SECTOR);
  sectors.forEach((sector, at) => {
    if (at * SECTOR < size) bytes.set(sector.bytes, at * SECTOR);
  });
  return bytes.subarray(0, size);
}
