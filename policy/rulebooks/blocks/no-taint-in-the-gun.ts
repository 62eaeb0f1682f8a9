// A gun that received anything from a tainted container is NOT PROVEN until it is emptied and looked at by two.

import { armorers } from '../../people.ts';
import { breaks, canChamber, cite, defineRule, forEachGun, holds } from '../../rule.ts';
import { house, newMexicoFindings } from '../../sources/texts.ts';

/** A gun that received anything from a tainted container is NOT PROVEN until it is emptied and looked at by two. */
export const noTaintInTheGun = defineRule({
  id: 'no-taint-in-the-gun',
  says: 'A gun that received anything from a tainted container is NOT PROVEN until it is emptied and looked at by two.',
  control: 'K39',
  cites: [
    cite(house, 'taint is transitive and ends only by a complete look by two'),
    cite(newMexicoFindings, 'F2', 'SEED-06'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['LeftUnattended', 'RoundFound', 'RoundsLoaded', 'RoundsMoved'],
  asks: ['hand over', 'begin'],
  covers: canChamber,
  check: (asked) =>
    forEachGun(asked, (gun) =>
      gun.taints.length === 0
        ? holds
        : breaks(
            `${gun.alias} holds, or held, rounds from a container nobody can answer for.`,
            gun.taints.map((taint) => taint.fact),
            'Unload it into quarantine; two people look at every chamber; load again from a proven tray.',
            ...armorers(asked.state, asked.now),
          ),
    ),
  cases: [
    { when: 'the tray was never in doubt', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'the tray had been left alone before the load',
      verdict: 'breaks',
      at: 'shown',
      told: [['camera', 'LeftUnattended', { thing: '@T3' }, { secondsAgo: 40 }]],
      ask: 'hand over',
    },
  ],
  alwaysTells: 'A doubt that nobody recorded is none the record can know.',
});
