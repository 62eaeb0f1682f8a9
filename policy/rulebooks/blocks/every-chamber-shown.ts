// Every chamber is shown, and counted, to the caller or their deputy since the gun last changed.

import type { Finding, Gun, State } from '@proofhouse/domain/book/state.ts';
import { showsOf } from '../../checks/shows.ts';
import { callers } from '../../people.ts';
import { breaks, canChamber, cite, defineRule, forEachGun, holds } from '../../rule.ts';
import { armorersTradeBody } from '../../sources/practice.ts';
import { newMexicoFindings, trialEvidence } from '../../sources/texts.ts';

/** The last look at some chambers only, since an hour before the gun was where it is: what the refusal tells of. */
const partialLookInWords = (state: State, gun: Gun): Finding | undefined =>
  state.findings.findLast(
    ({ kind, about, at }) => kind === 'partial look' && about.includes(gun.id) && at >= gun.where.since - 3_600_000,
  );

/** Every chamber is shown, and counted, to the caller or their deputy since the gun last changed. */
export const everyChamberShown = defineRule({
  id: 'every-chamber-shown',
  says: 'Every chamber is shown, and counted, to the caller or their deputy since the gun last changed.',
  control: 'K16',
  cites: [
    cite(newMexicoFindings, 'three or four of six seen', 'US-RUST-EV.6'),
    cite(trialEvidence, 'proof to at least two', 'US-TRIAL-04'),
    cite(armorersTradeBody, 'the first AD asks to be shown', 'US-AEAA-03'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['Looked', 'WasShown'],
  asks: ['hand over'],
  covers: canChamber,
  check: (asked) =>
    forEachGun(asked, (gun) => {
      if (showsOf(asked, gun).length > 0) return holds;
      const partial = partialLookInWords(asked.state, gun);
      return breaks(
        partial?.says ??
          `${gun.alias} was not shown, every chamber of it, to anybody but its controller since it last changed.`,
        [...(partial?.facts ?? []), gun.last.fact],
        'Turn every chamber past the caller, who says how many and what kind, without seeing the first answer.',
        ...callers(asked.state, asked.now),
      );
    }),
  cases: [
    {
      when: 'only the two controllers who proved it have looked at it',
      verdict: 'breaks',
      at: 'opened',
      ask: 'hand over',
    },
    { when: 'the caller saw all six', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'the caller saw three of six',
      verdict: 'breaks',
      at: 'opened',
      told: [
        ['armorer', 'RoundsLoaded', { gun: '@W-01', lot: '@B01', from: '@T3', count: 3, plan: '@PL-01' }],
        ['director', 'LoadWitnessed', { load: '#RoundsLoaded', count: 3 }],
        ['director', 'Looked', { look: { subject: '@W-01', seen: [{ count: 3 }], turned: 3 } }],
      ],
      ask: 'hand over',
    },
    {
      when: 'the caller asks, who saw all six',
      verdict: 'holds',
      at: 'shown',
      ask: 'hand over',
      with: { giver: '@armorer' },
      by: 'director',
    },
    {
      when: 'somebody asks who is not on the list: who gives it is another rule’s',
      verdict: 'holds',
      at: 'shown',
      ask: 'hand over',
      by: 'nobody',
    },
    {
      when: 'only the one who gives it looked',
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
      ],
      ask: 'hand over',
    },
  ],
  alwaysTells: 'A chamber nobody says was shown was not shown.',
});
