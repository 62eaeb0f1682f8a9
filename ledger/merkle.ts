// The tree of RFC 6962 and RFC 9162: its hashes, its compact growing edge, and proofs made and verified.
//
// The verifying half reads what an attacker may have written: bounds first, hashing last, and the answer is
// only ever true or false. Sizes are numbers up to 2^53 − 1, so halves are divisions and not shifts.
import { concatBytes, equalBytes } from './bytes.ts';
import { HASH_BYTES, type Hash, sha256 } from './hash.ts';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** No honest proof is longer: a tree of 2^53 leaves is 53 high, and a consistency proof adds one. */
const PROOF_MOST = 64;

/** Where a short leaf is put together: a hash reads its bytes and keeps none of them. */
const scratch = new Uint8Array(4_096);

/** The hash of a leaf: H(0x00 ‖ entry). */
export function leafHash(entry: Uint8Array, hash: Hash = sha256): Uint8Array {
  if (entry.length >= scratch.length) return hash(concatBytes(LEAF, entry));
  scratch[0] = 0;
  scratch.set(entry, 1);
  return hash(scratch.subarray(0, entry.length + 1));
}

/** The hash of an inner node: H(0x01 ‖ left ‖ right). */
export function nodeHash(left: Uint8Array, right: Uint8Array, hash: Hash = sha256): Uint8Array {
  if (left.length + right.length >= scratch.length) return hash(concatBytes(NODE, left, right));
  scratch[0] = 1;
  scratch.set(left, 1);
  scratch.set(right, left.length + 1);
  return hash(scratch.subarray(0, left.length + right.length + 1));
}

/** The root of the tree without leaves: H of nothing. */
export function emptyRoot(hash: Hash = sha256): Uint8Array {
  return hash(new Uint8Array(0));
}

const half = (size: number): number => Math.floor(size / 2);
const isOdd = (size: number): boolean => size % 2 === 1;

/** Whether a value can be the size of a tree. */
export function isTreeSize(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

// ---- growing -----------------------------------------------------------------------------------------------

/** The growing edge of a tree: the roots of its complete subtrees, largest first. Enough to append and to seal. */
export type Frontier = { readonly size: number; readonly nodes: readonly Uint8Array[] };

/** The frontier of the tree without leaves. */
export const emptyFrontier: Frontier = { size: 0, nodes: [] };

/** The frontier after one more leaf, given by its leaf hash. */
export function appendLeaf(frontier: Frontier, leaf: Uint8Array, hash: Hash = sha256): Frontier {
  const nodes = frontier.nodes.slice();
  let node = leaf;
  for (let size = frontier.size; isOdd(size); size = half(size)) {
    const left = nodes.pop();
    if (left === undefined) throw new RangeError('This frontier has fewer nodes than its size needs.');
    node = nodeHash(left, node, hash);
  }
  nodes.push(node);
  return { size: frontier.size + 1, nodes };
}

/** The root of the tree whose edge this is. */
export function frontierRoot(frontier: Frontier, hash: Hash = sha256): Uint8Array {
  let root: Uint8Array | undefined;
  for (const node of frontier.nodes.toReversed()) root = root === undefined ? node : nodeHash(node, root, hash);
  return root ?? emptyRoot(hash);
}

/** The root over leaf hashes, in order. */
export function rootOf(leaves: Iterable<Uint8Array>, hash: Hash = sha256): Uint8Array {
  let frontier = emptyFrontier;
  for (const leaf of leaves) frontier = appendLeaf(frontier, leaf, hash);
  return frontierRoot(frontier, hash);
}

// ---- a whole tree ------------------------------------------------------------------------------------------

/** Reads the hash of a complete subtree: the one over the 2^level leaves that begin at leaf index · 2^level. */
export type NodeAt = (level: number, index: number) => Uint8Array;

/** Hashes side by side in one piece of memory, so that a long row can be kept and read back as it stands. */
export type Row = { bytes: Uint8Array; count: number };

/** All complete subtrees in memory; levels[0] are the leaf hashes. Grown in place by addLeaf. */
export type Tree = { readonly levels: Row[] };

function addToRow(row: Row, node: Uint8Array): void {
  const end = HASH_BYTES * row.count;
  if (end + HASH_BYTES > row.bytes.length) {
    const bytes = new Uint8Array(Math.max(HASH_BYTES * 8, 2 * row.bytes.length));
    bytes.set(row.bytes);
    row.bytes = bytes;
  }
  row.bytes.set(node, end);
  row.count += 1;
}

/** The hash at a place of a row; a place of a row is written once, so what is given stays as it is. */
function inRow(row: Row | undefined, index: number): Uint8Array | undefined {
  if (!row || !Number.isSafeInteger(index) || index < 0 || index >= row.count) return undefined;
  return row.bytes.subarray(HASH_BYTES * index, HASH_BYTES * (index + 1));
}

/** The hash of a leaf of a tree; undefined beyond its end. */
export const leafOf = (tree: Tree, index: number): Uint8Array | undefined => inRow(tree.levels[0], index);

/** A tree over leaf hashes, in order. */
export function treeOf(leaves: Iterable<Uint8Array> = [], hash: Hash = sha256): Tree {
  const tree: Tree = { levels: [{ bytes: new Uint8Array(0), count: 0 }] };
  for (const leaf of leaves) addLeaf(tree, leaf, hash);
  return tree;
}

/** Adds one leaf hash, changing the tree in place. */
export function addLeaf(tree: Tree, leaf: Uint8Array, hash: Hash = sha256): void {
  let node = leaf;
  for (let level = 0; ; level += 1) {
    const row = tree.levels[level] ?? { bytes: new Uint8Array(0), count: 0 };
    tree.levels[level] = row;
    addToRow(row, node);
    const left = inRow(row, row.count - 2);
    if (isOdd(row.count) || left === undefined) return;
    node = nodeHash(left, node, hash);
  }
}

/** How many leaves a tree has. */
export function treeSize(tree: Tree): number {
  return tree.levels[0]?.count ?? 0;
}

/** The reader of a tree in memory. It throws RangeError for a subtree that is not complete. */
export function nodesOf(tree: Tree): NodeAt {
  return (level, index) => {
    const node = inRow(tree.levels[level], index);
    if (node === undefined) throw new RangeError(`The tree has no complete subtree ${index} at level ${level}.`);
    return node;
  };
}

/** Largest power of two below n, for n > 1. */
function splitOf(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** The root over leaves start … end, where start is aligned as RFC 6962 splits leave it. */
function rangeRoot(nodeAt: NodeAt, start: number, end: number, hash: Hash): Uint8Array {
  const n = end - start;
  if (n === 1) return nodeAt(0, start);
  const k = splitOf(n);
  if (n === 2 * k) return nodeAt(Math.log2(n), start / n);
  return nodeHash(rangeRoot(nodeAt, start, start + k, hash), rangeRoot(nodeAt, start + k, end, hash), hash);
}

/**
 * The root of the first `size` leaves.
 * @throws RangeError when the tree is smaller.
 */
export function rootAt(nodeAt: NodeAt, size: number, hash: Hash = sha256): Uint8Array {
  return size === 0 ? emptyRoot(hash) : rangeRoot(nodeAt, 0, size, hash);
}

/**
 * The proof that leaf `index` is in the tree of `size` leaves (RFC 6962 §2.1.1), lowest node first.
 * @throws RangeError when the index is outside, or the tree smaller than `size`.
 */
export function inclusionProof(nodeAt: NodeAt, index: number, size: number, hash: Hash = sha256): Uint8Array[] {
  if (!isTreeSize(index) || !isTreeSize(size) || index >= size) {
    throw new RangeError(`There is no leaf ${index} in a tree of ${size}.`);
  }
  const proof: Uint8Array[] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      proof.push(rangeRoot(nodeAt, middle, end, hash));
      end = middle;
    } else {
      proof.push(rangeRoot(nodeAt, start, middle, hash));
      start = middle;
    }
  }
  return proof.reverse();
}

/**
 * The proof that the tree of `size1` leaves is the beginning of the tree of `size2` (RFC 6962 §2.1.2). Empty
 * when they are equal.
 * @throws RangeError unless 0 < size1 ≤ size2, or when the tree is smaller than `size2`.
 */
export function consistencyProof(nodeAt: NodeAt, size1: number, size2: number, hash: Hash = sha256): Uint8Array[] {
  if (!isTreeSize(size1) || !isTreeSize(size2) || size1 === 0 || size1 > size2) {
    throw new RangeError(`There is no consistency proof from ${size1} to ${size2}: it needs 0 < first ≤ second.`);
  }
  const proof: Uint8Array[] = [];
  let start = 0;
  let end = size2;
  while (size1 !== end) {
    const middle = start + splitOf(end - start);
    if (size1 <= middle) {
      proof.push(rangeRoot(nodeAt, middle, end, hash));
      end = middle;
    } else {
      proof.push(rangeRoot(nodeAt, start, middle, hash));
      start = middle;
    }
  }
  // Where the first tree is itself a node of the second, its root is already known to whoever asks.
  if (start !== 0) proof.push(rangeRoot(nodeAt, start, end, hash));
  return proof.reverse();
}

// ---- verifying ---------------------------------------------------------------------------------------------

const isHash = (value: Uint8Array): boolean => value instanceof Uint8Array && value.length === HASH_BYTES;

function isProof(proof: readonly Uint8Array[]): boolean {
  return Array.isArray(proof) && proof.length <= PROOF_MOST && proof.every(isHash);
}

/** A claim that a leaf, given by its leaf hash, is in a tree. */
export type InclusionClaim = {
  readonly index: number;
  readonly size: number;
  readonly leaf: Uint8Array;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
};

/** Whether an inclusion claim holds (RFC 9162 §2.1.3.2). False for anything malformed; never throws. */
export function verifyInclusion(claim: InclusionClaim, hash: Hash = sha256): boolean {
  const { index, size, leaf, proof, root } = claim;
  if (!isTreeSize(index) || !isTreeSize(size) || index >= size) return false;
  if (!isHash(leaf) || !isHash(root) || !isProof(proof)) return false;
  let at = index;
  let last = size - 1;
  let node = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      node = nodeHash(sibling, node, hash);
      while (!isOdd(at) && at !== 0) {
        at = half(at);
        last = half(last);
      }
    } else {
      node = nodeHash(node, sibling, hash);
    }
    at = half(at);
    last = half(last);
  }
  return last === 0 && equalBytes(node, root);
}

/** A claim that one tree is the beginning of another. */
export type ConsistencyClaim = {
  readonly size1: number;
  readonly root1: Uint8Array;
  readonly size2: number;
  readonly root2: Uint8Array;
  readonly proof: readonly Uint8Array[];
};

function isPowerOfTwo(size: number): boolean {
  let rest = size;
  while (rest > 1 && !isOdd(rest)) rest = half(rest);
  return rest === 1;
}

/** Two heads of one size: the proof is empty and the roots are the same bytes. */
function sameTree({ size1, root1, root2, proof }: ConsistencyClaim, hash: Hash): boolean {
  if (proof.length !== 0 || !equalBytes(root1, root2)) return false;
  // For a tree without leaves the root is known, so nothing else is taken. For any other, equality is the whole
  // question and nothing is hashed: roots of an odd length are refused where a head is parsed. The published
  // vectors contain such a pair, of 12 bytes each, and expect yes.
  return size1 !== 0 || equalBytes(root1, emptyRoot(hash));
}

/**
 * Whether a consistency claim holds (RFC 9162 §2.1.4.2). A first tree without leaves proves nothing about a
 * larger one and is refused. False for anything malformed; never throws.
 */
export function verifyConsistency(claim: ConsistencyClaim, hash: Hash = sha256): boolean {
  const { size1, root1, size2, root2, proof } = claim;
  if (!isTreeSize(size1) || !isTreeSize(size2) || size1 > size2) return false;
  if (!(root1 instanceof Uint8Array) || !(root2 instanceof Uint8Array) || !isProof(proof)) return false;
  if (size1 === size2) return sameTree(claim, hash);
  if (size1 === 0 || !isHash(root1) || !isHash(root2)) return false;
  const [seed, ...path] = isPowerOfTwo(size1) ? [root1, ...proof] : proof;
  // From a power of two the root itself is the seed, so an empty proof must be caught by itself.
  if (seed === undefined || proof.length === 0) return false;
  let at = size1 - 1;
  let last = size2 - 1;
  while (isOdd(at)) {
    at = half(at);
    last = half(last);
  }
  let first = seed;
  let second = seed;
  for (const sibling of path) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      first = nodeHash(sibling, first, hash);
      second = nodeHash(sibling, second, hash);
      while (!isOdd(at) && at !== 0) {
        at = half(at);
        last = half(last);
      }
    } else {
      second = nodeHash(second, sibling, hash);
    }
    at = half(at);
    last = half(last);
  }
  return last === 0 && equalBytes(first, root1) && equalBytes(second, root2);
}
