// A gun is kept in a store of the level its category asks for: 1 for A and B, 2 for C, D and H, more for prohibited ones.

import { inForceNow } from '../../checks/covering.ts';
import { noStore, storeOf } from '../../checks/stores.ts';
import { breaks, cannotTell, cite, defineRule, forEachGun, holds, type Need } from '../../rule.ts';
import { newSouthWalesPolice } from '../../sources/australia.ts';

const category: Need = { document: 'licence category', about: 'each gun', who: ['Armorer'] };
const storeLevel: Need = { document: 'store level', about: 'production', who: ['Armorer'] };

/** Least level of the store by licence category; the fact sheet says *more* for prohibited guns, which we count as 3. */
const levels: Readonly<Record<string, number>> = { A: 1, B: 1, C: 2, D: 2, H: 2, prohibited: 3 };

/** A gun is kept in a store of the level its category asks for: 1 for A and B, 2 for C, D and H, more for prohibited ones. */
export const storeLevelFitsTheCategory = defineRule({
  id: 'store-level-fits-the-category',
  says: 'A gun is kept in a store of the level its category asks for: 1 for A and B, 2 for C, D and H, more for prohibited ones.',
  control: 'K08',
  cites: [cite(newSouthWalesPolice, 'storage', 'AU-NSW-P634.1')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['PaperFiled', 'PlaceListed', 'FirearmListed'],
  asks: ['take'],
  covers: 'all',
  needs: [category, storeLevel],
  check: (asked) =>
    forEachGun(asked, (gun) => {
      const store = storeOf(asked, gun);
      if (!store) return noStore(gun);
      const found = inForceNow(asked, 'licence category', gun.id);
      const level = inForceNow(asked, 'store level', store.id);
      const least = Object.hasOwn(levels, found?.covers ?? '') ? levels[found?.covers ?? ''] : undefined;
      const has = Number(/\d+/.exec(level?.covers ?? '')?.[0] ?? Number.NaN);
      if (least === undefined || Number.isNaN(has)) {
        return cannotTell(
          least === undefined
            ? `The licence category of ${gun.alias} is not on file.`
            : `The level of ${store.alias} is not on file.`,
          [found?.fact, level?.fact],
          least === undefined
            ? `File the licence category of ${gun.alias}: A, B, C, D, H or prohibited.`
            : `File the store level of ${store.alias}, such as level 2.`,
          'Armorer',
        );
      }
      return has >= least
        ? holds
        : breaks(
            `${store.alias} is of level ${has}; ${gun.alias} of category ${found?.covers} asks for level ${least}.`,
            [found?.fact, level?.fact],
            `Keep ${gun.alias} in a store of level ${least} or more.`,
            'Armorer',
          );
    }),
  cases: [
    {
      when: 'a handgun is in a store of level 2',
      verdict: 'holds',
      at: 'locked up',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'licence category', about: '@W-01', covers: 'H' },
        ],
        [
          'manager',
          'PaperFiled',
          { paper: '@F-2', alias: 'F-2', kind: 'store level', about: '@Safe1', covers: 'level 2' },
        ],
      ],
      ask: 'take',
    },
    {
      when: 'a handgun is in a store of level 1',
      verdict: 'breaks',
      at: 'locked up',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'licence category', about: '@W-01', covers: 'H' },
        ],
        [
          'manager',
          'PaperFiled',
          { paper: '@F-2', alias: 'F-2', kind: 'store level', about: '@Safe1', covers: 'level 1' },
        ],
      ],
      ask: 'take',
    },
    {
      when: 'a prohibited gun is in a store of level 2',
      verdict: 'breaks',
      at: 'locked up',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'licence category', about: '@W-01', covers: 'prohibited' },
        ],
        [
          'manager',
          'PaperFiled',
          { paper: '@F-2', alias: 'F-2', kind: 'store level', about: '@Safe1', covers: 'level 2' },
        ],
      ],
      ask: 'take',
    },
    {
      when: 'its category is not on file',
      verdict: 'cannot tell',
      at: 'locked up',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-2', alias: 'F-2', kind: 'store level', about: '@Safe1', covers: 'level 2' },
        ],
      ],
      ask: 'take',
    },
    {
      when: 'the level of the store is not on file',
      verdict: 'cannot tell',
      at: 'locked up',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'licence category', about: '@W-01', covers: 'H' },
        ],
      ],
      ask: 'take',
    },
    {
      when: 'the level on file is that of every store',
      verdict: 'holds',
      at: 'locked up',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'licence category', about: '@W-01', covers: 'H' },
        ],
        ['manager', 'PaperFiled', { paper: '@F-2', alias: 'F-2', kind: 'store level', covers: 'level 2' }],
      ],
      ask: 'take',
    },
    {
      when: 'a lesser level was filed since for another store',
      verdict: 'holds',
      at: 'locked up',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'licence category', about: '@W-01', covers: 'H' },
        ],
        [
          'manager',
          'PaperFiled',
          { paper: '@F-2', alias: 'F-2', kind: 'store level', about: '@Safe1', covers: 'level 2' },
        ],
        [
          'manager',
          'PaperFiled',
          { paper: '@F-3', alias: 'F-3', kind: 'store level', about: '@truck', covers: 'level 1' },
        ],
      ],
      ask: 'take',
    },
    {
      when: 'a lesser level was filed since and has run out',
      verdict: 'holds',
      at: 'locked up',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'licence category', about: '@W-01', covers: 'H' },
        ],
        [
          'manager',
          'PaperFiled',
          { paper: '@F-2', alias: 'F-2', kind: 'store level', about: '@Safe1', covers: 'level 2' },
        ],
        [
          'manager',
          'PaperFiled',
          {
            paper: '@F-3',
            alias: 'F-3',
            kind: 'store level',
            about: '@Safe1',
            covers: 'level 1',
            validTo: '2026-11-24',
          },
        ],
      ],
      ask: 'take',
    },
    {
      when: 'a higher level was filed, from next month',
      verdict: 'breaks',
      at: 'locked up',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'licence category', about: '@W-01', covers: 'H' },
        ],
        [
          'manager',
          'PaperFiled',
          { paper: '@F-2', alias: 'F-2', kind: 'store level', about: '@Safe1', covers: 'level 1' },
        ],
        [
          'manager',
          'PaperFiled',
          { paper: '@F-3', alias: 'F-3', kind: 'store level', about: '@Safe1', covers: 'level 2', from: '2027-01-01' },
        ],
      ],
      ask: 'take',
    },
    {
      when: 'the level is on file from before today',
      verdict: 'holds',
      at: 'locked up',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'licence category', about: '@W-01', covers: 'H' },
        ],
        [
          'manager',
          'PaperFiled',
          { paper: '@F-2', alias: 'F-2', kind: 'store level', about: '@Safe1', covers: 'level 2', from: '2026-11-24' },
        ],
      ],
      ask: 'take',
    },
  ],
});
