import {
  begin,
  giveToActor,
  guns,
  morning,
  openDay,
  people,
  readySet,
  type StageSet,
  viewOf,
} from '@proofhouse/domain/testing/set.ts';
import { describe, expect, test } from 'vitest';
import { inHand, leadingOf } from './home.ts';
import { tell } from './testing/tell.ts';

const opened = (): StageSet => {
  const set = begin();
  openDay(set);
  set.history.now += 3_600_000;
  morning(set);
  return set;
};
const to = (set: StageSet, person: keyof typeof people): string => leadingOf(viewOf(set), people[person]).to;

describe('the first button', () => {
  test('leads a controller to the gun in hand, and to the cart where there is none', () => {
    const set = opened();
    expect(leadingOf(viewOf(set), people.armorer)).toMatchObject({ to: 'cycle', gun: guns.revolver });
    expect(to(set, 'armorer2')).toBe('cart');
    expect(inHand(viewOf(set), people.armorer2)).toBeUndefined();
  });

  test('leads the caller to a look somebody waits for, before anything else', () => {
    const set = readySet();
    const sealed = tell(set, 'armorer', {
      type: 'AnswerSealed',
      body: { about: guns.revolver, kind: 'look', commitment: 'A'.repeat(43) },
    });
    expect(leadingOf(viewOf(set), people.director)).toEqual({
      to: 'witness',
      gun: guns.revolver,
      params: { sealed: sealed.id },
    });
  });

  test('leads the caller to the call once the performer has the gun, and the performer to what they hold', () => {
    const set = readySet();
    expect(to(set, 'actor')).toBe('performer');
    giveToActor(set);
    expect(to(set, 'director')).toBe('caller');
    expect(to(set, 'actor')).toBe('performer');
    expect(to(set, 'actor2')).toBe('scan');
  });

  test('leads somebody nobody listed to the codes', () => {
    expect(leadingOf(viewOf(opened()), undefined).to).toBe('scan');
  });
});
