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
  ],
  alwaysTells: 'Whoever did not declare an arrival is refused by another rule.',
});
