// The canonical form of what is signed: RFC 8785 (JCS), and the narrower profile an event must keep to.
import serialize from 'canonicalize';
import { equalBytes, hasLoneSurrogate, textOfUtf8, utf8 } from './bytes.ts';

/** A JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Everything the profile can refuse. */
export type ProfileErrorCode =
  | 'too-large'
  | 'byte-order-mark'
  | 'not-utf8'
  | 'not-json'
  | 'too-deep'
  | 'duplicate-key'
  | 'not-a-json-value'
  | 'not-finite'
  | 'fraction'
  | 'unsafe-integer'
  | 'lone-surrogate'
  | 'not-nfc'
  | 'not-canonical';

/** Thrown when a value or bytes leave the profile. `path` is an RFC 6901 JSON Pointer; '' is the whole. */
export class ProfileError extends Error {
  override readonly name = 'ProfileError';
  readonly code: ProfileErrorCode;
  readonly path: string;
  constructor(code: ProfileErrorCode, path: string, says: string) {
    super(path === '' ? says : `At ${path}: ${says}`);
    this.code = code;
    this.path = path;
  }
}

/** How much a canonical text may hold. */
export type ProfileLimits = {
  /** Most bytes of UTF-8; the default is what a tlog-tiles entry bundle can carry. */
  readonly maxBytes?: number;
  /** Most arrays and objects inside one another. */
  readonly maxDepth?: number;
};

const MAX_BYTES = 65_535;
const MAX_DEPTH = 64;
const MAX_DEPTH_RAW = 1_000;

type Rule = 'rfc8785' | 'profile';

function pointer(path: string, step: string | number): string {
  return `${path}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function inspectString(text: string, path: string, rule: Rule): void {
  if (hasLoneSurrogate(text)) {
    throw new ProfileError('lone-surrogate', path, 'half of a surrogate pair: send whole characters.');
  }
  if (rule === 'profile' && text.normalize('NFC') !== text) {
    throw new ProfileError('not-nfc', path, 'text is not in Unicode form NFC: call normalize("NFC") first.');
  }
}

function inspectNumber(value: number, path: string, rule: Rule): void {
  if (!Number.isFinite(value)) {
    throw new ProfileError('not-finite', path, 'not a finite number: JSON has no infinity and no NaN.');
  }
  if (rule === 'rfc8785') return;
  if (!Number.isInteger(value)) {
    throw new ProfileError('fraction', path, 'a fraction: use a whole number of a smaller unit, or a string.');
  }
  if (!Number.isSafeInteger(value)) {
    throw new ProfileError('unsafe-integer', path, 'an integer beyond 2^53 - 1: write it as a string.');
  }
}

/** Walks a value and throws at the first thing that has no place in JSON or, under the profile, in an event. */
function inspect(value: unknown, path: string, depth: number, maxDepth: number, rule: Rule): void {
  if (typeof value === 'string') inspectString(value, path, rule);
  if (typeof value === 'number') inspectNumber(value, path, rule);
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return;
  if (typeof value !== 'object') {
    throw new ProfileError('not-a-json-value', path, `a ${typeof value} is not JSON: leave the field out.`);
  }
  if (depth >= maxDepth) {
    throw new ProfileError('too-deep', path, `more than ${maxDepth} values inside one another: flatten it.`);
  }
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i += 1) inspect(value[i], pointer(path, i), depth + 1, maxDepth, rule);
    return;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    throw new ProfileError('not-a-json-value', path, 'an object of a class: send a plain object.');
  }
  for (const [key, inner] of Object.entries(value)) {
    inspectString(key, pointer(path, key), rule);
    inspect(inner, pointer(path, key), depth + 1, maxDepth, rule);
  }
}

/**
 * The RFC 8785 text of any JSON value, fractions and all; −0 becomes 0, as the RFC says.
 * @throws ProfileError 'not-a-json-value', 'not-finite', 'lone-surrogate' or 'too-deep' (1,000).
 */
export function canonicalizeRfc8785(value: unknown): string {
  inspect(value, '', 0, MAX_DEPTH_RAW, 'rfc8785');
  return serializeInspected(value);
}

function serializeInspected(value: unknown): string {
  const text = serialize(value);
  if (text === undefined) throw new ProfileError('not-a-json-value', '', 'this value has no JSON text.');
  return text;
}

function requireSize(bytes: number, limits: ProfileLimits): void {
  const most = limits.maxBytes ?? MAX_BYTES;
  if (bytes > most) {
    throw new ProfileError('too-large', '', `${bytes} bytes where ${most} fit: store large things by hash.`);
  }
}

/**
 * The canonical bytes of a value under the event profile: integers within ±(2^53 − 1), strings NFC and well
 * formed, at most 64 values inside one another, at most 65,535 bytes.
 * @throws ProfileError naming the first place that leaves the profile.
 */
export function canonicalBytes(value: unknown, limits: ProfileLimits = {}): Uint8Array {
  inspect(value, '', 0, limits.maxDepth ?? MAX_DEPTH, 'profile');
  const bytes = utf8(serializeInspected(value));
  requireSize(bytes.length, limits);
  return bytes;
}

/** As canonicalBytes, as text. Throws the same. */
export function canonicalText(value: unknown, limits: ProfileLimits = {}): string {
  return textOfUtf8(canonicalBytes(value, limits));
}

type Open = { readonly keys: Set<string> | null; awaitsKey: boolean; step: string | number; path: string };

/** Index just past the closing quote of the string that opens at `start`. */
function endOfString(text: string, start: number): number {
  let i = start + 1;
  while (text[i] !== '"') i += text[i] === '\\' ? 2 : 1;
  return i + 1;
}

/**
 * Finds a key given twice in one object, and nesting beyond the limit. JSON.parse keeps only the last of two
 * equal keys, so it cannot tell. Takes text that is already known to be JSON.
 */
function refuseDuplicateKeys(text: string, maxDepth: number): void {
  const open: Open[] = [];
  let i = 0;
  while (i < text.length) {
    const sign = text[i];
    const top = open.at(-1);
    if (sign === '"') {
      const end = endOfString(text, i);
      if (top?.keys && top.awaitsKey) {
        const key = String(JSON.parse(text.slice(i, end)));
        if (top.keys.has(key)) {
          throw new ProfileError('duplicate-key', pointer(top.path, key), 'this key stands twice: send it once.');
        }
        top.keys.add(key);
        top.awaitsKey = false;
        top.step = key;
      }
      i = end;
      continue;
    }
    if (sign === '{' || sign === '[') {
      const path = top === undefined ? '' : pointer(top.path, top.step);
      if (open.length >= maxDepth) {
        throw new ProfileError('too-deep', path, `more than ${maxDepth} values inside one another: flatten it.`);
      }
      open.push({ keys: sign === '{' ? new Set() : null, awaitsKey: sign === '{', step: 0, path });
    } else if (sign === '}' || sign === ']') {
      open.pop();
    } else if (sign === ',' && top !== undefined) {
      if (top.keys === null) top.step = Number(top.step) + 1;
      else top.awaitsKey = true;
    }
    i += 1;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) {
      throw new ProfileError('not-json', '', 'not JSON: sign one complete JSON value and nothing after it.');
    }
    throw new ProfileError('too-deep', '', 'nested too deeply to read: flatten it.');
  }
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    throw new ProfileError('byte-order-mark', '', 'begins with a byte order mark: write UTF-8 without one.');
  }
  try {
    return textOfUtf8(bytes);
  } catch {
    throw new ProfileError('not-utf8', '', 'not UTF-8: encode the text as UTF-8 before signing.');
  }
}

/** Letters after a backslash that RFC 8785 writes so. */
const isShortEscape = new Uint8Array(128);
for (const letter of '"\\bfnrt') isShortEscape[letter.charCodeAt(0)] = 1;

/**
 * Whether text plainly is its own canonical form: one pass that says yes only where parsing, inspecting and
 * serialising again would give the same text. It looks at no escape by number and at no key that escapes anything;
 * where it says no, the long way decides and words the refusal.
 */
export function isPlainlyCanonical(text: string, maxDepth: number): boolean {
  let i = 0;
  /** Past a string, or -1. */
  const string = (isKey: boolean): number => {
    let at = i + 1;
    let isAscii = true;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === 0x22) break;
      if (code === 0x5c) {
        if (isKey || isShortEscape[text.charCodeAt(at + 1)] !== 1) return -1;
        at += 1;
      } else if (!(code >= 0x20)) return -1;
      else if (code > 0x7e) isAscii = false;
      at += 1;
    }
    if (!isAscii) {
      const inside = text.slice(i + 1, at);
      if (hasLoneSurrogate(inside) || inside.normalize('NFC') !== inside) return -1;
    }
    return at + 1;
  };
  const digits = (): number => {
    let at = i + (text.charCodeAt(i) === 0x2d ? 1 : 0);
    const from = at;
    for (let code = text.charCodeAt(at); code >= 0x30 && code <= 0x39; code = text.charCodeAt(at)) at += 1;
    const isLong = at - from > 15;
    const isZero = text.charCodeAt(from) === 0x30;
    // Zero stands alone and has no sign.
    return at === from || isLong || (isZero && at - i > 1) ? -1 : at;
  };
  const value = (depth: number): boolean => {
    const code = text.charCodeAt(i);
    if (code === 0x22) {
      i = string(false);
      return i > 0;
    }
    if (code === 0x7b || code === 0x5b) {
      if (depth >= maxDepth) return false;
      return code === 0x7b ? object(depth + 1) : array(depth + 1);
    }
    const word = code === 0x74 ? 'true' : code === 0x66 ? 'false' : code === 0x6e ? 'null' : undefined;
    if (word !== undefined) {
      if (!text.startsWith(word, i)) return false;
      i += word.length;
      return true;
    }
    i = digits();
    return i > 0;
  };
  const array = (depth: number): boolean => {
    i += 1;
    if (text.charCodeAt(i) === 0x5d) {
      i += 1;
      return true;
    }
    for (;;) {
      if (!value(depth)) return false;
      const code = text.charCodeAt(i);
      i += 1;
      if (code === 0x5d) return true;
      if (code !== 0x2c) return false;
    }
  };
  const object = (depth: number): boolean => {
    i += 1;
    if (text.charCodeAt(i) === 0x7d) {
      i += 1;
      return true;
    }
    let before: string | undefined;
    for (;;) {
      if (text.charCodeAt(i) !== 0x22) return false;
      const end = string(true);
      if (end < 0 || text.charCodeAt(end) !== 0x3a) return false;
      const key = text.slice(i + 1, end - 1);
      // Sorted by UTF-16 units, and therefore no key twice. JSON.parse and assignment differ on one name only.
      if ((before !== undefined && !(before < key)) || key === '__proto__') return false;
      before = key;
      i = end + 1;
      if (!value(depth)) return false;
      const code = text.charCodeAt(i);
      i += 1;
      if (code === 0x7d) return true;
      if (code !== 0x2c) return false;
    }
  };
  return value(0) && i === text.length;
}

/**
 * The ingest rule for signed bytes: strict UTF-8 without a mark, JSON, no key twice, inside the profile, and
 * byte for byte equal to their own canonical form. The bytes themselves are what is kept; what is returned is
 * only for reading.
 * @throws ProfileError
 */
export function parseCanonical(bytes: Uint8Array, limits: ProfileLimits = {}): Json {
  requireSize(bytes.length, limits);
  const text = decode(bytes);
  const value = parseJson(text);
  if (isPlainlyCanonical(text, limits.maxDepth ?? MAX_DEPTH)) return value as Json;
  refuseDuplicateKeys(text, limits.maxDepth ?? MAX_DEPTH);
  const canonical = canonicalBytes(value, limits);
  if (!equalBytes(canonical, bytes)) {
    const at = canonical.findIndex((byte, i) => byte !== bytes[i]);
    const where = at < 0 ? canonical.length : at;
    throw new ProfileError('not-canonical', '', `not in RFC 8785 form from byte ${where} on: serialise with it.`);
  }
  // Inspected above: nothing but JSON is in it.
  return value as Json;
}
