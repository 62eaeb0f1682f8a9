// After a special use no other round is loaded until the bulleted ones were counted in and taken away.

import { bulletedLots, bulletedOnTheBooks } from '../../checks/special-use.ts';
import { aController, stated } from '../../checks/words-of.ts';
import { armorers } from '../../people.ts';
import { breaks, canChamber, cite, defineRule, holds, type Need } from '../../rule.ts';
import { bulletin2 } from '../../sources/us.ts';

const away: Need = { statement: 'bulleted rounds were counted in and taken away', about: 'session', who: ['Armorer'] };

/** After a special use no other round is loaded until the bulleted ones were counted in and taken away. */
export const bulletedRoundsGoneBeforeBlanks = defineRule({
  id: 'bulleted-rounds-gone-before-blanks',
  says: 'After a special use no other round is loaded until the bulleted ones were counted in and taken away.',
  control: 'K13',
  cites: [cite(bulletin2, 'counting in and out', 'US-CSATF-2.05')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['load'],
  covers: canChamber,
  on: ['LotListed', 'RoundsMoved', 'Attested'],
  enforcement: 'BLOCK-D',
  needs: [away],
  check: (asked) => {
    const { ask, state, now } = asked;
    if (bulletedLots(state).length === 0 || state.lots.get(ask.lot ?? '')?.kind === 'bulleted') return holds;
    const left = bulletedOnTheBooks(state);
    if (!left) return stated(asked, aController, away);
    return breaks(
      `${left.alias} is bulleted, and some of it is still on the books.`,
      [left.listed.fact],
      'Count the bulleted rounds in, take them away, open every gun they were near, then load.',
      ...armorers(state, now),
    );
  },
  cases: [
    { when: 'no bulleted round was ever listed', verdict: 'holds', at: 'opened', ask: 'load' },
    {
      when: 'they are gone and the armorer counted them in',
      verdict: 'holds',
      at: 'opened',
      given: { lots: { fullBlanks: { kind: 'bulleted', opening: [] } } },
      told: [['armorer', 'Attested', { what: 'bulleted rounds were counted in and taken away', so: true }]],
      ask: 'load',
    },
    {
      when: 'some still stand on the books',
      verdict: 'breaks',
      at: 'opened',
      given: { lots: { fullBlanks: { kind: 'bulleted' } } },
      ask: 'load',
    },
    {
      when: 'they are gone and nobody says they were counted in',
      verdict: 'cannot tell',
      at: 'opened',
      given: { lots: { fullBlanks: { kind: 'bulleted', opening: [] } } },
      ask: 'load',
    },
  ],
});
