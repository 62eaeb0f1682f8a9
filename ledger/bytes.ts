// Plain work on bytes that everything else here stands on: joining, comparing, and text to UTF-8 and back.

// Declared here, in module scope, because the pure packages are compiled with neither DOM nor Node types;
// both objects exist in every runtime we support.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new (
  label: 'utf-8',
  options: { fatal: true; ignoreBOM: true },
) => { decode(bytes: Uint8Array): string };

/** Asks the engine itself where it can be asked: an expression over every letter costs more than encoding it. */
const { isWellFormed } = String.prototype as { isWellFormed?: (this: string) => boolean };
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Joins byte strings, in order, into a new one. */
export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  const joined = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Whether two byte strings are equal. Not constant in time: nothing compared here is a secret. */
export function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return false;
  for (let i = 0; i < left.length; i += 1) if (left[i] !== right[i]) return false;
  return true;
}

/** Whether a string holds half of a surrogate pair, which UTF-8 cannot carry. */
export function hasLoneSurrogate(text: string): boolean {
  return isWellFormed === undefined ? /\p{Surrogate}/u.test(text) : !isWellFormed.call(text);
}

/**
 * Text as UTF-8.
 * @throws RangeError when the text holds a lone surrogate, which would silently become U+FFFD.
 */
export function utf8(text: string): Uint8Array {
  if (hasLoneSurrogate(text)) throw new RangeError('Text with a lone surrogate has no UTF-8 form.');
  const bytes = encoder.encode(text);
  // A Uint8Array of this realm, so that `instanceof` holds wherever the encoder comes from.
  return bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
}

/**
 * Strict UTF-8 to text. A byte order mark is kept as U+FEFF so that the caller can refuse it.
 * @throws TypeError when the bytes are not UTF-8 (overlong forms, surrogates, cut sequences).
 */
export function textOfUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
