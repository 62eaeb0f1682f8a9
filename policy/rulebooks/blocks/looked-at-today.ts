// Every gun that goes out was looked at by two people in this session; one that missed the look stays in.

import { armorers } from '../../people.ts';
import { breaks, cannotTell, cite, defineRule, forEachGun, holds } from '../../rule.ts';
import { bulletin1 } from '../../sources/texts.ts';

/** Every gun that goes out was looked at by two people in this session; one that missed the look stays in. */
export const lookedAtToday = defineRule({
  id: 'looked-at-today',
  says: 'Every gun that goes out was looked at by two people in this session; one that missed the look stays in.',
  control: 'K15',
  cites: [cite(bulletin1, 'no use without a fresh look at that gun', 'US-CSATF-1.09')],
  from: '2026-11-20',
  binds: 'block',
  asks: ['load', 'hand over', 'begin'],
  covers: 'all',
  check: (asked) => {
    if (asked.ask.things.some((id) => !asked.state.guns.has(id) && !asked.state.places.has(id))) {
      return cannotTell(
        'This gun is not on the register.',
        [],
        'Keep it off the set. List it with tag and owner, and have two people look at it.',
        ...armorers(asked.state, asked.now),
      );
    }
    const since = asked.state.session?.at ?? 0;
    return forEachGun(asked, (gun) => {
      const looked = Math.max(gun.lookedAt?.at ?? 0, gun.identified?.at ?? 0);
      if (looked >= since && looked > 0) return holds;
      return breaks(
        `${gun.alias} has not been looked at by two people in this session.`,
        [gun.listed.fact],
        `Open ${gun.alias}: tag, every chamber and the bore, seen by a controller and a second person.`,
        ...armorers(asked.state, asked.now),
      );
    });
  },
});
