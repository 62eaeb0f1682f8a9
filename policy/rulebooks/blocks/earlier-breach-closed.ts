// A gun that went to somebody its plan does not name stays in until somebody not involved has looked into it.

import type { Concern, Gun, Handover, State } from '@proofhouse/domain/book/state.ts';
import { plannedLine } from '../../cases.ts';
import { named } from '../../people.ts';
import { type Asked, breaks, canChamber, cite, defineRule, forEachGun, holds, type Verdict } from '../../rule.ts';
import { house, newMexicoFindings } from '../../sources/texts.ts';

/**
 * The hand-overs of a gun to somebody whom the plan they were made for did not name then, oldest first. Whether an answer
 * had cleared them is not asked: an earlier answer would otherwise permit (model.md §7). One for no plan that the
 * record has is the business of other rules.
 */
const offPlan = (state: State, gun: Gun): Handover[] =>
  (gun.offPlan ?? [])
    .flatMap((fact) => state.handovers.get(fact) ?? [])
    .filter(({ plan }) => state.plans.has(plan ?? ''));

/** Whether a concern about this gun, raised since, was answered by somebody who neither gave nor took it. */
const looksInto = (concern: Concern, gun: Gun, handover: Handover): boolean =>
  concern.at >= handover.at &&
  (concern.guns.length === 0 || concern.guns.includes(gun.id)) &&
  concern.answered?.fit === true &&
  concern.answered.by !== handover.from &&
  concern.answered.by !== handover.to;

function closed({ state }: Asked, gun: Gun): Verdict {
  const breach = offPlan(state, gun).find(
    (handover) => ![...state.concerns.values()].some((concern) => looksInto(concern, gun, handover)),
  );
  if (!breach) return holds;
  const plan = state.plans.get(breach.plan ?? '');
  return breaks(
    `${gun.alias} went to ${named(state.people.get(breach.to), breach.to)}, and ${plan?.line.alias ?? 'no plan'} did not name them.`,
    [breach.fact, plan?.fact],
    'Raise it as a concern about this gun; somebody who neither gave nor took it looks into it and answers, in the record.',
    'Safety advisor',
    'UPM',
  );
}

/** A gun that went to somebody its plan does not name stays in until somebody not involved has looked into it. */
export const earlierBreachClosed = defineRule({
  id: 'earlier-breach-closed',
  says: 'A gun that went to somebody its plan does not name stays in until somebody not involved has looked into it.',
  control: 'K30',
  cites: [
    cite(newMexicoFindings, 'F4', 'NM-OHSB-R4'),
    cite(house, 'a hand-over without clearance is recorded, and clears nothing after it'),
  ],
  from: '2026-11-20',
  binds: 'block',
  asks: ['take', 'hand over', 'begin'],
  covers: canChamber,
  on: ['HandedOver', 'ActionPlanned', 'ConcernRaised', 'ConcernAnswered'],
  enforcement: 'BLOCK-D',
  check: (asked) => forEachGun(asked, (gun) => closed(asked, gun)),
  cases: [
    { when: 'the gun went to the performer of its plan', verdict: 'holds', at: 'handed over', ask: 'begin' },
    {
      when: 'the gun went to somebody its plan does not name',
      verdict: 'breaks',
      at: 'shown',
      told: [['armorer', 'HandedOver', { thing: '@W-01', to: '@actor2', plan: '@PL-01' }]],
      ask: 'begin',
    },
    {
      when: 'another gun went to somebody its plan does not name',
      verdict: 'holds',
      at: 'shown',
      told: [['armorer', 'HandedOver', { thing: '@W-02', to: '@actor2', plan: '@PL-01' }]],
      ask: 'begin',
    },
    {
      when: 'the gun went out for no plan',
      verdict: 'holds',
      at: 'shown',
      told: [['armorer', 'HandedOver', { thing: '@W-01', to: '@actor2' }]],
      ask: 'begin',
    },
    {
      when: 'the plan was changed afterwards to name them',
      verdict: 'breaks',
      at: 'shown',
      told: [
        ['armorer', 'HandedOver', { thing: '@W-01', to: '@actor2', plan: '@PL-01' }],
        ['manager', 'ActionPlanned', { ...plannedLine, performers: ['@actor', '@actor2'] }],
      ],
      ask: 'begin',
    },
    {
      when: 'the plan came to name them at the very moment',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['manager', 'ActionPlanned', { ...plannedLine, performers: ['@actor', '@actor2'] }],
        ['armorer', 'HandedOver', { thing: '@W-01', to: '@actor2', plan: '@PL-01' }, { secondsAgo: 1 }],
      ],
      ask: 'begin',
    },
    {
      when: 'a concern about it was raised and nobody answered',
      verdict: 'breaks',
      at: 'shown',
      told: [
        ['armorer', 'HandedOver', { thing: '@W-01', to: '@actor2', plan: '@PL-01' }],
        ['camera', 'ConcernRaised', { guns: ['@W-01'], answerWithinMin: 60 }],
      ],
      ask: 'begin',
    },
    {
      when: 'somebody not involved answered a concern about it',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['armorer', 'HandedOver', { thing: '@W-01', to: '@actor2', plan: '@PL-01' }],
        ['camera', 'ConcernRaised', { guns: ['@W-01'], answerWithinMin: 60 }],
        ['manager', 'ConcernAnswered', { concern: '#ConcernRaised', answer: 'looked into' }],
      ],
      ask: 'begin',
    },
    {
      when: 'somebody not involved answered a concern about all guns, raised at the very moment',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['armorer', 'HandedOver', { thing: '@W-01', to: '@actor2', plan: '@PL-01' }],
        ['camera', 'ConcernRaised', { guns: [], answerWithinMin: 60 }, { secondsAgo: 1 }],
        ['manager', 'ConcernAnswered', { concern: '#ConcernRaised', answer: 'looked into' }],
      ],
      ask: 'begin',
    },
    {
      when: 'the one who gave it answered',
      verdict: 'breaks',
      at: 'shown',
      told: [
        ['armorer', 'HandedOver', { thing: '@W-01', to: '@actor2', plan: '@PL-01' }],
        ['camera', 'ConcernRaised', { guns: ['@W-01'], answerWithinMin: 60 }],
        ['armorer', 'ConcernAnswered', { concern: '#ConcernRaised', answer: 'looked into' }],
      ],
      ask: 'begin',
    },
    {
      when: 'the one who took it answered',
      verdict: 'breaks',
      at: 'shown',
      told: [
        ['armorer', 'HandedOver', { thing: '@W-01', to: '@actor2', plan: '@PL-01' }],
        ['camera', 'ConcernRaised', { guns: ['@W-01'], answerWithinMin: 60 }],
        ['actor2', 'ConcernAnswered', { concern: '#ConcernRaised', answer: 'looked into' }],
      ],
      ask: 'begin',
    },
    {
      when: 'one whom the concern is about answered',
      verdict: 'breaks',
      at: 'shown',
      told: [
        ['armorer', 'HandedOver', { thing: '@W-01', to: '@actor2', plan: '@PL-01' }],
        ['camera', 'ConcernRaised', { guns: ['@W-01'], answerWithinMin: 60, about: ['@manager'] }],
        ['manager', 'ConcernAnswered', { concern: '#ConcernRaised', answer: 'looked into' }],
      ],
      ask: 'begin',
    },
    {
      when: 'the concern that was answered is about another gun',
      verdict: 'breaks',
      at: 'shown',
      told: [
        ['armorer', 'HandedOver', { thing: '@W-01', to: '@actor2', plan: '@PL-01' }],
        ['camera', 'ConcernRaised', { guns: ['@W-02'], answerWithinMin: 60 }],
        ['manager', 'ConcernAnswered', { concern: '#ConcernRaised', answer: 'looked into' }],
      ],
      ask: 'begin',
    },
    {
      when: 'the concern that was answered is older',
      verdict: 'breaks',
      at: 'shown',
      told: [
        ['camera', 'ConcernRaised', { guns: ['@W-01'], answerWithinMin: 60 }],
        ['manager', 'ConcernAnswered', { concern: '#ConcernRaised', answer: 'looked into' }],
        ['armorer', 'HandedOver', { thing: '@W-01', to: '@actor2', plan: '@PL-01' }],
      ],
      ask: 'begin',
    },
    {
      when: 'another gun went out without clearance as well',
      verdict: 'breaks',
      at: 'shown',
      told: [
        ['armorer', 'HandedOver', { thing: '@W-02', to: '@actor', plan: '@PL-01' }],
        ['armorer', 'HandedOver', { thing: '@W-01', to: '@actor2', plan: '@PL-01' }],
      ],
      ask: 'begin',
    },
  ],
  alwaysTells: 'A plan tells whom it names; one that nobody planned named nobody.',
});
