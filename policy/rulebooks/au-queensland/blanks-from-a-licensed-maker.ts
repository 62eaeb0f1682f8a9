// Blanks come from a maker who is licensed to make them, never from somebody’s own bench.

import { onFile } from '../../checks/papers.ts';
import { canChamber, cannotTell, cite, defineRule, holds, type Need } from '../../rule.ts';
import { inquest } from '../../sources/australia.ts';

const licence: Need = { document: 'maker licence', about: 'lot', who: ['Supplier', 'Armorer'] };

/** Blanks come from a maker who is licensed to make them, never from somebody’s own bench. */
export const blanksFromALicensedMaker = defineRule({
  id: 'blanks-from-a-licensed-maker',
  says: 'Blanks come from a maker who is licensed to make them, never from somebody’s own bench.',
  control: 'K21',
  cites: [cite(inquest, 'home-made blank', 'AU-QLD-COR.1')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['LotListed', 'PaperFiled'],
  asks: ['load'],
  covers: canChamber,
  needs: [licence],
  check: (asked) => {
    const lot = asked.ask.lot === undefined ? undefined : asked.state.lots.get(asked.ask.lot);
    if (lot && lot.kind !== 'blank') return holds;
    if (lot?.maker === undefined) {
      return cannotTell(
        lot ? `Nobody has said who made ${lot.alias}.` : 'It is not known what the rounds are.',
        [lot?.listed.fact],
        'Use a lot that is listed with its maker, and file the maker’s licence.',
        'Supplier',
        'Armorer',
      );
    }
    return onFile(asked, 'maker licence', { id: lot.id, alias: lot.alias }, 'Supplier', 'Armorer');
  },
  cases: [
    {
      when: 'the maker is named and licensed',
      verdict: 'holds',
      at: 'opened',
      given: { lots: { blanks: { maker: 'Maker 1' } } },
      told: [['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'maker licence', about: '@B01' }]],
      ask: 'load',
    },
    {
      when: 'the licence ran out last week',
      verdict: 'breaks',
      at: 'opened',
      given: { lots: { blanks: { maker: 'Maker 1' } } },
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'maker licence', about: '@B01', validTo: '2026-11-24' },
        ],
      ],
      ask: 'load',
    },
    {
      when: 'nobody has said who made them',
      verdict: 'cannot tell',
      at: 'opened',
      told: [['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'maker licence', about: '@B01' }]],
      ask: 'load',
    },
  ],
});
