// A small set with everything right: people, papers, guns of every action, lots, places, a plan, and a morning well begun.

import type { Book } from '../book/book.ts';
import { type View, view } from '../book/view.ts';
import type { Ask } from '../clearance/events.ts';
import type { Bodies } from '../events.ts';
import { writeInstant } from '../vocabulary/instant.ts';
import type { Look, SeenRow } from '../vocabulary/look.ts';
import {
  bookOf,
  byTwo,
  enrol,
  found,
  type History,
  HOUR,
  handOver,
  idOf,
  loadBeforeWitness,
  lookByTwo,
  MINUTE,
  makeHistory,
  type Pen,
  pen,
  SECOND,
  T0,
  write,
} from './facts.ts';

/** People of the set. */
export const people = {
  armorer: idOf('armorer'),
  armorer2: idOf('armorer 2'),
  director: idOf('1st AD'),
  deputy: idOf('2nd AD'),
  actor: idOf('actor'),
  actor2: idOf('actor 2'),
  advisor: idOf('safety advisor'),
  master: idOf('property master'),
  camera: idOf('camera operator'),
  manager: idOf('UPM'),
} as const;
export type Role = keyof typeof people;

/** Guns of the set, one of every action. */
export const guns = {
  revolver: idOf('W-01'),
  twin: idOf('W-02'),
  lever: idOf('W-03'),
  pistol: idOf('W-04'),
  pump: idOf('W-05'),
  bolt: idOf('W-06'),
  double: idOf('W-07'),
  over: idOf('W-08'),
  machine: idOf('W-09'),
  flintlock: idOf('W-10'),
  blankOnly: idOf('W-11'),
  replica: idOf('W-12'),
  rubber: idOf('W-13'),
} as const;

/** Lots of the set. */
export const lots = {
  /** Dummies that show no primer in the gun. */
  dummies: idOf('D01'),
  /** Dummies that only rattle: nothing of them shows in the gun. */
  rattlers: idOf('D02'),
  /** Cast dummies for a belt. */
  cast: idOf('D03'),
  blanks: idOf('B01'),
  fullBlanks: idOf('B02'),
} as const;

/** Places of the set. */
export const places = {
  truck: idOf('truck'),
  strongroom: idOf('Safe1'),
  street: idOf('street'),
  cart: idOf('cart'),
  dummyTray: idOf('T1'),
  rattleTray: idOf('T2'),
  blankTray: idOf('T3'),
  fullTray: idOf('T4'),
  emptyTray: idOf('T5'),
  belt: idOf('BELT-A'),
  magazine: idOf('M1'),
  magazine2: idOf('M2'),
  quarantine: idOf('Q01'),
  spent: idOf('S01'),
  missing: idOf('MISSING'),
} as const;

export const plans = {
  blank: idOf('PL-01'),
  dummy: idOf('PL-02'),
  rubber: idOf('PL-03'),
  empty: idOf('PL-04'),
} as const;
export const papers = {
  permit: idOf('L-01'),
  assessment: idOf('RA-01'),
  test: idOf('TF-01'),
  consult: idOf('C-01'),
} as const;
export const session = idOf('day 14');

/** Words a lot is told by. */
export const tellsOf = {
  dummies: ['rattle', 'no primer'],
  rattlers: ['rattle', 'hole in wall'],
  cast: ['one-piece cast'],
  blanks: ['red crimp'],
  fullBlanks: ['blue crimp'],
} as const;

/** A set in the making: its history and the devices that write it. */
export interface StageSet {
  readonly history: History;
  readonly pens: Readonly<Record<Role, Pen>> & { readonly tablet: Pen };
}

/** What a test may have otherwise before the morning begins. */
export interface Otherwise {
  readonly rules?: Partial<Bodies['RulesAdopted']>;
  readonly people?: Partial<Record<Role, Partial<Bodies['PersonListed']>>>;
  readonly plan?: Partial<Bodies['ActionPlanned']>;
  readonly lots?: Partial<Record<keyof typeof lots, Partial<Bodies['LotListed']>>>;
  /** The revolver W-01, listed otherwise. */
  readonly revolver?: Partial<Bodies['FirearmListed']>;
  readonly permit?: Partial<Bodies['PermitFiled']>;
  readonly assessment?: Partial<Bodies['AssessmentFiled']>;
  readonly meeting?: Partial<Bodies['MeetingHeld']>;
  readonly arrival?: Partial<Bodies['ArrivalDeclared']>;
  readonly papersUntil?: string;
  readonly courseUntil?: string;
  readonly gunTrainingUntil?: string;
  /** Leaves facts of these kinds out. */
  readonly without?: readonly (
    | 'duties'
    | 'credentials'
    | 'course'
    | 'gun training'
    | 'permit'
    | 'assessment'
    | 'test fire'
    | 'fit'
    | 'meeting'
    | 'arrival'
  )[];
  /** A second duty for the armorer. */
  readonly otherWork?: boolean;
  readonly notExclusive?: boolean;
}

const listing = (person: Role, alias: string, role: string, more: Partial<Bodies['PersonListed']> = {}) => ({
  person: people[person],
  alias,
  role,
  handles: 'none' as const,
  witnesses: 'no' as const,
  ...more,
});

const crew = (given: Otherwise): Bodies['PersonListed'][] => {
  const all: [Role, Bodies['PersonListed']][] = [
    ['armorer', listing('armorer', 'P01', 'Armorer 1', { handles: 'control', witnesses: 'yes' })],
    ['armorer2', listing('armorer2', 'P02', 'Armorer 2', { handles: 'control', witnesses: 'yes' })],
    ['director', listing('director', 'P05', '1st AD', { witnesses: 'yes' })],
    ['deputy', listing('deputy', 'P06', '2nd AD', { witnesses: 'yes' })],
    ['actor', listing('actor', 'P07', 'Actor A', { handles: 'receive', witnesses: 'yes' })],
    ['actor2', listing('actor2', 'P08', 'Actor B', { handles: 'receive' })],
    ['advisor', listing('advisor', 'P14', 'Safety Advisor', { witnesses: 'yes' })],
    ['master', listing('master', 'P03', 'Property Master', { handles: 'control', witnesses: 'yes' })],
    ['camera', listing('camera', 'P20', 'Camera Operator')],
    ['manager', listing('manager', 'P16', 'UPM', { witnesses: 'rounds' })],
  ];
  return all.map(([role, body]) => ({ ...body, ...given.people?.[role] }));
};

/** What is said of a gun when nothing else is said. */
const gunBody = (
  gun: keyof typeof guns,
  alias: string,
  more: Partial<Bodies['FirearmListed']>,
): Bodies['FirearmListed'] => ({
  gun: guns[gun],
  alias,
  kind: 'revolver',
  action: 'single-action',
  calibre: '.45 Colt',
  chambers: 6,
  tube: 0,
  magazine: 0,
  bores: 1,
  ability: 'fires-bulleted',
  store: places.strongroom,
  ...more,
});

export const gunBodies: readonly Bodies['FirearmListed'][] = [
  gunBody('revolver', 'W-01', {}),
  gunBody('twin', 'W-02', { action: 'double-action' }),
  gunBody('lever', 'W-03', { kind: 'rifle', action: 'lever', chambers: 1, tube: 12 }),
  gunBody('pistol', 'W-04', { kind: 'pistol', action: 'semi-automatic', chambers: 1, magazine: 8 }),
  gunBody('pump', 'W-05', { kind: 'shotgun', action: 'pump', chambers: 1, tube: 5 }),
  gunBody('bolt', 'W-06', { kind: 'rifle', action: 'bolt', chambers: 1, magazine: 4 }),
  gunBody('double', 'W-07', { kind: 'shotgun', action: 'side-by-side', chambers: 2, bores: 2 }),
  gunBody('over', 'W-08', { kind: 'shotgun', action: 'over-under', chambers: 2, bores: 2 }),
  gunBody('machine', 'W-09', { kind: 'machine gun', action: 'automatic', chambers: 1 }),
  gunBody('flintlock', 'W-10', { kind: 'musket', action: 'muzzle-loader', chambers: 1 }),
  gunBody('blankOnly', 'W-11', { ability: 'blanks-only' }),
  gunBody('replica', 'W-12', {
    action: 'none',
    chambers: 0,
    bores: 0,
    ability: 'cannot-fire',
    looksLike: guns.revolver,
  }),
  gunBody('rubber', 'W-13', { action: 'none', chambers: 0, bores: 0, ability: 'rubber' }),
];

const tell = (
  words: string,
  sense: 'eye' | 'ear' | 'gauge',
  side: 'head' | 'wall' | 'front' | 'any',
  chambered = false,
) => ({
  words,
  sense,
  side,
  chambered,
  lasting: true,
});

const lotBodies = (given: Otherwise): Bodies['LotListed'][] => {
  const usual = { calibre: '.45 Colt', supplier: 'Supplier 1', paper: 'SAMPLE-DN-1' };
  const all: [keyof typeof lots, Bodies['LotListed']][] = [
    [
      'dummies',
      {
        ...usual,
        lot: lots.dummies,
        alias: 'D01',
        kind: 'dummy',
        load: 'none',
        tells: [tell('rattle', 'ear', 'any'), tell('no primer', 'eye', 'head', true)],
        opening: [{ place: places.dummyTray, count: 24 }],
      },
    ],
    [
      'rattlers',
      {
        ...usual,
        lot: lots.rattlers,
        alias: 'D02',
        kind: 'dummy',
        load: 'none',
        tells: [tell('rattle', 'ear', 'any'), tell('hole in wall', 'eye', 'wall')],
        opening: [{ place: places.rattleTray, count: 12 }],
      },
    ],
    [
      'cast',
      {
        ...usual,
        lot: lots.cast,
        alias: 'D03',
        kind: 'dummy',
        cast: true,
        load: 'none',
        tells: [tell('one-piece cast', 'eye', 'any')],
        opening: [{ place: places.belt, count: 10 }],
      },
    ],
    [
      'blanks',
      {
        ...usual,
        lot: lots.blanks,
        alias: 'B01',
        kind: 'blank',
        load: 'quarter',
        tells: [tell('red crimp', 'eye', 'front')],
        opening: [
          { place: places.blankTray, count: 50 },
          { place: places.magazine, count: 4 },
        ],
        minDistanceFt: 20,
      },
    ],
    [
      'fullBlanks',
      {
        ...usual,
        lot: lots.fullBlanks,
        alias: 'B02',
        kind: 'blank',
        load: 'full',
        tells: [tell('blue crimp', 'eye', 'front')],
        opening: [{ place: places.fullTray, count: 20 }],
      },
    ],
  ];
  return all.map(([name, body]) => ({ ...body, ...given.lots?.[name] }));
};

const placeBody = (
  place: keyof typeof places,
  alias: string,
  kind: string,
  more: Partial<Bodies['PlaceListed']> = {},
) => ({
  place: places[place],
  alias,
  kind,
  locked: false,
  openers: [people.armorer, people.armorer2],
  two: false,
  ...more,
});

export const placeBodies: readonly Bodies['PlaceListed'][] = [
  placeBody('street', 'street', 'area'),
  placeBody('truck', 'truck', 'vehicle'),
  placeBody('strongroom', 'Safe1', 'gun safe', { inside: places.truck, locked: true, two: true }),
  placeBody('cart', 'cart', 'cart', { inside: places.street }),
  placeBody('dummyTray', 'T1', 'tray', { inside: places.cart }),
  placeBody('rattleTray', 'T2', 'tray', { inside: places.cart }),
  placeBody('blankTray', 'T3', 'tray', { inside: places.cart }),
  placeBody('fullTray', 'T4', 'tray', { inside: places.cart }),
  placeBody('emptyTray', 'T5', 'tray', { inside: places.cart }),
  placeBody('belt', 'BELT-A', 'belt', { inside: places.cart }),
  placeBody('magazine', 'M1', 'magazine', { inside: places.cart }),
  placeBody('magazine2', 'M2', 'magazine', { inside: places.cart }),
  placeBody('quarantine', 'Q01', 'quarantine box', { inside: places.cart }),
  placeBody('spent', 'S01', 'spent tin', { inside: places.cart }),
  placeBody('missing', 'MISSING', 'account'),
];

/** What the plan of a blank action says when nothing else is said. */
export const blankPlan: Bodies['ActionPlanned'] = {
  plan: plans.blank,
  alias: 'PL-01',
  version: 1,
  setup: '47A',
  scene: '47',
  place: places.street,
  gun: guns.revolver,
  ability: 'fires-bulleted',
  whyNothingLess: 'the camera sees the flash from six feet',
  kind: 'blank',
  lot: lots.blanks,
  load: 'quarter',
  perTake: 3,
  takes: 2,
  performers: [people.actor],
  triggerPulled: true,
  cocked: true,
  rolling: true,
  arcDeg: 40,
  inArc: [],
  nearest: people.camera,
  nearestFt: 25,
  nearestOffDeg: 60,
  minDistanceFt: 20,
  shooters: 1,
  controller: people.armorer,
  witness: people.director,
  permit: papers.permit,
};

/** A copy of a set that can be written on without changing the first; the facts so far are shared. */
export function copyOf(set: StageSet): StageSet {
  const copied = [...set.history.pens].map(([alias, each]): [string, Pen] => [
    alias,
    { ...each, heads: new Set(each.heads), known: new Set(each.known) },
  ]);
  const history: History = { now: set.history.now, facts: [...set.history.facts], pens: new Map(copied) };
  const roles = Object.entries(set.pens).map(([role, each]) => [role, history.pens.get(each.alias)]);
  return { history, pens: Object.fromEntries(roles) as StageSet['pens'] };
}

/** Makes a set once for each way it is wanted, and hands out copies. */
function once(make: (given: Otherwise) => StageSet): (given?: Otherwise) => StageSet {
  const made = new Map<string, StageSet>();
  return (given = {}) => {
    // A member left out and one set to nothing are wanted alike.
    const name = JSON.stringify(given, (_key, value) => (value === undefined ? null : value));
    const known = made.get(name) ?? make(given);
    made.set(name, known);
    return copyOf(known);
  };
}

/** Begins a set: founded, enrolled, listed, with papers; everything still locked up and NOT PROVEN. */
export const begin = once((given) => {
  const history = makeHistory(T0 - 2 * HOUR);
  const without = (kind: NonNullable<Otherwise['without']>[number]) => given.without?.includes(kind) ?? false;
  const made = Object.fromEntries(
    (Object.keys(people) as Role[]).map((role) => [role, pen(history, `DV ${role}`, people[role])]),
  ) as Record<Role, Pen>;
  const pens = { ...made, tablet: pen(history, 'DV tablet') };
  found(history, pens.manager, pens.director);
  for (const each of Object.values(pens)) {
    if (each !== pens.manager && each !== pens.director) enrol(history, each, pens.manager, pens.director);
  }
  const paper = pens.manager;
  write(history, paper, 'RulesAdopted', {
    rulebooks: ['us-california', 'csatf-bulletin-1'],
    minDistanceFt: 20,
    shownValidMin: 15,
    didNotFireWaitS: 30,
    didNotFireWaitFloorS: 15,
    planVersion: 1,
    pilot: true,
    closers: [people.armorer, people.director, people.manager],
    // California asks for a contact.
    ...((given.rules?.rulebooks ?? ['us-california']).includes('us-california') ? { contact: people.manager } : {}),
    ...given.rules,
  });
  for (const body of crew(given)) write(history, paper, 'PersonListed', body);
  const duty = (role: Role, what: Bodies['DutyAssigned']['function'], exclusive: boolean) =>
    write(history, paper, 'DutyAssigned', {
      person: people[role],
      function: what,
      from: writeInstant(T0 - HOUR),
      to: writeInstant(T0 + 10 * HOUR),
      exclusive,
    });
  if (!without('duties')) {
    duty('armorer', 'control', !given.notExclusive);
    duty('armorer2', 'control', true);
    duty('director', 'witness-and-call', false);
    duty('deputy', 'deputy-witness', false);
    duty('actor', 'perform', false);
    duty('advisor', 'safety-advisor', true);
  }
  if (given.otherWork) duty('armorer', 'props', false);
  for (const role of ['armorer', 'armorer2', 'master'] as const) {
    if (without('credentials')) continue;
    for (const credential of ['entertainment firearms permit', 'federal documentation', 'armorer course']) {
      write(history, paper, 'CredentialClaimed', {
        person: people[role],
        credential,
        validTo: given.papersUntil ?? '2027-06-30',
      });
    }
  }
  for (const role of ['actor', 'actor2'] as const) {
    if (!without('course')) {
      write(history, paper, 'TrainingClaimed', {
        person: people[role],
        covers: 'course',
        course: 'general firearms-safety course',
        validTo: given.courseUntil ?? '2027-06-30',
      });
    }
  }
  for (const body of placeBodies) write(history, paper, 'PlaceListed', body);
  for (const body of gunBodies) {
    write(history, paper, 'FirearmListed', body.gun === guns.revolver ? { ...body, ...given.revolver } : body);
  }
  if (!without('gun training')) {
    write(history, paper, 'TrainingClaimed', {
      person: people.actor,
      covers: 'gun',
      gun: guns.revolver,
      course: 'drill with this gun',
      validTo: given.gunTrainingUntil ?? '2027-06-30',
    });
    for (const ability of ['rubber', 'cannot-fire'] as const) {
      write(history, paper, 'TrainingClaimed', { person: people.actor, covers: 'class', ability, course: 'handling' });
    }
  }
  for (const body of lotBodies(given)) write(history, paper, 'LotListed', body);
  if (!without('fit')) {
    for (const lot of [lots.blanks, lots.dummies]) {
      write(history, paper, 'FitClaimed', { gun: guns.revolver, lot, fits: true, permitted: true });
    }
  }
  if (!without('test fire')) {
    write(history, paper, 'TestFireClaimed', {
      paper: papers.test,
      gun: guns.revolver,
      lot: lots.blanks,
      held: '2026-11-29',
      rounds: 2,
      cleanAtFt: 20,
    });
  }
  if (!without('permit')) {
    write(history, paper, 'PermitFiled', {
      paper: papers.permit,
      alias: 'L-01',
      place: places.street,
      from: writeInstant(T0 - HOUR),
      to: writeInstant(T0 + 10 * HOUR),
      gunsSeen: true,
      gunfire: true,
      ceiling: 'half',
      ...given.permit,
    });
  }
  if (!without('assessment')) {
    write(history, paper, 'AssessmentFiled', {
      paper: papers.assessment,
      alias: 'RA-01',
      kind: 'scene',
      covers: 'scene 47',
      version: 1,
      planVersion: 1,
      controls: 'aim off, remote camera, distance',
      riskWithout: 'high',
      riskWith: 'low',
      ...given.assessment,
    });
  }
  const line = { ...blankPlan, ...given.plan };
  write(history, paper, 'ActionPlanned', line);
  write(history, paper, 'ActionPlanned', {
    ...line,
    plan: plans.dummy,
    alias: 'PL-02',
    kind: 'dummy',
    lot: lots.dummies,
    load: 'none',
    perTake: 6,
    triggerPulled: false,
    whyNothingLess: line.whyNothingLess ?? 'the lens sees bullets in the chambers',
  });
  write(history, paper, 'ActionPlanned', {
    ...line,
    plan: plans.rubber,
    alias: 'PL-03',
    gun: guns.rubber,
    ability: 'rubber',
    kind: 'none',
    lot: undefined,
    load: 'none',
    perTake: 0,
    triggerPulled: false,
  } as unknown as Bodies['ActionPlanned']);
  return { history, pens };
});

/** Opens the day: session, meeting, arrivals. */
export function openDay({ history, pens }: StageSet, given: Otherwise = {}): void {
  history.now = Math.max(history.now, T0 - HOUR / 2);
  write(history, pens.manager, 'SessionOpened', { session, label: 'day 14', unit: 'main' });
  history.now += MINUTE;
  if (!given.without?.includes('meeting')) {
    write(history, pens.director, 'MeetingHeld', {
      meeting: idOf('meeting 1'),
      kind: 'meeting',
      plans: Object.values(plans),
      topics: ['action', 'variations', 'call off', 'emergency', 'command'],
      attended: [people.armorer, people.armorer2, people.director, people.actor, people.advisor],
      walkThrough: true,
      ...given.meeting,
    });
  }
  if (!given.without?.includes('arrival')) {
    write(history, pens.actor, 'ArrivalDeclared', {
      person: people.actor,
      ownGun: false,
      ownRounds: false,
      ...given.arrival,
    });
  }
}

/** A row of rounds seen to be so many of a lot, by all its tells. */
export const row = (lot: keyof typeof tellsOf, count: number, more: Partial<SeenRow> = {}): SeenRow => ({
  count,
  tells: [...tellsOf[lot]],
  ...more,
});
/** So many empty chambers. */
export const empty = (count: number): SeenRow => ({ count, empty: true });
/** A look at a thing. */
export const look = (subject: string, seen: readonly SeenRow[], more: Partial<Look> = {}): Look => ({
  subject,
  seen,
  ...more,
});

/** How many positions each gun has to be seen empty, tube and magazine included. */
export const positions: Readonly<Record<keyof typeof guns, number>> = {
  revolver: 6,
  twin: 6,
  lever: 13,
  pistol: 9,
  pump: 6,
  bolt: 5,
  double: 2,
  over: 2,
  machine: 1,
  flintlock: 2,
  blankOnly: 6,
  replica: 0,
  rubber: 0,
};

/** Two armorers open the store and each name stays on it. */
export const openStore = ({ history, pens }: StageSet, place: string = places.strongroom) =>
  byTwo(history, pens.armorer, pens.armorer2, 'StoreOpened', { place });

/** The armorer takes a gun into the hands. */
export const takeUp = ({ history, pens }: StageSet, ...things: string[]) =>
  write(history, pens.armorer, 'ThingMoved', { things, to: people.armorer });

/** Two look at a gun and find it empty, bore included. */
export function seeEmpty(
  { history, pens }: StageSet,
  gun: keyof typeof guns,
  first = pens.armorer,
  second = pens.armorer2,
) {
  const count = positions[gun];
  return lookByTwo(
    history,
    first,
    second,
    look(guns[gun], count === 0 ? [] : [empty(count)], { bore: 'light through', method: 'light' }),
  );
}

/** Two look at every round of a container. */
export const seeRounds = (
  { history, pens }: StageSet,
  place: string,
  rows: readonly SeenRow[],
  first = pens.armorer,
  second = pens.armorer2,
) => lookByTwo(history, first, second, look(place, rows, { method: 'one by one' }));

/** The morning: store open, revolver in the armorer's hands and seen empty, trays seen round by round. */
export function morning(set: StageSet): void {
  const { history } = set;
  openStore(set);
  history.now += SECOND;
  takeUp(set, guns.revolver);
  history.now += SECOND;
  seeEmpty(set, 'revolver');
  history.now += SECOND;
  seeRounds(set, places.blankTray, [row('blanks', 50)]);
  history.now += SECOND;
  seeRounds(set, places.dummyTray, [row('dummies', 24)]);
  history.now += MINUTE;
}

/** Loads blanks into the revolver before the caller. */
export const loadBlanks = ({ history, pens }: StageSet, count = 3) =>
  loadBeforeWitness(history, pens.armorer, pens.director, {
    gun: guns.revolver,
    lot: lots.blanks,
    from: places.blankTray,
    count,
    plan: plans.blank,
  });

/** Shows the loaded revolver to the caller, chamber by chamber, and to the performer. */
export function show({ history, pens }: StageSet, rows: readonly SeenRow[] = [{ count: 3 }, empty(3)]): void {
  history.now += SECOND;
  write(history, pens.director, 'Looked', { look: look(guns.revolver, rows, { turned: 6, side: 'head' }) });
  history.now += SECOND;
  write(history, pens.actor, 'WasShown', { gun: guns.revolver, by: people.armorer });
  history.now += SECOND;
}

/** A set on which the armorer may hand the loaded revolver to the actor: nothing is wrong. */
export const readySet = once((given) => {
  const set = begin(given);
  openDay(set, given);
  set.history.now = Math.max(set.history.now, T0);
  morning(set);
  loadBlanks(set);
  show(set);
  return set;
});

/** Hands the revolver to the actor, and it is received. */
export const giveToActor = ({ history, pens }: StageSet, thing: string = guns.revolver, plan: string = plans.blank) =>
  handOver(history, pens.armorer, pens.actor, thing, { plan });

/** The asks of the set that are granted when nothing is wrong, where their moment has come. */
export const asks = {
  take: { kind: 'take', things: [guns.revolver], from: places.strongroom },
  load: {
    kind: 'load',
    things: [guns.revolver],
    lot: lots.blanks,
    from: places.blankTray,
    count: 3,
    plan: plans.blank,
  },
  handOver: { kind: 'hand over', things: [guns.revolver], receiver: people.actor, plan: plans.blank },
  handRubber: { kind: 'hand over', things: [guns.rubber], receiver: people.actor, plan: plans.rubber },
  begin: { kind: 'begin', things: [guns.revolver], plan: plans.blank },
} as const satisfies Record<string, Ask>;

/** A look at the set now. */
export const viewOf = ({ history }: StageSet, at: number = history.now): View => view(bookOf(history.facts), at);
export const bookOfSet = ({ history }: StageSet): Book => bookOf(history.facts);
