// A gun said to fire blanks only, or not at all, has a certificate by its serial under the law of the country it is used in.

import { met } from '../../checks/needs.ts';
import { cite, defineRule, type Need } from '../../rule.ts';
import { regulatorNotice } from '../../sources/australia.ts';

const certificate: Need = {
  document: 'certificate of class under the law of this country',
  about: 'each gun',
  who: ['Armorer', 'Supplier'],
};

/** A gun said to fire blanks only, or not at all, has a certificate under the law of the country it is used in. */
export const classHoldsInThisCountry = defineRule({
  id: 'class-holds-in-this-country',
  says: 'A gun said to fire blanks only, or not at all, has a certificate under the law of the country it is used in.',
  control: 'K28',
  cites: [cite(regulatorNotice, 'modification certificate for each serial', 'AU-WHSQ-01')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['take', 'hand over'],
  covers: ['blanks-only', 'cannot-fire'],
  on: ['FirearmListed', 'PaperFiled'],
  enforcement: 'BLOCK-D',
  needs: [certificate],
  check: (asked) => met(asked, certificate),
  cases: [
    { when: 'the gun is listed as one that fires bullets', verdict: 'holds', at: 'opened', ask: 'take' },
    {
      when: 'a certificate under this country’s law is on file for the gun',
      verdict: 'holds',
      at: 'opened',
      told: [
        [
          'manager',
          'PaperFiled',
          {
            paper: '@K-1',
            alias: 'K-1',
            kind: 'certificate of class under the law of this country',
            about: '@W-12',
          },
        ],
      ],
      ask: 'take',
      with: { things: ['@W-12'] },
    },
    {
      when: 'the certificate has run out',
      verdict: 'breaks',
      at: 'opened',
      told: [
        [
          'manager',
          'PaperFiled',
          {
            paper: '@K-1',
            alias: 'K-1',
            kind: 'certificate of class under the law of this country',
            about: '@W-12',
            validTo: '2026-01-31',
          },
        ],
      ],
      ask: 'take',
      with: { things: ['@W-12'] },
    },
    {
      when: 'the certificate is of another country',
      verdict: 'cannot tell',
      at: 'opened',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@K-1', alias: 'K-1', kind: 'certificate of class, another country', about: '@W-12' },
        ],
      ],
      ask: 'take',
      with: { things: ['@W-12'] },
    },
  ],
});
