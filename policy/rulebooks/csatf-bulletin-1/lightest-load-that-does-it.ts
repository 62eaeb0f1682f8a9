// The lightest load that does the job is used: a lighter lot matched to the gun goes first.

import { loads } from '@proofhouse/domain/vocabulary/words.ts';
import { armorers } from '../../people.ts';
import { breaks, canChamber, cite, defineRule, forEachGun, holds } from '../../rule.ts';
import { bulletin1 } from '../../sources/texts.ts';

/** The lightest load that does the job is used: a lighter lot matched to the gun goes first. */
export const lightestLoadThatDoesIt = defineRule({
  id: 'lightest-load-that-does-it',
  says: 'The lightest load that does the job is used: a lighter lot matched to the gun goes first.',
  control: 'K21',
  cites: [cite(bulletin1, 'lightest load', 'US-CSATF-1.15')],
  from: '2026-11-20',
  binds: 'warn',
  asks: ['load'],
  covers: canChamber,
  on: ['FitClaimed', 'LotListed'],
  enforcement: 'WARN',
  check: (asked) =>
    forEachGun(asked, (gun) => {
      const { state, ask, now } = asked;
      const lot = state.lots.get(ask.lot ?? '');
      if (lot?.kind !== 'blank') return holds;
      const lighter = [...state.lots.values()].find((each) => {
        const fit = state.fits.get(`${gun.id}|${each.id}`);
        return (
          each.kind === 'blank' && fit?.fits && fit.permitted && loads.indexOf(each.load) < loads.indexOf(lot.load)
        );
      });
      if (!lighter) return holds;
      return breaks(
        `${lot.alias} is a ${lot.load} load; ${lighter.alias}, ${lighter.load}, is matched to ${gun.alias} as well.`,
        [lot.listed.fact, lighter.listed.fact],
        `Use ${lighter.alias}, or have the armorer say why it does not do the job.`,
        ...armorers(state, now),
      );
    }),
  cases: [
    { when: 'the lightest lot matched to it is loaded', verdict: 'holds', at: 'opened', ask: 'load' },
    {
      when: 'a full load is loaded and a quarter load is matched as well',
      verdict: 'breaks',
      at: 'opened',
      told: [['manager', 'FitClaimed', { gun: '@W-01', lot: '@B02', fits: true, permitted: true }]],
      ask: 'load',
      with: { lot: '@B02', from: '@T4' },
    },
  ],
  alwaysTells: 'Lots say what load they are, and which guns they are matched to.',
});
