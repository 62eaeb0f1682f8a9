// Breaking a proof and carrying taint onward, on states made by hand: each doubt once, each thing from its first touch.

import { describe, expect, it } from 'vitest';
import {
  breakBore,
  breakGun,
  breakPart,
  breakPlace,
  isProvenBore,
  isProvenPart,
  lastVerified,
  spreadTaint,
} from './doubts.ts';
import { type Charge, emptyState, type Gun, type Mark, type Part, type Place, type State } from './state.ts';

const mark = (fact = 'one', at = 0): Mark => ({ fact, at });
const partOf = (more: object = {}): Part => ({ epoch: 4, doubts: [], charges: [], ...more }) as unknown as Part;
const gunOf = (more: object = {}): Gun =>
  ({
    parts: [partOf()],
    bores: 1,
    bore: { epoch: 4, doubts: [], seen: {} },
    taints: [],
    wholeLooks: [],
    ...more,
  }) as unknown as Gun;
const placeOf = (more: object = {}): Place =>
  ({ epoch: 4, doubts: [], verified: [], wholeLooks: [], ...more }) as unknown as Place;

describe('what is broken', () => {
  it.each([
    ['a part', partOf(), breakPart],
    ['a place', placeOf(), breakPlace],
  ] as const)('in %s counts each time, and is written down once for each fact and sort', (_name, thing, breakIt) => {
    for (const [fact, kind] of [
      ['one', 'opened'],
      ['one', 'opened'],
      ['two', 'opened'],
      ['one', 'unattended'],
    ] as const)
      (breakIt as typeof breakPart)(thing as Part, mark(fact), kind);
    expect(thing.epoch).toBe(8);
    expect(thing.doubts.map(({ fact, kind }) => `${fact} ${kind}`)).toEqual([
      'one opened',
      'two opened',
      'one unattended',
    ]);
  });

  it('in a bore counts each time, and takes away what was seen', () => {
    const gun = gunOf();
    breakBore(gun, mark(), 'loaded');
    expect(gun.bore).toEqual({ epoch: 5, doubts: [{ ...mark(), kind: 'loaded' }], seen: undefined });
    expect(isProvenBore(gun)).toBe(false);
  });

  it('in a gun is its bore as well, where it has one', () => {
    const [one, none] = [gunOf(), gunOf({ bores: 0, bore: { epoch: 4, doubts: [] } })];
    breakGun(one, mark(), 'opened');
    breakGun(none, mark(), 'opened');
    expect([one.bore.epoch, none.bore.epoch]).toEqual([5, 4]);
    expect([isProvenBore(one), isProvenBore(none)]).toEqual([false, true]);
  });
});

describe('a part', () => {
  const charge = (more: object = {}): Charge =>
    ({ lot: 'B01', titled: true, witness: 'w', ...more }) as unknown as Charge;
  it.each([
    ['nothing is in it, and no doubt stands', partOf(), true],
    ['all that is in it was proven and seen to go in', partOf({ charges: [charge(), charge()] }), true],
    ['a doubt stands', partOf({ doubts: [{ ...mark(), kind: 'opened' }] }), false],
    ['one charge has no lot', partOf({ charges: [charge(), charge({ lot: undefined })] }), false],
    ['one went in without proof', partOf({ charges: [charge(), charge({ titled: false })] }), false],
    ['nobody saw one go in', partOf({ charges: [charge(), charge({ witness: undefined })] }), false],
  ] as const)('is proven or not when %s', (_when, part, proven) => {
    expect(isProvenPart(part)).toBe(proven);
  });
});

it('a container was last verified at an instant or before it, never after', () => {
  const place = placeOf({ verified: [mark('a', 10), mark('b', 30), mark('c', 20)] });
  expect([9, 10, 25, 30, 40].map((at) => lastVerified(place, at))).toEqual([0, 10, 20, 30, 30]);
});

describe('taint', () => {
  /** Places and guns by name, what went between them and when, and when two people looked at one completely. */
  const stateOf = (
    transfers: readonly [from: string, to: string, at: number][],
    looks: readonly [thing: string, at: number][] = [],
  ): State => {
    const state = emptyState();
    for (const [from, to, at] of transfers) {
      for (const name of [from, to]) {
        const wholeLooks = looks.filter(([thing]) => thing === name).map(([, when]) => mark('look', when));
        if (name.startsWith('W')) state.guns.set(name, gunOf({ wholeLooks }));
        else state.places.set(name, placeOf({ wholeLooks }));
      }
      state.transfers.push({ from, to, at } as never);
    }
    return state;
  };
  const reached = (state: State, from = 0): [string, number][] => {
    spreadTaint(state, 'T1', from, mark('danger'), 'unattended');
    return state.backdated.map((each) => [each.thing, each.from]);
  };

  it.each<[string, [string, string, number][], [string, number][], [string, number][]]>([
    ['nothing, when nothing left', [['T2', 'T1', 5]], [], [['T1', 0]]],
    [
      'what left at that very instant',
      [['T1', 'T2', 0]],
      [],
      [
        ['T1', 0],
        ['T2', 0],
      ],
    ],
    ['nothing that left before', [['T1', 'T2', -1]], [], [['T1', 0]]],
    [
      'what left until the look that ended it',
      [
        ['T1', 'T2', 5],
        ['T1', 'T3', 6],
      ],
      [['T1', 5]],
      [
        ['T1', 0],
        ['T2', 5],
      ],
    ],
    [
      'on from there, from when it came',
      [
        ['T1', 'T2', 5],
        ['T2', 'T3', 4],
        ['T2', 'W1', 7],
      ],
      [],
      [
        ['T1', 0],
        ['T2', 5],
        ['W1', 7],
      ],
    ],
    [
      'nothing that was looked at completely since',
      [
        ['T1', 'T2', 5],
        ['T2', 'T3', 9],
      ],
      [['T2', 8]],
      [['T1', 0]],
    ],
    [
      'what it gave away before that look',
      [
        ['T1', 'T2', 5],
        ['T2', 'T3', 6],
      ],
      [['T2', 8]],
      [
        ['T1', 0],
        ['T3', 6],
      ],
    ],
    [
      'again what was filled again after the look',
      [
        ['T1', 'T2', 5],
        ['T1', 'T2', 9],
      ],
      [['T2', 8]],
      [
        ['T1', 0],
        ['T2', 9],
      ],
    ],
    [
      'from the first of two fillings',
      [
        ['T1', 'T2', 9],
        ['T1', 'T2', 5],
      ],
      [],
      [
        ['T1', 0],
        ['T2', 5],
      ],
    ],
    [
      'round in a ring, and ends',
      [
        ['T1', 'T2', 5],
        ['T2', 'T1', 6],
        ['T1', 'T2', 7],
      ],
      [],
      [
        ['T1', 0],
        ['T2', 5],
      ],
    ],
    [
      'what came back after a look, and went on',
      [
        ['T1', 'T2', 1],
        ['T2', 'T1', 6],
        ['T1', 'T3', 7],
      ],
      [['T1', 3]],
      [
        ['T1', 0],
        ['T2', 1],
        ['T3', 7],
      ],
    ],
  ])('reaches %s', (_name, transfers, looks, things) => {
    expect(reached(stateOf(transfers, looks))).toEqual(things);
  });

  it('names its cause, and marks each gun and place it reaches once', () => {
    const state = stateOf([
      ['T1', 'W1', 5],
      ['T1', 'T2', 5],
    ]);
    spreadTaint(state, 'T1', 0, mark('danger'), 'unattended');
    expect(state.backdated).toEqual([
      { thing: 'T1', from: 0, cause: 'danger', kind: 'unattended' },
      { thing: 'W1', from: 5, cause: 'danger', kind: 'tainted' },
      { thing: 'T2', from: 5, cause: 'danger', kind: 'tainted' },
    ]);
    spreadTaint(state, 'T1', 0, mark('danger'), 'unattended');
    spreadTaint(state, 'T1', 0, mark('another'), 'unattended');
    const causes = (doubts: readonly Mark[] = []) => doubts.map(({ fact }) => fact);
    expect(causes(state.guns.get('W1')?.taints)).toEqual(['danger', 'another']);
    expect(causes(state.places.get('T2')?.doubts)).toEqual(['danger', 'another']);
  });

  it('of a thing nobody listed reaches what was taken out of it', () => {
    const state = stateOf([['T1', 'T2', 5]]);
    state.places.delete('T1');
    expect(reached(state)).toEqual([
      ['T1', 0],
      ['T2', 5],
    ]);
  });
});
