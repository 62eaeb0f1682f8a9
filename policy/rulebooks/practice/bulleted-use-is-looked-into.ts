// A report that show guns were fired with bulleted rounds holds them until a controller has looked into it.

import { undoubted } from '../../checks/doubted.ts';
import { about } from '../../checks/papers.ts';
import { canChamber, cite, defineRule, forEachGun } from '../../rule.ts';
import { seeds } from '../../sources/practice.ts';

const ONE = 'no bulleted round was ever fired with it here';
const ANY = 'no gun of ours was used for target shooting';
const REMEDY =
  'Quarantine the guns and rounds concerned, look at every one of them by two, search the set, and then state it.';

/** A report that show guns were fired with bulleted rounds holds them until a controller has looked into it. */
export const bulletedUseIsLookedInto = defineRule({
  id: 'bulleted-use-is-looked-into',
  says: 'A report that show guns were fired with bulleted rounds holds them until a controller has looked into it.',
  control: 'K12',
  cites: [
    cite(seeds, 'a gun fired with bulleted rounds off set; reported target shooting, unproven', 'SEED-08', 'SEED-22'),
  ],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['take', 'load', 'hand over', 'begin'],
  covers: canChamber,
  on: ['Attested'],
  enforcement: 'BLOCK-A',
  check: (asked) => {
    const reported = undoubted(asked, ANY, undefined, REMEDY);
    return reported.verdict === 'holds'
      ? forEachGun(asked, (gun) => undoubted(asked, ONE, about(gun), REMEDY))
      : reported;
  },
  cases: [
    { when: 'nobody reports anything', verdict: 'holds', at: 'opened', ask: 'load' },
    {
      when: 'somebody says this gun was used so',
      verdict: 'breaks',
      at: 'opened',
      told: [['camera', 'Attested', { what: ONE, so: false, about: '@W-01' }]],
      ask: 'load',
    },
    {
      when: 'somebody says guns were used so, and not which',
      verdict: 'breaks',
      at: 'opened',
      told: [['camera', 'Attested', { what: ANY, so: false }]],
      ask: 'load',
    },
    {
      when: 'the armorer looked into it and states that it was not so',
      verdict: 'holds',
      at: 'opened',
      told: [
        ['camera', 'Attested', { what: ONE, so: false, about: '@W-01' }],
        ['armorer', 'Attested', { what: ONE, so: true, about: '@W-01' }],
      ],
      ask: 'load',
    },
    {
      when: 'only the performer says that it was not so',
      verdict: 'cannot tell',
      at: 'opened',
      told: [['actor', 'Attested', { what: ONE, so: true, about: '@W-01' }]],
      ask: 'load',
    },
  ],
});
