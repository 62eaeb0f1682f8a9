// The morning, played once in a process for each size and depth; histories begin from a copy of it.

import type { Device } from '@proofhouse/record/device.ts';
import type { DeviceState } from '@proofhouse/record/devicestate.ts';
import { enrolDevices, type Founder } from '@proofhouse/record/found.ts';
import type { SignedEvent } from '@proofhouse/record/wire.ts';
import { drawFrom, mix } from './chance.ts';
import { copyOf, shareAll } from './copy.ts';
import { goOn } from './cycle.ts';
import { openSide } from './hubside.ts';
import type { Machine } from './quick.ts';
import { DAWN, dayOpens, devicesOf, MINUTE, PRODUCTION, papersOf, person, SECOND, type Size, TITLE } from './set.ts';
import { makePhone, type Phone, phoneNamed, type Stage, sign, signerOf, sync, tell } from './stage.ts';
import { copyWorld, makeWorld, type Next, type World } from './world.ts';

/** How far the morning has gone when a history begins. */
export const depths = ['opened', 'looked', 'ready', 'given', 'running', 'back'] as const;
export type Depth = (typeof depths)[number];

const until: Readonly<Record<Depth, Next>> = {
  opened: 'open',
  looked: 'load',
  ready: 'hand over',
  given: 'begin',
  running: 'shoot',
  back: 'unload',
};

/** A morning ready to be copied. */
interface Morning {
  readonly now: number;
  readonly states: ReadonlyMap<string, DeviceState>;
  readonly shared: WeakSet<object>;
  readonly log: readonly { readonly id: string; readonly event: SignedEvent }[];
  readonly world: World;
  readonly stage: Stage;
}

const none = { loss: 0, twice: 0, delayMost: 1 } as const;

/** A stage on which nothing has happened. */
export async function bareStage(machine: Machine, size: Size, seed: number): Promise<Stage> {
  const logKey = signerOf(machine, 'hub', 'DV-LOG');
  return {
    seed,
    size,
    machine,
    began: DAWN,
    now: DAWN,
    step: 0,
    phones: devicesOf(size).map(([alias, holder]) => makePhone(machine, alias, holder, seed)),
    hub: await openSide(machine, logKey, DAWN),
    twin: undefined,
    mail: [],
    turn: 0,
    weather: none,
    net: drawFrom(mix(seed, 7)),
    world: makeWorld(size),
    lines: [],
    signed: new Map(),
    forged: new Set(),
    seen: new Map(),
    violations: [],
    touched: new Set(),
    marks: new Set(),
    hubTouched: false,
    lookedAt: undefined,
    asked: [],
    isDeep: false,
    meets: true,
    isPacked: false,
  };
}

async function everybody(stage: Stage): Promise<void> {
  for (let round = 0; round < 2; round += 1) for (const phone of stage.phones) await sync(stage, phone);
}

/** Found.ts speaks to a device; this lets it speak to a phone of the stage. */
const asDevice = (stage: Stage, phone: Phone): Device =>
  ({
    id: phone.signer.device,
    state: phone.state,
    act: (act) => tell(stage, phone, { kind: 'act', act }).event as SignedEvent,
    receive: (events) => tell(stage, phone, { kind: 'events', events }).flags,
  }) as Pick<Device, 'id' | 'state' | 'act' | 'receive'> as Device;

async function begin(stage: Stage): Promise<void> {
  const first = phoneNamed(stage, 'DV-05') as Phone;
  const other = phoneNamed(stage, 'DV-01') as Phone;
  const founding = tell(stage, first, {
    kind: 'act',
    act: {
      type: 'ProductionFounded',
      body: {
        title: TITLE,
        zone: 'UTC',
        sample: PRODUCTION.startsWith('SAMPLE-'),
        founders: [first, other].map(({ holder, signer }) => ({
          person: person(holder as string),
          device: signer.device,
          algorithm: signer.algorithm,
          publicKey: signer.publicKey,
        })),
      },
    },
  });
  tell(stage, other, { kind: 'events', events: [founding.event as SignedEvent] });
  const attested = tell(stage, other, {
    kind: 'act',
    act: { type: 'FoundingAttested', body: { founding: founding.id as string } },
  });
  tell(stage, first, { kind: 'events', events: [attested.event as SignedEvent] });
  const founder = (phone: Phone): Founder => ({
    person: person(phone.holder as string),
    device: asDevice(stage, phone),
  });
  const others = stage.phones.filter((each) => each !== first && each !== other);
  const logKey = signerOf(stage.machine, 'hub', 'DV-LOG');
  enrolDevices(
    founder(first),
    founder(other),
    [
      ...others.map((each) => ({
        alias: each.alias,
        kind: each.holder === undefined ? ('tablet' as const) : ('phone' as const),
        ...(each.holder === undefined ? {} : { holder: person(each.holder) }),
        key: each.signer,
      })),
      { alias: 'HUB', kind: 'hub' as const, key: logKey },
    ],
    stage.now,
  );
  stage.now += SECOND;
  for (const { type, body } of papersOf(stage.size)) tell(stage, first, { kind: 'act', act: { type, body } });
  await everybody(stage);
  stage.now += 5 * MINUTE;
  for (const { type, body } of dayOpens(stage.size)) sign(stage, 'P05', type, body);
  await everybody(stage);
  stage.now += MINUTE;
  sign(stage, 'P07', 'ArrivalDeclared', { person: person('P07'), ownGun: false, ownRounds: false });
  await everybody(stage);
  stage.now += MINUTE;
}

const mornings = new Map<Machine, Map<string, Promise<Morning>>>();

async function play(machine: Machine, size: Size, depth: Depth): Promise<Morning> {
  const stage = await bareStage(machine, size, 1);
  await begin(stage);
  stage.lines.length = 0;
  // A crew that makes no mistake: chance answers "does it go as it should" with yes wherever that is asked.
  const smooth = Object.assign(drawFrom(1), { happens: (likelihood: number) => likelihood >= 0.4 });
  for (let turn = 0; stage.world.next !== until[depth] || turn === 0; turn += 1) {
    if (stage.world.next === until[depth]) break;
    await goOn(stage, smooth);
    await everybody(stage);
    stage.now += 10 * SECOND;
    if (turn > 40) throw new Error(`The morning never comes to ${until[depth]}: it is at ${stage.world.next}.`);
  }
  await everybody(stage);
  const shared = new WeakSet<object>();
  for (const { state } of stage.phones) {
    shareAll(
      [...state.book.facts.values(), ...state.known.values(), state.platform, state.signer, state.gate.verifier],
      shared,
    );
  }
  return {
    now: stage.now,
    states: new Map(stage.phones.map(({ alias, state }) => [alias, copyOf(state, shared)])),
    shared,
    log: stage.hub.log,
    world: copyWorld(stage.world),
    stage,
  };
}

/** A stage that begins after the morning. */
export async function stageAfter(
  machine: Machine,
  size: Size,
  depth: Depth,
  seed: number,
  isPacked = false,
): Promise<Stage> {
  const all = mornings.get(machine) ?? new Map<string, Promise<Morning>>();
  mornings.set(machine, all);
  const known = all.get(`${size} ${depth}`) ?? play(machine, size, depth);
  all.set(`${size} ${depth}`, known);
  const morning = await known;
  const hub = isPacked ? morning.stage.hub : await openSide(machine, signerOf(machine, 'hub', 'DV-LOG'), DAWN);
  if (!isPacked) {
    await hub.receive(
      morning.log.map(({ event }) => event),
      morning.now,
    );
  }
  const phones = devicesOf(size).map(([alias, holder]): Phone => {
    const phone = makePhone(machine, alias, holder, seed);
    const state = copyOf(morning.states.get(alias) as DeviceState, morning.shared);
    // This hub received the same events at another time, so its heads are others.
    state.seen = undefined;
    return { ...phone, state, cursor: morning.log.length, kept: state.known.size };
  });
  const world = copyWorld(morning.world);
  return {
    ...morning.stage,
    seed,
    began: morning.now,
    now: morning.now,
    step: 0,
    phones,
    hub,
    twin: undefined,
    mail: [],
    turn: 0,
    weather: none,
    net: drawFrom(mix(seed, 7)),
    world: { ...world, answer: undefined },
    lines: [...morning.stage.lines],
    signed: new Map(morning.stage.signed),
    forged: new Set(),
    seen: new Map(),
    violations: [],
    touched: new Set(),
    marks: new Set(),
    hubTouched: !isPacked,
    lookedAt: undefined,
    isPacked,
    asked: [],
  };
}
