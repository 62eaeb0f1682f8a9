// Writes the few kinds of DER (X.690) that a certificate is made of. It reads nothing: reading is left to Node.

/** One value with its tag and length. */
function value(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  const digits = Buffer.from(length.toString(16).padStart(length > 0xff ? 4 : 2, '0'), 'hex');
  return Buffer.concat([Buffer.from([tag, 0x80 | digits.length]), digits, content]);
}

/** A SEQUENCE, or SEQUENCE OF. */
export const sequence = (...parts: readonly Uint8Array[]): Buffer => value(0x30, ...parts);
/** A SET OF one member: with more, their order would matter. */
export const setOfOne = (part: Uint8Array): Buffer => value(0x31, part);
/** A constructed value under a context tag from 0 to 30. */
export const tagged = (tag: number, ...parts: readonly Uint8Array[]): Buffer => value(0xa0 | tag, ...parts);
/** A primitive value under a context tag from 0 to 30. */
export const taggedBytes = (tag: number, bytes: Uint8Array): Buffer => value(0x80 | tag, bytes);
/** TRUE; FALSE is a default everywhere here, and DER leaves defaults out. */
export const yes = value(0x01, Uint8Array.of(0xff));
/** OCTET STRING. */
export const octets = (bytes: Uint8Array): Buffer => value(0x04, bytes);
/** UTF8String. */
export const text = (words: string): Buffer => value(0x0c, Buffer.from(words, 'utf8'));

/** A whole number of 0 or more, from its bytes, highest first. */
export function integer(bytes: Uint8Array): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0);
  const least = first < 0 ? Uint8Array.of(0) : bytes.subarray(first);
  // A leading one would read as a minus.
  return value(0x02, (least[0] ?? 0) & 0x80 ? Buffer.concat([Uint8Array.of(0), least]) : least);
}

/** BIT STRING; `unused` counts the bits at its end that mean nothing. */
export const bits = (bytes: Uint8Array, unused = 0): Buffer => value(0x03, Uint8Array.of(unused), bytes);

/** OBJECT IDENTIFIER from its dotted form. */
export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const groups = [first * 40 + second, ...rest].map((arc) => {
    const digits = [arc & 0x7f];
    for (let left = arc >>> 7; left > 0; left >>>= 7) digits.unshift(0x80 | (left & 0x7f));
    return Uint8Array.from(digits);
  });
  return value(0x06, ...groups);
}

/** An instant to the second: UTCTime until 2049, GeneralizedTime from then on (RFC 5280 §4.1.2.5). */
export function instant(at: number): Buffer {
  const digits = new Date(at).toISOString().replace(/\.\d+Z$|[-:T]/g, '');
  return digits < '2050' ? value(0x17, Buffer.from(`${digits.slice(2)}Z`)) : value(0x18, Buffer.from(`${digits}Z`));
}
