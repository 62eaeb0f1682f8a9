// A prohibited weapon is used only with the minister’s authority; for every gun it is on file whether it is one.

import { either } from '../../checks/either.ts';
import { canChamber, cite, defineRule, forEachGun, type Need } from '../../rule.ts';
import { northernIrelandOrder } from '../../sources/uk.ts';

const authority: Need = { document: 'ministerial authority', about: 'each gun', who: ['Production'] };

const notProhibited: Need = { document: 'not a prohibited weapon', about: 'each gun', who: ['Armorer'] };

/** A prohibited weapon is used only with the minister’s authority; for every gun it is on file whether it is one. */
export const prohibitedWeaponHasAuthority = defineRule({
  id: 'prohibited-weapon-has-authority',
  says: 'A prohibited weapon is used only with the minister’s authority; for every gun it is on file whether it is one.',
  control: 'K02',
  cites: [cite(northernIrelandOrder, 'article 12, theatre and cinema', 'NI-FO2004-12')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['PaperFiled'],
  asks: ['take', 'hand over'],
  covers: canChamber,
  needs: [authority],
  check: (asked) => forEachGun(asked, (gun) => either({ ...asked, guns: [gun] }, notProhibited, authority)),
  cases: [
    {
      when: 'it is none',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'not a prohibited weapon', about: '@W-01' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'the authority is on file',
      verdict: 'holds',
      at: 'shown',
      told: [['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'ministerial authority', about: '@W-01' }]],
      ask: 'hand over',
    },
    {
      when: 'the authority ran out last week',
      verdict: 'breaks',
      at: 'shown',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'ministerial authority', about: '@W-01', validTo: '2026-11-24' },
        ],
      ],
      ask: 'hand over',
    },
    { when: 'nothing is on file', verdict: 'cannot tell', at: 'shown', ask: 'hand over' },
  ],
});
