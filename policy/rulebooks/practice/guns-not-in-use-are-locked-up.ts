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
    {
      when: 'the one asked about lies in the open',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['armorer', 'StoreLocked', { place: '@Safe1' }],
        ['armorer', 'ThingMoved', { things: ['@W-01'], to: '@street' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'another is in the hands of an armorer',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['armorer', 'ThingMoved', { things: ['@W-02'], to: '@armorer' }],
        ['armorer', 'StoreLocked', { place: '@Safe1' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'another is locked up with rounds in it',
      verdict: 'breaks',
      at: 'shown',
      told: [
        ['armorer', 'ThingMoved', { things: ['@W-02'], to: '@armorer' }],
        ['armorer', 'RoundsLoaded', { gun: '@W-02', lot: '@B01', from: '@T3', count: 3, plan: '@PL-01' }],
        ['armorer', 'ThingMoved', { things: ['@W-02'], to: '@Safe1' }],
        ['armorer', 'StoreLocked', { place: '@Safe1' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'another was loaded, emptied and locked up',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['armorer', 'ThingMoved', { things: ['@W-02'], to: '@armorer' }],
        ['armorer', 'RoundsLoaded', { gun: '@W-02', lot: '@B01', from: '@T3', count: 3, plan: '@PL-01' }],
        ['armorer', 'Unloaded', { gun: '@W-02', out: [{ lot: '@B01', condition: 'unused', count: 3, to: '@T3' }] }],
        ['armorer', 'ThingMoved', { things: ['@W-02'], to: '@Safe1' }],
        ['armorer', 'StoreLocked', { place: '@Safe1' }],
      ],
      ask: 'hand over',
    },
  ],
});
