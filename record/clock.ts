// The hybrid logical clock: never behind what was heard, never led astray by one wrong clock.

import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';

/** A reading: milliseconds, and a count within them. */
export interface Stamp {
  readonly ms: Millis;
  readonly n: number;
}

/** How far a remote stamp may be ahead of our own wall clock before it is flagged instead of adopted. */
export const SKEW_MOST: Millis = 120_000;

const COUNT_MOST = 1_000_000;

/** Before, the same, or after. */
export const compareStamps = (left: Stamp, right: Stamp): number => left.ms - right.ms || left.n - right.n;

/** The stamp of the next event of this device; always after `last`. */
export function tick(last: Stamp, wall: Millis): Stamp {
  if (wall > last.ms) return { ms: wall, n: 0 };
  return last.n < COUNT_MOST ? { ms: last.ms, n: last.n + 1 } : { ms: last.ms + 1, n: 0 };
}

/** Hears a remote stamp: adopts it, or leaves the clock alone and says by how much it is ahead. */
export function hear(last: Stamp, remote: Stamp, wall: Millis, most = SKEW_MOST): { clock: Stamp; aheadMs?: Millis } {
  if (remote.ms - wall > most) return { clock: last, aheadMs: remote.ms - wall };
  return { clock: compareStamps(remote, last) > 0 ? { ms: remote.ms, n: remote.n } : last };
}
