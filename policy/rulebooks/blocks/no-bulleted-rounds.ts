// No round that can fire a bullet goes into any gun here.

import { breaks, cite, defineRule, holds } from '../../rule.ts';
import { shapeBulletin } from '../../sources/ca.ts';
import { bulletin1, californiaLaborCode, screenSafetyAustralia } from '../../sources/texts.ts';
import { stageUnion } from '../../sources/theatre.ts';
import { etis20Remembered } from '../../sources/uk.ts';

/** No round that can fire a bullet goes into any gun here. */
export const noBulletedRounds = defineRule({
  id: 'no-bulleted-rounds',
  says: 'No round that can fire a bullet goes into any gun here.',
  control: 'K12',
  cites: [
    cite(bulletin1, 'heading and rule on live ammunition', 'US-CSATF-1.17'),
    cite(californiaLaborCode, '9155 (a)', 'CA-SB132-9155a'),
    cite(screenSafetyAustralia, 'never on a film set', 'AU-SSA-01'),
    cite(etis20Remembered, 'bulleted rounds apart', 'UK-ETIS20-06'),
    cite(stageUnion, 'none in the theatre', 'US-AEA-03'),
    cite(shapeBulletin, 'never in a venue', 'CAN-SHAPE-02'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['LotListed', 'RoundTitled', 'ActionPlanned'],
  asks: ['load'],
  covers: 'all',
  check: ({ ask, state, line }) => {
    const lot = state.lots.get(ask.lot ?? '');
    if (lot?.kind !== 'bulleted' && line?.kind !== 'bulleted') return holds;
    return breaks(
      `${lot?.alias ?? 'This plan'} is bulleted: it can kill.`,
      [lot?.listed.fact],
      'Take every bulleted round off the set. Nobody can waive this, and no exception on file opens it.',
      'Armorer',
      'UPM',
    );
  },
  cases: [
    { when: 'the lot is of blanks', verdict: 'holds', at: 'opened', ask: 'load' },
    {
      when: 'the lot is bulleted',
      verdict: 'breaks',
      at: 'opened',
      given: { lots: { blanks: { kind: 'bulleted' } } },
      ask: 'load',
    },
    {
      when: 'somebody lists the lot again, as bulleted',
      verdict: 'breaks',
      at: 'opened',
      told: [
        [
          'camera',
          'LotListed',
          { lot: '@B01', alias: 'B01', kind: 'bulleted', calibre: '.45 Colt', load: 'full', tells: [], opening: [] },
        ],
      ],
      ask: 'load',
    },
    {
      when: 'the plan is for bulleted rounds',
      verdict: 'breaks',
      at: 'opened',
      given: { plan: { kind: 'bulleted' } },
      ask: 'load',
    },
    {
      when: 'the exception and the authorisation for bulleted rounds are on file: they open nothing here',
      verdict: 'breaks',
      at: 'opened',
      given: { lots: { blanks: { kind: 'bulleted' } }, plan: { kind: 'bulleted' } },
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'exception under section 9155 (a)', about: '@PL-01' },
        ],
        ['manager', 'PaperFiled', { paper: '@F-2', alias: 'F-2', kind: 'special use authorisation', about: '@PL-01' }],
      ],
      ask: 'load',
    },
    {
      when: 'no plan is named, and the lot is of blanks',
      verdict: 'holds',
      at: 'opened',
      ask: 'load',
      with: { plan: 'ffffffffffffffffffffffffffffffff' },
    },
    {
      when: 'nobody listed the lot, and the plan is for blanks',
      verdict: 'holds',
      at: 'opened',
      ask: 'load',
      with: { lot: 'ffffffffffffffffffffffffffffffff' },
    },
  ],
  alwaysTells: 'A lot nobody listed is refused by the rule on titles; this one breaks on what is listed.',
});
