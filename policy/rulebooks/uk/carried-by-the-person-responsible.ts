// The person who answers for a weapon travels with it; no courier carries it.

import { carriageNote, carriedByController } from '../../checks/carriage.ts';
import { canChamber, cite, defineRule } from '../../rule.ts';
import { stageExtract } from '../../sources/uk.ts';

/** The person who answers for a weapon travels with it; no courier carries it. */
export const carriedByThePersonResponsible = defineRule({
  id: 'carried-by-the-person-responsible',
  says: 'The person who answers for a weapon travels with it; no courier carries it.',
  control: 'K34',
  cites: [cite(stageExtract, 'carriage', 'UK-ETIS20-05')],
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
          { paper: '@F-1', alias: 'F-1', kind: 'carriage note', about: '@W-01', covers: 'with P01' },
        ],
      ],
      ask: 'take',
    },
    {
      when: 'a courier did',
      verdict: 'breaks',
      at: 'locked up',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'carriage note', about: '@W-01', covers: 'parcel service' },
        ],
      ],
      ask: 'take',
    },
    { when: 'no note is on file', verdict: 'cannot tell', at: 'locked up', ask: 'take' },
  ],
});
