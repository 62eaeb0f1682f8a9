// The one hash of the ledger, as a port, and the strict text forms of bytes: hex, base64 and base64url.
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';

/** A hash function: any bytes in, a digest of fixed length out. Platforms may inject a faster SHA-256. */
export type Hash = (bytes: Uint8Array) => Uint8Array;

/** Length in bytes of every hash in the ledger. */
export const HASH_BYTES = 32;

/** SHA-256 (FIPS 180-4), the default of every function here that hashes. */
export const sha256: Hash = (bytes) => nobleSha256(bytes);

/** What was wrong with a text form. */
export type CodecErrorCode = 'not-hex' | 'not-base64' | 'not-base64url';

/** Thrown by the decoders below: the text is not the one canonical encoding of any bytes. */
export class CodecError extends Error {
  override readonly name = 'CodecError';
  readonly code: CodecErrorCode;
  constructor(code: CodecErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

const HEX: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Bytes as lower-case hex. */
export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 1) text += HEX[bytes[i] as number];
  return text;
}

/**
 * Lower-case hex to bytes. Upper case is refused, so that equal bytes have equal text.
 * @throws CodecError 'not-hex'
 */
export function fromHex(text: string): Uint8Array {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text)) {
    throw new CodecError('not-hex', 'Not lower-case hex with an even number of digits: send it as 0-9 and a-f.');
  }
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

const COMMON = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const BASE64 = `${COMMON}+/`;
const BASE64URL = `${COMMON}-_`;

function encode64(bytes: Uint8Array, alphabet: string): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    text += alphabet.charAt(group >> 18) + alphabet.charAt((group >> 12) & 63);
    if (left > 1) text += alphabet.charAt((group >> 6) & 63);
    if (left > 2) text += alphabet.charAt(group & 63);
  }
  return text;
}

/** The value of each digit by its character code; 64 stands for a character that is none. */
function valuesOf(alphabet: string): Uint8Array {
  const values = new Uint8Array(128).fill(64);
  for (let value = 0; value < 64; value += 1) values[alphabet.charCodeAt(value)] = value;
  return values;
}
const VALUES: Readonly<Record<string, Uint8Array>> = { [BASE64]: valuesOf(BASE64), [BASE64URL]: valuesOf(BASE64URL) };

/** Digits without padding to bytes, or null when a digit is foreign or the unused bits are not zero. */
function decode64(digits: string, alphabet: string): Uint8Array | null {
  const values = VALUES[alphabet] as Uint8Array;
  if (digits.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const value = values[digits.charCodeAt(i)] ?? 64;
    if (value === 64) return null;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[at] = (bits >> held) & 0xff;
      at += 1;
    }
  }
  return (bits & ((1 << held) - 1)) === 0 ? bytes : null;
}

/** Bytes as base64 with padding (RFC 4648 §4). */
export function toBase64(bytes: Uint8Array): string {
  const digits = encode64(bytes, BASE64);
  return digits + '='.repeat((4 - (digits.length % 4)) % 4);
}

/**
 * Base64 with padding to bytes; only the canonical encoding is taken: full padding, unused bits zero, no
 * white space.
 * @throws CodecError 'not-base64'
 */
export function fromBase64(text: string): Uint8Array {
  const bytes = text.length % 4 === 0 ? decode64(text.replace(/={1,2}$/, ''), BASE64) : null;
  if (bytes === null) {
    throw new CodecError('not-base64', 'Not canonical base64: send RFC 4648 §4 with padding and no spaces.');
  }
  return bytes;
}

/** Bytes as base64url without padding (RFC 4648 §5). */
export function toBase64url(bytes: Uint8Array): string {
  return encode64(bytes, BASE64URL);
}

/**
 * Base64url without padding to bytes; unused bits must be zero.
 * @throws CodecError 'not-base64url'
 */
export function fromBase64url(text: string): Uint8Array {
  const bytes = decode64(text, BASE64URL);
  if (bytes === null) {
    throw new CodecError('not-base64url', 'Not canonical base64url: send RFC 4648 §5 without padding or spaces.');
  }
  return bytes;
}
