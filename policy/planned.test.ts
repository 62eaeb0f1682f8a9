// Only a change of gun, load, muzzle, people or place voids what was cleared; and a loose plan is seen to be loose.
import type { Bodies } from '@proofhouse/domain/events.ts';
import { SECOND, write } from '@proofhouse/domain/testing/facts.ts';
import {
  asks,
  begin,
  blankPlan,
  guns,
  lots,
  people,
  places,
  readySet,
  viewOf,
} from '@proofhouse/domain/testing/set.ts';
import { describe, expect, it } from 'vitest';
import { rulesAgainst } from './testing/asking.ts';

type Line = Bodies['ActionPlanned'];

const matter: readonly [string, Partial<Line>][] = [
  ['the gun', { gun: guns.twin }],
  ['the class asked for', { ability: 'blanks-only' }],
  ['the lot', { lot: lots.fullBlanks }],
  ['the load', { load: 'half' }],
  ['the rounds a take', { perTake: 2 }],
  ['what the performer does with the trigger', { triggerPulled: false }],
  ['the muzzle line', { muzzleLine: 'toward the church door' }],
  ['the spot aimed at', { aimPoint: 'the left hinge' }],
  ['the arc', { arcDeg: 60 }],
  ['who may be in the arc', { inArc: [people.camera], triggerPulled: false }],
  ['who is nearest', { nearest: people.actor2 }],
  ['how near they are', { nearestFt: 22 }],
  ['who may hold it', { performers: [people.actor, people.actor2] }],
  ['how many fire', { shooters: 2 }],
  ['the controller', { controller: people.armorer2 }],
  ['the place', { place: places.cart }],
  ['where it is set down', { setDown: 'on the bar' }],
];
const indifferent: readonly [string, Partial<Line>][] = [
  ['nothing', {}],
  ['the camera', { camera: 'B camera instead of A' }],
  ['the slate', { setup: '47A pickup' }],
  ['the number of takes', { takes: 4 }],
  ['whether film runs', { rolling: false }],
  ['the reason why nothing less would do', { whyNothingLess: 'the flash lights the face' }],
];

/** A set ready for the hand-over, cleared, after which the plan is changed; and what became of the hand-over. */
function changed(more: Partial<Line>) {
  const set = readySet();
  const { history, pens } = set;
  const cleared = write(history, pens.armorer, 'Answered', {
    ask: asks.handOver,
    verdict: 'granted',
    reasons: [],
    warnings: [],
    frontier: [],
    rulebook: 'rules',
    build: 'test',
    shown: [],
    dataAgeS: 0,
  });
  history.now += SECOND;
  write(history, pens.director, 'ActionPlanned', { ...blankPlan, ...more });
  history.now += SECOND;
  const against = rulesAgainst(set, asks.handOver);
  write(history, pens.armorer, 'HandedOver', {
    thing: guns.revolver,
    to: people.actor,
    plan: blankPlan.plan,
    answer: cleared.id,
  });
  const isWithout = viewOf(set)
    .findings()
    .some(({ kind }) => kind === 'without clearance');
  return { against, isWithout };
}

describe('a change of the plan', () => {
  it.each(matter)('in %s voids the clearance and the meeting', (_what, more) => {
    const { against, isWithout } = changed(more);
    expect(against).toContain('briefed-today');
    expect(isWithout).toBe(true);
  });

  it.each(indifferent)('in %s leaves both standing', (_what, more) => {
    const { against, isWithout } = changed(more);
    expect(against).not.toContain('briefed-today');
    expect(isWithout).toBe(false);
  });

  it('and back again is two changes: what was talked through before both does not count', () => {
    const set = readySet();
    const { history, pens } = set;
    for (const more of [{ load: 'half' } as const, {}]) {
      history.now += SECOND;
      write(history, pens.director, 'ActionPlanned', { ...blankPlan, ...more });
    }
    history.now += SECOND;
    expect(rulesAgainst(set, asks.handOver)).toContain('briefed-today');
  });
});

/** A line with members left out. */
type Without = { readonly [K in keyof Line]?: Line[K] | undefined };
const loose: readonly [string, Without, string][] = [
  ['any actor', { performers: [] }, 'who holds it'],
  [
    'one of many actors',
    { performers: [people.actor, people.actor2, people.camera, people.deputy] },
    'which of 4 people holds it',
  ],
  ['any round', { lot: undefined }, 'which lot is loaded'],
  ['any number of rounds', { perTake: 0 }, 'how many rounds are loaded'],
  ['any load', { load: 'none' }, 'which load it is'],
  ['any direction', { arcDeg: 360 }, 'where the muzzle points'],
];

describe('a plan line', () => {
  const looseness = (plan: Without) =>
    viewOf(begin({ plan: plan as Partial<Line> }))
      .findings()
      .filter(({ kind, about }) => kind === 'loose plan' && about.includes(blankPlan.plan))
      .map(({ says }) => says);

  it.each(loose)('for %s is found to be loose', (_what, plan, words) => {
    expect(looseness(plan)).toEqual([expect.stringContaining(words)]);
  });

  it('that names gun, load, muzzle, people and place is not', () => {
    expect(looseness({})).toEqual([]);
  });
});
