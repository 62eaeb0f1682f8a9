// No other sort of round goes in while rounds issued before are neither fired nor returned.

import type { Issue } from '@proofhouse/domain/book/state.ts';
import { armorers } from '../../people.ts';
import { breaks, cite, defineRule, forEachGun, holds } from '../../rule.ts';
import { wrapPractice } from '../../sources/practice.ts';
import { bulletin1, house } from '../../sources/texts.ts';

/** How many rounds of a loading nobody has accounted for. */
const stillOut = ({ issued, fired, didNotFire, returned, missing }: Issue): number =>
  issued - fired - didNotFire - returned - missing;

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
      const others = asked.state.issues.filter((issue) => issue.gun === gun.id && issue.lot !== asked.ask.lot);
      if (others.length > 0 && gun.contested) {
        return breaks(
          `Somebody whose word does not count says what came out of ${gun.alias}.`,
          [gun.contested.fact, ...others.map((issue) => issue.load)],
          'Open the gun and look into it, by two.',
          ...armorers(asked.state, asked.now),
        );
      }
      const open = others.filter((issue) => stillOut(issue) > 0);
      if (open.length === 0) return holds;
      return breaks(
        `${open.reduce((sum, issue) => sum + stillOut(issue), 0)} round(s) issued to ${gun.alias} before are neither fired nor returned.`,
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
    {
      when: 'more of the same sort is to go in',
      verdict: 'holds',
      at: 'shown',
      ask: 'load',
    },
    {
      when: 'the blanks are still out of another gun',
      verdict: 'holds',
      at: 'shown',
      ask: 'load',
      with: { things: ['@W-02'], lot: '@D01', from: '@T1', count: 6, plan: '@PL-02' },
    },
    {
      when: 'one was fired, one did not fire, and one came back',
      verdict: 'holds',
      at: 'running',
      told: [
        ['armorer', 'ShotsCounted', { gun: '@W-01', count: 1 }],
        ['actor', 'DidNotFire', { gun: '@W-01', count: 1 }],
        [
          'armorer',
          'Unloaded',
          {
            gun: '@W-01',
            out: [
              { lot: '@B01', condition: 'fired', count: 1, to: '@S01' },
              { lot: '@B01', condition: 'did not fire', count: 1, to: '@Q01' },
              { lot: '@B01', condition: 'unused', count: 1, to: '@T3' },
            ],
          },
        ],
      ],
      ask: 'load',
      with: { lot: '@D01', from: '@T1', count: 6, plan: '@PL-02' },
    },
    {
      when: 'one of three came back and nobody knows of the others',
      verdict: 'breaks',
      at: 'running',
      told: [
        ['armorer', 'ShotsCounted', { gun: '@W-01', count: 1 }],
        [
          'armorer',
          'Unloaded',
          {
            gun: '@W-01',
            out: [
              { lot: '@B01', condition: 'fired', count: 1, to: '@S01' },
              { lot: '@B01', condition: 'unused', count: 1, to: '@T3' },
            ],
          },
        ],
      ],
      ask: 'load',
      with: { lot: '@D01', from: '@T1', count: 6, plan: '@PL-02' },
    },
  ],
  alwaysTells: 'Rounds not accounted for are missing until they are.',
});
