// After a round that did not fire, or a shot nobody called for, those who hold the gun are briefed again before it goes on.

import { briefedSince } from '../../checks/aftermath.ts';
import { canChamber, cite, defineRule } from '../../rule.ts';
import { standardOnDischarges } from '../../sources/uk.ts';

/** After a round that did not fire, or a shot nobody called for, those who hold the gun are briefed again before it goes on. */
export const briefedAgainAfterAMishap = defineRule({
  id: 'briefed-again-after-a-mishap',
  says: 'After a round that did not fire, or a shot nobody called for, those who hold the gun are briefed again before it goes on.',
  control: 'K23',
  cites: [cite(standardOnDischarges, 'brief on the reset', 'UK-NOS-SKSAR8.4')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['DidNotFire', 'ShotUnplanned', 'MeetingHeld'],
  asks: ['hand over', 'begin'],
  covers: canChamber,
  check: (asked) => briefedSince(asked, ['did not fire', 'unplanned shot']),
  cases: [
    { when: 'every round fired', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'a round did not fire and the actor was briefed since',
      verdict: 'holds',
      at: 'handed over',
      told: [
        ['actor', 'DidNotFire', { gun: '@W-01', count: 1 }],
        [
          'director',
          'MeetingHeld',
          {
            meeting: '@M-2',
            kind: 'briefing',
            plans: ['@PL-01'],
            topics: ['action', 'variations'],
            attended: ['@armorer', '@actor'],
            walkThrough: false,
          },
        ],
      ],
      ask: 'begin',
    },
    {
      when: 'nobody was briefed since',
      verdict: 'breaks',
      at: 'handed over',
      told: [['actor', 'DidNotFire', { gun: '@W-01', count: 1 }]],
      ask: 'begin',
    },
    {
      when: 'it is not said who holds it next',
      verdict: 'cannot tell',
      at: 'handed over',
      told: [['actor', 'DidNotFire', { gun: '@W-01', count: 1 }]],
      ask: 'begin',
      with: { plan: 'ffffffffffffffffffffffffffffffff' },
    },
    {
      when: 'a round of another gun did not fire',
      verdict: 'holds',
      at: 'handed over',
      told: [['armorer', 'DidNotFire', { gun: '@W-03', count: 1 }]],
      ask: 'begin',
    },
    {
      when: 'one of two guns had the mishap',
      verdict: 'breaks',
      at: 'handed over',
      told: [['actor', 'DidNotFire', { gun: '@W-01', count: 1 }]],
      ask: 'begin',
      with: { things: ['@W-03', '@W-01'] },
    },
    {
      when: 'somebody called stop, and every round fired',
      verdict: 'holds',
      at: 'shown',
      told: [['camera', 'StopCalled', {}]],
      ask: 'hand over',
    },
    {
      when: 'the actor who is to receive it was not briefed since',
      verdict: 'breaks',
      at: 'shown',
      told: [['actor', 'DidNotFire', { gun: '@W-01', count: 1 }]],
      ask: 'hand over',
    },
    {
      when: 'it did not fire once more since the briefing, and an earlier time is told later',
      verdict: 'breaks',
      at: 'handed over',
      told: [
        [
          'director',
          'MeetingHeld',
          {
            meeting: '@M-2',
            kind: 'briefing',
            plans: ['@PL-01'],
            topics: ['action', 'variations'],
            attended: ['@armorer', '@actor'],
            walkThrough: false,
          },
        ],
        ['actor', 'DidNotFire', { gun: '@W-01', count: 1 }],
        ['actor', 'DidNotFire', { gun: '@W-01', count: 1 }, { secondsAgo: 60 }],
      ],
      ask: 'begin',
    },
  ],
});
