// A prohibited gun is used only under a licence that states film as its purpose.

import { canadianClass } from '../../checks/canada.ts';
import { met } from '../../checks/needs.ts';
import { canChamber, cite, defineRule, type Need } from '../../rule.ts';
import { creativeBc } from '../../sources/ca.ts';

const purpose: Need = { document: 'licence for film purposes', about: 'each gun', who: ['Production', 'Supplier'] };

/** A prohibited gun is used only under a licence that states film as its purpose. */
export const prohibitedGunsForFilmOnly = defineRule({
  id: 'prohibited-guns-for-film-only',
  says: 'A prohibited gun is used only under a licence that states film as its purpose.',
  control: 'K02',
  cites: [cite(creativeBc, 'prohibited items', 'CAN-BC-01')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['take', 'load', 'hand over'],
  covers: canChamber,
  on: ['FirearmListed', 'PaperFiled'],
  enforcement: 'BLOCK-D',
  needs: [purpose],
  check: (asked) => met({ ...asked, guns: asked.guns.filter((gun) => canadianClass(gun) === 'prohibited') }, purpose),
  cases: [
    { when: 'the gun is not of a prohibited class', verdict: 'holds', at: 'locked up', ask: 'take' },
    {
      when: 'it is on file',
      verdict: 'holds',
      at: 'locked up',
      told: [
        ['manager', 'PaperFiled', { paper: '@N-01', alias: 'N-01', kind: 'licence for film purposes', about: '@W-09' }],
      ],
      ask: 'take',
      with: { things: ['@W-09'] },
    },
    {
      when: 'it ran out last week',
      verdict: 'breaks',
      at: 'locked up',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@N-01', alias: 'N-01', kind: 'licence for film purposes', about: '@W-09', validTo: '2026-11-24' },
        ],
      ],
      ask: 'take',
      with: { things: ['@W-09'] },
    },
    { when: 'none is on file', verdict: 'cannot tell', at: 'locked up', ask: 'take', with: { things: ['@W-09'] } },
  ],
});
