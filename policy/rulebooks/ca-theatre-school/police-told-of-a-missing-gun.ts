// A day on which a gun stays missing is signed once the police report is on file.

import { openHolds } from '@proofhouse/domain/book/holds.ts';
import { met } from '../../checks/needs.ts';
import { cite, defineRule, type Need } from '../../rule.ts';
import { theatreSchoolHandbook } from '../../sources/ca.ts';

const report: Need = { document: 'police report', about: 'each gun', who: ['Stage manager', 'Production'] };

/** A day on which a gun stays missing is signed once the police report is on file. */
export const policeToldOfAMissingGun = defineRule({
  id: 'police-told-of-a-missing-gun',
  says: 'A day on which a gun stays missing is signed once the police report is on file.',
  control: 'K39',
  cites: [cite(theatreSchoolHandbook, 'lost or stolen weapons', 'CAN-TMU-01')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['sign'],
  covers: 'all',
  on: ['ThingMissed', 'PaperFiled'],
  enforcement: 'BLOCK-D',
  needs: [report],
  check: (asked) => {
    const missing = openHolds(asked.state)
      .filter((hold) => hold.kind === 'missing')
      .flatMap((hold) => hold.guns.flatMap((id) => asked.state.guns.get(id) ?? []));
    return met({ ...asked, guns: missing }, report);
  },
  cases: [
    { when: 'nothing is missing', verdict: 'holds', at: 'shown', ask: 'sign' },
    {
      when: 'a gun is missing and the police have it on file',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['camera', 'ThingMissed', { thing: '@W-03' }],
        ['manager', 'PaperFiled', { paper: '@N-01', alias: 'N-01', kind: 'police report', about: '@W-03' }],
      ],
      ask: 'sign',
    },
    {
      when: 'a gun is missing and the report on file is an old one',
      verdict: 'breaks',
      at: 'shown',
      told: [
        ['camera', 'ThingMissed', { thing: '@W-03' }],
        [
          'manager',
          'PaperFiled',
          { paper: '@N-01', alias: 'N-01', kind: 'police report', about: '@W-03', validTo: '2026-11-24' },
        ],
      ],
      ask: 'sign',
    },
    {
      when: 'a gun is missing and no report is on file',
      verdict: 'cannot tell',
      at: 'shown',
      told: [['camera', 'ThingMissed', { thing: '@W-03' }]],
      ask: 'sign',
    },
  ],
});
