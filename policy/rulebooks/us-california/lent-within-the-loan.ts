// A gun lent under the permit goes out to an adult of 21 or more, and only while its loan runs.

import { armorers, inDate, named } from '../../people.ts';
import { breaks, canChamber, cite, defineRule, holds } from '../../rule.ts';
import { californiaPenalCode } from '../../sources/us.ts';

const ADULT = 21;

/** A gun lent under the permit goes out to an adult of 21 or more, and only while its loan runs. */
export const lentWithinTheLoan = defineRule({
  id: 'lent-within-the-loan',
  says: 'A gun lent under the permit goes out to an adult of 21 or more, and only while its loan runs.',
  control: 'K02',
  cites: [cite(californiaPenalCode, '29500 and following', 'CA-PC-29500')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['take', 'load', 'hand over'],
  covers: canChamber,
  on: ['PersonListed', 'PaperFiled'],
  enforcement: 'BLOCK-D',
  check: ({ giver, guns, state, now }) => {
    const age = Number(/\d+/.exec(giver?.ageBand ?? '')?.[0] ?? ADULT);
    if (giver && age < ADULT) {
      return breaks(
        `${named(giver)} is not listed as 21 or more.`,
        [giver.listed],
        'Let a permit holder of 21 or more do it.',
        'UPM',
        ...armorers(state, now),
      );
    }
    for (const gun of guns) {
      const notes = (state.papers.get('hire note') ?? []).filter((each) => each.about === gun.id);
      if (notes.length === 0 || notes.some((each) => inDate(each.validTo, now))) continue;
      return breaks(
        `The loan of ${gun.alias} has ended.`,
        notes.map((each) => each.fact),
        `File the hire note that extends it, or send ${gun.alias} back.`,
        'Supplier',
        ...armorers(state, now),
      );
    }
    return holds;
  },
  cases: [
    {
      when: 'the giver is of age and the loan runs',
      verdict: 'holds',
      at: 'opened',
      given: { people: { armorer: { ageBand: '21+' } } },
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@N-01', alias: 'N-01', kind: 'hire note', about: '@W-01', validTo: '2026-12-23' },
        ],
      ],
      ask: 'take',
    },
    {
      when: 'the giver is twenty',
      verdict: 'breaks',
      at: 'opened',
      given: { people: { armorer: { ageBand: '18-20' } } },
      ask: 'take',
    },
    {
      when: 'the loan ended last week',
      verdict: 'breaks',
      at: 'opened',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@N-01', alias: 'N-01', kind: 'hire note', about: '@W-01', validTo: '2026-11-24' },
        ],
      ],
      ask: 'take',
    },
  ],
  alwaysTells:
    'An age or a last day is on file and says no, or neither is; that no hire note is on file is a warning of its own.',
});
