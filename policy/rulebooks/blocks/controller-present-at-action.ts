// An armed action begins only with its controller there, by their own sign since the gun was handed over.

import { limits } from '@proofhouse/domain/book/limits.ts';
import { armorers, controls, named } from '../../people.ts';
import { breaks, canChamber, cannotTell, cite, defineRule, forEachGun, holds } from '../../rule.ts';
import { californiaLaborCode, trialEvidence } from '../../sources/texts.ts';

/** An armed action begins only with its controller there, by their own sign since the gun was handed over. */
export const controllerPresentAtAction = defineRule({
  id: 'controller-present-at-action',
  says: 'An armed action begins only with its controller there, by their own sign since the gun was handed over.',
  control: 'K17',
  cites: [
    cite(trialEvidence, 'stay; never walk off', 'US-TRIAL-05', 'US-TRIAL-06'),
    cite(californiaLaborCode, '9153 (a)(2)-(3)', 'CA-SB132-9153a.3'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['PresenceConfirmed', 'ControlTransferred', 'ControllerLeft', 'HandedOver'],
  asks: ['begin'],
  covers: canChamber,
  check: (asked) =>
    forEachGun(asked, (gun) => {
      const person = asked.state.people.get(gun.custodian ?? '');
      if (!person)
        return cannotTell(
          `Nobody answers for ${gun.alias}.`,
          [gun.where.fact],
          'Call the controller.',
          ...armorers(asked.state, asked.now),
        );
      if (!controls(person))
        return breaks(
          `${named(person)}, who answers for ${gun.alias}, is not listed to control guns.`,
          [person.listed, gun.where.fact],
          'Control goes to a controller who is on duty.',
          ...armorers(asked.state, asked.now),
        );
      const sign = person.present.get(gun.id);
      if (person.left) {
        return breaks(
          `${named(person)}, who answers for ${gun.alias}, has left.`,
          [person.left.fact],
          `Call ${named(person)} back, or hand control to another controller.`,
          named(person),
        );
      }
      if (sign && asked.now - sign.at <= limits.presence) return holds;
      return breaks(
        `${named(person)}, who answers for ${gun.alias}, has given no sign of being there.`,
        [sign?.fact, gun.out?.fact],
        `${named(person)} confirms being present, with the gun in sight.`,
        named(person),
      );
    }),
  cases: [
    { when: 'the armorer just handed it over', verdict: 'holds', at: 'handed over', ask: 'begin' },
    {
      when: 'the armorer left',
      verdict: 'breaks',
      at: 'handed over',
      told: [['camera', 'ControllerLeft', { person: '@armorer' }]],
      ask: 'begin',
    },
    {
      when: 'the armorer gave no sign for a quarter of an hour',
      verdict: 'breaks',
      at: 'handed over',
      minutes: 15,
      ask: 'begin',
    },
    {
      when: 'control went to somebody who controls no guns',
      verdict: 'breaks',
      at: 'handed over',
      told: [['armorer', 'ControlTransferred', { to: '@director', guns: ['@W-01'] }]],
      ask: 'begin',
    },
    { when: 'nobody answers for it', verdict: 'cannot tell', at: 'opened', ask: 'begin', with: { things: ['@W-02'] } },
    {
      when: 'the armorer’s sign is ten minutes old to the second',
      verdict: 'holds',
      at: 'handed over',
      told: [['armorer', 'PresenceConfirmed', { guns: ['@W-01'] }]],
      minutes: 599 / 60,
      ask: 'begin',
    },
  ],
});
