// A gun for blanks was made so by a qualified gunsmith: nobody else plugs or changes a barrel.

import { conversionCertificate } from '../../checks/conversions.ts';
import { met } from '../../checks/needs.ts';
import { cite, defineRule } from '../../rule.ts';
import { propsSeminar } from '../../sources/theatre.ts';

/** A gun for blanks was made so by a qualified gunsmith: nobody else plugs or changes a barrel. */
export const convertedByAGunsmith = defineRule({
  id: 'converted-by-a-gunsmith',
  says: 'A gun for blanks was made so by a qualified gunsmith: nobody else plugs or changes a barrel.',
  control: 'K28',
  cites: [cite(propsSeminar, 'barrels and conversion', 'THEATRE-GUY-04')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['PaperFiled', 'FirearmListed'],
  asks: ['take', 'hand over'],
  covers: ['blanks-only'],
  needs: [conversionCertificate],
  check: (asked) => met(asked, conversionCertificate),
  cases: [
    {
      when: 'the certificate is on file',
      verdict: 'holds',
      at: 'locked up',
      told: [
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'conversion certificate', about: '@W-11' }],
      ],
      ask: 'take',
      with: { things: ['@W-11'] },
    },
    {
      when: 'it ran out last week',
      verdict: 'breaks',
      at: 'locked up',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'conversion certificate', about: '@W-11', validTo: '2026-11-24' },
        ],
      ],
      ask: 'take',
      with: { things: ['@W-11'] },
    },
    { when: 'there is none', verdict: 'cannot tell', at: 'locked up', ask: 'take', with: { things: ['@W-11'] } },
  ],
});
