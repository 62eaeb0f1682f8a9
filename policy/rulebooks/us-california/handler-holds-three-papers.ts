// A handler holds a state permit, federal documentation and the course, all in date.

import { controls, inDate, named } from '../../people.ts';
import { breaks, cite, defineRule, holds } from '../../rule.ts';
import { californiaLaborCode } from '../../sources/texts.ts';

/** A handler holds a state permit, federal documentation and the course, all in date. */
export const handlerHoldsThreePapers = defineRule({
  id: 'handler-holds-three-papers',
  says: 'A handler holds a state permit, federal documentation and the course, all in date.',
  control: 'K02',
  cites: [cite(californiaLaborCode, '9153 (b)', 'CA-SB132-9153b.1', 'CA-SB132-9153b.2', 'CA-SB132-9153b.3')],
  from: '2025-01-01',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['CredentialClaimed'],
  asks: ['take', 'load', 'hand over'],
  covers: 'all',
  check: ({ giver, asker, now }) => {
    const person = giver ?? asker;
    if (!person || !controls(person)) return holds;
    const wanted = [
      ['permit', /permit|licen[cs]e/i],
      ['federal documentation', /federal/i],
      ['armorer course', /course/i],
    ] as const;
    for (const [name, pattern] of wanted) {
      const held = person.credentials.filter((each) => pattern.test(each.credential));
      if (held.some((each) => inDate(each.validTo, now))) continue;
      return breaks(
        held.length > 0 ? `${named(person)}'s ${name} has run out.` : `${named(person)} has no ${name} on file.`,
        [...held.map((each) => each.fact), person.listed],
        `File a ${name} that is in date, or call a controller who has one.`,
        named(person),
        'UPM',
      );
    }
    return holds;
  },
  cases: [
    { when: 'permit, federal paper and course are in date', verdict: 'holds', at: 'opened', ask: 'take' },
    { when: 'they have run out', verdict: 'breaks', at: 'opened', given: { papersUntil: '2026-11-20' }, ask: 'take' },
    { when: 'there are none', verdict: 'breaks', at: 'opened', given: { without: ['credentials'] }, ask: 'load' },
  ],
  alwaysTells: 'A paper is brought, not guessed: one that is not on file does not count.',
});
