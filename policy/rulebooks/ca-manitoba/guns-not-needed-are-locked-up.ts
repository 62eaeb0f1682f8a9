// Guns not needed at once are empty and locked up, in something not easily broken into.

import { othersLockedUp } from '../../checks/storage.ts';
import { cite, defineRule } from '../../rule.ts';
import { manitobaGuideline22 } from '../../sources/ca.ts';

/** Guns not needed at once are empty and locked up, in something not easily broken into. */
export const gunsNotNeededAreLockedUp = defineRule({
  id: 'guns-not-needed-are-locked-up',
  says: 'Guns not needed at once are empty and locked up, in something not easily broken into.',
  control: 'K08',
  cites: [cite(manitobaGuideline22, 'A.4', 'CAN-MB-22.A4')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['hand over', 'begin'],
  covers: 'all',
  on: ['ThingMoved', 'StoreLocked', 'RoundsLoaded'],
  enforcement: 'BLOCK-A',
  check: othersLockedUp,
  cases: [
    {
      when: 'all others are in the locked store',
      verdict: 'holds',
      at: 'shown',
      told: [['armorer', 'StoreLocked', { place: '@Safe1' }]],
      ask: 'hand over',
    },
    { when: 'the store with the others stands open', verdict: 'breaks', at: 'shown', ask: 'hand over' },
    {
      when: 'another lies locked up with rounds in it',
      verdict: 'breaks',
      at: 'opened',
      told: [
        ['armorer', 'RoundsLoaded', { gun: '@W-02', lot: '@B01', from: '@T3', count: 1 }],
        ['armorer', 'StoreLocked', { place: '@Safe1' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'another was given away and nobody says they have it',
      verdict: 'cannot tell',
      at: 'shown',
      told: [
        ['armorer', 'ThingMoved', { things: ['@W-02'], to: '@armorer' }],
        ['armorer', 'StoreLocked', { place: '@Safe1' }],
        ['armorer', 'HandedOver', { thing: '@W-02', to: '@actor2' }],
      ],
      ask: 'hand over',
    },
  ],
});
