// Whether a gun and a lot of blanks were fired together before a performer uses them.

import type { Lot } from '@proofhouse/domain/book/state.ts';
import { armorers } from '../people.ts';
import { type Asked, breaks, cannotTell, forEachGun, holds, type Verdict } from '../rule.ts';

/** The lot an ask names, where it is listed. */
export const lotAsked = ({ ask, state }: Asked): Lot | undefined => state.lots.get(ask.lot ?? '');

/** A lot of blanks needs a test with each gun asked about; of any other lot there is nothing to say. */
export function firedWith(asked: Asked, lot: Lot | undefined): Verdict {
  if (lot?.kind !== 'blank') return holds;
  return forEachGun(asked, (gun) =>
    asked.state.testFires.has(`${gun.id}|${lot.id}`)
      ? holds
      : breaks(
          `${gun.alias} and ${lot.alias} were never fired together.`,
          [gun.listed.fact, lot.listed.fact],
          'Fire them together at paper, off set, and record the distance at which it stays clean.',
          ...armorers(asked.state, asked.now),
        ),
  );
}

/** The same, and a lot that is not named or not listed leaves it open. */
export function firedTogether(asked: Asked): Verdict {
  const lot = lotAsked(asked);
  if (lot) return firedWith(asked, lot);
  const who = armorers(asked.state, asked.now);
  return cannotTell('It is not known what the rounds are.', [], 'Name a lot that is listed.', ...who);
}
