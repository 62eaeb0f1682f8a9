// Out of use a weapon is in a locked case inside a locked room that only listed people may enter.

import { noStore, storeOf } from '../../checks/stores.ts';
import { aController, stated } from '../../checks/words-of.ts';
import { breaks, cite, defineRule, forEachGun, type Need } from '../../rule.ts';
import { stageExtract } from '../../sources/uk.ts';

const twoLocks: Need = { statement: 'locked case, in a locked room few may enter', about: 'session', who: ['Armorer'] };

/** Out of use a weapon is in a locked case inside a locked room that only listed people may enter. */
export const storeWithinALockedRoom = defineRule({
  id: 'store-within-a-locked-room',
  says: 'Out of use a weapon is in a locked case inside a locked room that only listed people may enter.',
  control: 'K08',
  cites: [cite(stageExtract, 'storage', 'UK-ETIS20-04')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-A',
  on: ['PlaceListed', 'FirearmListed', 'Attested'],
  asks: ['take'],
  covers: 'all',
  needs: [twoLocks],
  check: (asked) =>
    forEachGun(asked, (gun) => {
      const store = storeOf(asked, gun);
      if (!store) return noStore(gun);
      if (store.openers.length === 0 || store.inside === undefined) {
        return breaks(
          store.openers.length === 0
            ? `Nobody is listed who may open ${store.alias}.`
            : `${store.alias} is not listed as standing inside a room or vehicle.`,
          [store.moved.fact],
          `Keep ${gun.alias} in a store that is listed with the room it stands in and those who may open it.`,
          'Armorer',
        );
      }
      return stated(asked, aController, twoLocks);
    }),
  cases: [
    {
      when: 'the armorer states both locks',
      verdict: 'holds',
      at: 'locked up',
      told: [['armorer', 'Attested', { what: 'locked case, in a locked room few may enter', so: true }]],
      ask: 'take',
    },
    {
      when: 'the armorer states that one is open',
      verdict: 'breaks',
      at: 'locked up',
      told: [['armorer', 'Attested', { what: 'locked case, in a locked room few may enter', so: false }]],
      ask: 'take',
    },
    {
      when: 'nobody has said where the gun is kept',
      verdict: 'cannot tell',
      at: 'locked up',
      told: [
        ['armorer', 'Attested', { what: 'locked case, in a locked room few may enter', so: true }],
        [
          'manager',
          'FirearmListed',
          {
            gun: '@W-20',
            alias: 'W-20',
            kind: 'rifle',
            action: 'none',
            calibre: 'none',
            chambers: 0,
            tube: 0,
            magazine: 0,
            bores: 0,
            ability: 'blanks-only',
          },
        ],
      ],
      ask: 'take',
      with: { things: ['@W-20'] },
    },
    {
      when: 'its place stands in no room that is listed',
      verdict: 'breaks',
      at: 'locked up',
      told: [
        ['armorer', 'Attested', { what: 'locked case, in a locked room few may enter', so: true }],
        [
          'manager',
          'FirearmListed',
          {
            gun: '@W-20',
            alias: 'W-20',
            kind: 'rifle',
            action: 'none',
            calibre: 'none',
            chambers: 0,
            tube: 0,
            magazine: 0,
            bores: 0,
            ability: 'blanks-only',
            store: '@truck',
          },
        ],
      ],
      ask: 'take',
      with: { things: ['@W-20'] },
    },
    {
      when: 'the camera operator states it',
      verdict: 'cannot tell',
      at: 'locked up',
      told: [['camera', 'Attested', { what: 'locked case, in a locked room few may enter', so: true }]],
      ask: 'take',
    },
    { when: 'nobody has stated it', verdict: 'cannot tell', at: 'locked up', ask: 'take' },
  ],
});
