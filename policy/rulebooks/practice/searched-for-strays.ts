// Boxes, carts, belts, pouches and costumes are searched for stray rounds each day before guns work.

import { searched, wasSearched } from '../../checks/searches.ts';
import { canChamber, cite, defineRule } from '../../rule.ts';
import { accidentReports } from '../../sources/practice.ts';
import { bulletin1 } from '../../sources/texts.ts';

/** Boxes, carts, belts, pouches and costumes are searched for stray rounds each day before guns work. */
export const searchedForStrays = defineRule({
  id: 'searched-for-strays',
  says: 'Boxes, carts, belts, pouches and costumes are searched for stray rounds each day before guns work.',
  control: 'K12',
  cites: [
    cite(accidentReports, 'where rounds were found', 'US-RUST-EV.2'),
    cite(bulletin1, 'sets stay free of bulleted rounds', 'US-CSATF-1.17'),
  ],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['hand over', 'begin'],
  covers: canChamber,
  on: ['Attested'],
  enforcement: 'BLOCK-A',
  needs: [searched],
  check: wasSearched,
  cases: [
    {
      when: 'it was stated',
      verdict: 'holds',
      at: 'shown',
      told: [['armorer', 'Attested', { what: 'boxes, carts, belts and costumes were searched', so: true }]],
      ask: 'hand over',
    },
    {
      when: 'somebody states that it is not so',
      verdict: 'breaks',
      at: 'shown',
      told: [['armorer', 'Attested', { what: 'boxes, carts, belts and costumes were searched', so: false }]],
      ask: 'hand over',
    },
    { when: 'nobody stated it', verdict: 'cannot tell', at: 'shown', ask: 'hand over' },
  ],
});
