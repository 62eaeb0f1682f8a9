// A written safety policy and proof of insurance are on file before prop weapons are used.

import { met } from '../../checks/needs.ts';
import { cite, defineRule, type Need } from '../../rule.ts';
import { texasFilmOffice } from '../../sources/us.ts';

const policy: Need = { document: 'written safety policy', about: 'production', who: ['UPM'] };
const insurance: Need = { document: 'insurance certificate', about: 'production', who: ['UPM'] };

/** A written safety policy and proof of insurance are on file before prop weapons are used. */
export const policyAndInsuranceOnFile = defineRule({
  id: 'policy-and-insurance-on-file',
  says: 'A written safety policy and proof of insurance are on file before prop weapons are used.',
  control: 'K42',
  cites: [cite(texasFilmOffice, 'written policy and insurance', 'US-TX-01')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['take', 'hand over'],
  covers: 'all',
  on: ['PaperFiled'],
  enforcement: 'BLOCK-D',
  needs: [policy, insurance],
  check: (asked) => met(asked, policy, insurance),
  cases: [
    {
      when: 'both are on file',
      verdict: 'holds',
      at: 'opened',
      told: [
        ['manager', 'PaperFiled', { paper: '@N-01', alias: 'N-01', kind: 'written safety policy' }],
        ['manager', 'PaperFiled', { paper: '@N-02', alias: 'N-02', kind: 'insurance certificate' }],
      ],
      ask: 'take',
    },
    {
      when: 'the insurance has run out',
      verdict: 'breaks',
      at: 'opened',
      told: [
        ['manager', 'PaperFiled', { paper: '@N-01', alias: 'N-01', kind: 'written safety policy' }],
        [
          'manager',
          'PaperFiled',
          { paper: '@N-02', alias: 'N-02', kind: 'insurance certificate', validTo: '2026-11-24' },
        ],
      ],
      ask: 'take',
    },
    {
      when: 'only the policy is on file',
      verdict: 'cannot tell',
      at: 'opened',
      told: [['manager', 'PaperFiled', { paper: '@N-01', alias: 'N-01', kind: 'written safety policy' }]],
      ask: 'take',
    },
  ],
});
