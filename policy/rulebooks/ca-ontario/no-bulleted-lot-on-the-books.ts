// While a bulleted round is anywhere on the books, no gun goes out, is loaded or works.

import { bulletedOnTheBooks } from '../../checks/special-use.ts';
import { breaks, cite, defineRule, holds } from '../../rule.ts';
import { ontarioGuideline39 } from '../../sources/ca.ts';

/** While a bulleted round is anywhere on the books, no gun goes out, is loaded or works. */
export const noBulletedLotOnTheBooks = defineRule({
  id: 'no-bulleted-lot-on-the-books',
  says: 'While a bulleted round is anywhere on the books, no gun goes out, is loaded or works.',
  control: 'K12',
  cites: [cite(ontarioGuideline39, 'item 2', 'CAN-ON-39.02')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['take', 'load', 'hand over', 'begin'],
  covers: 'all',
  on: ['LotListed', 'RoundsMoved'],
  enforcement: 'BLOCK-A',
  check: ({ state }) => {
    const lot = bulletedOnTheBooks(state);
    if (!lot) return holds;
    return breaks(
      `${lot.alias} is a lot of bulleted rounds, and some of it is still on the books.`,
      [lot.listed.fact],
      'Take every round of it off the production, back to its supplier. Here no exception exists.',
      'Armorer',
      'UPM',
    );
  },
  cases: [
    { when: 'only dummies and blanks are listed', verdict: 'holds', at: 'opened', ask: 'take' },
    {
      when: 'a lot of bulleted rounds was listed',
      verdict: 'breaks',
      at: 'opened',
      given: { lots: { fullBlanks: { kind: 'bulleted' } } },
      ask: 'take',
    },
  ],
  alwaysTells: 'A lot of that kind stands on the books, or none does.',
});
