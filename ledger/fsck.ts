// Re-reads a whole log from its bytes: every leaf, every signed head, every device chain, and says what is wrong.
import { equalBytes } from './bytes.ts';
import { addLink, type ChainLink, type ChainReport, type Chains, chainReport, emptyChains } from './chain.ts';
import { CheckpointError, openCheckpoint } from './checkpoint.ts';
import { type Hash, sha256, toHex } from './hash.ts';
import {
  addLeaf,
  consistencyProof,
  emptyRoot,
  leafHash,
  type NodeAt,
  nodesOf,
  rootAt,
  treeOf,
  treeSize,
  verifyConsistency,
} from './merkle.ts';
import { NoteError, type NoteVerifier } from './note.ts';

/** What a leaf says about itself, or why it could not be read. */
export type LeafReading = ChainLink | { readonly error: string };

/** A leaf whose bytes the caller has hashed and read already. */
export type HashedLeaf = { readonly hash: Uint8Array; readonly reading: LeafReading };

/** A log as somebody claims it to be. */
export type FsckInput = {
  /** Leaf bytes in ledger order. */
  readonly leaves: Iterable<Uint8Array | HashedLeaf>;
  /** Signed heads as notes, in the order they were sealed. */
  readonly heads: readonly (string | Uint8Array)[];
  /** The log's origin, pinned by the reader. */
  readonly origin: string;
  /** The keys the reader pins; the log's own among them. */
  readonly verifiers: readonly NoteVerifier[];
  /** Reads the envelope of a leaf: the only part that knows what a leaf means. */
  readLeaf(leaf: Uint8Array): LeafReading;
  /** Leaf hashes written down when the leaves were stored (a level-0 tile), to name a bad leaf exactly. */
  readonly recordedLeafHashes?: readonly Uint8Array[] | ((index: number) => Uint8Array | undefined);
  readonly hash?: Hash;
};

/** What is wrong with a leaf. */
export type LeafProblem = {
  readonly index: number;
  readonly problem: 'unreadable' | 'hash-differs' | 'appended-twice';
  readonly says: string;
};

/** What became of one head. `at` is its place in the input; size and root are null when it could not be opened. */
export type HeadReport = {
  readonly at: number;
  readonly size: number | null;
  readonly root: string | null;
  readonly problem: 'not-opened' | 'beyond-leaves' | 'root-differs' | 'shrinks' | 'inconsistent' | null;
  readonly says: string;
};

/** Everything found. `ok` means that nothing is wrong; leaves that no head covers yet are counted, not wrong. */
export type FsckReport = {
  readonly ok: boolean;
  readonly size: number;
  /** The recomputed root over all leaves, in hex. */
  readonly root: string;
  readonly leaves: readonly LeafProblem[];
  readonly heads: readonly HeadReport[];
  readonly chains: ChainReport;
  /** Leaves after the newest good head: stored, but no signature covers them yet. */
  readonly uncovered: number;
  /**
   * The lowest leaf index known to be bad, or null. Where only a head disagrees it is the first leaf that head
   * covers beyond the last good one: the damage begins there or later, below that head's size.
   */
  readonly firstBadIndex: number | null;
};

function tryReading(input: FsckInput, leaf: Uint8Array): LeafReading {
  try {
    return input.readLeaf(leaf);
  } catch (error) {
    return { error: error instanceof Error ? error.message : 'The reader failed.' };
  }
}

type Leaves = { readonly nodeAt: NodeAt; readonly size: number; readonly problems: LeafProblem[]; chains: ChainReport };

function walkLeaves(input: FsckInput, hash: Hash): Leaves {
  const tree = treeOf([], hash);
  const chains = emptyChains();
  const firstIndexOf = new Map<string, number>();
  const problems: LeafProblem[] = [];
  let index = 0;
  for (const leaf of input.leaves) {
    const isBytes = leaf instanceof Uint8Array;
    const hashed = isBytes ? leafHash(leaf, hash) : leaf.hash;
    addLeaf(tree, hashed, hash);
    const { recordedLeafHashes: given } = input;
    const recorded = typeof given === 'function' ? given(index) : given?.[index];
    if (recorded !== undefined && !equalBytes(recorded, hashed)) {
      problems.push({ index, problem: 'hash-differs', says: 'This leaf is not the one that was stored.' });
    }
    const reading = isBytes ? tryReading(input, leaf) : leaf.reading;
    if ('error' in reading) {
      problems.push({ index, problem: 'unreadable', says: reading.error });
    } else if (firstIndexOf.has(reading.id)) {
      const says = `The event of leaf ${firstIndexOf.get(reading.id)} stands here again.`;
      problems.push({ index, problem: 'appended-twice', says });
    } else {
      firstIndexOf.set(reading.id, index);
      tryAdding(chains, reading, index, problems);
    }
    index += 1;
  }
  return { nodeAt: nodesOf(tree), size: treeSize(tree), problems, chains: chainReport(chains) };
}

function tryAdding(chains: Chains, link: ChainLink, index: number, problems: LeafProblem[]): void {
  try {
    addLink(chains, link);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    problems.push({ index, problem: 'unreadable', says: error.message });
  }
}

type OpenHead = { readonly size: number; readonly root: Uint8Array };

function openHead(input: FsckInput, note: string | Uint8Array): OpenHead | string {
  try {
    const { size, root } = openCheckpoint(note, input.origin, input.verifiers).checkpoint;
    return { size, root };
  } catch (error) {
    if (error instanceof NoteError || error instanceof CheckpointError) return error.message;
    throw error;
  }
}

/** Whether the earlier of two heads is provably the beginning of the later, by the leaves at hand. */
function follows(before: OpenHead, after: OpenHead, nodeAt: NodeAt, hash: Hash): boolean {
  if (before.size === 0) return equalBytes(before.root, emptyRoot(hash));
  return verifyConsistency(
    {
      size1: before.size,
      root1: before.root,
      size2: after.size,
      root2: after.root,
      proof: consistencyProof(nodeAt, before.size, after.size, hash),
    },
    hash,
  );
}

function judgeHead(
  head: OpenHead,
  before: OpenHead | null,
  leaves: Leaves,
  hash: Hash,
): { problem: HeadReport['problem']; says: string } {
  if (before !== null && head.size < before.size) {
    return { problem: 'shrinks', says: `This head is smaller than the one before it (${before.size}).` };
  }
  if (head.size > leaves.size) {
    return { problem: 'beyond-leaves', says: `This head covers ${head.size} leaves; only ${leaves.size} are here.` };
  }
  if (!equalBytes(rootAt(leaves.nodeAt, head.size, hash), head.root)) {
    return { problem: 'root-differs', says: 'The leaves do not give the root that was signed.' };
  }
  if (before !== null && !follows(before, head, leaves.nodeAt, hash)) {
    return { problem: 'inconsistent', says: 'The head before this one is not its beginning.' };
  }
  return { problem: null, says: 'Signed, recomputed and consistent.' };
}

type Heads = { readonly reports: HeadReport[]; readonly covered: number; readonly firstBad: number | null };

function walkHeads(input: FsckInput, leaves: Leaves, hash: Hash): Heads {
  const reports: HeadReport[] = [];
  let before: OpenHead | null = null;
  let covered = 0;
  let smallestBad: number | null = null;
  input.heads.forEach((note, at) => {
    const head = openHead(input, note);
    if (typeof head === 'string') {
      reports.push({ at, size: null, root: null, problem: 'not-opened', says: head });
      return;
    }
    const judged = judgeHead(head, before, leaves, hash);
    reports.push({ at, size: head.size, root: toHex(head.root), ...judged });
    if (judged.problem === null) covered = Math.max(covered, head.size);
    if (judged.problem === 'root-differs') smallestBad = Math.min(smallestBad ?? head.size, head.size);
    before = head;
  });
  return { reports, covered, firstBad: firstBadUnder(reports, smallestBad, leaves.size) };
}

/** From which leaf on the heads vouch for nothing: the size of the largest good head below the smallest bad one. */
function firstBadUnder(reports: readonly HeadReport[], smallestBad: number | null, size: number): number | null {
  const missing = reports.some(({ problem }) => problem === 'beyond-leaves');
  if (smallestBad === null) return missing ? size : null;
  let good = 0;
  for (const report of reports) {
    if (report.problem === null && report.size !== null && report.size < smallestBad) {
      good = Math.max(good, report.size);
    }
  }
  return good;
}

function lowest(indexes: readonly (number | null)[]): number | null {
  const known = indexes.filter((index) => index !== null);
  return known.length === 0 ? null : Math.min(...known);
}

/**
 * Re-reads a log. Bad data of any kind ends up in the report and is never thrown; only a fault of the iterable
 * or of the injected platform is.
 */
export function fsck(input: FsckInput): FsckReport {
  const hash = input.hash ?? sha256;
  const leaves = walkLeaves(input, hash);
  const heads = walkHeads(input, leaves, hash);
  const { gaps, forks, broken } = leaves.chains;
  const firstBadLeaf = leaves.problems[0]?.index ?? null;
  return {
    ok:
      leaves.problems.length === 0 &&
      heads.reports.every(({ problem }) => problem === null) &&
      gaps.length + forks.length + broken.length === 0,
    size: leaves.size,
    root: toHex(rootAt(leaves.nodeAt, leaves.size, hash)),
    leaves: leaves.problems,
    heads: heads.reports,
    chains: leaves.chains,
    uncovered: leaves.size - heads.covered,
    firstBadIndex: lowest([firstBadLeaf, heads.firstBad]),
  };
}
