// Every image a disk may legally show after losing power at one moment: all of them where they are few, else the
// telling ones and a seeded choice of the rest.

import { below, type Chance } from './chance.ts';
import { type Disk, hashBytes, type Inode, type Pending, SECTOR, type Sector, sectorOf, ZERO } from './disk.ts';

/** What a file holds, with a hash of it. The sectors are put together when somebody asks: most images are met before. */
export interface Content {
  readonly size: number;
  readonly low: number;
  readonly high: number;
  readonly sectors: () => readonly Sector[];
}

/** A file of an image. */
export interface ImageFile extends Content {
  readonly path: string;
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

/** A sum of sectors at their places: what changes in a file changes its hash by what changed, not by the whole file. */
class Sum {
  low = 0;
  high = 0;
  add({ low, high }: Pick<Sector, 'low' | 'high'>, at: number): void {
    this.low = (this.low + mixed(low, at)) | 0;
    this.high = (this.high + mixed(high, ~at)) | 0;
  }
  remove({ low, high }: Pick<Sector, 'low' | 'high'>, at: number): void {
    this.low = (this.low - mixed(low, at)) | 0;
    this.high = (this.high - mixed(high, ~at)) | 0;
  }
}

function mixed(hash: number, at: number): number {
  let mix = Math.imul(hash ^ Math.imul(at, 0x9e3779b1), 2246822507);
  mix = Math.imul(mix ^ (mix >>> 15), 3266489917);
  return mix ^ (mix >>> 13);
}

const sumsOfDurable = new WeakMap<readonly Sector[], Sum>();
function sumOfDurable({ durable }: Inode): Sum {
  const known = sumsOfDurable.get(durable);
  if (known) return known;
  const sum = new Sum();
  durable.forEach((sector, at) => {
    sum.add(sector, at);
  });
  sumsOfDurable.set(durable, sum);
  return sum;
}

/** The first bytes of a sector, where a file ends within it. */
const partial = (sector: Sector, bytes: number): Pick<Sector, 'low' | 'high'> => {
  const [low, high] = hashBytes(sector.bytes.subarray(0, bytes));
  return { low, high };
};

/** What a file holds after some of its sectors were replaced; `hole` stands where it grew and nothing was written. */
function contentOf(inode: Inode, changed: ReadonlyMap<number, Sector>, size: number, hole: Sector): Content {
  const { durable } = inode;
  const length = Math.ceil(size / SECTOR);
  const at = (n: number): Sector => changed.get(n) ?? durable[n] ?? hole;
  const { low, high } = sumOfDurable(inode);
  const sum = Object.assign(new Sum(), { low, high });
  for (let n = length; n < durable.length; n += 1) sum.remove(durable[n] ?? ZERO, n);
  for (let n = durable.length; n < length; n += 1) sum.add(at(n), n);
  for (const [n, sector] of changed) {
    if (n >= length || n >= durable.length) continue;
    sum.remove(durable[n] ?? ZERO, n);
    sum.add(sector, n);
  }
  const rest = size % SECTOR;
  if (rest > 0) {
    sum.remove(at(length - 1), length - 1);
    sum.add(partial(at(length - 1), rest), length - 1);
  }
  return {
    size,
    low: mixed(sum.low, size),
    high: mixed(sum.high, size),
    sectors: () => Array.from({ length }, (_, n) => at(n)),
  };
}

const UNCHANGED: ReadonlyMap<number, Sector> = new Map();

function fileAfter(inode: Inode, fate: Fate): Content {
  if (inode.pending.length === 0) return contentOf(inode, UNCHANGED, inode.durableSize, ZERO);
  const changed = new Map<number, Sector>();
  let size = inode.durableSize;
  /** Sizes the file can have; once it was cut, only those since. */
  let sizes = [size];
  for (const change of inode.pending) {
    const isWhole = change.isCut || change.sectors.length === 0;
    let some = isWhole && fate.reached(change, 0, inode);
    change.sectors.forEach(({ at, content }, nth) => {
      if (isWhole ? !some : !fate.reached(change, nth, inode)) return;
      changed.set(at, content);
      some = true;
    });
    if (some) size = change.size;
    if (some && isWhole) sizes = [];
    if (some || !isWhole) sizes.push(change.size);
  }
  return contentOf(inode, changed, fate.size ? fate.size(sizes) : size, fate.hole);
}

const hashesOfNames = new Map<string, number>();
function hashOfName(path: string): number {
  const known = hashesOfNames.get(path) ?? hashBytes(Buffer.from(path))[0];
  hashesOfNames.set(path, known);
  return known;
}

function hashOf(files: readonly ImageFile[]): string {
  const sum = new Sum();
  for (const file of files) sum.add(file, hashOfName(file.path));
  return `${(sum.high >>> 0).toString(36)}.${(sum.low >>> 0).toString(36)}`;
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
export function bytesOf({ sectors, size }: Content): Buffer {
  const bytes = Buffer.alloc(Math.ceil(size / SECTOR) * SECTOR);
  sectors().forEach((sector, at) => {
    bytes.set(sector.bytes, at * SECTOR);
  });
  return bytes.subarray(0, size);
}
