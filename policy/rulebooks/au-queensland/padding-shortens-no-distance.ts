// Padding and vests shorten no distance: a blank killed through padding from a metre and a half.

import { farEnough } from '../../checks/distance.ts';
import { canChamber, cite, defineRule } from '../../rule.ts';
import { inquest } from '../../sources/australia.ts';

/** Padding and vests shorten no distance: a blank killed through padding from a metre and a half. */
export const paddingShortensNoDistance = defineRule({
  id: 'padding-shortens-no-distance',
  says: 'Padding and vests shorten no distance: a blank killed through padding from a metre and a half.',
  control: 'K20',
  cites: [cite(inquest, 'distance and padding', 'AU-QLD-COR.3')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-A',
  on: ['ActionPlanned', 'TestFireClaimed', 'LotListed'],
  asks: ['hand over', 'begin'],
  covers: canChamber,
  check: (asked) => farEnough(asked),
  cases: [
    { when: 'the nearest stands 25 feet away', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'a stunt performer in a padded vest stands five feet away',
      verdict: 'breaks',
      at: 'shown',
      given: { plan: { nearestFt: 5, protection: 'padded vest' } },
      ask: 'hand over',
    },
    {
      when: 'how far away was not written down',
      verdict: 'cannot tell',
      at: 'shown',
      given: { plan: { nearestFt: undefined, protection: 'padded vest' } },
      ask: 'hand over',
    },
  ],
});
