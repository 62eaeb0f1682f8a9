// How a device judges a log head it is shown: signed by an enrolled hub, never smaller, always the old log continued.

import { CheckpointError, openCheckpoint } from '@proofhouse/ledger/checkpoint.ts';
import { CodecError, fromBase64, fromBase64url, toBase64url } from '@proofhouse/ledger/hash.ts';
import { verifyConsistency } from '@proofhouse/ledger/merkle.ts';
import { formatVerifierKey, NoteError, noteVerifier } from '@proofhouse/ledger/note.ts';
import type { DeviceState, SeenHead } from './devicestate.ts';
import { hubKeys, originOf } from './gate.ts';

/** What a head is to a device that believes another. */
export type HeadJudgement =
  | { readonly kind: 'newer'; readonly seen: SeenHead }
  | { readonly kind: 'nothing new' }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'forked'; readonly notes: readonly [string, string]; readonly why: string };

function readProof(lines: readonly string[]): Uint8Array[] | undefined {
  try {
    return lines.map((line) => fromBase64(line));
  } catch (error) {
    if (error instanceof CodecError) return undefined;
    throw error;
  }
}

/** Judges a head. `proof` is the consistency proof from the head the device believes, base64, lowest node first. */
export function judgeHead(state: DeviceState, note: string, proof: readonly string[]): HeadJudgement {
  const origin = originOf(state.gate);
  if (origin === undefined) return { kind: 'refused', why: 'The founding event is not known here yet: sync first.' };
  const { hash } = state.platform;
  let head: { size: number; root: Uint8Array };
  try {
    const verifiers = hubKeys(state.gate).map((key) =>
      noteVerifier(formatVerifierKey(origin, key, hash), state.gate.verifier, hash),
    );
    head = openCheckpoint(note, origin, verifiers).checkpoint;
  } catch (error) {
    if (error instanceof NoteError || error instanceof CheckpointError) return { kind: 'refused', why: error.message };
    throw error;
  }
  const { seen } = state;
  const root = toBase64url(head.root);
  if (!seen || seen.size === 0) return { kind: 'newer', seen: { size: head.size, root, note } };
  if (head.size < seen.size) return { kind: 'nothing new' };
  if (head.size === seen.size && root === seen.root) return { kind: 'nothing new' };
  const steps = readProof(proof);
  const continues =
    steps !== undefined &&
    verifyConsistency(
      { size1: seen.size, root1: fromBase64url(seen.root), size2: head.size, root2: head.root, proof: steps },
      hash,
    );
  if (continues) return { kind: 'newer', seen: { size: head.size, root, note } };
  if (head.size > seen.size && proof.length === 0) {
    return { kind: 'refused', why: `Show how the head of ${seen.size} leaves continues to this one: send the proof.` };
  }
  return {
    kind: 'forked',
    notes: [seen.note, note],
    why: 'This log head does not continue the one known here. Both are kept; do not rely on this hub.',
  };
}
