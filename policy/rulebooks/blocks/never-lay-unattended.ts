// A gun that lay without a sign of its controller is NOT PROVEN.

import { armorers } from '../../people.ts';
import { breaks, canChamber, cite, defineRule, forEachGun, holds } from '../../rule.ts';
import { bulletin1, newMexicoFindings, screenSafetyAustralia } from '../../sources/texts.ts';

/** A gun that lay without a sign of its controller is NOT PROVEN. */
export const neverLayUnattended = defineRule({
  id: 'never-lay-unattended',
  says: 'A gun that lay without a sign of its controller is NOT PROVEN.',
  control: 'K22',
  cites: [
    cite(bulletin1, 'never unattended', 'US-CSATF-1.16'),
    cite(newMexicoFindings, 'reports of guns unwatched', 'US-RUST-EV.10'),
    cite(screenSafetyAustralia, 'locked up when not watched', 'AU-SSA-05'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['ThingMoved', 'PresenceConfirmed', 'LeftUnattended'],
  asks: ['load', 'hand over', 'begin'],
  covers: canChamber,
  check: (asked) => {
    const due = asked.view.due().filter((each) => each.due === 'presence');
    return forEachGun(asked, (gun) => {
      const doubts = gun.parts.flatMap((part) => part.doubts).filter((doubt) => doubt.kind === 'unattended');
      const overdue = due.filter((each) => each.thing === gun.id);
      if (doubts.length + overdue.length === 0) return holds;
      return breaks(
        `${gun.alias} lay unattended: nobody who answers for it gave a sign of being there.`,
        [...doubts, ...overdue].map((each) => each.fact),
        `Open ${gun.alias}; a controller and a second person look at every chamber again.`,
        ...armorers(asked.state, asked.now),
      );
    });
  },
  cases: [
    { when: 'the armorer holds it', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'it lay on the cart for half an hour',
      verdict: 'breaks',
      at: 'shown',
      told: [['armorer', 'ThingMoved', { things: ['@W-01'], to: '@cart' }]],
      minutes: 30,
      ask: 'hand over',
    },
    {
      when: 'it was laid down just now',
      verdict: 'holds',
      at: 'shown',
      told: [['armorer', 'ThingMoved', { things: ['@W-01'], to: '@street' }]],
      ask: 'hand over',
    },
    {
      when: 'it lay for eleven minutes',
      verdict: 'breaks',
      at: 'shown',
      told: [['armorer', 'ThingMoved', { things: ['@W-01'], to: '@street' }]],
      minutes: 11,
      ask: 'hand over',
    },
    {
      when: 'another gun lay so',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['armorer', 'ThingMoved', { things: ['@W-03'], to: '@armorer' }],
        ['armorer', 'ThingMoved', { things: ['@W-03'], to: '@street' }],
      ],
      minutes: 30,
      ask: 'hand over',
    },
    {
      when: 'its controller left it lying',
      verdict: 'breaks',
      at: 'shown',
      told: [
        ['armorer', 'ThingMoved', { things: ['@W-01'], to: '@street' }],
        ['camera', 'ControllerLeft', { person: '@armorer' }],
      ],
      ask: 'hand over',
    },
  ],
  alwaysTells: 'No sign of a controller counts as none.',
});
