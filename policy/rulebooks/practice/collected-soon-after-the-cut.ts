// Guns are secured except while they rehearse or film: none stays with a performer long after the cut.

import { isRunning } from '@proofhouse/domain/book/custody.ts';
import { armorers } from '../../people.ts';
import { breaks, canChamber, cite, defineRule, holds } from '../../rule.ts';
import { accidentReports, actorsTips } from '../../sources/practice.ts';

/** None of the texts gives a number; this one is ours. */
const MOST_MINUTES = 10;

/** Guns are secured except while they rehearse or film: none stays with a performer long after the cut. */
export const collectedSoonAfterTheCut = defineRule({
  id: 'collected-soon-after-the-cut',
  says: 'Guns are secured except while they rehearse or film: none stays with a performer long after the cut.',
  control: 'K08',
  cites: [
    cite(actorsTips, 'secure between takes', 'US-SAG-TIP-01'),
    cite(accidentReports, 'guns unwatched', 'US-RUST-EV.10'),
  ],
  from: '2026-11-20',
  binds: 'warn',
  asks: ['load', 'hand over', 'begin'],
  covers: canChamber,
  on: ['ActionCut', 'HandedOver'],
  enforcement: 'WARN',
  check: ({ state, now }) => {
    for (const gun of state.guns.values()) {
      const cut = state.lastCut.get(gun.id);
      if (!cut || !gun.out || cut.at < gun.out.at || now - cut.at <= MOST_MINUTES * 60_000) continue;
      if (isRunning(state, gun.id)) continue;
      return breaks(
        `${gun.alias} is still with its performer ${Math.floor((now - cut.at) / 60_000)} minutes after the cut.`,
        [cut.fact, gun.out.fact],
        `Collect ${gun.alias} and secure it.`,
        ...armorers(state, now),
      );
    }
    return holds;
  },
  cases: [
    {
      when: 'the cut was just now',
      verdict: 'holds',
      at: 'running',
      told: [['director', 'ActionCut', { guns: ['@W-01'] }]],
      ask: 'begin',
    },
    {
      when: 'the cut was a quarter of an hour ago and the gun is still out',
      verdict: 'breaks',
      at: 'running',
      told: [['director', 'ActionCut', { guns: ['@W-01'] }]],
      minutes: 15,
      ask: 'begin',
    },
  ],
  alwaysTells: 'A gun was taken back after the cut, or it was not.',
});
