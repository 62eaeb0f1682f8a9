// What is in a gun is proven row by row, and what still wants proof is named with its reason.

import { describe, expect, it } from 'vitest';
import { write } from '../testing/facts.ts';
import {
  begin,
  guns,
  lots,
  openDay,
  openStore,
  places,
  row,
  type StageSet,
  seeRounds,
  viewOf,
} from '../testing/set.ts';
import { contentsOfGun, contentsOfPlace, isProven, type Unproven, unproven, unprovenInWords } from './contents.ts';
import type { Charge, Doubt, Gun, Part, Proof } from './state.ts';
import { emptyState } from './state.ts';

const doubt = (kind: Doubt['kind']): Doubt => ({ fact: 'f', at: 0, kind });
const proof: Proof = { basis: 'seen', at: 0, by: [], facts: [] };
const charge = (more: Partial<Charge> = {}): Charge =>
  ({ lot: lots.blanks, condition: 'loaded', count: 3, titled: true, witness: 'w', marks: [], ...more }) as Charge;
const part = (more: Partial<Part> = {}): Part =>
  ({ shape: { name: 'chambers' }, doubts: [], charges: [], ...more }) as unknown as Part;
const gunOf = (parts: readonly Part[], more: object = {}): Gun =>
  ({
    id: 'g',
    alias: 'W-01',
    parts,
    taints: [],
    bores: 1,
    bore: { seen: proof, doubts: [] },
    ...more,
  }) as unknown as Gun;

describe('what still wants proof', () => {
  it.each<[string, Gun, Unproven['why'][], string[]]>([
    ['nothing, when all was seen', gunOf([part({ charges: [charge()] })]), [], []],
    [
      'a part nobody opened',
      gunOf([part({ doubts: [doubt('out of sight')] })]),
      ['out of sight'],
      ['chambers: out of sight'],
    ],
    [
      'rounds without a lot',
      gunOf([part({ charges: [charge({ lot: undefined, titled: false })] })]),
      ['no lot'],
      ['chambers: rounds without a lot'],
    ],
    [
      'rounds that went in without proof',
      gunOf([part({ charges: [charge({ titled: false })] })]),
      ['not proven before'],
      ['chambers: rounds not proven when they went in'],
    ],
    [
      'rounds nobody saw go in',
      gunOf([part({ charges: [charge({ witness: undefined })] })]),
      ['nobody saw'],
      ['chambers: nobody saw the rounds go in'],
    ],
    ['a gun that is tainted', gunOf([part()], { taints: [doubt('tainted')] }), ['tainted'], ['tainted']],
    ['a bore', gunOf([part()], { bore: { doubts: [] } }), ['bore'], ['bore']],
    ['no bore where there is none', gunOf([part()], { bores: 0, bore: { doubts: [] } }), [], []],
  ])('is %s', (_name, gun, whys, words) => {
    expect(unproven(emptyState(), gun).map(({ why }) => why)).toEqual(whys);
    expect(unprovenInWords(emptyState(), gun)).toEqual(words);
  });

  it('is told of two parts in the same words once', () => {
    const same = part({ doubts: [doubt('fired'), doubt('fired')] });
    expect(unproven(emptyState(), gunOf([same]))).toHaveLength(2);
    expect(unprovenInWords(emptyState(), gunOf([same]))).toEqual(['chambers: fired']);
  });
});

describe('rounds in a gun', () => {
  it.each<[string, Part, boolean]>([
    ['seen go in, and nothing since', part({ charges: [charge()] }), true],
    ['in a part that is doubted', part({ charges: [charge()], doubts: [doubt('opened')] }), false],
    ['that went in without proof', part({ charges: [charge({ titled: false })] }), false],
    ['nobody saw go in', part({ charges: [charge({ witness: undefined })] }), false],
  ])('are proven, or not, when they are %s', (_name, each, proven) => {
    expect(contentsOfGun(emptyState(), gunOf([each]))).toMatchObject([{ lot: lots.blanks, count: 3, proven }]);
  });

  it('are told by the kind of their lot, and by none they do not know', () => {
    const kinds = ['dummy', 'blank', 'bulleted', 'flash'] as const;
    const state = emptyState();
    for (const kind of kinds) state.lots.set(kind, { kind } as never);
    const charges = [...kinds, undefined].map((lot) => charge({ lot }));
    expect(contentsOfGun(state, gunOf([part({ charges })])).map(({ kind }) => kind)).toEqual([
      'dummy',
      'blank',
      'bulleted',
      'unknown',
      'unknown',
    ]);
  });
});

describe('a magazine in a gun', () => {
  const withMagazine = (set: StageSet) => {
    set.history.now += 1000;
    write(set.history, set.pens.armorer, 'ThingMoved', { things: [places.magazine], to: guns.pistol });
    const { state } = viewOf(set);
    const magazine = state.places.get(places.magazine);
    const pistol = state.guns.get(guns.pistol) as Gun;
    if (!magazine) throw new Error('The magazine of the small set is missing.');
    // The pistol itself is proven empty: what is in question is the magazine.
    const gun = { ...pistol, parts: [], taints: [], bore: { ...pistol.bore, seen: proof } } as Gun;
    return { state, magazine, gun };
  };
  const seen = () => {
    const set = begin();
    openDay(set);
    openStore(set);
    write(set.history, set.pens.armorer, 'ThingMoved', { things: [places.magazine], to: places.cart });
    seeRounds(set, places.magazine, [row('blanks', 4)]);
    return set;
  };

  it('is proven with all that is in it', () => {
    const { state, gun } = withMagazine(seen());
    expect(isProven(state, gun)).toBe(true);
    expect(contentsOfPlace(state, places.magazine)).toMatchObject([{ lot: lots.blanks, count: 4, proven: true }]);
    expect(contentsOfGun(state, gun)).toEqual(contentsOfPlace(state, places.magazine));
    expect(unproven(state, gun)).toEqual([]);
  });

  it('is not when one lot of two in it is not proven', () => {
    const { state, magazine, gun } = withMagazine(seen());
    const rows = contentsOfPlace(state, places.magazine);
    magazine.proofs.clear();
    magazine.proofs.set('another lot', proof as never);
    expect(rows).toHaveLength(1);
    expect(isProven(state, gun)).toBe(false);
    expect(contentsOfPlace(state, places.magazine)).toMatchObject([{ proven: false }]);
  });

  it('is not while a doubt stands, empty or not, and says each doubt by itself', () => {
    const { state, magazine, gun } = withMagazine(seen());
    magazine.doubts = [doubt('unattended'), doubt('failed a tell')];
    expect(isProven(state, gun)).toBe(false);
    expect(unproven(state, gun)).toEqual([
      { why: 'unattended', says: 'M1: unattended' },
      { why: 'failed a tell', says: 'M1: failed a tell' },
    ]);
    const other = { ...magazine, id: 'nothing in it' };
    state.places.delete(places.magazine);
    state.places.set(other.id, other);
    expect(contentsOfGun(state, gun)).toEqual([]);
    expect(isProven(state, gun)).toBe(false);
    other.doubts = [];
    expect(isProven(state, gun)).toBe(true);
  });
});
