// Signs the head of the log: re-reads what is stored, asks the guard, and only then puts the hub's name under a root.

import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { equalBytes } from '@proofhouse/ledger/bytes.ts';
import { type Checkpoint, CheckpointError, openCheckpoint, signCheckpoint } from '@proofhouse/ledger/checkpoint.ts';
import { fromBase64url, toHex } from '@proofhouse/ledger/hash.ts';
import { leafHash, leafOf, nodesOf, rootAt, type Tree, treeSize } from '@proofhouse/ledger/merkle.ts';
import { formatVerifierKey, NoteError, noteSigner, noteVerifier } from '@proofhouse/ledger/note.ts';
import type { SignatureVerifier } from '@proofhouse/ledger/signature.ts';
import { HubFault } from './fault.ts';
import type { HeadGuard } from './guard.ts';
import type { Platform, Signer } from './platform.ts';
import type { LedgerStore, SealedHead } from './port.ts';

/** A log that can be sealed. */
export interface Sealable {
  readonly store: LedgerStore;
  readonly platform: Platform;
  readonly verifier: SignatureVerifier;
  readonly guard: HeadGuard;
  readonly logKey: Signer;
  readonly origin: string;
  readonly tree: Tree;
}

/** The name under which the log's public key stands in the store. */
export const LOG_KEY_META = 'log-key';

/** The log's verifier key, as others pin it. */
export const verifierKeyOf = ({ origin, logKey, platform }: Pick<Sealable, 'origin' | 'logKey' | 'platform'>): string =>
  formatVerifierKey(origin, fromBase64url(logKey.publicKey), platform.hash);

/**
 * The head the guard remembers, once it was found to be a beginning of our tree.
 * @throws HubFault 'rolled-back', 'forked' or 'log-key-changed'
 */
export function askGuard(log: Sealable): { turn: number; head: Checkpoint | undefined } {
  const { turn, note } = log.guard.read();
  if (turn === 0) return { turn, head: undefined };
  let head: Checkpoint;
  try {
    const verifier = noteVerifier(verifierKeyOf(log), log.verifier, log.platform.hash);
    head = openCheckpoint(note, log.origin, [verifier]).checkpoint;
  } catch (error) {
    if (!(error instanceof NoteError) && !(error instanceof CheckpointError)) throw error;
    throw new HubFault(
      'log-key-changed',
      'The last head was signed with another key, or for another production: give this hub its own key and guard.',
      error,
    );
  }
  const size = treeSize(log.tree);
  if (head.size > size) {
    throw new HubFault(
      'rolled-back',
      `A head of ${head.size} leaves was signed, and only ${size} are here: import the newest export, then go on.`,
    );
  }
  if (!equalBytes(rootAt(nodesOf(log.tree), head.size, log.platform.hash), head.root)) {
    throw new HubFault(
      'forked',
      'The leaves here do not give the head that was signed: keep both, sign nothing, compare with the phones.',
    );
  }
  return { turn, head };
}

/**
 * Whether the newest head in the store is a beginning of our tree, too: the guard may have been lost.
 * @throws HubFault 'forked'
 */
export function requireOwnHead(log: Sealable, newest: SealedHead | null | undefined): void {
  if (!newest || newest.size > treeSize(log.tree)) return;
  if (toHex(rootAt(nodesOf(log.tree), newest.size, log.platform.hash)) === newest.root) return;
  throw new HubFault('forked', 'The leaves here do not give the newest head kept with them: run verify, sign nothing.');
}

/** Reads the stored bytes of new leaves again: a bit that flipped on its way must never come under a signature. */
async function rereadLeaves(log: Sealable, from: number): Promise<void> {
  const size = treeSize(log.tree);
  const stored = await log.store.read(from, size);
  const differs = (index: number): boolean => {
    const leaf = stored[index - from]?.leaf;
    const known = leafOf(log.tree, index);
    return !leaf || !known || !equalBytes(leafHash(leaf, log.platform.hash), known);
  };
  for (let index = from; index < size; index += 1) {
    if (differs(index)) {
      throw new HubFault('stored-bytes-differ', `Leaf ${index} is not stored as it was received: stop, run verify.`);
    }
  }
}

/**
 * Seals everything received so far under one signed head.
 * @throws HubFault when the tree may not be signed; StoreFault when the store fails.
 */
export async function seal(log: Sealable, from: number, now: Millis): Promise<{ note: string; size: number }> {
  await rereadLeaves(log, from);
  const { turn } = askGuard(log);
  const size = treeSize(log.tree);
  const root = rootAt(nodesOf(log.tree), size, log.platform.hash);
  const { origin, logKey } = log;
  const signer = noteSigner(origin, fromBase64url(logKey.publicKey), logKey.sign, log.platform.hash);
  const note = signCheckpoint({ origin, size, root }, [signer]);
  await log.store.setMeta(LOG_KEY_META, verifierKeyOf(log));
  if (!log.guard.swap(turn, note)) {
    throw new HubFault('other-signer', 'Another hub signs this log: switch one of the two off.');
  }
  await log.store.saveHead({ size, root: toHex(root), note, sealedAt: now });
  return { note, size };
}
