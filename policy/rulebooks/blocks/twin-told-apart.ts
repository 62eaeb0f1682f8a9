// Where a firing twin is out, a gun that cannot fire is identified by tag and look before each hand-over.

import { isLockedUp } from '@proofhouse/domain/book/looks.ts';
import type { Told } from '../../cases.ts';
import { armorers } from '../../people.ts';
import { breaks, cite, defineRule, forEachGun, holdNothing, holds } from '../../rule.ts';
import { bulletin1, house } from '../../sources/texts.ts';

/** A line of the plan for the replica W-12. */
const planned: Told = [
  'manager',
  'ActionPlanned',
  {
    plan: '@PL-04',
    alias: 'PL-04',
    version: 1,
    setup: '47B',
    scene: '47',
    place: '@street',
    gun: '@W-12',
    ability: 'cannot-fire',
    kind: 'none',
    load: 'none',
    perTake: 0,
    takes: 1,
    performers: ['@actor'],
    triggerPulled: false,
    cocked: false,
    arcDeg: 40,
    inArc: [],
    minDistanceFt: 0,
    shooters: 0,
    controller: '@armorer',
  },
];

/** Where a firing twin is out, a gun that cannot fire is identified by tag and look before each hand-over. */
export const twinToldApart = defineRule({
  id: 'twin-told-apart',
  says: 'Where a firing twin is out, a gun that cannot fire is identified by tag and look before each hand-over.',
  control: 'K15',
  cites: [cite(house, 'effort by class and neighbourhood'), cite(bulletin1, 'treat every gun alike', 'US-CSATF-1.09')],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-A',
  on: ['FirearmListed', 'StoreOpened', 'Looked'],
  asks: ['hand over'],
  covers: holdNothing,
  check: (asked) =>
    forEachGun(asked, (gun) => {
      const twins = [...asked.state.guns.values()].filter(
        (each) =>
          each.parts.length > 0 &&
          (each.looksLike === gun.id || gun.looksLike === each.id) &&
          !isLockedUp(asked.state, each),
      );
      if (twins.length === 0) return holds;
      const since = gun.where.since - 15 * 60_000;
      if (gun.identified && gun.identified.at >= since) return holds;
      return breaks(
        `${gun.alias} looks like ${twins.map((each) => each.alias).join(', ')}, which is out; nobody has told them apart since ${gun.alias} was taken.`,
        twins.map((each) => each.where.fact),
        `Read the tag of ${gun.alias} and look at it.`,
        ...armorers(asked.state, asked.now),
      );
    }),
  cases: [
    {
      when: 'its firing twin is locked up',
      verdict: 'holds',
      at: 'locked up',
      told: [planned],
      ask: 'hand over',
      with: { things: ['@W-12'], plan: '@PL-04' },
    },
    {
      when: 'somebody read its tag since it was taken',
      verdict: 'holds',
      at: 'opened',
      told: [
        planned,
        ['armorer', 'ThingMoved', { things: ['@W-12'], to: '@armorer' }],
        ['armorer2', 'Looked', { look: { subject: '@W-12', seen: [], tagRead: true } }],
      ],
      ask: 'hand over',
      with: { things: ['@W-12'], plan: '@PL-04' },
    },
    {
      when: 'its firing twin is out',
      verdict: 'breaks',
      at: 'opened',
      told: [planned],
      ask: 'hand over',
      with: { things: ['@W-12'], plan: '@PL-04' },
    },
    {
      when: 'a gun listed as looking like it lies outside',
      verdict: 'breaks',
      at: 'locked up',
      told: [
        planned,
        [
          'manager',
          'FirearmListed',
          {
            gun: '@W-14',
            alias: 'W-14',
            kind: 'revolver',
            calibre: '.45 Colt',
            tube: 0,
            magazine: 0,
            store: '@street',
            looksLike: '@W-12',
            action: 'single-action',
            chambers: 6,
            bores: 1,
            ability: 'fires-bulleted',
          },
        ],
      ],
      ask: 'hand over',
      with: { things: ['@W-12'], plan: '@PL-04' },
    },
    {
      when: 'another replica that looks like it lies outside',
      verdict: 'holds',
      at: 'locked up',
      told: [
        planned,
        [
          'manager',
          'FirearmListed',
          {
            gun: '@W-14',
            alias: 'W-14',
            kind: 'revolver',
            calibre: '.45 Colt',
            tube: 0,
            magazine: 0,
            store: '@street',
            looksLike: '@W-12',
            action: 'none',
            chambers: 0,
            bores: 0,
            ability: 'cannot-fire',
          },
        ],
      ],
      ask: 'hand over',
      with: { things: ['@W-12'], plan: '@PL-04' },
    },
    {
      when: 'its tag was read a minute before it was taken',
      verdict: 'holds',
      at: 'opened',
      told: [
        planned,
        ['armorer2', 'Looked', { look: { subject: '@W-12', seen: [], tagRead: true } }, { secondsAgo: 60 }],
        ['armorer', 'ThingMoved', { things: ['@W-12'], to: '@armorer' }],
      ],
      ask: 'hand over',
      with: { things: ['@W-12'], plan: '@PL-04' },
    },
    {
      when: 'its tag was read twenty minutes before it was taken',
      verdict: 'breaks',
      at: 'opened',
      told: [
        planned,
        ['armorer2', 'Looked', { look: { subject: '@W-12', seen: [], tagRead: true } }],
        ['armorer', 'ThingMoved', { things: ['@W-12'], to: '@armorer' }, { secondsAgo: -1200 }],
      ],
      minutes: 21,
      ask: 'hand over',
      with: { things: ['@W-12'], plan: '@PL-04' },
    },
  ],
  alwaysTells: 'A tag nobody read since the gun was taken was not read.',
});
