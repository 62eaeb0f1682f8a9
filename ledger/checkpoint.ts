// C2SP tlog-checkpoint v1.0.0: the head of a log as three lines of text, and nothing after them.
import { CodecError, fromBase64, HASH_BYTES, toBase64 } from './hash.ts';
import { isTreeSize } from './merkle.ts';
import { type NoteSigner, type NoteVerifier, type OpenedNote, openNote, signNote } from './note.ts';

/** The head of a log: whose it is, how many leaves, and their root of 32 bytes. */
export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: Uint8Array };

/** A head somebody known has signed, and the note that says so. */
export type OpenedCheckpoint = { readonly checkpoint: Checkpoint; readonly note: OpenedNote };

/** What can be wrong with a head, beyond what can be wrong with any note. */
export type CheckpointErrorCode =
  | 'malformed-checkpoint'
  | 'bad-origin'
  | 'bad-size'
  | 'bad-root'
  | 'extension-lines'
  | 'wrong-origin'
  | 'not-signed-by-log';

/** Thrown by everything in this file. */
export class CheckpointError extends Error {
  override readonly name = 'CheckpointError';
  readonly code: CheckpointErrorCode;
  constructor(code: CheckpointErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

function isOrigin(origin: string): boolean {
  return origin !== '' && !/[\p{Cc}\p{Surrogate}]/u.test(origin);
}

/**
 * The text of a head, ready to be signed as a note.
 * @throws CheckpointError 'bad-origin', 'bad-size' or 'bad-root'
 */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  if (!isOrigin(origin)) throw new CheckpointError('bad-origin', 'An origin is one line of text and not empty.');
  if (!isTreeSize(size)) throw new CheckpointError('bad-size', 'A size is a whole number from 0 to 2^53 - 1.');
  if (root.length !== HASH_BYTES) throw new CheckpointError('bad-root', 'A root has 32 bytes.');
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

function parseRoot(text: string): Uint8Array {
  try {
    const root = fromBase64(text);
    if (root.length === HASH_BYTES) return root;
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
  }
  throw new CheckpointError('bad-root', 'The third line must be the base64 of 32 bytes.');
}

/**
 * Reads the text of a head. Extension lines are refused: nothing that signs or countersigns heads need cover
 * them (decisions/0013).
 * @throws CheckpointError
 */
export function parseCheckpoint(text: string): Checkpoint {
  const [origin, size, root, last, ...more] = text.split('\n');
  if (origin === undefined || size === undefined || root === undefined || last === undefined) {
    throw new CheckpointError('malformed-checkpoint', 'A head has three lines, each ended: origin, size, root.');
  }
  if (last !== '' || more.length > 0) {
    throw new CheckpointError('extension-lines', 'A head has three lines and no more: remove the others.');
  }
  if (!isOrigin(origin)) throw new CheckpointError('bad-origin', 'The first line must name the log.');
  if (!/^(0|[1-9][0-9]{0,15})$/.test(size) || !isTreeSize(Number(size))) {
    throw new CheckpointError('bad-size', 'The second line must be a size in decimal, without leading zeros.');
  }
  return { origin, size: Number(size), root: parseRoot(root) };
}

/**
 * Signs a head. By convention the first signer is the log itself, under the origin as its key name.
 * @throws CheckpointError, NoteError
 */
export function signCheckpoint(checkpoint: Checkpoint, signers: readonly NoteSigner[]): string {
  return signNote(formatCheckpoint(checkpoint), signers);
}

/**
 * Opens a signed head of the log `origin`: known signatures verify, one of them under the log's own name.
 * @throws NoteError, CheckpointError
 */
export function openCheckpoint(
  note: string | Uint8Array,
  origin: string,
  verifiers: readonly NoteVerifier[],
): OpenedCheckpoint {
  const opened = openNote(note, verifiers);
  const checkpoint = parseCheckpoint(opened.text);
  if (checkpoint.origin !== origin) {
    throw new CheckpointError('wrong-origin', `This head is of ${checkpoint.origin}, not of ${origin}.`);
  }
  if (!opened.verified.some(({ name }) => name === origin)) {
    throw new CheckpointError('not-signed-by-log', `No known key of ${origin} itself signed this head.`);
  }
  return { checkpoint, note: opened };
}
