// The register shows each gun, each person who had it and when, and each time it was out of its store: no gap is signed away.

import { everyGunSomewhere, everyHandOverConfirmed } from '../../checks/registers.ts';
import { cite, defineRule } from '../../rule.ts';
import { newSouthWalesRegulation } from '../../sources/australia.ts';

/** The register shows each gun, each person who had it and when, and each time it was out of its store: no gap is signed away. */
export const registerIsWhole = defineRule({
  id: 'register-is-whole',
  says: 'The register shows each gun, each person who had it and when, and each time it was out of its store: no gap is signed away.',
  control: 'K33',
  cites: [cite(newSouthWalesRegulation, '35A (3)', 'AU-NSW-35A.3')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['FirearmListed', 'HandedOver', 'Received', 'StoreOpened', 'StoreLocked', 'ThingMoved'],
  asks: ['sign'],
  covers: 'all',
  check: (asked) => {
    const somewhere = everyGunSomewhere(asked);
    return somewhere.verdict === 'holds' ? everyHandOverConfirmed(asked) : somewhere;
  },
  cases: [
    { when: 'everybody confirmed what they had', verdict: 'holds', at: 'handed over', ask: 'sign' },
    {
      when: 'a gun is nowhere',
      verdict: 'breaks',
      at: 'shown',
      told: [['camera', 'ThingMissed', { thing: '@W-03' }]],
      ask: 'sign',
    },
    {
      when: 'a performer never said that the gun came',
      verdict: 'cannot tell',
      at: 'shown',
      told: [['armorer', 'HandedOver', { thing: '@W-01', to: '@actor', plan: '@PL-01' }]],
      ask: 'sign',
    },
    {
      when: 'somebody whose word does not count says where a gun is',
      verdict: 'cannot tell',
      at: 'shown',
      told: [['camera', 'ThingMoved', { things: ['@W-02'], to: '@Safe1' }, { inNameOf: 'armorer' }]],
      ask: 'sign',
    },
    {
      when: 'a hand-over of the session before was never confirmed',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['armorer', 'HandedOver', { thing: '@W-01', to: '@actor', plan: '@PL-01' }],
        ['manager', 'SessionOpened', { session: '@day 15', label: 'day 15', unit: 'main' }],
      ],
      ask: 'sign',
    },
  ],
});
