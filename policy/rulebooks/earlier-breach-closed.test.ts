// A breach is closed by an answer of somebody not involved, and by nothing else.

import { MINUTE, write } from '@proofhouse/domain/testing/facts.ts';
import { asks, blankPlan, guns, people, plans, type Role, readySet, viewOf } from '@proofhouse/domain/testing/set.ts';
import { describe, expect, it } from 'vitest';
import { rulesAgainst } from '../testing/asking.ts';

/** W-01 went to Actor B, whom PL-01 does not name, and is back. */
function afterBreach() {
  const set = readySet();
  const { history, pens } = set;
  const given = write(history, pens.armorer, 'HandedOver', {
    thing: guns.revolver,
    to: people.actor2,
    plan: plans.blank,
  });
  write(history, pens.actor2, 'Received', { handover: given.id });
  const back = write(history, pens.actor2, 'HandedOver', { thing: guns.revolver, to: people.armorer });
  write(history, pens.armorer, 'Received', { handover: back.id });
  history.now += MINUTE;
  return set;
}

const isHeld = (set: ReturnType<typeof afterBreach>) =>
  rulesAgainst(set, asks.handOver).includes('earlier-breach-closed');

it('holds the gun after it came back, until the breach was looked into', () => {
  expect(isHeld(afterBreach())).toBe(true);
});

it.each<readonly [Role, boolean]>([
  ['manager', false],
  ['armorer', true],
  ['actor2', true],
])('stays held after an answer by the %s: %s', (answerer, held) => {
  const set = afterBreach();
  const { history, pens } = set;
  const raised = write(history, pens.camera, 'ConcernRaised', {
    guns: [guns.revolver],
    answerWithinMin: 60,
  });
  expect(isHeld(set)).toBe(true);
  write(history, pens[answerer], 'ConcernAnswered', { concern: raised.id, answer: 'looked into' });
  expect(isHeld(set)).toBe(held);
});

it('is not forgotten when the plan is changed to name them afterwards', () => {
  const set = afterBreach();
  const { history, pens } = set;
  const line = set.history.facts.flatMap((fact) =>
    fact.type === 'ActionPlanned' && fact.body.plan === plans.blank ? [fact.body] : [],
  )[0];
  if (!line) throw new Error('PL-01 is missing');
  write(history, pens.director, 'ActionPlanned', { ...line, performers: [people.actor, people.actor2] });
  expect(isHeld(set)).toBe(true);
});

describe('an earlier answer', () => {
  /** W-01 was handed to somebody, with an answer that granted it or without any; afterwards PL-01 names others. */
  const given = (to: string, isGranted: boolean) => {
    const set = readySet();
    const { history, pens } = set;
    const answered = write(history, pens.armorer, 'Answered', {
      ask: { ...asks.handOver, receiver: to },
      verdict: 'granted',
      reasons: [],
      warnings: [],
      frontier: [],
      rulebook: 'rules',
      build: 'test',
      shown: [],
      dataAgeS: 0,
    });
    write(history, pens.armorer, 'HandedOver', {
      thing: guns.revolver,
      to,
      plan: plans.blank,
      ...(isGranted ? { answer: answered.id } : {}),
    });
    write(history, pens.director, 'ActionPlanned', { ...blankPlan, gun: guns.twin });
    expect(viewOf(set).state.findings.some(({ kind }) => kind === 'without clearance')).toBe(!isGranted);
    return set;
  };

  it.each([true, false])(
    'makes no difference to one whom the plan named, although it changed since: %s',
    (isGranted) => {
      expect(isHeld(given(people.actor, isGranted))).toBe(false);
    },
  );

  it.each([true, false])('makes no difference to one whom the plan did not name: %s', (isGranted) => {
    expect(isHeld(given(people.actor2, isGranted))).toBe(true);
  });
});
