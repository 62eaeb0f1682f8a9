// A gun that went to somebody its plan does not name stays in until somebody not involved has looked into it.

import type { Concern, Gun, Handover, State } from '@proofhouse/domain/book/state.ts';
import { named } from '../../people.ts';
import { type Asked, breaks, canChamber, cite, defineRule, forEachGun, holds, type Verdict } from '../../rule.ts';
import { house, newMexicoFindings } from '../../sources/texts.ts';

/** The hand-overs of a gun that nobody had cleared, oldest first. */
const unclearedHandovers = (state: State, gun: Gun): Handover[] =>
  state.findings
    .filter((finding) => finding.kind === 'without clearance' && finding.about.includes(gun.id))
    .flatMap((finding) => state.handovers.get(finding.facts[0] ?? '') ?? []);

/** Whether the plan named the receiver. One that was changed since may have been changed to name them. */
function wasPlanned(state: State, handover: Handover): boolean {
  const plan = state.plans.get(handover.plan ?? '');
  return plan === undefined || (plan.line.performers.includes(handover.to) && plan.at <= handover.at);
}

/** Whether a concern about this gun, raised since, was answered by somebody who neither gave nor took it. */
const looksInto = (concern: Concern, gun: Gun, handover: Handover): boolean =>
  concern.at >= handover.at &&
  (concern.guns.length === 0 || concern.guns.includes(gun.id)) &&
  concern.answered?.fit === true &&
  ![handover.from, handover.to].includes(concern.answered.by);

function closed({ state }: Asked, gun: Gun): Verdict {
  const breach = unclearedHandovers(state, gun).find(
    (handover) =>
      !wasPlanned(state, handover) &&
      ![...state.concerns.values()].some((concern) => looksInto(concern, gun, handover)),
  );
  if (!breach) return holds;
  const plan = state.plans.get(breach.plan ?? '');
  return breaks(
    `${gun.alias} went to ${named(state.people.get(breach.to), breach.to)} without clearance, and ${plan?.line.alias ?? 'no plan'} did not name them.`,
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
  ],
  alwaysTells: 'A plan that was changed since counts as one that did not name them.',
});
