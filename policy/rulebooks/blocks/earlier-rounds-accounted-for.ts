// No other sort of round goes in while rounds issued before are neither fired nor returned.

import { armorers } from '../../people.ts';
import { breaks, cite, defineRule, forEachGun, holds } from '../../rule.ts';
import { wrapPractice } from '../../sources/practice.ts';
import { bulletin1, house } from '../../sources/texts.ts';

/** No other sort of round goes in while rounds issued before are neither fired nor returned. */
export const earlierRoundsAccountedFor = defineRule({
  id: 'earlier-rounds-accounted-for',
  says: 'No other sort of round goes in while rounds issued before are neither fired nor returned.',
  control: 'K37',
  cites: [
    cite(bulletin1, 'accounting after use', 'US-CSATF-1.26'),
    cite(house, 'issued = fired + did not fire + returned + missing + still out'),
    cite(wrapPractice, 'loaded = fired + did not fire + unloaded', 'US-WRAP-01', 'US-WRAP-02'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['RoundsLoaded', 'Unloaded', 'ShotsCounted', 'DidNotFire'],
  asks: ['load'],
  covers: 'all',
  check: (asked) =>
    forEachGun(asked, (gun) => {
      const open = asked.state.issues.filter(
        (issue) =>
          issue.gun === gun.id &&
          issue.lot !== asked.ask.lot &&
          issue.issued > issue.fired + issue.didNotFire + issue.returned + issue.missing,
      );
      if (open.length === 0) return holds;
      const left = open.reduce(
        (sum, issue) => sum + issue.issued - issue.fired - issue.didNotFire - issue.returned - issue.missing,
        0,
      );
      return breaks(
        `${left} round(s) issued to ${gun.alias} before are neither fired nor returned.`,
        open.map((issue) => issue.load),
        'Open the gun, count what comes out, and find what is missing before anything else goes in.',
        ...armorers(asked.state, asked.now),
      );
    }),
  cases: [
    { when: 'nothing was issued before', verdict: 'holds', at: 'opened', ask: 'load' },
    {
      when: 'three blanks are still out',
      verdict: 'breaks',
      at: 'shown',
      ask: 'load',
      with: { lot: '@D01', from: '@T1', count: 6, plan: '@PL-02' },
    },
  ],
  alwaysTells: 'Rounds not accounted for are missing until they are.',
});
