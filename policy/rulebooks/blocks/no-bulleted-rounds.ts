// No round that can fire a bullet goes into any gun here.

import { breaks, cite, defineRule, holds } from '../../rule.ts';
import { bulletin1, californiaLaborCode } from '../../sources/texts.ts';

/** No round that can fire a bullet goes into any gun here. */
export const noBulletedRounds = defineRule({
  id: 'no-bulleted-rounds',
  says: 'No round that can fire a bullet goes into any gun here.',
  control: 'K12',
  cites: [
    cite(bulletin1, 'heading and rule on live ammunition', 'US-CSATF-1.17'),
    cite(californiaLaborCode, '9155 (a)', 'CA-SB132-9155a'),
  ],
  from: '2026-11-20',
  binds: 'block',
  asks: ['load'],
  covers: 'all',
  check: ({ ask, state, line }) => {
    const lot = ask.lot === undefined ? undefined : state.lots.get(ask.lot);
    if (lot?.kind !== 'bulleted' && line?.kind !== 'bulleted') return holds;
    return breaks(
      `${lot?.alias ?? 'This plan'} is bulleted: it can kill.`,
      [lot?.listed.fact],
      'Take every bulleted round off the set. Nobody can waive this.',
      'Armorer',
      'UPM',
    );
  },
});
