// Nothing that fires a bullet comes near a production that uses blanks: somebody searched for it before work.

import { searched, wasSearched } from '../../checks/searches.ts';
import { canChamber, cite, defineRule } from '../../rule.ts';
import { etis20Remembered } from '../../sources/uk.ts';

/** Nothing that fires a bullet comes near a production that uses blanks: somebody searched for it before work. */
export const searchedForStrayRounds = defineRule({
  id: 'searched-for-stray-rounds',
  says: 'Nothing that fires a bullet comes near a production that uses blanks: somebody searched for it before work.',
  control: 'K12',
  cites: [cite(etis20Remembered, 'bulleted rounds apart', 'UK-ETIS20-06')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-A',
  on: ['Attested'],
  asks: ['load'],
  covers: canChamber,
  needs: [searched],
  check: wasSearched,
  cases: [
    {
      when: 'the armorer states it',
      verdict: 'holds',
      at: 'opened',
      told: [['armorer', 'Attested', { what: 'boxes, carts, belts and costumes were searched', so: true }]],
      ask: 'load',
    },
    {
      when: 'the caller states that a pouch was left out',
      verdict: 'breaks',
      at: 'opened',
      told: [['director', 'Attested', { what: 'boxes, carts, belts and costumes were searched', so: false }]],
      ask: 'load',
    },
    {
      when: 'the actor states it',
      verdict: 'cannot tell',
      at: 'opened',
      told: [['actor', 'Attested', { what: 'boxes, carts, belts and costumes were searched', so: true }]],
      ask: 'load',
    },
    { when: 'nobody has stated it', verdict: 'cannot tell', at: 'opened', ask: 'load' },
  ],
});
