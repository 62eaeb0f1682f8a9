// Every restricted or prohibited gun has its registration certificate on file.

import { canadianClass } from '../../checks/canada.ts';
import { met } from '../../checks/needs.ts';
import { canChamber, cite, defineRule, type Need } from '../../rule.ts';
import { federalFirearmsProgram } from '../../sources/ca.ts';

const certificate: Need = { document: 'registration certificate', about: 'each gun', who: ['Armorer', 'Supplier'] };

/** Every restricted or prohibited gun has its registration certificate on file. */
export const registeredBySerial = defineRule({
  id: 'registered-by-serial',
  says: 'Every restricted or prohibited gun has its registration certificate on file.',
  control: 'K07',
  cites: [cite(federalFirearmsProgram, 'registration', 'CAN-FED-02')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['take', 'hand over'],
  covers: canChamber,
  on: ['FirearmListed', 'PaperFiled'],
  enforcement: 'BLOCK-D',
  needs: [certificate],
  check: (asked) =>
    met({ ...asked, guns: asked.guns.filter((gun) => canadianClass(gun) !== 'non-restricted') }, certificate),
  cases: [
    { when: 'the gun is a long gun', verdict: 'holds', at: 'locked up', ask: 'take', with: { things: ['@W-03'] } },
    {
      when: 'it is on file',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['manager', 'PaperFiled', { paper: '@N-01', alias: 'N-01', kind: 'registration certificate', about: '@W-01' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'it ran out last week',
      verdict: 'breaks',
      at: 'shown',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@N-01', alias: 'N-01', kind: 'registration certificate', about: '@W-01', validTo: '2026-11-24' },
        ],
      ],
      ask: 'hand over',
    },
    { when: 'none is on file', verdict: 'cannot tell', at: 'shown', ask: 'hand over' },
  ],
});
