// At its arrival somebody tries each gun said not to fire against its paper, and states for it what they found.

import { isAttested } from '../../checks/papers.ts';
import { cite, defineRule, forEachGun } from '../../rule.ts';
import { regulatorNotice } from '../../sources/australia.ts';

const WHAT = 'it is of the class its paper says';

/** At its arrival somebody tries each gun said not to fire against its paper, and states for it what they found. */
export const seenToBeItsClass = defineRule({
  id: 'seen-to-be-its-class',
  says: 'At its arrival somebody tries each gun said not to fire against its paper, and states for it what they found.',
  control: 'K28',
  cites: [cite(regulatorNotice, 'modified so that it cannot chamber or fire', 'AU-WHSQ-01')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['take', 'hand over'],
  covers: ['blanks-only', 'cannot-fire'],
  on: ['FirearmListed', 'Attested'],
  enforcement: 'BLOCK-A',
  needs: [{ statement: WHAT, about: 'each gun', who: ['Armorer'] }],
  check: (asked) =>
    forEachGun(asked, (gun) =>
      isAttested(asked, { what: WHAT, about: { id: gun.id, alias: gun.alias }, who: ['Armorer'] }),
    ),
  cases: [
    { when: 'the gun is listed as one that fires bullets', verdict: 'holds', at: 'opened', ask: 'take' },
    {
      when: 'the armorer tried it and states that it is so',
      verdict: 'holds',
      at: 'opened',
      told: [['armorer', 'Attested', { what: WHAT, so: true, about: '@W-12' }]],
      ask: 'take',
      with: { things: ['@W-12'] },
    },
    {
      when: 'somebody states that it is not so',
      verdict: 'breaks',
      at: 'opened',
      told: [['master', 'Attested', { what: WHAT, so: false, about: '@W-12' }]],
      ask: 'take',
      with: { things: ['@W-12'] },
    },
    {
      when: 'nobody has tried it',
      verdict: 'cannot tell',
      at: 'opened',
      ask: 'take',
      with: { things: ['@W-12'] },
    },
  ],
});
