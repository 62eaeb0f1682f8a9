// Guns stay in a locked container under the armorer’s control when they are not in use.

import { othersLockedUp } from '../../checks/storage.ts';
import { cite, defineRule } from '../../rule.ts';
import { armorersTradeBody } from '../../sources/practice.ts';

/** Guns stay in a locked container under the armorer’s control when they are not in use. */
export const gunsNotInUseAreLockedUp = defineRule({
  id: 'guns-not-in-use-are-locked-up',
  says: 'Guns stay in a locked container under the armorer’s control when they are not in use.',
  control: 'K08',
  cites: [cite(armorersTradeBody, 'storage', 'US-AEAA-02')],
  from: '2026-11-20',
  binds: 'refuse',
  waivable: true,
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
