// A gun takes only the lot matched to it.

import { armorers } from '../../people.ts';
import { breaks, cannotTell, cite, defineRule, forEachGun, holds } from '../../rule.ts';
import { supplierPractice } from '../../sources/texts.ts';

/** A gun takes only the lot matched to it. */
export const lotMatchedToGun = defineRule({
  id: 'lot-matched-to-gun',
  says: 'A gun takes only the lot matched to it.',
  control: 'K21',
  cites: [cite(supplierPractice, 'never swap blanks between guns', 'US-JMFX-01')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['FitClaimed'],
  asks: ['load'],
  covers: 'all',
  check: (asked) =>
    forEachGun(asked, (gun) => {
      const lot = asked.ask.lot === undefined ? undefined : asked.state.lots.get(asked.ask.lot);
      if (!lot) return holds;
      const fit = asked.state.fits.get(`${gun.id}|${lot.id}`);
      if (fit?.fits && fit.permitted) return holds;
      const remedy = 'Use the lot matched to this gun, or have the armorer match and test this one.';
      return fit
        ? breaks(
            `${lot.alias} is not the lot matched to ${gun.alias}.`,
            [fit.fact],
            remedy,
            ...armorers(asked.state, asked.now),
          )
        : cannotTell(
            `Nobody has matched ${lot.alias} to ${gun.alias}.`,
            [lot.listed.fact, gun.listed.fact],
            remedy,
            ...armorers(asked.state, asked.now),
          );
    }),
  cases: [
    { when: 'it was matched', verdict: 'holds', at: 'opened', ask: 'load' },
    {
      when: 'it does not fit',
      verdict: 'breaks',
      at: 'opened',
      told: [['manager', 'FitClaimed', { gun: '@W-01', lot: '@B01', fits: false, permitted: false }]],
      ask: 'load',
    },
    {
      when: 'it fits, and is another gun’s',
      verdict: 'breaks',
      at: 'opened',
      told: [['manager', 'FitClaimed', { gun: '@W-01', lot: '@B01', fits: true, permitted: false }]],
      ask: 'load',
    },
    { when: 'nobody matched them', verdict: 'cannot tell', at: 'opened', given: { without: ['fit'] }, ask: 'load' },
  ],
});
