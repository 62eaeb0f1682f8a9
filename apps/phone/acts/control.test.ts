// Control is given by one and taken by the other; until both have signed, it waits.

import { guns, people, readySet, viewOf } from '@proofhouse/domain/testing/set.ts';
import { expect, it } from 'vitest';
import { controlTransferred, gunsOf, offered } from './control.ts';
import { standBehind } from './release.ts';
import { tell } from './testing/tell.ts';

it('is over the guns a person answers for', () => {
  const view = viewOf(readySet());
  expect(gunsOf(view, people.armorer).map(({ alias }) => alias)).toEqual(['W-01']);
  expect(gunsOf(view, undefined)).toEqual([]);
});

it('waits for the receiver, whoever else signs', () => {
  const set = readySet();
  const given = tell(set, 'armorer', controlTransferred(people.armorer2, [guns.revolver]));
  const waiting = [{ fact: given.id, from: people.armorer, to: people.armorer2, guns: [guns.revolver] }];
  expect(offered(viewOf(set))).toEqual(waiting);
  tell(set, 'director', standBehind(given.id));
  expect(offered(viewOf(set))).toEqual(waiting);
  tell(set, 'armorer2', standBehind(given.id));
  expect(offered(viewOf(set))).toEqual([]);
  expect(gunsOf(viewOf(set), people.armorer2).map(({ alias }) => alias)).toEqual(['W-01']);
});
