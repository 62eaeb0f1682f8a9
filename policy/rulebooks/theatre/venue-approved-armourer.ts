// An armourer whom the venue has approved looks at the guns before each rehearsal and performance.

import { met } from '../../checks/needs.ts';
import { armorers } from '../../people.ts';
import { breaks, canChamber, cite, defineRule, forEachGun, holds, type Need } from '../../rule.ts';
import { municipalTheatre } from '../../sources/theatre.ts';

const approval: Need = { document: 'venue approval of armourer', about: 'giver', who: ['Production'] };

/** An armourer whom the venue has approved looks at the guns before each rehearsal and performance. */
export const venueApprovedArmourer = defineRule({
  id: 'venue-approved-armourer',
  says: 'An armourer whom the venue has approved looks at the guns before each rehearsal and performance.',
  control: 'K15',
  cites: [cite(municipalTheatre, 'approved armourer', 'VENUE-IRV-02')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-A',
  on: ['PaperFiled', 'Looked'],
  asks: ['hand over'],
  covers: canChamber,
  needs: [approval],
  check: (asked) => {
    const approved = met(asked, approval);
    if (approved.verdict !== 'holds') return approved;
    return forEachGun(asked, (gun) =>
      gun.lookedAt && gun.lookedAt.at >= (asked.state.session?.at ?? 0)
        ? holds
        : breaks(
            `${gun.alias} was not looked at before this show.`,
            [gun.lookedAt?.fact ?? gun.listed.fact],
            `Open ${gun.alias} and look, two of you.`,
            ...armorers(asked.state, asked.now),
          ),
    );
  },
  cases: [
    {
      when: 'the armorer is approved and looked',
      verdict: 'holds',
      at: 'shown',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'venue approval of armourer', about: '@armorer' },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'the approval ran out last week',
      verdict: 'breaks',
      at: 'shown',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'venue approval of armourer', about: '@armorer', validTo: '2026-11-24' },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'nobody looked at this gun today',
      verdict: 'breaks',
      at: 'shown',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'venue approval of armourer', about: '@armorer' },
        ],
      ],
      ask: 'hand over',
      with: { things: ['@W-02'] },
    },
    { when: 'the venue approved nobody', verdict: 'cannot tell', at: 'shown', ask: 'hand over' },
  ],
});
