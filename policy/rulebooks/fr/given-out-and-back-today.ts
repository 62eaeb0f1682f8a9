// The producer’s daily inventory is whole: what was given to performers was received by them, and came back.

import { armorers, named } from '../../people.ts';
import { breaks, cannotTell, cite, defineRule, holds } from '../../rule.ts';
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
  check: ({ state, now }) => {
    const since = state.session?.at ?? 0;
    const given = [...state.handovers.values()].filter(
      (each) => each.at >= since && state.people.get(each.to)?.handles === 'receive',
    );
    for (const { fact, thing, to, received } of given) {
      const gun = state.guns.get(thing);
      const words = `${gun?.alias ?? 'Something'} was given to ${named(state.people.get(to), to)}`;
      if (!received) {
        return cannotTell(
          `${words}, who has not said that they received it.`,
          [fact],
          'The receiver says whether they had it.',
          named(state.people.get(to), to),
        );
      }
      if (gun?.where.kind === 'hands' && state.people.get(gun.where.person)?.handles === 'receive') {
        return breaks(
          `${words}, and is not back.`,
          [fact, gun.where.fact],
          `Take ${gun.alias} back, open it and lock it up.`,
          ...armorers(state, now),
        );
      }
    }
    return holds;
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
  ],
});
