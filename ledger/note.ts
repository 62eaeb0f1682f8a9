// C2SP signed-note v1.0.0: a short text with one or more signature lines under it.
import { concatBytes, textOfUtf8, utf8 } from './bytes.ts';
import { CodecError, fromBase64, fromHex, type Hash, sha256, toBase64, toHex } from './hash.ts';
import type { SignatureVerifier } from './signature.ts';

/** Everything that can be wrong with a note or a key for notes. */
export type NoteErrorCode =
  | 'malformed-note'
  | 'too-many-signatures'
  | 'bad-name'
  | 'malformed-key'
  | 'unknown-key-type'
  | 'key-not-enrolled'
  | 'ambiguous-key'
  | 'invalid-signature'
  | 'unsigned';

/** Thrown by everything in this file. */
export class NoteError extends Error {
  override readonly name = 'NoteError';
  readonly code: NoteErrorCode;
  constructor(code: NoteErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** One signature line. `keyId` is the 4-byte key id as 8 hex digits; `signature` is what follows it. */
export type NoteSignature = { readonly name: string; readonly keyId: string; readonly signature: Uint8Array };

/** A note taken apart. Its text is not to be believed until openNote has said who signed it. */
export type ParsedNote = { readonly text: string; readonly signatures: readonly NoteSignature[] };

/** A note of which at least one known key signed the text. */
export type OpenedNote = {
  readonly text: string;
  readonly verified: readonly NoteSignature[];
  readonly unverified: readonly NoteSignature[];
};

/** Somebody who signs notes. `sign` gets the UTF-8 text and returns the bytes that follow the key id. */
export type NoteSigner = {
  readonly name: string;
  readonly keyId: string;
  sign(message: Uint8Array): Uint8Array;
};

/** Somebody whose signature a reader knows how to verify. */
export type NoteVerifier = {
  readonly name: string;
  readonly keyId: string;
  verify(message: Uint8Array, signature: Uint8Array): boolean;
};

/** A verifier key taken apart. */
export type VerifierKey = {
  readonly name: string;
  readonly keyId: string;
  readonly type: number;
  readonly publicKey: Uint8Array;
};

/** The signature type byte of plain Ed25519. */
export const NOTE_ED25519 = 0x01;

const SIGNATURES_MOST = 100;
const LINE_START = '— ';

/** Whether a name may stand in a signature line: not empty, no Unicode space, no plus, no control character. */
export function isKeyName(name: string): boolean {
  return name !== '' && !/[\p{White_Space}\p{Cc}\p{Surrogate}+]/u.test(name);
}

function requireName(name: string): void {
  if (isKeyName(name)) return;
  throw new NoteError('bad-name', 'A key name must not be empty or hold a space, a plus or a control character.');
}

/**
 * The recommended key id, as 8 hex digits: SHA-256(name ‖ 0x0A ‖ type ‖ public key)[:4].
 * @throws NoteError 'bad-name'
 */
export function noteKeyId(name: string, type: number, publicKey: Uint8Array, hash: Hash = sha256): string {
  requireName(name);
  return toHex(hash(concatBytes(utf8(`${name}\n`), Uint8Array.of(type), publicKey)).subarray(0, 4));
}

/**
 * The verifier key of an Ed25519 key: name+id+base64(type ‖ public key).
 * @throws NoteError 'bad-name', or 'malformed-key' unless the key has 32 bytes.
 */
export function formatVerifierKey(name: string, publicKey: Uint8Array, hash: Hash = sha256): string {
  if (publicKey.length !== 32) throw new NoteError('malformed-key', 'An Ed25519 public key has 32 bytes.');
  const typed = concatBytes(Uint8Array.of(NOTE_ED25519), publicKey);
  return `${name}+${noteKeyId(name, NOTE_ED25519, publicKey, hash)}+${toBase64(typed)}`;
}

/**
 * Takes a verifier key apart and recomputes its id. Key types other than Ed25519 are read, not judged.
 * @throws NoteError 'malformed-key' or 'bad-name'
 */
export function parseVerifierKey(text: string, hash: Hash = sha256): VerifierKey {
  const malformed = new NoteError('malformed-key', 'A verifier key reads name+8 hex digits+base64: copy it again.');
  const [, name, keyId, coded] = /^([^+]*)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? [];
  if (name === undefined || keyId === undefined || coded === undefined) throw malformed;
  const typed = decodeOr(coded, malformed);
  const type = typed[0];
  if (type === undefined || (type === NOTE_ED25519 && typed.length !== 33)) throw malformed;
  const publicKey = typed.slice(1);
  if (noteKeyId(name, type, publicKey, hash) !== keyId) {
    throw new NoteError('malformed-key', 'The id in this verifier key is not that of its key: copy it again.');
  }
  return { name, keyId, type, publicKey };
}

/**
 * A verifier for an Ed25519 verifier key, under the one signature rule (signature.ts).
 * @throws NoteError as parseVerifierKey, 'unknown-key-type', or 'key-not-enrolled'.
 */
export function noteVerifier(key: string, signatures: SignatureVerifier, hash: Hash = sha256): NoteVerifier {
  const { name, keyId, type, publicKey } = parseVerifierKey(key, hash);
  if (type !== NOTE_ED25519) throw new NoteError('unknown-key-type', `Key type ${type} is not Ed25519 (1).`);
  const known = { alg: 'ed25519', bytes: publicKey } as const;
  const verdict = signatures.enrolKey(known);
  if (!verdict.ok) throw new NoteError('key-not-enrolled', `This key may not be used (${verdict.reason}).`);
  return {
    name,
    keyId,
    verify: (message, signature) => signatures.verifySignature(known, message, signature),
  };
}

/**
 * A signer for an Ed25519 key whose private half stays with `sign`.
 * @throws NoteError 'bad-name' or 'malformed-key'
 */
export function noteSigner(
  name: string,
  publicKey: Uint8Array,
  sign: (message: Uint8Array) => Uint8Array,
  hash: Hash = sha256,
): NoteSigner {
  const { keyId } = parseVerifierKey(formatVerifierKey(name, publicKey, hash), hash);
  return { name, keyId, sign };
}

function decodeOr(text: string, otherwise: NoteError): Uint8Array {
  try {
    return fromBase64(text);
  } catch (error) {
    if (error instanceof CodecError) throw otherwise;
    throw error;
  }
}

function hasForeignCharacter(text: string): boolean {
  for (const character of text) if (character < ' ' && character !== '\n') return true;
  return /\p{Surrogate}/u.test(text);
}

function requireText(text: string): void {
  if (text.endsWith('\n') && !hasForeignCharacter(text)) return;
  throw new NoteError('malformed-note', 'A note text ends in a newline and holds no other control character.');
}

/**
 * The note as it is written down: text, empty line, signature lines in the order given.
 * @throws NoteError 'malformed-note', 'bad-name' or 'too-many-signatures'
 */
export function formatNote(note: ParsedNote): string {
  requireText(note.text);
  if (note.signatures.length === 0) throw new NoteError('malformed-note', 'A note has at least one signature.');
  if (note.signatures.length > SIGNATURES_MOST) {
    throw new NoteError('too-many-signatures', `A note carries at most ${SIGNATURES_MOST} signatures.`);
  }
  const lines = note.signatures.map(({ name, keyId, signature }) => {
    requireName(name);
    if (!/^[0-9a-f]{8}$/.test(keyId) || signature.length === 0) {
      throw new NoteError('malformed-note', 'A signature line needs a key id of 8 hex digits and a signature.');
    }
    return `${LINE_START}${name} ${toBase64(concatBytes(fromHex(keyId), signature))}\n`;
  });
  return `${note.text}\n${lines.join('')}`;
}

/**
 * Signs a text with every signer, in order.
 * @throws NoteError as formatNote; whatever a signer throws.
 */
export function signNote(text: string, signers: readonly NoteSigner[]): string {
  requireText(text);
  const message = utf8(text);
  return formatNote({
    text,
    signatures: signers.map((signer) => ({
      name: signer.name,
      keyId: signer.keyId,
      signature: signer.sign(message),
    })),
  });
}

function parseLine(line: string): NoteSignature {
  const malformed = new NoteError('malformed-note', 'A signature line reads "— name base64".');
  const [name, coded, ...more] = line.startsWith(LINE_START) ? line.slice(LINE_START.length).split(' ') : [];
  if (name === undefined || coded === undefined || more.length > 0 || !isKeyName(name)) throw malformed;
  const bytes = decodeOr(coded, malformed);
  if (bytes.length < 5) throw malformed;
  return { name, keyId: toHex(bytes.subarray(0, 4)), signature: bytes.slice(4) };
}

function textOf(note: string | Uint8Array): string {
  if (typeof note === 'string') return note;
  try {
    return textOfUtf8(note);
  } catch {
    throw new NoteError('malformed-note', 'A note is UTF-8.');
  }
}

/**
 * Takes a note apart without believing it.
 * @throws NoteError 'malformed-note' or 'too-many-signatures'
 */
export function parseNote(note: string | Uint8Array): ParsedNote {
  const whole = textOf(note);
  const split = whole.lastIndexOf('\n\n');
  if (hasForeignCharacter(whole) || split < 0 || !whole.endsWith('\n') || split + 2 >= whole.length) {
    throw new NoteError('malformed-note', 'A note is a text, an empty line, and signature lines.');
  }
  const lines = whole.slice(split + 2, -1).split('\n');
  if (lines.length > SIGNATURES_MOST) {
    throw new NoteError('too-many-signatures', `A note carries at most ${SIGNATURES_MOST} signatures.`);
  }
  return { text: whole.slice(0, split + 1), signatures: lines.map(parseLine) };
}

/**
 * Opens a note: every signature by a known key (name and id together) must verify, and there must be one.
 * Signatures by unknown keys are returned as unverified; a second line by the same key is ignored.
 * @throws NoteError 'malformed-note', 'too-many-signatures', 'ambiguous-key', 'invalid-signature' or 'unsigned'
 */
export function openNote(note: string | Uint8Array, verifiers: readonly NoteVerifier[]): OpenedNote {
  const known = new Map(verifiers.map((verifier) => [`${verifier.name}+${verifier.keyId}`, verifier]));
  if (known.size !== verifiers.length) {
    throw new NoteError('ambiguous-key', 'Two verifiers share name and key id: give each key once.');
  }
  const { text, signatures } = parseNote(note);
  const message = utf8(text);
  const verified = new Map<string, NoteSignature>();
  const unverified: NoteSignature[] = [];
  for (const signature of signatures) {
    const who = `${signature.name}+${signature.keyId}`;
    const verifier = known.get(who);
    if (verifier === undefined) unverified.push(signature);
    else if (verified.has(who)) continue;
    else if (verifier.verify(message, signature.signature)) verified.set(who, signature);
    else throw new NoteError('invalid-signature', `The signature by ${signature.name} does not verify.`);
  }
  if (verified.size === 0) throw new NoteError('unsigned', 'No known key signed this note: pin the right key.');
  return { text, verified: [...verified.values()], unverified };
}
