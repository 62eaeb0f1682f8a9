// A round without a lot, a supplier or a paper can be recorded, never loaded.

import { breaks, cannotTell, cite, defineRule, holds } from '../../rule.ts';
import { seeds } from '../../sources/practice.ts';
import { californiaLaborCode, trialEvidence } from '../../sources/texts.ts';

/** A round without a lot, a supplier or a paper can be recorded, never loaded. */
export const lotHasATitle = defineRule({
  id: 'lot-has-a-title',
  says: 'A round without a lot, a supplier or a paper can be recorded, never loaded.',
  control: 'K09',
  cites: [
    cite(trialEvidence, 'expert evidence on lots and labels', 'US-TRIAL-03'),
    cite(californiaLaborCode, '9151 (a)-(b)', 'CA-SB132-9151a'),
    cite(seeds, 'where one round came from', 'SEED-12'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['LotListed', 'RoundTitled'],
  asks: ['load'],
  covers: 'all',
  check: ({ ask, state }) => {
    if (ask.lot === undefined)
      return breaks(
        'These rounds have no lot.',
        [],
        'Quarantine them. Use a lot with a supplier and a delivery note.',
        'Armorer',
      );
    const lot = state.lots.get(ask.lot);
    if (!lot)
      return cannotTell(
        'Nobody ever listed this lot.',
        [],
        'Quarantine the rounds, and list the lot with supplier and delivery note.',
        'Armorer',
      );
    if (lot.supplier && lot.paper) return holds;
    return breaks(
      `${lot.alias} has no ${[lot.supplier ? '' : 'supplier', lot.paper ? '' : 'delivery note'].filter(Boolean).join(' and no ')}.`,
      [lot.listed.fact],
      'Quarantine the lot. Use one with a supplier and a delivery note.',
      'Armorer',
    );
  },
  cases: [
    { when: 'supplier and paper are named', verdict: 'holds', at: 'opened', ask: 'load' },
    {
      when: 'there is no paper',
      verdict: 'breaks',
      at: 'opened',
      given: { lots: { blanks: { paper: undefined } } },
      ask: 'load',
    },
    { when: 'the rounds have no lot', verdict: 'breaks', at: 'opened', ask: 'load', with: { lot: undefined } },
    {
      when: 'nobody listed the lot',
      verdict: 'cannot tell',
      at: 'opened',
      ask: 'load',
      with: { lot: 'ffffffffffffffffffffffffffffffff' },
    },
  ],
});
