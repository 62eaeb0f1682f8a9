// Holds in one table (model.md §9): what withholds permission, for what and how far, who lifts it, and what the board says.

import type { AskKind, VarianceClass } from '@proofhouse/domain/vocabulary/words.ts';
import type { RuleCase, Told } from './cases.ts';
import type { CompanyName } from './companies.ts';

/** One row. The act and its lifting are data, so that a test can do both and see that the row is true. */
export interface HoldRow {
  readonly name: string;
  readonly control: string;
  /** The rule that refuses while it stands. */
  readonly rule: string;
  /** How far it reaches. */
  readonly over: 'all guns' | 'that gun' | 'the guns named' | 'that person' | 'that controller’s guns';
  readonly suspends: readonly [AskKind, ...AskKind[]];
  /** Who lifts it, and by what. */
  readonly lift: string;
  /** The word on the board of the gun concerned; absent where the board keeps its word and the answer alone says why. */
  readonly board?: string;
  /** The board says beside the word what holds the gun. */
  readonly beside?: true;
  /** What is told first and is no part of it. */
  readonly before?: readonly Told[];
  /** The moment, what happens, and an ask it withholds. */
  readonly act: Pick<RuleCase, 'at' | 'given' | 'told' | 'minutes' | 'ask' | 'with'>;
  /** What is done then, after which the rule stands in the way no longer; absent where nobody can lift it. */
  readonly lifted?: readonly Told[];
  /** In the company of this name (companies.ts); absent for the usual crew of the small set. */
  readonly company?: CompanyName;
}

const every = ['take', 'load', 'hand over', 'begin'] as const;

/** A release in the names of all these, the first of whom writes it. */
export const release = (hold: string, ...[first, ...others]: readonly [string, ...string[]]): Told[] => [
  [first, 'HoldReleased', { hold, cause: 'looked into, and put right' }],
  ...others.map((each): Told => [each, 'Seconded', { of: '#HoldReleased' }]),
];

/** A duty list for the day after. */
const nextDay = { from: '2026-12-02T00:00:00.000Z', to: '2026-12-02T12:00:00.000Z' } as const;
/** Blanks that come out of the revolver unfired and go back into their tray. */
export const blanksBack = (count: number) => [{ lot: '@B01', condition: 'loaded', count, to: '@T3' }] as const;
/** One that did not fire, and the two others. */
const unfired = [{ lot: '@B01', condition: 'did not fire', count: 1, to: '@Q01' } as const, ...blanksBack(2)];
/** A whole look at the revolver, and at the tray its blanks come from. */
export const seenEmpty = {
  subject: '@W-01',
  seen: [{ count: 6, empty: true }],
  turned: 6,
  side: 'head',
  bore: 'light through',
  method: 'light',
} as const;
const trayOfBlanks = { subject: '@T3', seen: [{ count: 50, tells: ['red crimp'] }], method: 'one by one' } as const;

/** Every hold, in the order of the model; below them what withholds permission without anybody having to call it. */
export const holdRows: readonly HoldRow[] = [
  {
    name: 'somebody called stop',
    control: 'K31',
    rule: 'no-stop-in-force',
    over: 'all guns',
    suspends: every,
    lift: 'a controller and the caller, after saying what it was',
    board: 'STOP',
    beside: true,
    act: { at: 'shown', told: [['camera', 'StopCalled', {}]], ask: 'hand over' },
    lifted: release('#StopCalled', 'armorer', 'director'),
  },
  {
    name: 'a round did not fire',
    control: 'K29',
    rule: 'wait-after-did-not-fire',
    over: 'that gun',
    suspends: every,
    lift: 'time (30 seconds unless set otherwise, never under 15), then clearing the round into quarantine',
    board: 'DID NOT FIRE',
    beside: true,
    act: { at: 'handed over', told: [['actor', 'DidNotFire', { gun: '@W-01', count: 1 }]], ask: 'begin' },
    lifted: [['armorer', 'Unloaded', { gun: '@W-01', out: unfired }, { minutesLater: 1 }]],
  },
  {
    name: 'something odd about a gun or its rounds',
    control: 'K29',
    rule: 'anomaly-looked-into',
    over: 'that gun',
    suspends: every,
    lift: 'a controller and a second person who looked',
    board: 'NOT PROVEN',
    beside: true,
    act: { at: 'shown', told: [['actor', 'AnomalyNoticed', { gun: '@W-01', kind: 'dropped' }]], ask: 'hand over' },
    lifted: release('#AnomalyNoticed', 'armorer', 'armorer2'),
  },
  {
    name: 'a shot nobody called for',
    control: 'K30',
    rule: 'unplanned-shot-closed',
    over: 'all guns',
    suspends: every,
    lift: 'two people not involved, one of whom controls guns, and the safety advisor',
    beside: true,
    act: { at: 'shown', told: [['camera', 'ShotUnplanned', { gun: '@W-02' }]], ask: 'hand over' },
    lifted: release('#ShotUnplanned', 'armorer2', 'deputy', 'advisor'),
  },
  {
    name: 'somebody was hurt',
    board: 'FROZEN',
    control: 'K30',
    rule: 'injury-closed',
    over: 'all guns',
    suspends: every,
    lift: 'two people not involved, one of whom controls guns, and the safety advisor',
    beside: true,
    act: { at: 'shown', told: [['camera', 'InjuryReported', {}]], ask: 'hand over' },
    lifted: release('#InjuryReported', 'armorer2', 'deputy', 'advisor'),
  },
  {
    name: 'a round nobody can account for was found',
    control: 'K12',
    rule: 'unknown-round-resolved',
    over: 'all guns',
    suspends: every,
    lift: 'two people not involved, one of whom controls guns',
    beside: true,
    act: { at: 'shown', told: [['camera', 'RoundFound', { place: '@street', count: 1 }]], ask: 'hand over' },
    lifted: release('#RoundFound', 'armorer2', 'deputy'),
  },
  {
    name: 'a gun is missing',
    control: 'K37',
    rule: 'nothing-missing',
    over: 'all guns',
    suspends: every,
    lift: 'two people not involved, one of whom controls guns',
    beside: true,
    act: { at: 'shown', told: [['camera', 'ThingMissed', { thing: '@W-03' }]], ask: 'hand over' },
    lifted: release('#ThingMissed', 'armorer2', 'deputy'),
  },
  {
    name: 'two accounts of a hand-over',
    control: 'K33',
    rule: 'accounts-agree',
    over: 'all guns',
    suspends: every,
    lift: 'two people not involved, one of whom controls guns',
    beside: true,
    act: {
      at: 'shown',
      told: [['actor', 'HandOverDisputed', { thing: '@W-02', words: 'not me' }]],
      ask: 'hand over',
    },
    lifted: release('#HandOverDisputed', 'armorer2', 'deputy'),
  },
  {
    name: 'a concern that nobody answered in time',
    control: 'K31',
    rule: 'concern-answered',
    over: 'the guns named',
    suspends: every,
    lift: 'an answer by somebody it is not about; it stays in sight until its author accepts',
    beside: true,
    act: {
      at: 'shown',
      told: [['camera', 'ConcernRaised', { guns: ['@W-01'], answerWithinMin: 1, about: ['@armorer'] }]],
      minutes: 2,
      ask: 'hand over',
    },
    lifted: [['advisor', 'ConcernAnswered', { concern: '#ConcernRaised', answer: 'Looked at it; it is as planned.' }]],
  },
  {
    name: 'frozen as evidence',
    control: 'K33',
    rule: 'not-frozen',
    over: 'all guns',
    suspends: ['take', 'load', 'hand over', 'begin', 'close', 'sign'],
    lift: 'nobody on this record: whoever investigates gives things back, and a new session begins',
    board: 'FROZEN',
    act: { at: 'shown', told: [['camera', 'EvidenceFrozen', {}]], ask: 'hand over' },
  },
  {
    name: 'the controller has other work',
    control: 'K03',
    rule: 'controller-has-no-other-work',
    over: 'that controller’s guns',
    suspends: every,
    lift: 'the other work ends, or another controller takes over',
    act: { at: 'handed over', given: { otherWork: true }, ask: 'begin' },
    lifted: [['armorer', 'ControlTransferred', { to: '@armorer2', guns: ['@W-01'] }]],
  },
  {
    name: 'nobody with the function has the duty now',
    control: 'K01',
    rule: 'controller-on-duty',
    over: 'that controller’s guns',
    suspends: ['take', 'load', 'hand over'],
    lift: 'a duty is assigned, or another controller takes over',
    act: { at: 'opened', minutes: 720, ask: 'load' },
    lifted: [['manager', 'DutyAssigned', { ...nextDay, person: '@armorer', function: 'control', exclusive: true }]],
  },
  {
    name: 'the controller left, or gives no sign',
    control: 'K17',
    rule: 'controller-present-at-action',
    over: 'that controller’s guns',
    suspends: ['begin'],
    lift: 'the controller gives a sign of being back, or hands control to another',
    act: { at: 'handed over', told: [['camera', 'ControllerLeft', { person: '@armorer' }]], ask: 'begin' },
    lifted: [['armorer', 'CallSpoken', { gun: '@W-01', contents: 'three blanks, quarter load' }]],
  },
  {
    name: 'no meeting covered this action',
    control: 'K23',
    rule: 'briefed-today',
    over: 'that person',
    suspends: ['hand over', 'begin'],
    lift: 'a short briefing with that person on this action',
    act: { at: 'shown', given: { without: ['meeting'] }, ask: 'hand over' },
    lifted: [
      [
        'deputy',
        'MeetingHeld',
        {
          meeting: '@meeting 2',
          kind: 'briefing',
          plans: ['@PL-01'],
          topics: ['action', 'variations', 'call off', 'emergency', 'command'],
          attended: ['@armorer', '@actor'],
          walkThrough: true,
        },
      ],
    ],
  },
  {
    name: 'given back and not opened',
    control: 'K15',
    rule: 'returned-gun-is-opened',
    over: 'that gun',
    suspends: ['load', 'hand over'],
    lift: 'its controller opens it and counts what comes out; two looks are asked for by rules of their own',
    board: 'BACK, NOT YET OPENED',
    act: {
      at: 'handed over',
      told: [
        ['actor', 'HandedOver', { thing: '@W-01', to: '@armorer' }],
        ['armorer', 'Received', { handover: '#HandedOver' }],
      ],
      ask: 'hand over',
    },
    lifted: [['armorer', 'Unloaded', { gun: '@W-01', out: blanksBack(3) }]],
  },
  {
    name: 'left lying without a sign of its controller',
    control: 'K22',
    rule: 'never-lay-unattended',
    over: 'that gun',
    suspends: ['load', 'hand over', 'begin'],
    lift: 'two look at it anew, every position and the bore',
    board: 'NOT PROVEN',
    act: {
      at: 'shown',
      told: [['armorer', 'ThingMoved', { things: ['@W-01'], to: '@cart' }]],
      minutes: 30,
      ask: 'hand over',
    },
    lifted: [
      ['armorer', 'ThingMoved', { things: ['@W-01'], to: '@armorer' }, { minutesLater: 30 }],
      ['armorer', 'Unloaded', { gun: '@W-01', out: blanksBack(3) }],
      ['armorer', 'Looked', { look: seenEmpty }, { beside: 'armorer2' }],
    ],
  },
  {
    name: 'not counted and locked over a break',
    control: 'K22',
    rule: 'rounds-were-locked-over-breaks',
    over: 'all guns',
    suspends: ['load', 'hand over'],
    lift: 'the break ends, and two look at the guns and rounds that stood open',
    board: 'NOT PROVEN',
    act: { at: 'opened', told: [['director', 'BreakBegan', { kind: 'meal' }]], minutes: 20, ask: 'load' },
    lifted: [
      ['director', 'BreakEnded', { kind: 'meal' }, { minutesLater: 20 }],
      ['armorer', 'Looked', { look: seenEmpty }, { beside: 'armorer2' }],
      ['armorer', 'Looked', { look: trayOfBlanks }, { beside: 'armorer2' }],
    ],
  },
  {
    name: 'more armed actions at once than controllers',
    control: 'K04',
    rule: 'enough-controllers',
    over: 'that controller’s guns',
    suspends: ['hand over', 'begin'],
    lift: 'the other action is cut and its gun given back, or another controller takes over',
    act: {
      at: 'shown',
      given: { rules: { rulebooks: ['us-california'] } },
      told: [
        ['armorer', 'ThingMoved', { things: ['@W-03'], to: '@armorer' }],
        ['director', 'ActionBegan', { guns: ['@W-03'] }],
      ],
      ask: 'hand over',
    },
    lifted: [['director', 'ActionCut', { guns: ['@W-03'] }]],
  },
];

/** Differences a count can leave, and which of them hold guns (model.md §6). */
export const varianceRows: readonly {
  readonly class: VarianceClass;
  readonly holds: boolean;
  readonly outcome: string;
}[] = [
  { class: 'cartridge short', holds: true, outcome: 'nothing-missing: all guns, until two not involved release it' },
  { class: 'cartridge over', holds: true, outcome: 'nothing-missing: all guns, until two not involved release it' },
  { class: 'unknown round', holds: true, outcome: 'nothing-missing: all guns, until two not involved release it' },
  { class: 'gun', holds: true, outcome: 'nothing-missing: all guns, until two not involved release it' },
  { class: 'spent case', holds: false, outcome: 'stands open, and is named when the day is closed' },
  { class: 'cast dummy', holds: false, outcome: 'stands open, and is named when the day is closed' },
  { class: 'tag', holds: false, outcome: 'stands open, and is named when the day is closed' },
];
