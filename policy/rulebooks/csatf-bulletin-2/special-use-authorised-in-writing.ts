// Bulleted rounds are used only as a separate activity, authorised in writing with the reason why nothing else will do.

import { met } from '../../checks/needs.ts';
import { inSpecialUse } from '../../checks/special-use.ts';
import { cite, defineRule, type Need } from '../../rule.ts';
import { bulletin2 } from '../../sources/us.ts';

const authorisation: Need = { document: 'special use authorisation', about: 'plan', who: ['Production', 'Armorer'] };

/** Bulleted rounds are used only as a separate activity, authorised in writing with the reason why nothing else will do. */
export const specialUseAuthorisedInWriting = defineRule({
  id: 'special-use-authorised-in-writing',
  says: 'Bulleted rounds are used only as a separate activity, authorised in writing with the reason why nothing else will do.',
  control: 'K13',
  cites: [cite(bulletin2, 'special use, planned apart', 'US-CSATF-2.01')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['load', 'hand over', 'begin'],
  covers: 'all',
  on: ['ActionPlanned', 'LotListed', 'PaperFiled'],
  enforcement: 'BLOCK-D',
  needs: [authorisation],
  check: (asked) => inSpecialUse(asked, () => met(asked, authorisation)),
  cases: [
    { when: 'blanks are planned', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'it is on file',
      verdict: 'holds',
      at: 'shown',
      given: { plan: { kind: 'bulleted' } },
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@N-01', alias: 'N-01', kind: 'special use authorisation', about: '@PL-01' },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'it ran out last week',
      verdict: 'breaks',
      at: 'shown',
      given: { plan: { kind: 'bulleted' } },
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@N-01', alias: 'N-01', kind: 'special use authorisation', about: '@PL-01', validTo: '2026-11-24' },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'none is on file',
      verdict: 'cannot tell',
      at: 'shown',
      given: { plan: { kind: 'bulleted' } },
      ask: 'hand over',
    },
  ],
});
