// The set the search plays on: people, papers, guns and trays, with everything allowed and everything still NOT PROVEN.

import type { Fact } from '@proofhouse/domain/book/fact.ts';
import type { Bodies } from '@proofhouse/domain/events.ts';
import { writeInstant } from '@proofhouse/domain/vocabulary/instant.ts';
import { deviceOf, type Entry, entry, freshPens, idOf, MORNING, type Pens, write } from './pens.ts';

/** What the plan puts into the guns: dummies that can be told in the gun, or dummies that cannot. */
export type Planned = 'told in the gun' | 'not told in the gun';

/** How large the set is. */
export interface Size {
  readonly guns: number;
  readonly trays: number;
  readonly chambers: number;
  /** Rounds in each tray to begin with. */
  readonly rounds: number;
  readonly planned: Planned;
  /** Lets more than one bulleted round onto the set at a time; the figures do not need it, as a test shows. */
  readonly manyBulleted?: boolean;
}

/** The people, by function. */
export const people = {
  manager: idOf('manager'),
  armorer: idOf('armorer1'),
  second: idOf('armorer2'),
  caller: idOf('caller'),
  performer: idOf('performer'),
  crew: idOf('crew'),
} as const;
/** Their roles, as reports name them. */
export const roles: Readonly<Record<string, string>> = {
  [people.armorer]: 'Armorer 1',
  [people.second]: 'Armorer 2',
  [people.caller]: '1st AD',
  [people.performer]: 'Actor A',
};

/** Ids of guns, trays and plans by number from 0. */
const numbered = (word: string): readonly string[] => [0, 1, 2, 3].map((index) => idOf(`${word}${index}`));
const [gunIds, trayIds, planIds] = [numbered('gun'), numbered('tray'), numbered('plan')];
export const gunId = (gun: number): string => gunIds[gun] as string;
export const trayId = (tray: number): string => trayIds[tray] as string;
export const planId = (gun: number): string => planIds[gun] as string;
export const lot = idOf('lot');
export const strongroom = idOf('strongroom');
export const cart = idOf('cart');
const street = idOf('street');

const HOUR = 3_600_000;

const tell = (words: string, sense: 'eye' | 'ear', side: 'head' | 'wall' | 'any', chambered: boolean) => ({
  words,
  sense,
  side,
  chambered,
  lasting: true,
});

/** The tells of the lot, by whether any of them shows in the gun. */
export const tellsOf = (planned: Planned): Bodies['LotListed']['tells'] =>
  planned === 'not told in the gun'
    ? [tell('rattle', 'ear', 'any', false), tell('hole in wall', 'eye', 'wall', false)]
    : [tell('rattle', 'ear', 'any', false), tell('no primer', 'eye', 'head', true)];

const counted = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

function person(
  id: string,
  alias: string,
  role: string,
  handles: 'control' | 'receive' | 'none',
  sees: boolean,
): Entry {
  return entry(people.manager, 'PersonListed', {
    person: id,
    alias,
    role,
    handles,
    witnesses: sees ? 'yes' : 'no',
  });
}

const duty = (id: string, what: Bodies['DutyAssigned']['function'], exclusive: boolean): Entry =>
  entry(people.manager, 'DutyAssigned', {
    person: id,
    function: what,
    from: writeInstant(MORNING - HOUR),
    to: writeInstant(MORNING + 12 * HOUR),
    exclusive,
  });

const place = (id: string, alias: string, kind: string, more: Partial<Bodies['PlaceListed']> = {}): Entry =>
  entry(people.manager, 'PlaceListed', {
    place: id,
    alias,
    kind,
    locked: false,
    openers: [people.armorer, people.second],
    two: false,
    ...more,
  });

const gun = (index: number, chambers: number): Entry =>
  entry(people.manager, 'FirearmListed', {
    gun: gunId(index),
    alias: `W-0${index + 1}`,
    kind: 'revolver',
    action: 'single-action',
    calibre: '.45 Colt',
    chambers,
    tube: 0,
    magazine: 0,
    bores: 1,
    ability: 'fires-bulleted',
    store: strongroom,
  });

const plan = (index: number, { chambers }: Size): Entry =>
  entry(people.manager, 'ActionPlanned', {
    plan: planId(index),
    alias: `PL-0${index + 1}`,
    version: 1,
    setup: `${47 + index}A`,
    scene: String(47 + index),
    place: street,
    gun: gunId(index),
    ability: 'fires-bulleted',
    whyNothingLess: 'the lens sees into the chambers',
    kind: 'dummy',
    lot,
    load: 'none',
    perTake: chambers,
    takes: 2,
    performers: [people.performer],
    triggerPulled: false,
    cocked: false,
    rolling: true,
    arcDeg: 40,
    inArc: [],
    minDistanceFt: 20,
    shooters: 0,
    controller: people.armorer,
    witness: people.caller,
  });

/** Everything that is on paper before anybody touches a gun. */
function papers(size: Size): Entry[] {
  const key = (holder: string) => ({
    person: holder,
    device: deviceOf(holder),
    algorithm: 'ed25519' as const,
    publicKey: 'AAAA',
  });
  const guns = counted(size.guns);
  return [
    entry(people.manager, 'ProductionFounded', {
      title: 'SAMPLE search',
      zone: 'UTC',
      sample: true,
      founders: [key(people.manager), key(people.caller)],
    }),
    entry(people.manager, 'RulesAdopted', {
      rulebooks: [],
      minDistanceFt: 20,
      shownValidMin: 15,
      didNotFireWaitS: 30,
      didNotFireWaitFloorS: 15,
      planVersion: 1,
    }),
    person(people.manager, 'P16', 'UPM', 'none', false),
    person(people.armorer, 'P01', 'Armorer 1', 'control', true),
    person(people.second, 'P02', 'Armorer 2', 'control', true),
    person(people.caller, 'P05', '1st AD', 'none', true),
    person(people.performer, 'P07', 'Actor A', 'receive', true),
    person(people.crew, 'P20', 'Camera Operator', 'none', false),
    duty(people.armorer, 'control', true),
    duty(people.second, 'control', true),
    duty(people.caller, 'witness-and-call', false),
    duty(people.performer, 'perform', false),
    place(street, 'street', 'area'),
    place(strongroom, 'Safe1', 'gun safe', { locked: true, two: true }),
    place(cart, 'cart', 'cart', { inside: street }),
    ...counted(size.trays).map((index) => place(trayId(index), `T${index + 1}`, 'tray', { inside: cart })),
    ...guns.map((index) => gun(index, size.chambers)),
    ...guns.map((index) =>
      entry(people.manager, 'TrainingClaimed', {
        person: people.performer,
        covers: 'gun',
        gun: gunId(index),
        course: 'drill with this gun',
      }),
    ),
    entry(people.manager, 'LotListed', {
      lot,
      alias: 'D01',
      kind: 'dummy',
      calibre: '.45 Colt',
      load: 'none',
      tells: tellsOf(size.planned),
      supplier: 'Supplier 1',
      paper: 'SAMPLE-DN-1',
      opening: counted(size.trays).map((index) => ({ place: trayId(index), count: size.rounds })),
    }),
    ...guns.map((index) => plan(index, size)),
    entry(people.manager, 'SessionOpened', { session: idOf('session'), label: 'day 1', unit: 'main' }),
    entry(people.caller, 'MeetingHeld', {
      meeting: idOf('meeting'),
      kind: 'meeting',
      plans: guns.map(planId),
      topics: ['action', 'variations', 'call off', 'emergency', 'command'],
      attended: [people.armorer, people.second, people.caller, people.performer],
      walkThrough: true,
    }),
    entry(people.performer, 'ArrivalDeclared', { person: people.performer, ownGun: false, ownRounds: false }),
  ];
}

/** The facts of the papers, and the store opened by two: from here on people act. */
export function stage(size: Size): { facts: readonly Fact[]; pens: Pens } {
  let pens = freshPens();
  const facts: Fact[] = [];
  const put = (each: Entry): string => {
    const written = write(pens, each);
    pens = written.pens;
    facts.push(written.fact);
    return written.fact.id;
  };
  const [founding, ...rest] = papers(size) as [Entry, ...Entry[]];
  put(entry(people.caller, 'FoundingAttested', { founding: put(founding) }));
  for (const holder of [people.armorer, people.second, people.performer, people.crew]) {
    const enrolled = put(
      entry(people.manager, 'DeviceEnrolled', {
        device: deviceOf(holder),
        alias: `DV-${holder.slice(0, 8)}`,
        kind: 'phone',
        holder,
        algorithm: 'ed25519',
        publicKey: 'AAAA',
      }),
    );
    put(entry(people.caller, 'Seconded', { of: enrolled }));
  }
  for (const each of rest) put(each);
  const opened = put(entry(people.armorer, 'StoreOpened', { place: strongroom }));
  put(entry(people.second, 'Seconded', { of: opened }));
  return { facts, pens };
}
