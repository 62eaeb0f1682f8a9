// Whether a hold of a kind stands in the way of the guns asked about, and who may lift it.

import { missingForRelease, openHolds } from '@proofhouse/domain/book/holds.ts';
import type { Hold } from '@proofhouse/domain/book/state.ts';
import { type Asked, breaks, holds, type Verdict } from './rule.ts';

/** Breaks while a hold of this kind covers the session, or one of the guns. */
export function heldBy(asked: Asked, kind: Hold['kind']): Verdict {
  const standing = openHolds(asked.state).filter(
    (hold) =>
      hold.kind === kind && (hold.scope === 'session' || asked.ask.things.some((thing) => hold.guns.includes(thing))),
  );
  if (standing.length === 0) return holds;
  const who = [...new Set(standing.flatMap((hold) => missingForRelease(asked.state, hold, [], asked.now)))];
  return breaks(
    standing.map((hold) => hold.says).join(' '),
    standing.map((hold) => hold.cause),
    `It is released by ${who.join(' and ')}.`,
    ...who,
  );
}
