// The theatrical licence covers guns for blanks, guns made unable to fire for good, and replicas, but no category E and no explosives.

import { inForceNow } from '../../checks/covering.ts';
import { met } from '../../checks/needs.ts';
import { breaks, cite, defineRule, forEachGun, holds, type Need } from '../../rule.ts';
import { queenslandLicences } from '../../sources/australia.ts';

const category: Need = { document: 'licence category', about: 'each gun', who: ['Armorer', 'Supplier'] };

/** The theatrical licence covers guns for blanks, guns made unable to fire for good, and replicas, but no category E and no explosives. */
export const withinTheTheatricalLicence = defineRule({
  id: 'within-the-theatrical-licence',
  says: 'The theatrical licence covers guns for blanks, guns made unable to fire for good, and replicas, but no category E and no explosives.',
  control: 'K28',
  cites: [cite(queenslandLicences, 'what the licence covers', 'AU-QLD-TOS.2')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['PaperFiled', 'FirearmListed'],
  asks: ['take', 'hand over'],
  covers: 'all',
  needs: [category],
  check: (asked) =>
    forEachGun(asked, (gun) => {
      if (gun.ability === 'fires-bulleted') {
        return breaks(
          `${gun.alias} is listed as able to fire a bullet; the theatrical licence does not cover that.`,
          [gun.listed.fact],
          'Use a gun for blanks only, one that cannot fire, or a replica.',
          'Armorer',
          'Supplier',
        );
      }
      const filed = met({ ...asked, guns: [gun] }, category);
      if (filed.verdict !== 'holds') return filed;
      const found = inForceNow(asked, 'licence category', gun.id);
      return found?.covers === 'E'
        ? breaks(
            `${gun.alias} is of category E, which the theatrical licence does not cover.`,
            [found.fact],
            'Leave it out.',
            'Armorer',
          )
        : holds;
    }),
  cases: [
    {
      when: 'a gun for blanks is of category H',
      verdict: 'holds',
      at: 'locked up',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'licence category', about: '@W-11', covers: 'H' },
        ],
      ],
      ask: 'take',
      with: { things: ['@W-11'] },
    },
    {
      when: 'it is of category E',
      verdict: 'breaks',
      at: 'locked up',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'licence category', about: '@W-11', covers: 'E' },
        ],
      ],
      ask: 'take',
      with: { things: ['@W-11'] },
    },
    {
      when: 'the gun could fire a bullet',
      verdict: 'breaks',
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
      when: 'its category is not on file',
      verdict: 'cannot tell',
      at: 'locked up',
      ask: 'take',
      with: { things: ['@W-11'] },
    },
  ],
});
