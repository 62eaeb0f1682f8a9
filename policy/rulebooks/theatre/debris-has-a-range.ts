// A wad counts as something that flies: for each lot of blanks it is known how its mouth is closed and how far its debris goes.

import { breaks, canChamber, cannotTell, cite, defineRule, holds } from '../../rule.ts';
import { propsSeminar } from '../../sources/theatre.ts';

/** A wad counts as something that flies: for each lot of blanks it is known how its mouth is closed and how far its debris goes. */
export const debrisHasARange = defineRule({
  id: 'debris-has-a-range',
  says: 'A wad counts as something that flies: for each lot of blanks it is known how its mouth is closed and how far its debris goes.',
  control: 'K21',
  cites: [cite(propsSeminar, 'wadding and debris', 'THEATRE-GUY-02')],
  from: '2026-11-20',
  binds: 'warn',
  enforcement: 'WARN',
  on: ['LotListed', 'TestFireClaimed'],
  asks: ['load', 'hand over'],
  covers: canChamber,
  check: ({ line, state }) => {
    const lot = line?.lot === undefined ? undefined : state.lots.get(line.lot);
    if (lot?.kind !== 'blank') return holds;
    const mouth = lot.tells.map((tell) => tell.words).find((words) => /wad|crimp/i.test(words));
    if (mouth === undefined) {
      return cannotTell(
        `It is not known whether ${lot.alias} is closed with a wad or a crimp.`,
        [lot.listed.fact],
        'Use a lot that is listed with its wad or crimp among its tells.',
        'Supplier',
        'Armorer',
      );
    }
    const tested = state.testFires.get(`${line?.gun}|${lot.id}`);
    return lot.minDistanceFt !== undefined || tested
      ? holds
      : breaks(
          `${lot.alias} (${mouth}) has neither a least distance nor a test of how far it throws.`,
          [lot.listed.fact],
          'Fire it at paper from this gun, and record at how many feet the paper stays clean.',
          'Armorer',
        );
  },
  cases: [
    { when: 'the lot is crimped and has a least distance', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'it has none, and was fired at paper from this gun',
      verdict: 'holds',
      at: 'shown',
      given: { lots: { blanks: { minDistanceFt: undefined } } },
      ask: 'hand over',
    },
    {
      when: 'it has none, and nobody fired it at paper',
      verdict: 'breaks',
      at: 'shown',
      given: { lots: { blanks: { minDistanceFt: undefined } }, without: ['test fire'] },
      ask: 'hand over',
    },
    {
      when: 'nobody has said how it is closed',
      verdict: 'cannot tell',
      at: 'shown',
      given: {
        lots: {
          blanks: {
            tells: [{ words: 'yellow lacquer', sense: 'eye', side: 'front', chambered: false, lasting: true }],
          },
        },
      },
      ask: 'hand over',
    },
  ],
});
