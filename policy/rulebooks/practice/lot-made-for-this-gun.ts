// Blanks are never swapped between guns: only the type matched to a gun goes in.

import { matchedToGun } from '../../checks/lots.ts';
import { canChamber, cite, defineRule } from '../../rule.ts';
import { supplierPractice } from '../../sources/texts.ts';

/** Blanks are never swapped between guns: only the type matched to a gun goes in. */
export const lotMadeForThisGun = defineRule({
  id: 'lot-made-for-this-gun',
  says: 'Blanks are never swapped between guns: only the type matched to a gun goes in.',
  control: 'K21',
  cites: [cite(supplierPractice, 'never swap blanks between guns', 'US-JMFX-01')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['load'],
  covers: canChamber,
  on: ['FitClaimed'],
  enforcement: 'BLOCK-D',
  check: matchedToGun,
  cases: [
    { when: 'it was matched', verdict: 'holds', at: 'opened', ask: 'load' },
    {
      when: 'it is another gun’s',
      verdict: 'breaks',
      at: 'opened',
      told: [['manager', 'FitClaimed', { gun: '@W-01', lot: '@B01', fits: true, permitted: false }]],
      ask: 'load',
    },
    { when: 'nobody matched them', verdict: 'cannot tell', at: 'opened', given: { without: ['fit'] }, ask: 'load' },
  ],
});
