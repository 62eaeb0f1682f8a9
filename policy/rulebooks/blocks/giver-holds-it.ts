// A gun is given by the hands that hold it: a second issue without a recorded return is impossible.

import { whereInWords } from '@proofhouse/domain/book/custody.ts';
import { armorers, named } from '../../people.ts';
import { breaks, cite, defineRule, forEachGun, holds } from '../../rule.ts';
import { seeds } from '../../sources/practice.ts';
import { californiaLaborCode, newMexicoFindings } from '../../sources/texts.ts';
import { standardOnIssue } from '../../sources/uk.ts';

/** A gun is given by the hands that hold it: a second issue without a recorded return is impossible. */
export const giverHoldsIt = defineRule({
  id: 'giver-holds-it',
  says: 'A gun is given by the hands that hold it: a second issue without a recorded return is impossible.',
  control: 'K17',
  cites: [
    cite(newMexicoFindings, 'hand-over in dispute', 'US-RUST-EV.7'),
    cite(californiaLaborCode, '9153 (a)(2)', 'CA-SB132-9153a.2'),
    cite(standardOnIssue, 'documents for issue and return', 'UK-NOS-SKSAR5.1'),
    cite(seeds, 'one hand through look, load and hand-over', 'SEED-04'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['HandedOver', 'Received', 'ThingMoved', 'GunPickedUp'],
  asks: ['hand over'],
  covers: 'all',
  check: (asked) =>
    forEachGun(asked, (gun) => {
      const giver = asked.giver?.id ?? asked.askerId;
      if (gun.contested)
        return breaks(
          `Somebody who does not count says where ${gun.alias} is.`,
          [gun.contested.fact],
          `The controller takes up ${gun.alias}, and says so on their own key.`,
          ...armorers(asked.state, asked.now),
        );
      if (gun.where.kind === 'hands' && gun.where.person === giver) return holds;
      const lying = gun.where.kind === 'place' && gun.ability !== 'fires-bulleted' && gun.ability !== 'blanks-only';
      if (lying && gun.custodian !== undefined) return holds;
      return breaks(
        `The record has ${gun.alias} with ${whereInWords(asked.state, gun)}, not with ${named(asked.giver ?? asked.asker, giver)}.`,
        [gun.where.fact],
        'Record its return first; then it is looked at and shown again.',
        ...armorers(asked.state, asked.now),
      );
    }),
  cases: [
    { when: 'the armorer has it', verdict: 'holds', at: 'shown', ask: 'hand over' },
    { when: 'the performer has it already', verdict: 'breaks', at: 'handed over', ask: 'hand over' },
    {
      when: 'somebody unknown says that it is elsewhere',
      verdict: 'breaks',
      at: 'shown',
      told: [['camera', 'ThingMoved', { things: ['@W-01'], to: '@armorer' }, { inNameOf: 'armorer' }]],
      ask: 'hand over',
    },
    {
      when: 'a rubber gun hangs in its rack and a controller answers for it',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['armorer', 'ThingMoved', { things: ['@W-13'], to: '@armorer' }],
        ['armorer2', 'Looked', { look: { subject: '@W-13', seen: [], tagRead: true } }],
      ],
      ask: 'hand over',
      with: { things: ['@W-13'], plan: '@PL-03' },
    },
    {
      when: 'a rubber gun is with somebody else',
      verdict: 'breaks',
      at: 'shown',
      told: [
        ['armorer', 'ThingMoved', { things: ['@W-13'], to: '@armorer' }],
        ['armorer2', 'Looked', { look: { subject: '@W-13', seen: [], tagRead: true } }],
        ['armorer', 'HandedOver', { thing: '@W-13', to: '@actor' }],
        ['actor', 'Received', { handover: '#HandedOver' }],
      ],
      ask: 'hand over',
      with: { things: ['@W-13'], plan: '@PL-03' },
    },
    {
      when: 'somebody who is not on the list would give it',
      verdict: 'breaks',
      at: 'shown',
      ask: 'hand over',
      by: 'nobody',
    },
    {
      when: 'a rubber gun was handed over and not yet received',
      verdict: 'breaks',
      at: 'shown',
      told: [
        ['armorer', 'ThingMoved', { things: ['@W-13'], to: '@armorer' }],
        ['armorer2', 'Looked', { look: { subject: '@W-13', seen: [], tagRead: true } }],
        ['armorer', 'HandedOver', { thing: '@W-13', to: '@actor' }],
      ],
      ask: 'hand over',
      with: { things: ['@W-13'], plan: '@PL-03' },
    },
    {
      when: 'a gun that can fire lies on the cart',
      verdict: 'breaks',
      at: 'shown',
      told: [['armorer', 'ThingMoved', { things: ['@W-01'], to: '@cart' }]],
      ask: 'hand over',
    },
    {
      when: 'a gun for blanks alone lies on the cart',
      verdict: 'breaks',
      at: 'shown',
      told: [['armorer', 'ThingMoved', { things: ['@W-11'], to: '@cart' }]],
      ask: 'hand over',
      with: { things: ['@W-11'] },
    },
    {
      when: 'a rubber gun lies in its rack and a controller answers for it',
      verdict: 'holds',
      at: 'shown',
      told: [['armorer', 'ThingMoved', { things: ['@W-13'], to: '@cart' }]],
      ask: 'hand over',
      with: { things: ['@W-13'], plan: '@PL-03' },
    },
    {
      when: 'a rubber gun without a store was put on the cart by somebody who controls no guns',
      verdict: 'breaks',
      at: 'locked up',
      given: { revolver: { ability: 'rubber', action: 'none', chambers: 0, bores: 0, store: undefined } },
      told: [['camera', 'ThingMoved', { things: ['@W-01'], to: '@cart' }]],
      ask: 'hand over',
    },
  ],
  alwaysTells: 'The record always has a gun with somebody, somewhere, or contested.',
});
