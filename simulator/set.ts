// The small set every history plays on: people, devices, guns, rounds, places and papers, in one place.

import type { Bodies } from '@proofhouse/domain/events.ts';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { writeInstant } from '@proofhouse/domain/vocabulary/instant.ts';
import { sampleId, sampleProduction } from '@proofhouse/record/samplename.ts';

export const TITLE = 'SAMPLE simulated day';
/** 1 December 2026, 07:00 UTC. */
export const DAWN: Millis = 1_796_108_400_000;
export const SECOND = 1_000;
export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const PRODUCTION = sampleProduction(TITLE);

const ids = new Map<string, string>();
/** The id of a thing by its short name, the same in every history. */
export function idOf(noun: string, alias: string): string {
  const name = `${noun} ${alias}`;
  const known = ids.get(name) ?? sampleId(TITLE, noun, alias);
  ids.set(name, known);
  return known;
}
export const person = (alias: string): string => idOf('person', alias);
export const gun = (alias: string): string => idOf('gun', alias);
export const place = (alias: string): string => idOf('place', alias);
export const lot = (alias: string): string => idOf('lot', alias);
export const plan = (alias: string): string => idOf('plan', alias);

/** A small set of three phones, or a full one of five with a tablet and a second gun. */
export type Size = 'small' | 'full';

/** Whose phone each device is; the tablet is nobody's. The last is a laptop that a thief or a newer build may hold. */
export const devicesOf = (size: Size): readonly (readonly [string, string | undefined])[] =>
  size === 'small'
    ? [
        ['DV-05', 'P05'],
        ['DV-01', 'P01'],
        ['DV-07', 'P07'],
        ['DV-99', 'P05'],
      ]
    : [
        ['DV-05', 'P05'],
        ['DV-01', 'P01'],
        ['DV-07', 'P07'],
        ['DV-02', 'P02'],
        ['DV-14', 'P14'],
        ['DV-00', undefined],
        ['DV-99', 'P05'],
      ];

type Paper = { [T in keyof Bodies]: { readonly type: T; readonly body: Bodies[T] } }[keyof Bodies];
const paper = <T extends keyof Bodies>(type: T, body: Bodies[T]): Paper => ({ type, body }) as unknown as Paper;

const listed = (alias: string, role: string, handles: 'control' | 'receive' | 'none'): Paper =>
  paper('PersonListed', { person: person(alias), alias, role, handles, witnesses: 'yes' });

const duty = (alias: string, what: Bodies['DutyAssigned']['function'], exclusive: boolean): Paper =>
  paper('DutyAssigned', {
    person: person(alias),
    function: what,
    from: writeInstant(DAWN - HOUR),
    to: writeInstant(DAWN + 12 * HOUR),
    exclusive,
  });

const where = (alias: string, kind: string, more: Partial<Bodies['PlaceListed']> = {}): Paper =>
  paper('PlaceListed', { place: place(alias), alias, kind, locked: false, openers: [], two: false, ...more });

/** The plan line of the blank, at a version. */
export const blankPlan = (version = 1): Bodies['ActionPlanned'] => ({
  plan: plan('PL-01'),
  alias: 'PL-01',
  version,
  setup: '12A',
  scene: '12',
  place: place('street'),
  gun: gun('W-01'),
  ability: 'fires-bulleted',
  whyNothingLess: 'the flash is seen',
  kind: 'blank',
  lot: lot('B01'),
  load: 'quarter',
  perTake: 3,
  takes: 2,
  performers: [person('P07')],
  triggerPulled: true,
  cocked: true,
  rolling: true,
  arcDeg: 40,
  inArc: [],
  nearest: person('P05'),
  nearestFt: 25,
  nearestOffDeg: 60,
  minDistanceFt: 20,
  shooters: 1,
  controller: person('P01'),
  witness: person('P05'),
  ...(version > 0 ? { permit: idOf('paper', 'L-01') } : {}),
});

const firearm = (alias: string, more: Partial<Bodies['FirearmListed']> = {}): Paper =>
  paper('FirearmListed', {
    gun: gun(alias),
    alias,
    kind: 'revolver',
    action: 'single-action',
    calibre: '.45 Colt',
    chambers: 6,
    tube: 0,
    magazine: 0,
    bores: 1,
    ability: 'fires-bulleted',
    store: place('Safe1'),
    ...more,
  });

const tell = (words: string, sense: 'eye' | 'ear', side: 'head' | 'front' | 'any', chambered = false) => ({
  words,
  sense,
  side,
  chambered,
  lasting: true,
});

export const BLANKS = 20;
export const DUMMIES = 8;
/** The words each lot is told by. */
export const tellsOf: Readonly<Record<string, readonly string[]>> = {
  B01: ['red crimp'],
  D01: ['rattle', 'no primer'],
};

/** Everything that is put on paper before the day begins, by one key. */
export function papersOf(size: Size): readonly Paper[] {
  const full = size === 'full';
  const armorers = full ? ['P01', 'P02'] : ['P01'];
  const openers = armorers.map(person);
  return [
    paper('RulesAdopted', {
      rulebooks: full ? ['us-california', 'csatf-bulletin-1'] : ['csatf-bulletin-1'],
      minDistanceFt: 20,
      shownValidMin: 15,
      didNotFireWaitS: 30,
      didNotFireWaitFloorS: 15,
      planVersion: 1,
      pilot: false,
      closers: [person('P01'), person('P05')],
      ...(full ? { contact: person('P05') } : {}),
    }),
    listed('P01', 'Armorer 1', 'control'),
    ...(full ? [listed('P02', 'Armorer 2', 'control'), listed('P14', 'Safety Advisor', 'none')] : []),
    listed('P05', '1st AD', 'none'),
    listed('P07', 'Actor A', 'receive'),
    ...armorers.map((alias) => duty(alias, 'control', true)),
    duty('P05', 'witness-and-call', false),
    ...(full ? [duty('P14', 'safety-advisor', true)] : []),
    ...(full
      ? armorers.flatMap((alias) =>
          ['entertainment firearms permit', 'federal documentation', 'armorer course'].map((credential) =>
            paper('CredentialClaimed', { person: person(alias), credential, validTo: '2027-06-30' }),
          ),
        )
      : []),
    ...(full
      ? [
          paper('TrainingClaimed', {
            person: person('P07'),
            covers: 'course',
            course: 'general firearms-safety course',
            validTo: '2027-06-30',
          }),
          paper('TrainingClaimed', { person: person('P07'), covers: 'class', ability: 'rubber', course: 'handling' }),
        ]
      : []),
    paper('TrainingClaimed', { person: person('P07'), covers: 'gun', gun: gun('W-01'), course: 'drill' }),
    where('street', 'area'),
    where('cart', 'cart', { inside: place('street') }),
    where('Safe1', 'gun safe', { locked: true, openers, two: full }),
    where('T3', 'tray', { inside: place('cart') }),
    ...(full ? [where('T1', 'tray', { inside: place('cart') })] : []),
    where('Q01', 'quarantine box', { inside: place('cart') }),
    where('S01', 'spent tin', { inside: place('cart') }),
    firearm('W-01'),
    ...(full
      ? [
          firearm('W-13', {
            action: 'none',
            chambers: 0,
            bores: 0,
            ability: 'rubber',
            looksLike: gun('W-01'),
          }),
        ]
      : []),
    paper('LotListed', {
      lot: lot('B01'),
      alias: 'B01',
      kind: 'blank',
      calibre: '.45 Colt',
      load: 'quarter',
      tells: [tell('red crimp', 'eye', 'front')],
      supplier: 'Supplier 1',
      paper: 'DN-1',
      minDistanceFt: 20,
      opening: [{ place: place('T3'), count: BLANKS }],
    }),
    ...(full
      ? [
          paper('LotListed', {
            lot: lot('D01'),
            alias: 'D01',
            kind: 'dummy',
            calibre: '.45 Colt',
            load: 'none',
            tells: [tell('rattle', 'ear', 'any'), tell('no primer', 'eye', 'head', true)],
            supplier: 'Supplier 1',
            paper: 'DN-2',
            opening: [{ place: place('T1'), count: DUMMIES }],
          }),
        ]
      : []),
    paper('FitClaimed', { gun: gun('W-01'), lot: lot('B01'), fits: true, permitted: true }),
    paper('TestFireClaimed', {
      paper: idOf('paper', 'TF-01'),
      gun: gun('W-01'),
      lot: lot('B01'),
      held: '2026-11-29',
      rounds: 2,
      cleanAtFt: 20,
    }),
    ...(full
      ? [
          paper('PermitFiled', {
            paper: idOf('paper', 'L-01'),
            alias: 'L-01',
            place: place('street'),
            from: writeInstant(DAWN - HOUR),
            to: writeInstant(DAWN + 12 * HOUR),
            gunsSeen: true,
            gunfire: true,
            ceiling: 'half',
          }),
        ]
      : []),
    paper('ActionPlanned', blankPlan()),
  ];
}

/** What opens the day: the session, and a meeting on the plan. */
export const dayOpens = (size: Size): readonly Paper[] => [
  paper('SessionOpened', { session: idOf('session', 'day 1'), label: 'day 1', unit: 'main' }),
  paper('MeetingHeld', {
    meeting: idOf('meeting', 'M-1'),
    kind: 'meeting',
    plans: [plan('PL-01')],
    topics: ['action', 'variations', 'call off', 'emergency', 'command'],
    attended: ['P01', 'P05', 'P07', ...(size === 'full' ? ['P02'] : [])].map(person),
    walkThrough: true,
  }),
];
