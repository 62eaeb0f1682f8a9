// Canonical text and digests inside the book: commitments of sealed answers, and the bytes a book is compared by.

import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bytes as unpadded base64url. */
export function base64url(bytes: Uint8Array): string {
  let out = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const [a = 0, b = 0, c = 0] = [bytes[index], bytes[index + 1], bytes[index + 2]];
    const left = bytes.length - index;
    out += ALPHABET.charAt(a >> 2) + ALPHABET.charAt(((a & 3) << 4) | (b >> 4));
    if (left > 1) out += ALPHABET.charAt(((b & 15) << 2) | (c >> 6));
    if (left > 2) out += ALPHABET.charAt(c & 63);
  }
  return out;
}

/** RFC 8785 text of a value. */
export const canonicalJson = (value: unknown): string => canonicalize(value) ?? 'null';

/** The commitment to an answer: base64url(SHA-256(salt '.' canonical answer)) (model.md §3). */
export const commitmentOf = (salt: string, answer: unknown): string =>
  base64url(sha256(utf8ToBytes(`${salt}.${canonicalJson(answer)}`)));
