import { guns, people, places, plans, readySet, viewOf } from '@proofhouse/domain/testing/set.ts';
import { describe, expect, test } from 'vitest';
import { whatIs } from './scan.ts';

const view = viewOf(readySet());

describe('a code', () => {
  test.each([
    ['W-01', 'gun', guns.revolver],
    [' w-01 ', 'gun', guns.revolver],
    ['T3', 'place', places.blankTray],
    ['PL-01', 'plan', plans.blank],
  ])('%j stands for one thing', (code, kind, id) => {
    expect(whatIs(view, code)).toEqual([{ kind, id }]);
  });

  test('stands for a person by their short name', () => {
    const alias = view.alias(people.actor);
    expect(whatIs(view, alias)).toContainEqual({ kind: 'person', id: people.actor });
  });

  test.each(['', '   ', 'nobody has this one'])('that says nothing, such as %j, stands for nothing', (code) => {
    expect(whatIs(view, code)).toEqual([]);
  });

  test('on a tag stands for the gun that was listed with it', () => {
    const tagged = [...view.book.facts.values()].flatMap((fact) =>
      fact.type === 'FirearmListed' && fact.body.tag ? [fact.body] : [],
    );
    for (const { tag, gun } of tagged) expect(whatIs(view, tag ?? '')).toContainEqual({ kind: 'gun', id: gun });
  });
});
