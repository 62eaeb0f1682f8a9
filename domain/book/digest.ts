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

/** RFC 8785 text of plain data, by the same two rules: members in order of their names, values as JSON writes them. */
function plainJson(value: unknown): string | undefined {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return /\p{Surrogate}/u.test(value) ? undefined : JSON.stringify(value);
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value) : undefined;
  if (Array.isArray(value)) {
    const parts = value.map(plainJson);
    return parts.includes(undefined) ? undefined : `[${parts.join()}]`;
  }
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return undefined;
  const record = value as Readonly<Record<string, unknown>>;
  const parts: string[] = [];
  for (const name of Object.keys(record).sort()) {
    const [key, part] = [plainJson(name), plainJson(record[name])];
    if (key === undefined || part === undefined) return undefined;
    parts.push(`${key}:${part}`);
  }
  return `{${parts.join()}}`;
}

/** RFC 8785 text of a value. */
export const canonicalJson = (value: unknown): string => plainJson(value) ?? canonicalize(value) ?? 'null';

/** The commitment to an answer: base64url(SHA-256(salt '.' canonical answer)) (model.md §3). */
export const commitmentOf = (salt: string, answer: unknown): string =>
  base64url(sha256(utf8ToBytes(`${salt}.${canonicalJson(answer)}`)));
