// C2SP tlog-tiles: the log as static files, 256 hashes or entries wide; their paths, their bytes, the way back.
import { concatBytes } from './bytes.ts';
import { HASH_BYTES, type Hash, sha256 } from './hash.ts';
import { isTreeSize, leafHash, type NodeAt, nodeHash, nodesOf, treeOf } from './merkle.ts';

/** How many hashes or entries a full tile has. */
export const TILE_WIDTH = 256;

/** Levels of the tree that one level of tiles spans. */
const TILE_HEIGHT = 8;

/** Highest tile level the format can name. */
const TILE_LEVEL_MOST = 63;

/** Most bytes of one entry: its length is written in 16 bits. */
export const ENTRY_BYTES_MOST = 65_535;

/** Names one tile: hashes at a tile level (0 = leaf hashes), or 'entries'. Width 1 … 256; less is partial. */
export type TileName = { readonly level: number | 'entries'; readonly index: number; readonly width: number };

/** Thrown for tiles and bundles that are not what they should be. */
export class TileError extends Error {
  override readonly name = 'TileError';
}

function indexPath(index: number): string {
  const groups = [index % 1000];
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) groups.unshift(rest % 1000);
  return groups.map((group, i) => (i < groups.length - 1 ? 'x' : '') + String(group).padStart(3, '0')).join('/');
}

function isTileName({ level, index, width }: TileName): boolean {
  const levelFits = level === 'entries' || (isTreeSize(level) && level <= TILE_LEVEL_MOST);
  return levelFits && isTreeSize(index) && isTreeSize(width) && width >= 1 && width <= TILE_WIDTH;
}

/**
 * Where a tile stands, e.g. "tile/0/x001/234.p/17" or "tile/entries/000".
 * @throws TileError when the name is outside the format.
 */
export function tilePath(tile: TileName): string {
  if (!isTileName(tile)) throw new TileError('No such tile: level 0 to 63 or "entries", width 1 to 256.');
  const partial = tile.width === TILE_WIDTH ? '' : `.p/${tile.width}`;
  return `tile/${tile.level}/${indexPath(tile.index)}${partial}`;
}

/** The tile a path names, or null: only the exact spelling of tilePath is taken. */
export function parseTilePath(path: string): TileName | null {
  const [, level, digits, width] =
    /^tile\/(0|[1-9][0-9]?|entries)\/((?:x[0-9]{3}\/)*[0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/.exec(path) ?? [];
  if (level === undefined || digits === undefined) return null;
  const tile: TileName = {
    level: level === 'entries' ? level : Number(level),
    index: Number(digits.replaceAll(/[x/]/g, '')),
    width: width === undefined ? TILE_WIDTH : Number(width),
  };
  return isTileName(tile) && tilePath(tile) === path ? tile : null;
}

function rowOfTiles(level: TileName['level'], count: number): TileName[] {
  const tiles: TileName[] = [];
  for (let start = 0; start < count; start += TILE_WIDTH) {
    tiles.push({ level, index: start / TILE_WIDTH, width: Math.min(TILE_WIDTH, count - start) });
  }
  return tiles;
}

/**
 * Every tile and bundle of a log of `size` leaves: bundles first, then hashes from the leaves up.
 * @throws TileError when the size is not one.
 */
export function tilesOf(size: number): TileName[] {
  if (!isTreeSize(size)) throw new TileError('A size is a whole number from 0 to 2^53 - 1.');
  const tiles = rowOfTiles('entries', size);
  let count = size;
  for (let level = 0; count > 0; level += 1) {
    tiles.push(...rowOfTiles(level, count));
    count = Math.floor(count / TILE_WIDTH);
  }
  return tiles;
}

/** The bytes of a hash tile: `width` hashes side by side. RangeError when the tree is too small. */
export function hashTile(nodeAt: NodeAt, level: number, index: number, width: number = TILE_WIDTH): Uint8Array {
  const hashes: Uint8Array[] = [];
  for (let i = 0; i < width; i += 1) hashes.push(nodeAt(level * TILE_HEIGHT, index * TILE_WIDTH + i));
  return concatBytes(...hashes);
}

/**
 * The bytes of an entry bundle: each entry behind its length in two bytes, big-endian.
 * @throws TileError when an entry is longer than 65,535 bytes, or there are more than 256.
 */
export function entryBundle(entries: readonly Uint8Array[]): Uint8Array {
  if (entries.length > TILE_WIDTH) throw new TileError('A bundle has at most 256 entries.');
  return concatBytes(
    ...entries.flatMap((entry) => {
      if (entry.length > ENTRY_BYTES_MOST) throw new TileError('An entry has at most 65,535 bytes.');
      return [Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry];
    }),
  );
}

/**
 * The entries of a bundle, which must hold exactly `width` of them and no byte more.
 * @throws TileError
 */
export function parseEntryBundle(bundle: Uint8Array, width: number): Uint8Array[] {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bundle.length) {
    const high = bundle[at];
    const low = bundle[at + 1];
    if (high === undefined || low === undefined) throw new TileError('This bundle ends inside a length.');
    const end = at + 2 + high * 256 + low;
    if (end > bundle.length) throw new TileError(`This bundle ends inside entry ${entries.length}.`);
    entries.push(bundle.slice(at + 2, end));
    at = end;
  }
  if (entries.length !== width) throw new TileError(`This bundle holds ${entries.length} entries, not ${width}.`);
  return entries;
}

/** All files of a log, path and bytes, from its entries in order. */
export function* tileFiles(
  entries: readonly Uint8Array[],
  hash: Hash = sha256,
): Generator<{ readonly path: string; readonly bytes: Uint8Array }> {
  const nodeAt = nodesOf(
    treeOf(
      entries.map((entry) => leafHash(entry, hash)),
      hash,
    ),
  );
  for (const tile of tilesOf(entries.length)) {
    const { level, index, width } = tile;
    const bytes =
      level === 'entries'
        ? entryBundle(entries.slice(index * TILE_WIDTH, index * TILE_WIDTH + width))
        : hashTile(nodeAt, level, index, width);
    yield { path: tilePath(tile), bytes };
  }
}

/**
 * Reads the subtrees of a log of `size` leaves out of its hash tiles, for proofs and roots. `readTile` is asked
 * by path; what it returns is not to be believed until a root over it equals a signed one.
 * @throws TileError when a tile has the wrong length; RangeError for a subtree that is not complete.
 */
export function nodesInTiles(size: number, readTile: (path: string) => Uint8Array, hash: Hash = sha256): NodeAt {
  const nodeAt: NodeAt = (level, index) => {
    const tileLevel = Math.floor(level / TILE_HEIGHT);
    const above = level % TILE_HEIGHT;
    if (above > 0) return nodeHash(nodeAt(level - 1, index * 2), nodeAt(level - 1, index * 2 + 1), hash);
    const count = Math.floor(size / TILE_WIDTH ** tileLevel);
    if (index >= count) throw new RangeError(`A log of ${size} has no complete subtree ${index} at level ${level}.`);
    const tile = Math.floor(index / TILE_WIDTH);
    const width = Math.min(TILE_WIDTH, count - tile * TILE_WIDTH);
    const path = tilePath({ level: tileLevel, index: tile, width });
    const bytes = readTile(path);
    if (bytes.length !== width * HASH_BYTES) throw new TileError(`${path} has ${bytes.length} bytes.`);
    const at = (index % TILE_WIDTH) * HASH_BYTES;
    return bytes.slice(at, at + HASH_BYTES);
  };
  return nodeAt;
}
