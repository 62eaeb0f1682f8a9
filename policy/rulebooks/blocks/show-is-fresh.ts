// A show counts for a short time; then it is looked at again.

import { showsOf } from '../../checks/shows.ts';
import { valueFor } from '../../numbers.ts';
import { callers } from '../../people.ts';
import { breaks, canChamber, cite, defineRule, forEachGun, holds } from '../../rule.ts';
import { armorersAccounts, seeds } from '../../sources/practice.ts';
import { bulletin1, house } from '../../sources/texts.ts';

/** A show counts for a short time; then it is looked at again. */
export const showIsFresh = defineRule({
  id: 'show-is-fresh',
  says: 'A show counts for a short time; then it is looked at again.',
  control: 'K18',
  cites: [
    cite(bulletin1, 'fresh look before each use', 'US-CSATF-1.09'),
    cite(house, 'proof decays with time, sight and hands'),
    cite(armorersAccounts, 'out of sight, shown again', 'US-EXP-03'),
    cite(seeds, 'after a break nothing is assumed', 'SEED-21'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-A',
  on: ['Looked', 'WasShown', 'RulesAdopted'],
  asks: ['hand over'],
  covers: canChamber,
  check: (asked) =>
    forEachGun(asked, (gun) => {
      const last = Math.max(0, ...showsOf(asked, gun).map((each) => each.at));
      const minutes = valueFor(asked, 'a look counts');
      if (last === 0 || asked.now <= last + minutes * 60_000) return holds;
      return breaks(
        `${gun.alias} was last shown more than ${minutes} minutes ago.`,
        gun.shown.map((each) => each.fact),
        'Show every chamber again.',
        ...callers(asked.state, asked.now),
      );
    }),
  cases: [
    { when: 'it was shown just now', verdict: 'holds', at: 'shown', ask: 'hand over' },
    { when: 'it was shown twenty minutes ago', verdict: 'breaks', at: 'shown', minutes: 20, ask: 'hand over' },
    {
      when: 'it was shown a quarter of an hour ago to the second',
      verdict: 'holds',
      at: 'shown',
      minutes: 897 / 60,
      ask: 'hand over',
    },
    {
      when: 'nobody but the giver looked since',
      verdict: 'breaks',
      at: 'shown',
      told: [
        [
          'armorer',
          'Looked',
          { look: { subject: '@W-01', seen: [{ count: 3 }, { count: 3, empty: true }], turned: 6, side: 'head' } },
          { secondsAgo: -1140 },
        ],
      ],
      minutes: 20,
      ask: 'hand over',
    },
    {
      when: 'nobody but the giver looked since, and another asks',
      verdict: 'breaks',
      at: 'shown',
      told: [
        [
          'armorer',
          'Looked',
          { look: { subject: '@W-01', seen: [{ count: 3 }, { count: 3, empty: true }], turned: 6, side: 'head' } },
          { secondsAgo: -1140 },
        ],
      ],
      minutes: 20,
      ask: 'hand over',
      by: 'armorer2',
      with: { giver: '@armorer' },
    },
    {
      when: 'the giver is not on the list',
      verdict: 'holds',
      at: 'shown',
      ask: 'hand over',
      with: { giver: '@nobody' },
    },
  ],
  alwaysTells: 'A show has a time, and no show at all is the matter of another rule.',
});
