// A gun is not loaded again within a minute of the cut: hurry for reloads is the sign to slow down.

import { armorers } from '../../people.ts';
import { breaks, canChamber, cite, defineRule, forEachGun, holds } from '../../rule.ts';
import { trialEvidence } from '../../sources/texts.ts';

/** The testimony gives no number; this one is ours. */
const LEAST_MS = 60_000;

/** A gun is not loaded again within a minute of the cut: hurry for reloads is the sign to slow down. */
export const reloadsAreNotHurried = defineRule({
  id: 'reloads-are-not-hurried',
  says: 'A gun is not loaded again within a minute of the cut: hurry for reloads is the sign to slow down.',
  control: 'K32',
  cites: [cite(trialEvidence, 'no rushing', 'US-TRIAL-07')],
  from: '2026-11-20',
  binds: 'warn',
  asks: ['load'],
  covers: canChamber,
  on: ['ActionCut', 'RoundsLoaded'],
  enforcement: 'WARN',
  check: (asked) =>
    forEachGun(asked, (gun) => {
      const cut = asked.state.lastCut.get(gun.id);
      if (!cut || asked.now - cut.at >= LEAST_MS) return holds;
      return breaks(
        `${gun.alias} was cut ${Math.floor((asked.now - cut.at) / 1000)} seconds ago.`,
        [cut.fact],
        'Slow down: open it, look, count, and load when that is done.',
        ...armorers(asked.state, asked.now),
      );
    }),
  cases: [
    { when: 'the gun was not used yet', verdict: 'holds', at: 'opened', ask: 'load' },
    {
      when: 'the last cut is two minutes ago',
      verdict: 'holds',
      at: 'running',
      told: [['director', 'ActionCut', { guns: ['@W-01'] }]],
      minutes: 2,
      ask: 'load',
    },
    {
      when: 'the last cut is seconds ago',
      verdict: 'breaks',
      at: 'running',
      told: [['director', 'ActionCut', { guns: ['@W-01'] }]],
      ask: 'load',
    },
  ],
  alwaysTells: 'The cut has its time; a gun that was never used has none.',
});
