// Whether a gun and a lot of blanks were fired together before a performer uses them.

import { armorers } from '../people.ts';
import { type Asked, breaks, cannotTell, forEachGun, holds, type Verdict } from '../rule.ts';

/** A load of blanks needs a test of this gun with this lot; a lot that is not named or not listed leaves it open. */
export function firedTogether(asked: Asked): Verdict {
  const { ask, state, now } = asked;
  const lot = state.lots.get(ask.lot ?? '');
  const who = armorers(state, now);
  if (!lot) return cannotTell('It is not known what the rounds are.', [], 'Name a lot that is listed.', ...who);
  if (lot.kind !== 'blank') return holds;
  return forEachGun(asked, (gun) =>
    state.testFires.has(`${gun.id}|${lot.id}`)
      ? holds
      : breaks(
          `${gun.alias} and ${lot.alias} were never fired together.`,
          [gun.listed.fact, lot.listed.fact],
          'Fire them together at paper, off set, and record the distance at which it stays clean.',
          ...who,
        ),
  );
}
