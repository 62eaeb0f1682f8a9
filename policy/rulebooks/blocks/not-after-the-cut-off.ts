// Whoever comes after the cut-off is out, or everything waits for the full look.

import { named } from '../../people.ts';
import { breaks, cite, defineRule, holds } from '../../rule.ts';
import { trialEvidence } from '../../sources/texts.ts';

/** Whoever comes after the cut-off is out, or everything waits for the full look. */
export const notAfterTheCutOff = defineRule({
  id: 'not-after-the-cut-off',
  says: 'Whoever comes after the cut-off is out, or everything waits for the full look.',
  control: 'K32',
  cites: [cite(trialEvidence, 'no rushing with guns', 'US-TRIAL-07')],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['RulesAdopted', 'ArrivalDeclared'],
  asks: ['hand over', 'begin'],
  covers: 'all',
  check: ({ ask, receiver, guns, state }) => {
    const cutOff = state.settings.cutOff;
    if (cutOff === undefined) return holds;
    const ids =
      ask.kind === 'begin'
        ? guns.flatMap((gun) => (gun.out ? [gun.out.to] : gun.where.kind === 'hands' ? [gun.where.person] : []))
        : receiver
          ? [receiver.id]
          : [];
    for (const id of ids) {
      const person = state.people.get(id);
      if (!person?.arrival || person.arrival.at <= cutOff || person.handles === 'control') continue;
      return breaks(
        `${named(person)} came after the cut-off.`,
        [person.arrival.fact, state.settings.adopted?.fact],
        'They are out of this performance; or it waits, and the cut-off is set anew for a full look at everybody.',
        'Armorer',
        'Stage manager',
      );
    }
    return holds;
  },
  cases: [
    { when: 'there is no cut-off', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'the performer came after it',
      verdict: 'breaks',
      at: 'shown',
      given: { rules: { lateArrivalCutOff: '2026-12-01T11:00:00.000Z' } },
      ask: 'hand over',
    },
    {
      when: 'the performer came before it',
      verdict: 'holds',
      at: 'shown',
      given: { rules: { lateArrivalCutOff: '2026-12-01T12:00:00.000Z' } },
      ask: 'hand over',
    },
    {
      when: 'the one who has the gun came after it',
      verdict: 'breaks',
      at: 'handed over',
      given: { rules: { lateArrivalCutOff: '2026-12-01T11:00:00.000Z' } },
      ask: 'begin',
    },
    {
      when: 'the one who was given the gun came before it',
      verdict: 'holds',
      at: 'handed over',
      given: { rules: { lateArrivalCutOff: '2026-12-01T12:00:00.000Z' } },
      ask: 'begin',
    },
    { when: 'there is no cut-off and the action begins', verdict: 'holds', at: 'handed over', ask: 'begin' },
    {
      when: 'somebody took the gun up who came after it',
      verdict: 'breaks',
      at: 'shown',
      given: { rules: { lateArrivalCutOff: '2026-12-01T11:00:00.000Z' } },
      told: [['actor', 'GunPickedUp', { gun: '@W-01', planned: false }]],
      ask: 'begin',
    },
    {
      when: 'the gun lies in a place',
      verdict: 'holds',
      at: 'shown',
      given: { rules: { lateArrivalCutOff: '2026-12-01T11:00:00.000Z' } },
      told: [['armorer', 'ThingMoved', { things: ['@W-01'], to: '@street' }]],
      ask: 'begin',
    },
    {
      when: 'it goes to an armorer who came after it',
      verdict: 'holds',
      at: 'shown',
      given: { rules: { lateArrivalCutOff: '2026-12-01T11:00:00.000Z' } },
      told: [['armorer2', 'ArrivalDeclared', { person: '@armorer2', ownGun: false, ownRounds: false }]],
      ask: 'hand over',
      with: { receiver: '@armorer2' },
    },
    {
      when: 'the receiver never declared an arrival',
      verdict: 'holds',
      at: 'shown',
      given: { rules: { lateArrivalCutOff: '2026-12-01T11:00:00.000Z' } },
      ask: 'hand over',
      with: { receiver: '@actor2' },
    },
    {
      when: 'nobody is named as receiver',
      verdict: 'holds',
      at: 'shown',
      given: { rules: { lateArrivalCutOff: '2026-12-01T11:00:00.000Z' } },
      ask: 'hand over',
      with: { receiver: undefined },
    },
    {
      when: 'the receiver is nobody on the list',
      verdict: 'holds',
      at: 'shown',
      given: { rules: { lateArrivalCutOff: '2026-12-01T11:00:00.000Z' } },
      ask: 'hand over',
      with: { receiver: 'ffffffffffffffffffffffffffffffff' },
    },
  ],
  alwaysTells: 'Whoever did not declare an arrival is refused by another rule.',
});
