// Guns are kept as the police commissioner asks, by an approval of each store.

import { onFile } from '../../checks/papers.ts';
import { aboutStore, noStore, storeOf } from '../../checks/stores.ts';
import { cite, defineRule, forEachGun, type Need } from '../../rule.ts';
import { newSouthWalesRegulation } from '../../sources/australia.ts';

const approval: Need = { document: 'store approval', about: 'production', who: ['Armorer', 'Production'] };

/** Guns are kept as the police commissioner asks, by an approval of each store. */
export const storeApprovedByPolice = defineRule({
  id: 'store-approved-by-police',
  says: 'Guns are kept as the police commissioner asks, by an approval of each store.',
  control: 'K08',
  cites: [cite(newSouthWalesRegulation, '35A (2)(b)', 'AU-NSW-35A.2b')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['PaperFiled', 'PlaceListed'],
  asks: ['take'],
  covers: 'all',
  needs: [approval],
  check: (asked) =>
    forEachGun(asked, (gun) => {
      const store = storeOf(asked, gun);
      return store ? onFile(asked, 'store approval', aboutStore(store), ...approval.who) : noStore(gun);
    }),
  cases: [
    {
      when: 'the store is approved',
      verdict: 'holds',
      at: 'locked up',
      told: [['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'store approval', about: '@Safe1' }]],
      ask: 'take',
    },
    {
      when: 'the approval ran out last week',
      verdict: 'breaks',
      at: 'locked up',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'store approval', about: '@Safe1', validTo: '2026-11-24' },
        ],
      ],
      ask: 'take',
    },
    { when: 'no approval is on file', verdict: 'cannot tell', at: 'locked up', ask: 'take' },
    {
      when: 'every store of the production is approved',
      verdict: 'holds',
      at: 'locked up',
      told: [['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'store approval' }]],
      ask: 'take',
    },
    {
      when: 'an earlier approval ran out and a newer one is in force',
      verdict: 'holds',
      at: 'locked up',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'store approval', about: '@Safe1', validTo: '2026-11-24' },
        ],
        ['manager', 'PaperFiled', { paper: '@F-2', alias: 'F-2', kind: 'store approval', about: '@Safe1' }],
      ],
      ask: 'take',
    },
    {
      when: 'the approval begins next month',
      verdict: 'breaks',
      at: 'locked up',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'store approval', about: '@Safe1', from: '2027-01-01' },
        ],
      ],
      ask: 'take',
    },
    {
      when: 'no store was listed for the gun, and it lies in an approved one',
      verdict: 'holds',
      at: 'locked up',
      given: { revolver: { store: undefined } },
      told: [
        ['armorer', 'ThingMoved', { things: ['@W-01'], to: '@Safe1' }],
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'store approval', about: '@Safe1' }],
      ],
      ask: 'take',
    },
    {
      when: 'the gun lies elsewhere, and its store is approved',
      verdict: 'holds',
      at: 'locked up',
      told: [
        ['armorer', 'ThingMoved', { things: ['@W-01'], to: '@street' }],
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'store approval', about: '@Safe1' }],
      ],
      ask: 'take',
    },
    {
      when: 'nobody has said where the gun is kept',
      verdict: 'cannot tell',
      at: 'locked up',
      given: { revolver: { store: undefined } },
      told: [['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'store approval', about: '@Safe1' }]],
      ask: 'take',
    },
  ],
});
