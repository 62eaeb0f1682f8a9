// A gun takes only the lot matched to it.

import { matchedToGun } from '../../checks/lots.ts';
import { cite, defineRule } from '../../rule.ts';
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
  check: matchedToGun,
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
    {
      when: 'nobody listed the lot, which is the business of its title',
      verdict: 'holds',
      at: 'opened',
      ask: 'load',
      with: { lot: 'ffffffffffffffffffffffffffffffff' },
    },
  ],
});
