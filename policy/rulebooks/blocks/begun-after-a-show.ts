// An armed action begins only with a gun that was shown when it was last handed over.

import { callers } from '../../people.ts';
import { breaks, canChamber, cite, defineRule, forEachGun, holds } from '../../rule.ts';
import { bulletin1, house, trialEvidence } from '../../sources/texts.ts';

/** An armed action begins only with a gun that was shown when it was last handed over. */
export const begunAfterAShow = defineRule({
  id: 'begun-after-a-show',
  says: 'An armed action begins only with a gun that was shown when it was last handed over.',
  control: 'K16',
  cites: [
    cite(trialEvidence, 'proof to at least two', 'US-TRIAL-04'),
    cite(bulletin1, 'fresh look before each use', 'US-CSATF-1.09'),
    cite(house, 'a hand-over without clearance is recorded, and clears nothing after it'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-A',
  on: ['Looked', 'WasShown', 'HandedOver'],
  asks: ['begin'],
  covers: canChamber,
  check: (asked) =>
    forEachGun(asked, (gun) => {
      const shows = [...gun.lastShown, ...gun.shown].filter((each) => each.by !== gun.custodian);
      if (shows.length > 0) return holds;
      return breaks(
        `Nobody but its controller was shown ${gun.alias} before it was handed over.`,
        [gun.out?.fact, gun.last.fact],
        'Give it back; turn every chamber past the caller, and hand it over anew.',
        ...callers(asked.state, asked.now),
      );
    }),
  cases: [
    { when: 'it was shown before the hand-over', verdict: 'holds', at: 'handed over', ask: 'begin' },
    {
      when: 'it was handed over without a show',
      verdict: 'breaks',
      at: 'opened',
      told: [
        ['armorer', 'RoundsLoaded', { gun: '@W-01', lot: '@B01', from: '@T3', count: 3, plan: '@PL-01' }],
        ['director', 'LoadWitnessed', { load: '#RoundsLoaded', count: 3 }],
        ['armorer', 'HandedOver', { thing: '@W-01', to: '@actor', plan: '@PL-01' }],
        ['actor', 'Received', { handover: '#HandedOver' }],
      ],
      ask: 'begin',
    },
    {
      when: 'only its controller looked at it before the hand-over',
      verdict: 'breaks',
      at: 'opened',
      told: [
        ['armorer', 'RoundsLoaded', { gun: '@W-01', lot: '@B01', from: '@T3', count: 3, plan: '@PL-01' }],
        ['director', 'LoadWitnessed', { load: '#RoundsLoaded', count: 3 }],
        [
          'armorer',
          'Looked',
          { look: { subject: '@W-01', seen: [{ count: 3 }, { count: 3, empty: true }], turned: 6, side: 'head' } },
        ],
        ['armorer', 'HandedOver', { thing: '@W-01', to: '@actor', plan: '@PL-01' }],
        ['actor', 'Received', { handover: '#HandedOver' }],
      ],
      ask: 'begin',
    },
  ],
  alwaysTells: 'A show nobody recorded did not happen.',
});
