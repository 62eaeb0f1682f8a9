// Ammunition is on a production only in an exception the law lists, stated in writing with the kind of place.

import { met } from '../../checks/needs.ts';
import { inSpecialUse } from '../../checks/special-use.ts';
import { cite, defineRule, type Need } from '../../rule.ts';
import { californiaLaborCode } from '../../sources/texts.ts';

const exception: Need = { document: 'exception under section 9155 (a)', about: 'plan', who: ['Production', 'Armorer'] };

/** Ammunition is on a production only in an exception the law lists, stated in writing with the kind of place. */
export const exceptionForAmmunitionStated = defineRule({
  id: 'exception-for-ammunition-stated',
  says: 'Ammunition is on a production only in an exception the law lists, stated in writing with the kind of place.',
  control: 'K13',
  cites: [cite(californiaLaborCode, '9155 (a)', 'CA-SB132-9155a')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['load', 'hand over', 'begin'],
  covers: 'all',
  on: ['ActionPlanned', 'LotListed', 'PaperFiled'],
  enforcement: 'BLOCK-D',
  needs: [exception],
  check: (asked) => inSpecialUse(asked, () => met(asked, exception)),
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
          { paper: '@N-01', alias: 'N-01', kind: 'exception under section 9155 (a)', about: '@PL-01' },
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
          {
            paper: '@N-01',
            alias: 'N-01',
            kind: 'exception under section 9155 (a)',
            about: '@PL-01',
            validTo: '2026-11-24',
          },
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
