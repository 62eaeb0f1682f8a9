// What the book holds after folding: plain data, reached only through the folding functions beside this file.

import type { Bodies } from '../events.ts';
import type { PartShape } from '../firearm/parts.ts';
import type { Millis } from '../vocabulary/instant.ts';
import type { Look, Tally } from '../vocabulary/look.ts';
import type {
  Ability,
  Action,
  AskKind,
  Break,
  Condition,
  Load,
  RoundKind,
  VarianceClass,
} from '../vocabulary/words.ts';

/** A fact worth naming in a reason: its id and when. */
export interface Mark {
  readonly fact: string;
  readonly at: Millis;
}
/** Somebody saw something. */
export interface Sighting extends Mark {
  readonly by: string;
  readonly device: string;
}
/** Why something is not, or no longer, proven. */
export interface Doubt extends Mark {
  readonly kind:
    | 'never looked at'
    | 'loaded'
    | 'opened'
    | 'fired'
    | 'out of sight'
    | 'left out over a break'
    | 'unattended'
    | 'missing'
    | 'failed a tell'
    | 'conflict'
    | 'anomaly'
    | 'tainted'
    | 'seal broken'
    | 'opened by others'
    | 'late danger'
    | 'cleaned'
    | 'unknown round'
    | 'bullet-shaped round'
    | 'count differs';
}
/** How something was proven. */
export interface Proof {
  readonly basis: 'seen' | 'filled';
  readonly at: Millis;
  readonly by: readonly string[];
  readonly facts: readonly string[];
}

export interface Person {
  readonly id: string;
  alias: string;
  role: string;
  department: string;
  handles: 'control' | 'receive' | 'none';
  witnesses: 'yes' | 'rounds' | 'no';
  ageBand: string;
  called: boolean;
  listed: string;
  credentials: (Mark & { credential: string; validTo?: string | undefined })[];
  trainings: (Mark & Bodies['TrainingClaimed'])[];
  /** A duty of doubtful authorship counts as work, and gives no function. */
  duties: (Mark & { function: string; from: Millis; to: Millis; exclusive: boolean; doubtful?: boolean })[];
  arrival?: Mark & { ownGun: boolean; ownRounds: boolean };
  /** Absent from where their guns are, since. */
  left?: Mark;
  /** Last own-key sign of presence, by gun. */
  present: Map<string, Mark>;
}
export interface Device {
  readonly id: string;
  alias: string;
  kind: string;
  holder?: string | undefined;
  publicKey: string;
}
/** Rounds of one sort inside a part of a gun. `lot` absent: a round without a title. */
export interface Charge {
  lot?: string | undefined;
  condition: 'loaded' | 'fired' | 'did not fire';
  count: number;
  marks: string[];
  load: string;
  by: string;
  at: Millis;
  witness?: Sighting | undefined;
  /** The rounds were proven, untainted, and of this lot when they left their container. */
  titled: boolean;
}
export interface Part {
  readonly shape: PartShape;
  charges: Charge[];
  /** Breaks of this part so far; looks of an earlier epoch never count. */
  epoch: number;
  /** Proven empty, or of these contents, by two who looked in this epoch. */
  seen?: Proof | undefined;
  doubts: Doubt[];
}
/** Where a thing is: in somebody's hands, in a place, or between two people. */
export type Where =
  | { readonly kind: 'hands'; readonly person: string; readonly since: Millis; readonly fact: string }
  | { readonly kind: 'place'; readonly place: string; readonly since: Millis; readonly fact: string }
  | {
      readonly kind: 'between';
      readonly from: string;
      readonly to: string;
      readonly since: Millis;
      readonly fact: string;
    }
  | { readonly kind: 'nowhere'; readonly since: Millis; readonly fact: string };

export interface Gun {
  readonly id: string;
  alias: string;
  kind: string;
  action: Action;
  calibre: string;
  ability: Ability;
  bores: number;
  looksLike?: string | undefined;
  store?: string | undefined;
  listed: Mark;
  parts: Part[];
  bore: { epoch: number; seen?: Proof | undefined; doubts: Doubt[]; blocked?: Mark | undefined };
  where: Where;
  /** The controller or place that answers for it. */
  custodian?: string | undefined;
  /** Full looks at the present contents since they last changed: the gun's show. */
  shown: Sighting[];
  /** Those who were shown it by the controller since then. */
  shownTo: (Mark & { person: string; by: string; wanted: string })[];
  /** The show it was last handed over on, kept for display and for the action under way. */
  lastShown: Sighting[];
  /** Last full look by two, or look for identity, in this session. */
  lookedAt?: Mark | undefined;
  identified?: (Mark & { by: string }) | undefined;
  /** Handed out for a plan, and on which hand-over. */
  out?: (Mark & { to: string; from: string; plan?: string | undefined; clearance?: string | undefined }) | undefined;
  /** Back in a controller's hands and not yet opened. */
  back?: Mark | undefined;
  taints: Doubt[];
  /** Somebody doubtful said where it is or what became of it, and nobody who counts has said so since. */
  contested?: Mark | undefined;
  /** Listed by doubtful authorship only. */
  doubtful: boolean;
  /** Complete looks by two, which alone end taint. */
  wholeLooks: Mark[];
  /** Magazines and belts put into it since it was last opened, in order: shots are drawn from these. */
  fed: string[];
  /** Hand-overs of it by a controller to somebody whom the plan named there did not name then. */
  offPlan?: string[] | undefined;
  last: Mark;
}
export interface Lot {
  readonly id: string;
  alias: string;
  kind: RoundKind;
  cast: boolean;
  calibre: string;
  load: Load;
  tells: Bodies['LotListed']['tells'];
  supplier?: string | undefined;
  maker?: string | undefined;
  paper?: string | undefined;
  minDistanceFt?: number | undefined;
  listed: Mark;
  /** Listed by doubtful authorship only. */
  doubtful: boolean;
}
export interface Place {
  readonly id: string;
  alias: string;
  kind: string;
  inside?: string | undefined;
  openers: string[];
  two: boolean;
  locked: boolean;
  lockedBy: string[];
  lockedAt?: Mark | undefined;
  openedBy: string[];
  openedAt?: Mark | undefined;
  /** `unread`: moved by others since its number was last read. */
  seal?: { number: string; unbroken: boolean; carries: boolean; at: Millis; unread?: Mark | undefined } | undefined;
  /** In whose hands a movable container is. */
  holder?: string | undefined;
  /** Proof by lot. */
  proofs: Map<string, Proof>;
  doubts: Doubt[];
  epoch: number;
  /** Times at which two people verified it, for back-dating a taint. */
  verified: Mark[];
  /** Complete looks by two, round by round, which alone end taint. */
  wholeLooks: Mark[];
  moved: Mark;
  /** Somebody doubtful said what became of it, and nobody who counts has said so since. */
  contested?: Mark | undefined;
  /** Listed by doubtful authorship only. */
  doubtful: boolean;
}
/** Somebody released a hold or an item; others may have signed as well. */
export interface Release extends Mark {
  readonly by: string;
  readonly signers: string[];
  readonly cause: string;
}
export interface Hold {
  readonly cause: string;
  readonly kind:
    | 'stop'
    | 'did not fire'
    | 'anomaly'
    | 'unplanned shot'
    | 'unknown round'
    | 'missing'
    | 'conflict'
    | 'injury';
  readonly scope: 'session' | 'guns';
  readonly guns: readonly string[];
  readonly since: Millis;
  readonly says: string;
  /** Holder, giver, looker, author or subject of a fact in the cause (model.md §9). */
  involved: string[];
  /** Until when opening is barred, for a round that did not fire. */
  wait?: Millis;
  /** How many rounds did not fire. */
  rounds?: number;
  /** The gun was emptied of them into quarantine, too early or told too late to lift the wait by itself. */
  emptied?: Mark;
  /** For a found round: identified by these. */
  resolved?: Mark & { by: string[] };
  releases: Release[];
  released?: Mark & { by: string[] };
}
export interface Concern {
  readonly id: string;
  readonly at: Millis;
  readonly guns: readonly string[];
  readonly deadline: Millis;
  readonly about: readonly string[];
  by: string | undefined;
  answered?: Mark & { by: string; fit: boolean };
  accepted?: Mark;
}
/** A difference between book and world, open until resolved with cause and signatures. */
export interface Variance {
  readonly id: string;
  readonly place: string;
  readonly lot?: string | undefined;
  readonly condition: Condition;
  readonly class: VarianceClass;
  readonly at: Millis;
  readonly says: string;
  /** Book less count: positive is short. */
  diff: number;
  involved: string[];
  releases: Release[];
  recounted?: Mark;
  released?: Mark & { by: string[] };
  explained?: Mark & { cause: string; by: string[]; needs: string[]; count: number; settled: boolean };
}
export interface Finding {
  readonly kind: string;
  readonly level: 'note' | 'alarm';
  readonly says: string;
  readonly facts: readonly string[];
  readonly about: readonly string[];
  readonly at: Millis;
}
export interface Sealed {
  readonly fact: string;
  readonly about: string;
  readonly kind: 'look' | 'count';
  readonly commitment: string;
  readonly by: string;
  readonly device: string;
  readonly at: Millis;
  readonly trusted: boolean;
  readonly epochs: string;
  second?: {
    fact: string;
    by: string;
    device: string;
    at: Millis;
    look?: Look;
    count?: Tally;
    epochs: string;
    trusted: boolean;
  };
  opened?: string;
}
export interface Handover {
  readonly fact: string;
  readonly thing: string;
  readonly from: string;
  readonly to: string;
  readonly at: Millis;
  readonly plan?: string | undefined;
  readonly answer?: string | undefined;
  received?: Mark | undefined;
}
/** A mark with the latest it can have been, where that is after `at`: by a slow clock, or within an interval. */
export interface Bracket extends Mark {
  readonly latest?: Millis;
}
/** A round's journey from one holder to another, for taint. */
export interface Transfer extends Bracket {
  readonly from: string;
  readonly to: string;
  readonly lot?: string | undefined;
}
/** One loading, for the shots table. */
export interface Issue {
  readonly load: string;
  readonly gun: string;
  readonly lot?: string | undefined;
  readonly plan?: string | undefined;
  readonly at: Millis;
  issued: number;
  fired: number;
  didNotFire: number;
  returned: number;
  /** Written off after a look by two found fewer than the books had. */
  missing: number;
}
export interface Meeting extends Mark {
  readonly id: string;
  readonly kind: 'meeting' | 'briefing';
  readonly plans: readonly string[];
  readonly topics: readonly string[];
  readonly attended: readonly string[];
  readonly walkThrough: boolean;
  readonly by: string | undefined;
  readonly place?: string | undefined;
}
/** A document somebody states exists. */
export interface Paper {
  readonly paper: string;
  readonly alias: string;
  readonly about?: string | undefined;
  readonly covers?: string | undefined;
  readonly from?: string | undefined;
  readonly validTo?: string | undefined;
}
/** A physical fact as somebody stated it. Doubtful or late words only ever say that it is not so. */
export interface Attestation extends Mark {
  readonly so: boolean;
  readonly by: string | undefined;
}
export interface Running extends Mark {
  readonly guns: readonly string[];
  readonly plan?: string | undefined;
  readonly take?: string | undefined;
  /** Begun or cut by doubtful authorship: it may still run, and holds off nothing that is due. */
  readonly doubtful: boolean;
}
export interface Clearance extends Mark {
  readonly ask: Bodies['Answered']['ask'];
  readonly kind: AskKind;
  readonly verdict: 'granted' | 'refused';
  readonly by: string | undefined;
  readonly until: Millis | undefined;
}
export interface Settings {
  rulebooks: readonly string[];
  minDistanceFt: number;
  shownValidMin: number;
  didNotFireWaitS: number;
  didNotFireWaitFloorS: number;
  planVersion?: number | undefined;
  employer?: string | undefined;
  contact?: string | undefined;
  custodian?: string | undefined;
  safetyRepresentative?: string | undefined;
  closers: readonly string[];
  cutOff?: Millis | undefined;
  pilot: boolean;
  adopted?: Mark | undefined;
}
/** Looser rules somebody wants; in force only a day after a second person approved them. */
export interface Loosening extends Mark {
  readonly by: string | undefined;
  readonly wanted: Settings;
  /** In which respects they are looser, in words. */
  readonly looser: readonly string[];
  readonly approved?: Mark & { readonly by: string; readonly why: string };
  readonly from?: Millis;
}
/** A rule left out for one gun and one hand-over, in two names and by somebody's order. */
export interface Waiver extends Mark {
  readonly rule: string;
  readonly gun: string;
  readonly by: string;
  /** The second of the two, outside the production line. */
  readonly outside: string;
  readonly orderedBy: string;
  readonly why: string;
  /** The hand-over it was used for. */
  usedBy?: string;
}
export interface State {
  title: string;
  zone: string;
  sample: boolean;
  founded?: Mark;
  settings: Settings;
  loosening?: Loosening | undefined;
  people: Map<string, Person>;
  devices: Map<string, Device>;
  guns: Map<string, Gun>;
  lots: Map<string, Lot>;
  places: Map<string, Place>;
  /** Plan lines as they stand, each with its last change that matters (plans.ts). */
  plans: Map<
    string,
    Mark & { readonly line: Bodies['ActionPlanned']; readonly matters: Mark; readonly contested?: Mark }
  >;
  permits: Map<string, Mark & { readonly permit: Bodies['PermitFiled'] }>;
  assessments: (Mark & Bodies['AssessmentFiled'])[];
  consults: Map<string, Mark & { readonly consult: Bodies['ConsultAnswered'] }>;
  /** Documents by kind, in the order they were filed. */
  papers: Map<string, (Mark & Paper)[]>;
  /** What was last attested, by `what|about`. */
  attested: Map<string, Attestation>;
  fits: Map<string, Mark & { fits: boolean; permitted: boolean }>;
  testFires: Map<string, Mark & { cleanAtFt: number }>;
  meetings: Meeting[];
  session?: Mark & {
    id: string;
    label: string;
    signed: (Mark & { by: string })[];
    /** Where the rounds of each lot stood when it was opened. */
    standing: Map<string, { usable: number; quarantine: number; recovered: number; missing: number }>;
  };
  /** Rounds by `holder|lot|condition`; holders are places, guns, or one of the named accounts. */
  balances: Map<string, number>;
  /** Opening balances by lot, for the close. */
  opening: Map<string, number>;
  issues: Issue[];
  transfers: Transfer[];
  loads: Map<string, { gun: string; part: string; charge: Charge; epoch: number }>;
  sealed: Map<string, Sealed>;
  handovers: Map<string, Handover>;
  /** Who signed first what others may stand behind. */
  authored: Map<string, { by: string | undefined; device: string; type: string; trusted: boolean; doubtful: boolean }>;
  seconds: Map<string, { by: string; device: string; fact: string; at: Millis }[]>;
  /** Rounds put from one container into another, proven at the receiving end once a second saw it. */
  fills: Map<string, { to: string; lot: string; titled: boolean }>;
  answers: Map<string, Clearance>;
  holds: Map<string, Hold>;
  concerns: Map<string, Concern>;
  waivers: Map<string, Waiver>;
  variances: Variance[];
  found: Map<string, { place: string; count: number; at: Millis; by: string | undefined; identified?: string }>;
  identifications: Map<string, { found: string; lot: string; to: string | undefined; by: string | undefined }>;
  /** Last matching count by two, by subject. */
  counts: Map<string, Mark & { by: string[]; rows: Tally['rows']; of: string; matches: boolean }>;
  running: Running[];
  lastCut: Map<string, Mark>;
  break?: Bracket & { kind: Break };
  moving?: Mark & { vehicle: string };
  silence: (Mark & { from: Millis; to: Millis; why: string })[];
  silenceNoticed: Set<string>;
  frozen?: Mark;
  findings: Finding[];
  /** Doubts that reach back before the fact that told of them. */
  backdated: { thing: string; from: Millis; cause: string; kind: Doubt['kind'] }[];
  unread: Mark[];
  lastAt: Millis;
}

/** A book nobody has written in. */
export function emptyState(): State {
  return {
    title: '',
    zone: 'UTC',
    sample: false,
    settings: {
      rulebooks: [],
      minDistanceFt: 20,
      shownValidMin: 15,
      didNotFireWaitS: 30,
      didNotFireWaitFloorS: 15,
      closers: [],
      pilot: false,
    },
    people: new Map(),
    devices: new Map(),
    guns: new Map(),
    lots: new Map(),
    places: new Map(),
    plans: new Map(),
    permits: new Map(),
    assessments: [],
    consults: new Map(),
    papers: new Map(),
    attested: new Map(),
    fits: new Map(),
    testFires: new Map(),
    meetings: [],
    balances: new Map(),
    opening: new Map(),
    issues: [],
    transfers: [],
    loads: new Map(),
    sealed: new Map(),
    handovers: new Map(),
    authored: new Map(),
    seconds: new Map(),
    fills: new Map(),
    answers: new Map(),
    holds: new Map(),
    concerns: new Map(),
    waivers: new Map(),
    variances: [],
    found: new Map(),
    identifications: new Map(),
    counts: new Map(),
    running: [],
    lastCut: new Map(),
    silence: [],
    silenceNoticed: new Set(),
    findings: [],
    backdated: [],
    unread: [],
    lastAt: 0,
  };
}
