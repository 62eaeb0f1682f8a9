// Proofs of the tree: the published ones, all small ones, and every way of bending one.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOfUtf8, utf8 } from './bytes.ts';
import { fromBase64, sha256, toHex } from './hash.ts';
import {
  addLeaf,
  appendLeaf,
  consistencyProof,
  emptyFrontier,
  emptyRoot,
  frontierRoot,
  inclusionProof,
  leafHash,
  nodeHash,
  nodesOf,
  rootAt,
  rootOf,
  treeOf,
  treeSize,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts';
import { haveVectors, listVectors, readVector, suiteName } from './testing/vector-files.ts';

const VECTORS = 'merkle-rfc6962';

type Vector = { readonly [field: string]: unknown };

function readJson(path: string): Vector {
  const value: unknown = JSON.parse(textOfUtf8(readVector(path)));
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is no vector`);
  return value as Vector;
}
const bytes = (value: unknown): Uint8Array => fromBase64(String(value ?? ''));
const proofOf = (value: unknown): Uint8Array[] => (Array.isArray(value) ? value.map(bytes) : []);

describe.skipIf(!haveVectors(VECTORS))(suiteName('published proofs, good and bad', VECTORS), () => {
  const inclusion = listVectors(`${VECTORS}/testdata/inclusion`);
  const consistency = listVectors(`${VECTORS}/testdata/consistency`);

  test('there are 98 of each', () => expect([inclusion.length, consistency.length]).toEqual([98, 98]));

  test.each(inclusion)('%s', (path) => {
    const v = readJson(path);
    const claim = {
      index: Number(v['leafIdx']),
      size: Number(v['treeSize']),
      leaf: bytes(v['leafHash']),
      root: bytes(v['root']),
      proof: proofOf(v['proof']),
    };
    expect(verifyInclusion(claim)).toBe(v['wantErr'] === false);
  });

  test.each(consistency)('%s', (path) => {
    const v = readJson(path);
    const claim = {
      size1: Number(v['size1']),
      size2: Number(v['size2']),
      root1: bytes(v['root1']),
      root2: bytes(v['root2']),
      proof: proofOf(v['proof']),
    };
    expect(verifyConsistency(claim)).toBe(v['wantErr'] === false);
  });
});

/** The definition of RFC 6962 §2.1, word for word, as a second opinion. */
function rootByDefinition(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (only === undefined) return emptyRoot();
  if (leaves.length === 1) return only;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(rootByDefinition(leaves.slice(0, k)), rootByDefinition(leaves.slice(k)));
}

const leavesOf = (count: number): Uint8Array[] => Array.from({ length: count }, (_, i) => leafHash(utf8(`leaf ${i}`)));

const MOST = 70;
const all = leavesOf(MOST);
const nodeAt = nodesOf(treeOf(all));
const roots = Array.from({ length: MOST + 1 }, (_, size) => rootAt(nodeAt, size));
const root = (size: number): Uint8Array => roots[size] ?? new Uint8Array(0);
const leaf = (index: number): Uint8Array => all[index] ?? new Uint8Array(0);

describe('roots', () => {
  test('of nothing, of one leaf, and of two are as the RFC writes them', () => {
    expect(toHex(emptyRoot())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(toHex(leafHash(new Uint8Array(0)))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    expect(rootOf([leaf(0), leaf(1)])).toEqual(sha256(Uint8Array.from([1, ...leaf(0), ...leaf(1)])));
  });

  test('tree, frontier and definition agree at every size', () => {
    let frontier = emptyFrontier;
    for (let size = 0; size <= MOST; size += 1) {
      expect(frontier.size).toBe(size);
      expect(frontierRoot(frontier)).toEqual(root(size));
      expect(rootByDefinition(all.slice(0, size))).toEqual(root(size));
      expect(rootOf(all.slice(0, size))).toEqual(root(size));
      frontier = appendLeaf(frontier, leaf(size));
    }
  });

  test('appending leaves the old frontier as it was, and a tree grows in place', () => {
    const before = appendLeaf(appendLeaf(emptyFrontier, leaf(0)), leaf(1));
    appendLeaf(before, leaf(2));
    expect(frontierRoot(before)).toEqual(root(2));
    const tree = treeOf([leaf(0)]);
    addLeaf(tree, leaf(1));
    expect(treeSize(tree)).toBe(2);
    expect(rootAt(nodesOf(tree), 2)).toEqual(root(2));
  });

  test('a frontier that lacks nodes is refused, and so is a tree that is too small', () => {
    expect(() => appendLeaf({ size: 1, nodes: [] }, leaf(0))).toThrow(RangeError);
    expect(() => rootAt(nodeAt, MOST + 1)).toThrow(RangeError);
  });

  test('another hash is used throughout when one is injected', () => {
    const counted = { calls: 0 };
    const hash = (input: Uint8Array): Uint8Array => {
      counted.calls += 1;
      return sha256(Uint8Array.from([9, ...input]));
    };
    const own = treeOf(all.slice(0, 5), hash);
    const ownRoot = rootAt(nodesOf(own), 5, hash);
    expect(ownRoot).not.toEqual(root(5));
    const proof = inclusionProof(nodesOf(own), 4, 5, hash);
    expect(verifyInclusion({ index: 4, size: 5, leaf: leaf(4), proof, root: ownRoot }, hash)).toBe(true);
    expect(verifyInclusion({ index: 4, size: 5, leaf: leaf(4), proof, root: ownRoot })).toBe(false);
    expect(counted.calls).toBeGreaterThan(0);
  });
});

const flipped = (source: Uint8Array, bit: number): Uint8Array => {
  const copy = source.slice();
  const at = (bit >> 3) % copy.length;
  copy[at] = (copy[at] ?? 0) ^ (1 << (bit & 7));
  return copy;
};

describe('inclusion', () => {
  test('every leaf of every tree up to 70 is proven, and no other index passes with its proof', () => {
    for (let size = 1; size <= MOST; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const claim = { index, size, leaf: leaf(index), root: root(size), proof: inclusionProof(nodeAt, index, size) };
        expect(verifyInclusion(claim)).toBe(true);
        expect(verifyInclusion({ ...claim, index: (index + 1) % size })).toBe(size === 1);
        expect(verifyInclusion({ ...claim, proof: [...claim.proof, leaf(0)] })).toBe(false);
        if (claim.proof.length > 0) expect(verifyInclusion({ ...claim, proof: claim.proof.slice(1) })).toBe(false);
      }
    }
  });

  test('any flipped bit anywhere fails', () => {
    const sizeAndIndex = fc
      .integer({ min: 1, max: MOST })
      .chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1)));
    fc.assert(
      fc.property(sizeAndIndex, fc.nat(), fc.nat(255), ([size, index], which, bit) => {
        const proof = inclusionProof(nodeAt, index, size);
        const claim = { index, size, leaf: leaf(index), root: root(size), proof };
        const part = which % (proof.length + 2);
        if (part === 0) expect(verifyInclusion({ ...claim, leaf: flipped(claim.leaf, bit) })).toBe(false);
        else if (part === 1) expect(verifyInclusion({ ...claim, root: flipped(claim.root, bit) })).toBe(false);
        else {
          const other = proof.map((node, i) => (i === part - 2 ? flipped(node, bit) : node));
          expect(verifyInclusion({ ...claim, proof: other })).toBe(false);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  const good = { index: 1, size: 3, leaf: leaf(1), root: root(3), proof: inclusionProof(nodeAt, 1, 3) };
  test.each<[string, object]>([
    ['an index at the size', { index: 3 }],
    ['a negative index', { index: -1 }],
    ['a fractional index', { index: 0.5 }],
    ['NaN as size', { size: Number.NaN }],
    ['an endless size', { size: Number.POSITIVE_INFINITY }],
    ['size zero', { index: 0, size: 0 }],
    ['a leaf of 31 bytes', { leaf: leaf(1).slice(1) }],
    ['a root of 33 bytes', { root: Uint8Array.from([...root(3), 0]) }],
    ['a proof node of no bytes', { proof: [new Uint8Array(0), ...good.proof.slice(1)] }],
    ['a proof of 10,000 nodes', { proof: Array.from({ length: 10_000 }, () => leaf(0)) }],
    ['a proof that is not a list', { proof: 'abc' as unknown as Uint8Array[] }],
    ['a proof of text', { proof: ['a'.repeat(32), 'b'.repeat(32)] as unknown as Uint8Array[] }],
  ])('%s is refused', (_, change) => {
    expect(verifyInclusion(good)).toBe(true);
    expect(verifyInclusion({ ...good, ...change })).toBe(false);
  });

  test('no proof is made for a leaf that is not there', () => {
    for (const [index, size] of [
      [0, 0],
      [5, 5],
      [-1, 3],
      [0.5, 3],
      [0, MOST + 1],
    ] as const) {
      expect(() => inclusionProof(nodeAt, index, size)).toThrow(RangeError);
    }
  });

  test('sizes far beyond 32 bits are walked without rounding', () => {
    const size = 2 ** 53 - 1;
    const proof = Array.from({ length: 53 }, (_, i) => leafHash(utf8(`sibling ${i}`)));
    // Folding by hand: index 0 is always the left child.
    const top = proof.reduce((node, sibling) => nodeHash(node, sibling), leaf(0));
    expect(verifyInclusion({ index: 0, size, leaf: leaf(0), root: top, proof })).toBe(true);
    expect(verifyInclusion({ index: 0, size, leaf: leaf(0), root: top, proof: proof.slice(1) })).toBe(false);
    expect(verifyInclusion({ index: 2 ** 52, size, leaf: leaf(0), root: top, proof })).toBe(false);
  });
});

describe('consistency', () => {
  test('every pair of trees up to 70 is proven', () => {
    for (let size2 = 1; size2 <= MOST; size2 += 1) {
      for (let size1 = 1; size1 <= size2; size1 += 1) {
        const proof = consistencyProof(nodeAt, size1, size2);
        const claim = { size1, size2, root1: root(size1), root2: root(size2), proof };
        expect(verifyConsistency(claim)).toBe(true);
        expect(verifyConsistency({ ...claim, proof: [...proof, leaf(0)] })).toBe(false);
        expect(verifyConsistency({ ...claim, size1: size2, size2: size1 })).toBe(size1 === size2);
      }
    }
  });

  test('any flipped bit anywhere fails', () => {
    const sizes = fc.tuple(fc.integer({ min: 1, max: MOST }), fc.integer({ min: 1, max: MOST }));
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(255), ([a, b], which, bit) => {
        const [size1, size2] = a < b ? [a, b] : [b, a];
        const proof = consistencyProof(nodeAt, size1, size2);
        const claim = { size1, size2, root1: root(size1), root2: root(size2), proof };
        const part = which % (proof.length + 2);
        if (part === 0) expect(verifyConsistency({ ...claim, root1: flipped(claim.root1, bit) })).toBe(false);
        else if (part === 1) expect(verifyConsistency({ ...claim, root2: flipped(claim.root2, bit) })).toBe(false);
        else {
          const other = proof.map((node, i) => (i === part - 2 ? flipped(node, bit) : node));
          expect(verifyConsistency({ ...claim, proof: other })).toBe(false);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('a rewritten history has no proof', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: MOST }), fc.nat(), (size2, seed) => {
        const size1 = 1 + (seed % (size2 - 1));
        const forged = all.slice();
        forged[seed % size1] = leafHash(utf8('something else'));
        const forgedNodes = nodesOf(treeOf(forged));
        const claim = {
          size1,
          size2,
          root1: root(size1),
          root2: rootAt(forgedNodes, size2),
          proof: consistencyProof(forgedNodes, size1, size2),
        };
        expect(verifyConsistency(claim)).toBe(false);
      }),
    );
  });

  const good = { size1: 2, size2: 3, root1: root(2), root2: root(3), proof: consistencyProof(nodeAt, 2, 3) };
  test.each<[string, object]>([
    ['from nothing, with nothing', { size1: 0, root1: emptyRoot(), proof: [] }],
    ['from nothing, with a proof', { size1: 0, root1: emptyRoot() }],
    ['two empty trees with invented roots', { size1: 0, size2: 0, root1: leaf(1), root2: leaf(1), proof: [] }],
    ['equal sizes, other roots', { size1: 3, proof: [] }],
    ['equal sizes and roots, with a proof', { size1: 3, root1: root(3) }],
    ['an empty proof', { proof: [] }],
    ['a root of 12 bytes', { root1: utf8('dont care 12') }],
    ['a root of text', { root1: 'x'.repeat(32) as unknown as Uint8Array }],
    ['a size that is no number', { size1: '2' as unknown as number }],
    ['a proof of 10,000 nodes', { proof: Array.from({ length: 10_000 }, () => leaf(0)) }],
  ])('%s is refused', (_, change) => {
    expect(verifyConsistency(good)).toBe(true);
    expect(verifyConsistency({ ...good, ...change })).toBe(false);
  });

  test('two heads of the empty tree are the same head', () => {
    expect(verifyConsistency({ size1: 0, size2: 0, root1: emptyRoot(), root2: emptyRoot(), proof: [] })).toBe(true);
  });

  test('no proof is made where none exists', () => {
    for (const [size1, size2] of [
      [0, 3],
      [4, 3],
      [1.5, 3],
      [1, MOST + 1],
    ] as const) {
      expect(() => consistencyProof(nodeAt, size1, size2)).toThrow(RangeError);
    }
  });
});
