// Whether the register of a session is whole: every hand-over by both hands, and every gun somewhere.

import type { Handover } from '@proofhouse/domain/book/state.ts';
import { armorers, named } from '../people.ts';
import { type Asked, breaks, cannotTell, holds, type Verdict } from '../rule.ts';

/** Hand-overs of this session, oldest first. */
const givenToday = ({ state }: Asked): Handover[] =>
  [...state.handovers.values()].filter((each) => each.at >= (state.session?.at ?? 0));

/** Every hand-over of this session was confirmed by its receiver; one that was not leaves open who had the gun. */
export function everyHandOverConfirmed(asked: Asked): Verdict {
  const { state } = asked;
  const open = givenToday(asked).find((each) => !each.received);
  if (!open) return holds;
  const receiver = named(state.people.get(open.to), open.to);
  return cannotTell(
    `${state.guns.get(open.thing)?.alias ?? 'Something'} was given to ${receiver}, who has not said that they received it.`,
    [open.fact],
    `${receiver} says whether they had it.`,
    receiver,
  );
}

/** Every gun lies in a place or is in somebody’s hands, by the word of people who count. */
export function everyGunSomewhere({ state, now }: Asked): Verdict {
  const contested = [...state.guns.values()].find((gun) => gun.contested);
  if (contested) {
    return cannotTell(
      `Nobody who counts has said where ${contested.alias} is since somebody doubtful did.`,
      [contested.contested?.fact],
      `Find ${contested.alias}, and say where it is.`,
      ...armorers(state, now),
    );
  }
  const lost = [...state.guns.values()].find((gun) => gun.where.kind === 'nowhere');
  if (!lost) return holds;
  return breaks(
    `Nobody has said where ${lost.alias} is.`,
    [lost.where.fact],
    `Find ${lost.alias}, and say where it is.`,
    ...armorers(state, now),
  );
}

/** Nothing that was given to somebody who performs is still in a performer’s hands. */
export function everythingIsBack(asked: Asked): Verdict {
  const { state, now } = asked;
  for (const { thing, fact } of givenToday(asked)) {
    const gun = state.guns.get(thing);
    const holder = gun?.where.kind === 'hands' ? state.people.get(gun.where.person) : undefined;
    if (!gun || holder?.handles !== 'receive') continue;
    return breaks(
      `${named(holder)} still has ${gun.alias}.`,
      [fact, gun.where.fact],
      `Take ${gun.alias} back, open it and lock it up.`,
      ...armorers(state, now),
    );
  }
  return holds;
}
