// Every gun that came in over a border, whatever it can do, was let in by a permit of its own.

import { met } from '../../checks/needs.ts';
import { cite, defineRule, type Need } from '../../rule.ts';
import { screenSafetyAustralia } from '../../sources/texts.ts';

const permit: Need = { document: 'import permit', about: 'each gun', who: ['Supplier', 'UPM'] };

/** Every gun that came in over a border, whatever it can do, was let in by a permit of its own. */
export const eachGunLetIn = defineRule({
  id: 'each-gun-let-in',
  says: 'Every gun that came in over a border, whatever it can do, was let in by a permit of its own.',
  control: 'K28',
  cites: [cite(screenSafetyAustralia, 'every gun needs a permit until shown otherwise', 'AU-SSA-08')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['take', 'hand over'],
  covers: 'all',
  on: ['FirearmListed', 'PaperFiled'],
  enforcement: 'BLOCK-D',
  needs: [permit],
  check: (asked) => met(asked, permit),
  cases: [
    {
      when: 'a permit for the gun is on file',
      verdict: 'holds',
      at: 'opened',
      told: [['manager', 'PaperFiled', { paper: '@I-1', alias: 'I-1', kind: 'import permit', about: '@W-01' }]],
      ask: 'take',
    },
    {
      when: 'the permit ran out before today',
      verdict: 'breaks',
      at: 'opened',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@I-1', alias: 'I-1', kind: 'import permit', about: '@W-01', validTo: '2026-01-31' },
        ],
      ],
      ask: 'take',
    },
    {
      when: 'the permit on file is for another gun',
      verdict: 'cannot tell',
      at: 'opened',
      told: [['manager', 'PaperFiled', { paper: '@I-2', alias: 'I-2', kind: 'import permit', about: '@W-12' }]],
      ask: 'take',
    },
  ],
});
