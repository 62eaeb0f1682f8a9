// Whether guns that are not being worked with are empty and locked up.

import { isShut, placesOfGun } from '@proofhouse/domain/book/custody.ts';
import { armorers } from '../people.ts';
import { type Asked, breaks, cannotTell, holds, type Verdict } from '../rule.ts';

/**
 * Whether every other gun that lies somewhere lies behind a lock with nothing in it that anybody loaded. Guns in hands
 * are being worked with; one that is between two people may be anywhere, so nobody can tell.
 */
export function othersLockedUp(asked: Asked): Verdict {
  const { state, now, ask } = asked;
  for (const gun of state.guns.values()) {
    if (ask.things.includes(gun.id)) continue;
    const { where } = gun;
    if (where.kind === 'between') {
      return cannotTell(
        `${gun.alias} was given and not received: nobody knows where it is.`,
        [where.fact],
        `Whoever has ${gun.alias} says so; then it is locked up.`,
        ...armorers(state, now),
      );
    }
    if (where.kind !== 'place') continue;
    if (!placesOfGun(state, gun).some(isShut)) {
      return breaks(
        `${gun.alias} is not needed now and lies unlocked.`,
        [where.fact],
        `Lock ${gun.alias} up.`,
        ...armorers(state, now),
      );
    }
    const loaded = gun.parts.flatMap((part) => part.charges).find((charge) => charge.count > 0);
    if (loaded) {
      return breaks(
        `${gun.alias} is put away with rounds in it.`,
        [state.issues.findLast((each) => each.gun === gun.id)?.load, where.fact],
        `Take ${gun.alias} out, open and empty it, and lock it up again.`,
        ...armorers(state, now),
      );
    }
  }
  return holds;
}
