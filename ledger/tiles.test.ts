// The log as files: a real one rebuilt byte for byte, and paths and bundles that are none.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOfUtf8, utf8 } from './bytes.ts';
import { openCheckpoint } from './checkpoint.ts';
import { toHex } from './hash.ts';
import {
  consistencyProof,
  inclusionProof,
  leafHash,
  nodesOf,
  rootAt,
  rootOf,
  treeOf,
  verifyConsistency,
} from './merkle.ts';
import { noteVerifier } from './note.ts';
import { makeVerifier } from './signature.ts';
import { nodePlatform } from './testing/node-signatures.ts';
import { haveVectors, listVectors, readVector, suiteName } from './testing/vector-files.ts';
import {
  entryBundle,
  hashTile,
  nodesInTiles,
  parseEntryBundle,
  parseTilePath,
  TileError,
  tileFiles,
  tilePath,
  tilesOf,
} from './tiles.ts';

const LOG = 'tessera-log';
const ORIGIN = 'example.com/log/testdata';
const PUBLISHED_KEY = 'example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx';

describe.skipIf(!haveVectors(LOG))(suiteName('a real log, rebuilt', LOG), () => {
  const base = `${LOG}/testdata/log`;
  const files = listVectors(base).map((path) => path.slice(base.length + 1));
  const bundle = () => parseEntryBundle(readVector(`${base}/tile/entries/000.p/15`), 15);
  const heads = files.filter((path) => path.startsWith('checkpoint'));
  const tiles = files.filter((path) => path.startsWith('tile/'));

  test('all its heads and tiles are here', () => {
    expect(heads.length).toBeGreaterThanOrEqual(15);
    expect(tiles).toHaveLength(30);
  });

  test.each(heads)('%s: the signature verifies and the leaves give its root', (path) => {
    const verifier = noteVerifier(PUBLISHED_KEY, makeVerifier(nodePlatform));
    const { checkpoint } = openCheckpoint(readVector(`${base}/${path}`), ORIGIN, [verifier]);
    if (path !== 'checkpoint') expect(path).toBe(`checkpoint.${checkpoint.size}`);
    const leaves = bundle().map((entry) => leafHash(entry));
    expect(toHex(rootOf(leaves.slice(0, checkpoint.size)))).toBe(toHex(checkpoint.root));
  });

  test.each(tiles)('%s: the same bytes come out of the leaves', (path) => {
    const tile = parseTilePath(path);
    expect(tile).not.toBeNull();
    const entries = bundle().slice(0, tile?.width ?? 0);
    const rebuilt = [...tileFiles(entries)].find((file) => file.path === path);
    expect(rebuilt?.bytes).toEqual(readVector(`${base}/${path}`));
  });

  test('every head proves into every later one, out of the tiles', () => {
    const verifier = noteVerifier(PUBLISHED_KEY, makeVerifier(nodePlatform));
    const opened = heads.map((path) => openCheckpoint(readVector(`${base}/${path}`), ORIGIN, [verifier]).checkpoint);
    const nodeAt = nodesInTiles(15, (path) => readVector(`${base}/${path}`));
    for (const early of opened) {
      for (const late of opened) {
        if (early.size === 0 || early.size > late.size) continue;
        const proof = consistencyProof(nodeAt, early.size, late.size);
        const claim = { size1: early.size, root1: early.root, size2: late.size, root2: late.root, proof };
        expect(verifyConsistency(claim)).toBe(true);
      }
    }
  });

  test('the entries are words', () => {
    expect(bundle().slice(0, 3).map(textOfUtf8)).toEqual(['one', 'two', 'three']);
  });
});

describe('where tiles stand', () => {
  test.each([
    [{ level: 0, index: 0, width: 256 }, 'tile/0/000'],
    [{ level: 1, index: 1_234_067, width: 256 }, 'tile/1/x001/x234/067'],
    [{ level: 0, index: 999, width: 17 }, 'tile/0/999.p/17'],
    [{ level: 0, index: 1_000, width: 255 }, 'tile/0/x001/000.p/255'],
    [{ level: 'entries', index: 5, width: 1 }, 'tile/entries/005.p/1'],
    [{ level: 63, index: 0, width: 1 }, 'tile/63/000.p/1'],
  ] as const)('%o is %s', (tile, path) => {
    expect(tilePath(tile)).toBe(path);
    expect(parseTilePath(path)).toEqual(tile);
  });

  test.each([
    'tile/0/0',
    'tile/0/x000/001',
    'tile/0/000.p/256',
    'tile/0/000.p/0',
    'tile/0/000.p/01',
    'tile/64/000',
    'tile/00/000',
    'tile/0/001/000',
    'tile/0/x001',
    'tile/0/../000',
    'tile/0/000/',
    '/tile/0/000',
    'tile/-1/000',
    'tile/0/x999/x999/x999/x999/x999/x999/999',
    'checkpoint',
    '',
  ])('"%s" names no tile', (path) => {
    expect(parseTilePath(path)).toBeNull();
  });

  test('no path is made outside the format', () => {
    for (const tile of [
      { level: 64, index: 0, width: 1 },
      { level: 0, index: -1, width: 1 },
      { level: 0, index: 0, width: 0 },
      { level: 0, index: 0, width: 257 },
    ]) {
      expect(() => tilePath(tile)).toThrow(TileError);
    }
  });

  test('parsing undoes formatting', () => {
    const tile = fc.record({
      level: fc.oneof(fc.nat(63), fc.constant('entries' as const)),
      index: fc.maxSafeNat(),
      width: fc.integer({ min: 1, max: 256 }),
    });
    fc.assert(
      fc.property(tile, (name) => {
        expect(parseTilePath(tilePath(name))).toEqual(name);
      }),
    );
  });

  test('the tiles of a log of 70,000 are those of the specification', () => {
    const tiles = tilesOf(70_000).filter(({ level }) => level !== 'entries');
    const count = (level: number, full: boolean) =>
      tiles.filter((tile) => tile.level === level && (tile.width === 256) === full).map(({ width }) => width);
    expect(count(0, true)).toHaveLength(273);
    expect(count(0, false)).toEqual([112]);
    expect(count(1, true)).toHaveLength(1);
    expect(count(1, false)).toEqual([17]);
    expect(count(2, false)).toEqual([1]);
    expect(tilesOf(256).map(tilePath)).toEqual(['tile/entries/000', 'tile/0/000', 'tile/1/000.p/1']);
    expect(tilesOf(0)).toEqual([]);
    expect(() => tilesOf(-1)).toThrow(TileError);
  });
});

describe('bundles', () => {
  test('parsing undoes building', () => {
    const entries = fc.array(fc.uint8Array({ maxLength: 600 }), { maxLength: 20 });
    fc.assert(
      fc.property(entries, (given) => {
        expect(parseEntryBundle(entryBundle(given), given.length)).toEqual(given);
      }),
    );
  });

  test.each([
    ['half a length', [0], 1],
    ['a length without its bytes', [0, 5, 1, 2], 1],
    ['too few entries', [0, 1, 9], 2],
    ['too many entries', [0, 1, 9, 0, 1, 9], 1],
  ])('%s is refused', (_, bytes, width) => {
    expect(() => parseEntryBundle(Uint8Array.from(bytes), width)).toThrow(TileError);
  });

  test('65,535 bytes fit, one more does not; nor do 257 entries', () => {
    const most = new Uint8Array(65_535).fill(1);
    expect(parseEntryBundle(entryBundle([most]), 1)).toEqual([most]);
    expect(() => entryBundle([new Uint8Array(65_536)])).toThrow(TileError);
    expect(() => entryBundle(Array.from({ length: 257 }, () => new Uint8Array(0)))).toThrow(TileError);
  });
});

describe('reading proofs out of tiles', () => {
  const size = 66_000;
  const leaves = Array.from({ length: size }, (_, i) => leafHash(utf8(String(i))));
  const tree = nodesOf(treeOf(leaves));
  const read = (path: string): Uint8Array => {
    const tile = parseTilePath(path);
    if (tile === null || tile.level === 'entries') throw new Error(`no ${path}`);
    return hashTile(tree, tile.level, tile.index, tile.width);
  };

  test('across three tile levels, roots and proofs are those of the tree', () => {
    const nodeAt = nodesInTiles(size, read);
    expect(rootAt(nodeAt, size)).toEqual(rootAt(tree, size));
    for (const index of [0, 255, 256, 65_535, 65_536, size - 1]) {
      expect(inclusionProof(nodeAt, index, size)).toEqual(inclusionProof(tree, index, size));
    }
  });

  test('a tile of the wrong length, and a subtree that is not there, are refused', () => {
    expect(() =>
      rootAt(
        nodesInTiles(300, () => new Uint8Array(31)),
        300,
      ),
    ).toThrow(TileError);
    expect(() => nodesInTiles(300, read)(0, 300)).toThrow(RangeError);
    expect(() => nodesInTiles(300, read)(8, 1)).toThrow(RangeError);
  });
});
