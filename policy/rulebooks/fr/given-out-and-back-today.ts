// The producer’s daily inventory is whole: what was given to performers was received by them, and came back.

import { everyGunSomewhere, everyHandOverConfirmed, everythingIsBack } from '../../checks/registers.ts';
import { cite, defineRule } from '../../rule.ts';
import { frenchCommission } from '../../sources/europe.ts';

/** The producer’s daily inventory is whole: what was given to performers was received by them, and came back. */
export const givenOutAndBackToday = defineRule({
  id: 'given-out-and-back-today',
  says: 'The producer’s daily inventory is whole: what was given to performers was received by them, and came back.',
  control: 'K37',
  cites: [cite(frenchCommission, 'daily inventory of what is given to and returned by actors and extras')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['HandedOver', 'Received'],
  asks: ['sign'],
  covers: 'all',
  check: (asked) => {
    const somewhere = everyGunSomewhere(asked);
    if (somewhere.verdict !== 'holds') return somewhere;
    const back = everythingIsBack(asked);
    return back.verdict === 'holds' ? everyHandOverConfirmed(asked) : back;
  },
  cases: [
    { when: 'nothing was given out', verdict: 'holds', at: 'shown', ask: 'sign' },
    {
      when: 'it came back',
      verdict: 'holds',
      at: 'handed over',
      told: [['armorer', 'ThingMoved', { things: ['@W-01'], to: '@armorer' }]],
      ask: 'sign',
    },
    { when: 'the actor still has it', verdict: 'breaks', at: 'handed over', ask: 'sign' },
    {
      when: 'the actor never said that it came',
      verdict: 'cannot tell',
      at: 'shown',
      told: [['armorer', 'HandedOver', { thing: '@W-01', to: '@actor', plan: '@PL-01' }]],
      ask: 'sign',
    },
    {
      when: 'it came back and lies in the store',
      verdict: 'holds',
      at: 'handed over',
      told: [['armorer', 'ThingMoved', { things: ['@W-01'], to: '@Safe1' }]],
      ask: 'sign',
    },
    {
      when: 'the actor has a tray, which is no gun',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['armorer', 'HandedOver', { thing: '@T5', to: '@actor' }],
        ['actor', 'Received', { handover: '#HandedOver' }],
      ],
      ask: 'sign',
    },
  ],
});
