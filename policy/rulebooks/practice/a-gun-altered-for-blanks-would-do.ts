// Where blanks are fired, a gun altered so that it takes no bullet is preferred to one that does.

import { armorers } from '../../people.ts';
import { breaks, cite, defineRule, forEachGun, holds } from '../../rule.ts';
import { seeds } from '../../sources/practice.ts';

/** Where blanks are fired, a gun altered so that it takes no bullet is preferred to one that does. */
export const aGunAlteredForBlanksWouldDo = defineRule({
  id: 'a-gun-altered-for-blanks-would-do',
  says: 'Where blanks are fired, a gun altered so that it takes no bullet is preferred to one that does.',
  control: 'K28',
  cites: [cite(seeds, 'show guns altered against bullets: a commenter’s claim', 'SEED-07')],
  from: '2026-11-20',
  binds: 'warn',
  asks: ['load', 'hand over'],
  covers: ['fires-bulleted'],
  on: ['FirearmListed', 'ActionPlanned'],
  enforcement: 'WARN',
  check: (asked) =>
    forEachGun(asked, (gun) => {
      if (asked.line?.kind !== 'blank') return holds;
      const altered = [...asked.state.guns.values()].find(
        (each) => each.ability === 'blanks-only' && each.kind === gun.kind && each.calibre === gun.calibre,
      );
      if (!altered) return holds;
      return breaks(
        `${gun.alias} can fire a bullet; ${altered.alias} is of the same kind and takes blanks only.`,
        [gun.listed.fact, altered.listed.fact],
        `Use ${altered.alias}, or write down why it has to be ${gun.alias}.`,
        ...armorers(asked.state, asked.now),
      );
    }),
  cases: [
    {
      when: 'dummies are planned',
      verdict: 'holds',
      at: 'opened',
      ask: 'load',
      with: { plan: '@PL-02', lot: '@D01', from: '@T1', count: 6 },
    },
    { when: 'the register has the same kind of gun, altered for blanks', verdict: 'breaks', at: 'opened', ask: 'load' },
  ],
  alwaysTells: 'The register has such a gun, or it has none.',
});
