// A bore is seen by two with light through it before blanks go in; a dummy in between asks for it again.

import { isProvenBore } from '@proofhouse/domain/book/doubts.ts';
import { armorers } from '../../people.ts';
import { breaks, canChamber, cite, defineRule, forEachGun, holds } from '../../rule.ts';
import { boreAccident, bulletin1 } from '../../sources/texts.ts';

/** A bore is seen by two with light through it before blanks go in; a dummy in between asks for it again. */
export const boreProvenBeforeBlanks = defineRule({
  id: 'bore-proven-before-blanks',
  says: 'A bore is seen by two with light through it before blanks go in; a dummy in between asks for it again.',
  control: 'K11',
  cites: [
    cite(boreAccident, 'finding', 'US-CROW-02', 'US-CROW-03'),
    cite(bulletin1, 'inspection before and after each firing sequence', 'US-CSATF-1.08', 'US-CSATF-1.09'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['Looked', 'AnswerOpened', 'AnomalyNoticed', 'RoundsLoaded'],
  asks: ['load'],
  covers: canChamber,
  check: (asked) => {
    const lot = asked.state.lots.get(asked.ask.lot ?? '');
    if (lot?.kind === 'dummy') return holds;
    return forEachGun(asked, (gun) =>
      isProvenBore(gun)
        ? holds
        : breaks(
            `The bore of ${gun.alias} is NOT PROVEN${gun.bore.doubts.length > 0 ? `: ${[...new Set(gun.bore.doubts.map((doubt) => doubt.kind))].join(', ')}` : ''}.`,
            gun.bore.doubts.map((doubt) => doubt.fact),
            'Action open, chambers empty, light through the bore, seen by a controller and a second person. Never by looking at the muzzle of a loaded gun.',
            ...armorers(asked.state, asked.now),
          ),
    );
  },
  cases: [
    { when: 'two saw light through it', verdict: 'holds', at: 'opened', ask: 'load' },
    {
      when: 'dummies are to go in',
      verdict: 'holds',
      at: 'opened',
      told: [['actor', 'AnomalyNoticed', { gun: '@W-01', kind: 'dropped' }]],
      ask: 'load',
      with: { lot: '@D01', from: '@T1', count: 6, plan: '@PL-02' },
    },
    {
      when: 'it touched the ground',
      verdict: 'breaks',
      at: 'opened',
      told: [['actor', 'AnomalyNoticed', { gun: '@W-01', kind: 'dropped' }]],
      ask: 'load',
    },
    { when: 'no lot is named', verdict: 'holds', at: 'opened', ask: 'load', with: { lot: undefined } },
  ],
  alwaysTells: 'A bore nobody saw is NOT PROVEN, and that is a no.',
});
