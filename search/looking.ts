// The looks of a day: by two at guns and trays, and the show before a hand-over; each taken truly, or in one of five wrong ways.

import { balance } from '@proofhouse/domain/book/accounts.ts';
import type { Slip } from './errors.ts';
import { type Sight, salt, sightOfGun, sightOfTray, type Taken } from './looks.ts';
import { entry } from './pens.ts';
import { after, type Moment } from './record.ts';
import { bookedIn, gunName, isWith, type Scene, type Step, trayName } from './scene.ts';
import { gunId, lot, people, roles, trayId } from './stage.ts';
import { type Inside, roundsIn, type World } from './world.ts';

/** One way a person may answer: how the look was taken, the errors in it, and what it leaves behind. */
interface Way {
  readonly taken: Taken;
  readonly slip?: Slip;
  readonly key?: string;
  readonly isOrdered?: boolean;
}

/** Every way a person may answer about a thing. */
function waysOf(scene: Scene, world: World, person: string, about: string): Way[] {
  const found: Way[] = [{ taken: 'truly' }];
  const add = (way: Way & { slip: Slip }, isFree = false) => {
    if (!scene.kinds.has(way.slip.kind)) return;
    const { slip, ...rest } = way;
    found.push(isFree ? rest : way);
  };
  const role = roles[person] as string;
  add({ taken: 'not at all', slip: { kind: 'look not taken', says: `${role} at ${about}` } });
  add({ taken: 'cannot tell', slip: { kind: 'look that cannot discriminate', says: `${role} at ${about}` } });
  if (person !== people.armorer) {
    add(
      { taken: 'not at all', key: person, slip: { kind: 'shared key', says: `Armorer 1 has the key of ${role}` } },
      world.keys.includes(person),
    );
  }
  add(
    { taken: 'not at all', isOrdered: true, slip: { kind: 'ordered waiver', says: 'the looks are left out by order' } },
    world.isOrdered,
  );
  return found;
}

/** Errors of several answers; one order covers them all. */
function slipsOf(ways: readonly Way[]): Slip[] {
  const found = ways.flatMap((way) => (way.slip === undefined ? [] : [way.slip]));
  return found.filter(
    (slip, index) => slip.kind !== 'ordered waiver' || found.findIndex((each) => each.kind === slip.kind) === index,
  );
}

/** The world once people answered in these ways. */
const left = (world: World, record: Moment, ways: readonly Way[]): World => ({
  ...world,
  record,
  keys: [...new Set([...world.keys, ...ways.flatMap((way) => way.key ?? [])])].sort(),
  isOrdered: world.isOrdered || ways.some((way) => way.isOrdered),
});

const inWords: Readonly<{ [T in Taken]: string }> = {
  truly: 'looks',
  'cannot tell': 'looks in a way that cannot tell the kinds, and enters what is expected',
  'not at all': 'does not look, and enters what is expected',
};
function said(person: string, way: Way): string {
  if (way.key !== undefined) return `${roles[person]}'s key is used by Armorer 1, who enters what is expected`;
  if (way.isOrdered) return `${roles[person]} is ordered to leave the look out, and enters what is expected`;
  return `${roles[person]} ${inWords[way.taken]}`;
}

/** The waiver that was ordered stands on the record, in the name of whoever ordered it. */
const waiver = (gun: number) =>
  entry(people.caller, 'Waived', {
    rule: 'shown-to-two',
    gun: gunId(gun),
    orderedBy: people.manager,
    outside: people.crew,
    why: 'the light is going',
  });

/** Ways whose entry differs from the truth, and the true one: an error nobody could read off the record is none. */
function differing(scene: Scene, world: World, person: string, about: string, see: (taken: Taken) => Sight): Way[] {
  const truth = see('truly');
  return waysOf(scene, world, person, about).filter((way) => way.taken === 'truly' || see(way.taken) !== truth);
}

/** Two people look, the first sealed until the second has answered. */
function* byTwo(
  scene: Scene,
  world: World,
  about: { id: string; name: string; gun: number },
  see: (taken: Taken) => Sight,
): Generator<Step> {
  const seconds = differing(scene, world, people.second, about.name, see);
  for (const first of differing(scene, world, people.armorer, about.name, see)) {
    for (const second of seconds) {
      const [one, other] = [see(first.taken), see(second.taken)];
      const isOrdered = first.isOrdered || second.isOrdered;
      const name = `two look ${one.name} ${other.name} ${isOrdered}`;
      const record = after(scene.moments, world.record, name, (put) => {
        if (isOrdered) put(waiver(about.gun));
        const body = { about: about.id, kind: 'look' as const, commitment: one.commitment };
        const sealed = put(entry(people.armorer, 'AnswerSealed', body));
        put(entry(people.second, 'Looked', { look: other.look, answers: sealed }));
        put(entry(people.armorer, 'AnswerOpened', { sealed, salt, look: one.look }));
      });
      const ways = [first, second];
      yield {
        says: `Two look at ${about.name}: ${said(people.armorer, first)}; ${said(people.second, second)}.`,
        slips: slipsOf(ways),
        act: `two look at ${about.name}`,
        to: left(world, record, ways),
      };
    }
  }
}

/** What would be entered about a gun as it truly is. */
function sightsOf(scene: Scene, world: World, gun: number): (taken: Taken) => Sight {
  const inside = world.guns[gun] as Inside;
  const expected = bookedIn(world, gun);
  return (taken) => sightOfGun(gunId(gun), taken, inside, expected, scene.size);
}

/** Two look into an open gun. */
export function* lookIntoGun(scene: Scene, world: World, gun: number): Generator<Step> {
  if (!isWith(world, gun, people.armorer)) return;
  yield* byTwo(scene, world, { id: gunId(gun), name: gunName(gun), gun }, sightsOf(scene, world, gun));
}

/** Two look at every round of a tray. */
export function* lookThroughTray(scene: Scene, world: World, tray: number): Generator<Step> {
  const inside = world.trays[tray] as Inside;
  const expected = balance(world.record.state, trayId(tray), lot, 'unused');
  if (roundsIn(inside) + expected === 0) return;
  yield* byTwo(scene, world, { id: trayId(tray), name: trayName(tray), gun: 0 }, (taken) =>
    sightOfTray(trayId(tray), taken, inside, expected, scene.size.planned),
  );
}

/** The show to the caller, who counts every chamber. */
export function* showToCaller(scene: Scene, world: World, gun: number): Generator<Step> {
  if (!isWith(world, gun, people.armorer)) return;
  const see = sightsOf(scene, world, gun);
  for (const way of differing(scene, world, people.caller, gunName(gun), see)) {
    const { look, name } = see(way.taken);
    const record = after(scene.moments, world.record, `show ${name} ${way.isOrdered}`, (put) => {
      if (way.isOrdered) put(waiver(gun));
      put(entry(people.caller, 'Looked', { look }));
    });
    yield {
      says: `${gunName(gun)} is shown to the 1st AD: ${said(people.caller, way)}.`,
      slips: slipsOf([way]),
      act: `show ${gunName(gun)} to the caller`,
      to: left(world, record, [way]),
    };
  }
}

/** The show to the performer, who looks as well, and calls stop when a chamber is not as it was told. */
export function* showToPerformer(scene: Scene, world: World, gun: number): Generator<Step> {
  if (!isWith(world, gun, people.armorer)) return;
  const see = sightsOf(scene, world, gun);
  const told = see('not at all');
  for (const way of waysOf(scene, world, people.performer, gunName(gun))) {
    const isStop = see(way.taken) !== told;
    if (way.taken !== 'truly' && isStop === (see('truly') !== told)) continue;
    const record = after(scene.moments, world.record, `show performer ${gun} ${isStop} ${way.isOrdered}`, (put) => {
      if (way.isOrdered) put(waiver(gun));
      if (isStop) put(entry(people.performer, 'StopCalled', { words: 'That is not what I was told.' }));
      else put(entry(people.performer, 'WasShown', { gun: gunId(gun), by: people.armorer, wanted: 'shown' }));
    });
    yield {
      says: `${gunName(gun)} is shown to Actor A: ${said(people.performer, way)}.`,
      slips: slipsOf([way]),
      act: `show ${gunName(gun)} to the performer`,
      to: left(world, record, [way]),
    };
  }
}
