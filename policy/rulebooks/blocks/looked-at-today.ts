// Every gun that goes out was looked at by two people in this session; one that missed the look stays in.

import { armorers } from '../../people.ts';
import { breaks, cannotTell, cite, defineRule, forEachGun, holds } from '../../rule.ts';
import { manitobaGuideline22 } from '../../sources/ca.ts';
import { bulletin1 } from '../../sources/texts.ts';
import { standardOnIssue } from '../../sources/uk.ts';

/** Every gun that goes out was looked at by two people in this session; one that missed the look stays in. */
export const lookedAtToday = defineRule({
  id: 'looked-at-today',
  says: 'Every gun that goes out was looked at by two people in this session; one that missed the look stays in.',
  control: 'K15',
  cites: [
    cite(bulletin1, 'no use without a fresh look at that gun', 'US-CSATF-1.09'),
    cite(standardOnIssue, 'before issue', 'UK-NOS-SKSAR5.2'),
    cite(bulletin1, 'what counts as a firearm', 'US-CSATF-1.05'),
    cite(manitobaGuideline22, 'A.2 and A.3', 'CAN-MB-22.A2', 'CAN-MB-22.A3'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-A',
  on: ['FirearmListed', 'SessionOpened', 'Looked', 'AnswerOpened'],
  asks: ['take', 'load', 'hand over', 'begin'],
  covers: 'all',
  check: (asked) => {
    if (asked.ask.things.some((id) => !asked.state.guns.has(id) && !asked.state.places.has(id))) {
      return cannotTell(
        'This gun is not on the register.',
        [],
        'Keep it off the set. List it with tag and owner, and have two people look at it.',
        ...armorers(asked.state, asked.now),
      );
    }
    if (asked.ask.things.length === 0) {
      return cannotTell('No gun is named.', [], 'Name the gun, by its tag.', ...armorers(asked.state, asked.now));
    }
    const unlisted = asked.guns.find((gun) => gun.doubtful);
    if (unlisted) {
      return cannotTell(
        `${unlisted.alias} was put on the register by somebody whose word does not count.`,
        [unlisted.listed.fact],
        'List it from a key that counts, with tag and owner, and have two people look at it.',
        ...armorers(asked.state, asked.now),
      );
    }
    // A gun is taken out of its store in order to be looked at.
    if (asked.ask.kind === 'take') return holds;
    const since = asked.state.session?.at ?? 0;
    return forEachGun(asked, (gun) => {
      const looked = Math.max(gun.lookedAt?.at ?? 0, gun.identified?.at ?? 0);
      if (looked >= since && looked > 0) return holds;
      return breaks(
        `${gun.alias} has not been looked at by two people in this session.`,
        [gun.listed.fact],
        `Open ${gun.alias}: tag, every chamber and the bore, seen by a controller and a second person.`,
        ...armorers(asked.state, asked.now),
      );
    });
  },
  cases: [
    { when: 'two looked at it this morning', verdict: 'holds', at: 'shown', ask: 'hand over' },
    { when: 'it is only taken out to be looked at', verdict: 'holds', at: 'locked up', ask: 'take' },
    {
      when: 'two looked at it before the session opened',
      verdict: 'breaks',
      at: 'shown',
      told: [['manager', 'SessionOpened', { session: '@day 15', label: 'day 15', unit: 'main' }]],
      ask: 'hand over',
    },
    {
      when: 'it is not on the register',
      verdict: 'cannot tell',
      at: 'shown',
      ask: 'hand over',
      with: { things: ['ffffffffffffffffffffffffffffffff'] },
    },
    { when: 'no gun is named', verdict: 'cannot tell', at: 'shown', ask: 'hand over', with: { things: [] } },
    {
      when: 'one of two is not on the register',
      verdict: 'cannot tell',
      at: 'shown',
      ask: 'hand over',
      with: { things: ['@W-01', 'ffffffffffffffffffffffffffffffff'] },
    },
    {
      when: 'somebody unknown put it on the register',
      verdict: 'cannot tell',
      at: 'locked up',
      told: [
        [
          'camera',
          'FirearmListed',
          {
            gun: '@W-14',
            alias: 'W-14',
            kind: 'revolver',
            action: 'single-action',
            calibre: '.45 Colt',
            chambers: 6,
            tube: 0,
            magazine: 0,
            bores: 1,
            ability: 'fires-bulleted',
            store: '@Safe1',
          },
          { inNameOf: 'armorer' },
        ],
      ],
      ask: 'take',
      with: { things: ['@W-14'] },
    },
    {
      when: 'nobody ever looked at it',
      verdict: 'breaks',
      at: 'opened',
      told: [['armorer', 'ThingMoved', { things: ['@W-02'], to: '@armorer' }]],
      ask: 'hand over',
      with: { things: ['@W-02'] },
    },
  ],
});
