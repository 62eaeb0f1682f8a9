// At the lane a gun goes out to a person and comes back from them; what is not back is listed until it is.

import { giveToActor, guns, people, plans, readySet, viewOf } from '@proofhouse/domain/testing/set.ts';
import { expect, it } from 'vitest';
import { hasBack, heardReceiving, heardReturning, issueAsk, issued, notBack, planFor } from './lane.ts';
import { tell } from './testing/tell.ts';

it('lists what performers have until they give it back, which is never asked for', () => {
  const set = readySet();
  expect(notBack(viewOf(set))).toEqual([]);
  giveToActor(set);
  expect(notBack(viewOf(set))).toEqual([{ gun: guns.revolver, alias: 'W-01', holder: people.actor, who: 'Actor A' }]);
  const back = tell(set, 'armorer', heardReturning(guns.revolver, people.actor, people.armorer));
  tell(set, 'armorer', hasBack(back.id));
  expect(notBack(viewOf(set))).toEqual([]);
  expect(viewOf(set).whereIs(guns.revolver).holder).toBe(people.armorer);
});

it('gives by two halves, the second spoken and heard', () => {
  const set = readySet();
  const plan = planFor(viewOf(set), guns.revolver, people.actor);
  expect(plan).toBe(plans.blank);
  expect(issueAsk(guns.revolver, people.actor, plan)).toMatchObject({
    kind: 'hand over',
    receiver: people.actor,
    plan,
  });
  const given = tell(set, 'armorer', issued(guns.revolver, people.actor, plan, 'a'.repeat(64)));
  tell(set, 'armorer', heardReceiving(given.id, people.actor, people.armorer));
  expect(viewOf(set).whereIs(guns.revolver).holder).toBe(people.actor);
});
