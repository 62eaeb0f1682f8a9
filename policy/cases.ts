// A case of a rule as plain data: a moment on a small set, what is otherwise there, what is told, what is asked, and the verdict.

import type { Bodies, EventType } from '@proofhouse/domain/events.ts';
import type { Ask } from './ask.ts';

/**
 * Moments of a day on the small set (domain/testing/set.ts), everything right up to then: `locked up` the session is
 * open and all is in its store; `opened` guns and rounds are out and were looked at; `shown` the revolver W-01 is loaded
 * with blanks and was shown; `handed over` Actor A has it; `running` the armed action runs; `locked again` everything shown
 went back into its store, and two locked it and counted the guns.
 */
export type Moment = 'locked up' | 'opened' | 'shown' | 'handed over' | 'running' | 'locked again';

/** Asks by name (domain/testing/set.ts `asks`), about the revolver W-01 and plan PL-01 unless the case says otherwise. */
export type AskName = 'take' | 'load' | 'hand over' | 'begin' | 'close' | 'sign' | 'release' | 'waive';

/** Somebody of the small set, by role (`people` in domain/testing/set.ts): `armorer`, `director`, `actor`, `manager`… */
export type RoleName = string;

/**
 * Something told: who writes it, what, and the body. A value `@W-01` or `@armorer` stands for the id of that thing or
 * person, `#StopCalled` for the id of what was last told of that type.
 */
export type Told = {
  readonly [T in EventType]: readonly [by: RoleName, type: T, body: Loosely<Bodies[T]>, manner?: Manner];
}[EventType];

/** How something is told, where it is not the usual way: in the writer's own name, now. */
export interface Manner {
  /** In whose name: the writer's key is not theirs, so their word does not count. */
  readonly inNameOf?: RoleName;
  /** How long ago it happened. */
  readonly secondsAgo?: number;
  /** As an event of a type this build does not know. */
  readonly asType?: string;
  /** For a look or a count: who answers blind beside the writer and finds the same, which makes it one by two. */
  readonly beside?: RoleName;
  /** How many minutes pass before it is told. */
  readonly minutesLater?: number;
}

type Loosely<T> = { readonly [K in keyof T]: T[K] | string | readonly string[] };

/** What the small set plans as PL-01, for cases that tell a plan line otherwise. */
export const plannedLine = {
  plan: '@PL-01',
  alias: 'PL-01',
  version: 1,
  setup: '47A',
  scene: '47',
  place: '@street',
  gun: '@W-01',
  ability: 'fires-bulleted',
  whyNothingLess: 'the camera sees the flash from six feet',
  kind: 'blank',
  lot: '@B01',
  load: 'quarter',
  perTake: 3,
  takes: 2,
  performers: ['@actor'],
  triggerPulled: true,
  cocked: true,
  rolling: true,
  arcDeg: 40,
  inArc: [],
  nearest: '@camera',
  nearestFt: 25,
  nearestOffDeg: 60,
  minDistanceFt: 20,
  shooters: 1,
  controller: '@armorer',
  witness: '@director',
  permit: '@L-01',
} as const satisfies Loosely<Bodies['ActionPlanned']>;

/** One case. */
export interface RuleCase {
  /** The circumstance, to be read after *when*. */
  readonly when: string;
  readonly verdict: 'holds' | 'breaks' | 'cannot tell';
  readonly at: Moment;
  /** What is otherwise on the set before the morning begins (`Otherwise` in domain/testing/set.ts). */
  readonly given?: Readonly<Record<string, unknown>>;
  /** What is told then, in this order, a second apart. */
  readonly told?: readonly Told[];
  /** Minutes that pass after that. */
  readonly minutes?: number;
  readonly ask: AskName;
  /** What the ask has otherwise; `@` and `#` as in `told`. */
  readonly with?: { readonly [K in keyof Ask]?: Ask[K] | undefined };
  /** Who asks: the armorer unless said otherwise, or `nobody`. */
  readonly by?: RoleName | 'nobody';
}
