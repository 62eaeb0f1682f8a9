// A dummy is told by weight or sound as well, not by the eye alone.

import { breaks, canChamber, cite, defineRule, holds } from '../../rule.ts';
import { seeds } from '../../sources/practice.ts';

/** A dummy is told by weight or sound as well, not by the eye alone. */
export const toldByMoreThanTheEye = defineRule({
  id: 'told-by-more-than-the-eye',
  says: 'A dummy is told by weight or sound as well, not by the eye alone.',
  control: 'K10',
  cites: [cite(seeds, 'weight differs too', 'SEED-10')],
  from: '2026-11-20',
  binds: 'warn',
  asks: ['load'],
  covers: canChamber,
  on: ['LotListed'],
  enforcement: 'WARN',
  check: ({ ask, state }) => {
    const lot = state.lots.get(ask.lot ?? '');
    if (lot?.kind !== 'dummy' || lot.cast || lot.tells.some((each) => each.sense !== 'eye')) return holds;
    return breaks(
      `${lot.alias} is told by the eye alone.`,
      [lot.listed.fact],
      'Weigh or shake one against a round of known kind, and list that as a tell.',
      'Armorer',
    );
  },
  cases: [
    {
      when: 'the dummies rattle',
      verdict: 'holds',
      at: 'opened',
      ask: 'load',
      with: { plan: '@PL-02', lot: '@D01', from: '@T1', count: 6 },
    },
    {
      when: 'a missing primer is all that tells them',
      verdict: 'breaks',
      at: 'opened',
      given: {
        lots: {
          dummies: { tells: [{ words: 'no primer', sense: 'eye', side: 'head', chambered: true, lasting: true }] },
        },
      },
      ask: 'load',
      with: { plan: '@PL-02', lot: '@D01', from: '@T1', count: 6 },
    },
  ],
  alwaysTells: 'The lot lists its tells.',
});
