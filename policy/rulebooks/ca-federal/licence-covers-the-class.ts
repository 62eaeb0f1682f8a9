// Whoever takes out, loads or gives a gun holds a possession licence for its class.

import { type CanadianClass, canadianClass } from '../../checks/canada.ts';
import { holdsPaper } from '../../checks/papers.ts';
import { inDate, named } from '../../people.ts';
import { breaks, canChamber, cite, defineRule, forEachGun, holds } from '../../rule.ts';
import { federalFirearmsProgram } from '../../sources/ca.ts';

const LICENCE = 'possession and acquisition licence';
const rank: readonly CanadianClass[] = ['non-restricted', 'restricted', 'prohibited'];

/** The highest class a licence says it is good for; without a word of class, non-restricted guns only. */
const classOf = (credential: string): CanadianClass =>
  /prohibited/i.test(credential)
    ? 'prohibited'
    : /(?<!non-)restricted/i.test(credential)
      ? 'restricted'
      : 'non-restricted';

/** Whoever takes out, loads or gives a gun holds a possession licence for its class. */
export const licenceCoversTheClass = defineRule({
  id: 'licence-covers-the-class',
  says: 'Whoever takes out, loads or gives a gun holds a possession licence for its class.',
  control: 'K02',
  cites: [cite(federalFirearmsProgram, 'staff who handle guns', 'CAN-FED-01')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['take', 'load', 'hand over'],
  covers: canChamber,
  on: ['CredentialClaimed', 'FirearmListed'],
  enforcement: 'BLOCK-D',
  check: (asked) => {
    const person = asked.giver;
    if (!person) return holdsPaper(asked, person, LICENCE, 'Armorer');
    const licences = person.credentials.filter((each) => each.credential.toLowerCase().includes(LICENCE));
    const inForce = licences.filter((each) => inDate(each.validTo, asked.now));
    return forEachGun(asked, (gun) => {
      const wanted = canadianClass(gun);
      if (inForce.some((each) => rank.indexOf(classOf(each.credential)) >= rank.indexOf(wanted))) return holds;
      return breaks(
        inForce.length > 0
          ? `The licence of ${named(person)} does not cover ${gun.alias}, which is ${wanted}.`
          : `${named(person)} has no ${LICENCE} in force.`,
        [person.listed, ...licences.map((each) => each.fact)],
        `Let somebody do it whose licence covers ${wanted} guns, or file that of ${named(person)}.`,
        named(person),
        'UPM',
      );
    });
  },
  cases: [
    {
      when: 'the licence covers handguns',
      verdict: 'holds',
      at: 'shown',
      told: [['manager', 'CredentialClaimed', { person: '@armorer', credential: `${LICENCE}, restricted` }]],
      ask: 'hand over',
    },
    {
      when: 'the licence covers long guns only',
      verdict: 'breaks',
      at: 'shown',
      told: [['manager', 'CredentialClaimed', { person: '@armorer', credential: `${LICENCE}, non-restricted` }]],
      ask: 'hand over',
    },
    { when: 'no licence is on file', verdict: 'breaks', at: 'shown', ask: 'hand over' },
    { when: 'nobody known asks', verdict: 'cannot tell', at: 'shown', ask: 'hand over', with: { giver: '@nobody' } },
  ],
});
