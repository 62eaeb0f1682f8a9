// Only blanks made for theatrical use are loaded: the lot names its maker, whose sheet is on file.

import { met } from '../../checks/needs.ts';
import { canChamber, cannotTell, cite, defineRule, holds, type Need } from '../../rule.ts';
import { ontarioGuideline39Abstract } from '../../sources/ca.ts';

const sheet: Need = { document: 'sheet for theatrical blanks', about: 'lot', who: ['Armorer', 'Supplier'] };

/** Only blanks made for theatrical use are loaded: the lot names its maker, whose sheet is on file. */
export const blanksMadeForTheatre = defineRule({
  id: 'blanks-made-for-theatre',
  says: 'Only blanks made for theatrical use are loaded: the lot names its maker, whose sheet is on file.',
  control: 'K21',
  cites: [cite(ontarioGuideline39Abstract, 'item 7', 'CAN-ON-39.07')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['load'],
  covers: canChamber,
  on: ['LotListed', 'PaperFiled'],
  enforcement: 'BLOCK-D',
  needs: [sheet],
  check: (asked) => {
    const { ask, line, state } = asked;
    const lot = state.lots.get(ask.lot ?? line?.lot ?? '');
    if (lot?.kind !== 'blank') return holds;
    if (lot.maker !== undefined) return met(asked, sheet);
    return cannotTell(
      `${lot.alias} does not name its maker.`,
      [lot.listed.fact],
      'List the lot with its maker and product, or use another.',
      'Armorer',
      'Supplier',
    );
  },
  cases: [
    { when: 'nobody knows who made them', verdict: 'cannot tell', at: 'opened', ask: 'load' },
    {
      when: 'the maker is named and the sheet is on file',
      verdict: 'holds',
      at: 'opened',
      given: { lots: { blanks: { maker: 'Maker 1' } } },
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@N-01', alias: 'N-01', kind: 'sheet for theatrical blanks', about: '@B01' },
        ],
      ],
      ask: 'load',
    },
    {
      when: 'the sheet on file has run out',
      verdict: 'breaks',
      at: 'opened',
      given: { lots: { blanks: { maker: 'Maker 1' } } },
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@N-01', alias: 'N-01', kind: 'sheet for theatrical blanks', about: '@B01', validTo: '2026-11-24' },
        ],
      ],
      ask: 'load',
    },
    {
      when: 'the maker is named and no sheet is on file',
      verdict: 'cannot tell',
      at: 'opened',
      given: { lots: { blanks: { maker: 'Maker 1' } } },
      ask: 'load',
    },
    {
      when: 'the maker is named, and the plan asks for no lot',
      verdict: 'holds',
      at: 'opened',
      given: { lots: { blanks: { maker: 'Maker 1' } }, plan: { lot: undefined } },
      ask: 'load',
    },
    {
      when: 'the maker is named, and no plan is',
      verdict: 'holds',
      at: 'opened',
      given: { lots: { blanks: { maker: 'Maker 1' } } },
      ask: 'load',
      with: { plan: 'ffffffffffffffffffffffffffffffff' },
    },
  ],
});
