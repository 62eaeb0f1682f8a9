// Guns are carried only as part of what the licence is for: each journey belongs to this production and to somebody who answers for the guns.

import { carriageNote, carriedByController } from '../../checks/carriage.ts';
import { canChamber, cite, defineRule } from '../../rule.ts';
import { queenslandRegulation } from '../../sources/australia.ts';

/** Guns are carried only as part of what the licence is for: each journey belongs to this production and to somebody who answers for the guns. */
export const carriedForThisProduction = defineRule({
  id: 'carried-for-this-production',
  says: 'Guns are carried only as part of what the licence is for: each journey belongs to this production and to somebody who answers for the guns.',
  control: 'K34',
  cites: [cite(queenslandRegulation, 'section 5, heading', 'AU-QLD-TRANS')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['PaperFiled', 'PersonListed'],
  asks: ['take'],
  covers: canChamber,
  needs: [carriageNote],
  check: carriedByController,
  cases: [
    {
      when: 'the armorer travelled with it',
      verdict: 'holds',
      at: 'locked up',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'carriage note', about: '@W-01', covers: 'P01 for this production' },
        ],
      ],
      ask: 'take',
    },
    {
      when: 'the note ran out last week',
      verdict: 'breaks',
      at: 'locked up',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'carriage note', about: '@W-01', covers: 'P01', validTo: '2026-11-24' },
        ],
      ],
      ask: 'take',
    },
    { when: 'no note is on file', verdict: 'cannot tell', at: 'locked up', ask: 'take' },
  ],
});
