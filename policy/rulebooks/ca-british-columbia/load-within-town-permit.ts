// A load stays within what the permit of the town allows at that hour; many allow quarter loads at most.

import { withinPermit } from '../../checks/permits.ts';
import { canChamber, cite, defineRule } from '../../rule.ts';
import { creativeBc } from '../../sources/ca.ts';

/** A load stays within what the permit of the town allows at that hour; many allow quarter loads at most. */
export const loadWithinTownPermit = defineRule({
  id: 'load-within-town-permit',
  says: 'A load stays within what the permit of the town allows at that hour; many allow quarter loads at most.',
  control: 'K21',
  cites: [cite(creativeBc, 'gunfire the public can see or hear', 'CAN-BC-02')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['load', 'hand over'],
  covers: canChamber,
  on: ['PermitFiled', 'ActionPlanned'],
  enforcement: 'BLOCK-D',
  check: withinPermit,
  cases: [
    {
      when: 'a quarter load is planned and quarter loads are allowed',
      verdict: 'holds',
      at: 'shown',
      given: { permit: { ceiling: 'quarter' } },
      ask: 'hand over',
    },
    {
      when: 'a half load is planned and quarter loads are allowed',
      verdict: 'breaks',
      at: 'shown',
      given: { permit: { ceiling: 'quarter' }, plan: { load: 'half' } },
      ask: 'hand over',
    },
    {
      when: 'no permit is on file',
      verdict: 'cannot tell',
      at: 'shown',
      given: { without: ['permit'] },
      ask: 'hand over',
    },
  ],
});
