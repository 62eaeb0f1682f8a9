// A machine signs by asking: work that needs a signature hands out the message and goes on once it has one. So one and the
// same work runs over a key that answers at once and over one that answers later, as in a browser.

/** Work that asks for signatures: it yields the exact bytes to be signed and is given 64 bytes back. */
export type Signing<T> = Generator<Uint8Array, T, Uint8Array>;

/** Does the work with a key that answers at once. Throws what the key throws. */
export function signNow<T>(work: Signing<T>, sign: (message: Uint8Array) => Uint8Array): T {
  let asked = work.next();
  while (!asked.done) asked = work.next(sign(asked.value));
  return asked.value;
}

/**
 * Does the work with a key that answers later. Until it is done nothing else may touch what the work changes: the
 * caller does one after the other. Where the key fails, the work is ended and nothing of it counts; rejects with what
 * the key said.
 */
export async function signLater<T>(work: Signing<T>, sign: (message: Uint8Array) => Promise<Uint8Array>): Promise<T> {
  let asked = work.next();
  while (!asked.done) asked = work.next(await sign(asked.value));
  return asked.value;
}
