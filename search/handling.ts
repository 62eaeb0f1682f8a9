// What people do with guns and rounds and enter truly: take up, put down, load, unload, hand over, give back.

import { entry } from './pens.ts';
import { after } from './record.ts';
import {
  against,
  asks,
  bookedIn,
  gunName,
  gunOn,
  isGranted,
  isWith,
  type Scene,
  type Step,
  trayName,
} from './scene.ts';
import { cart, gunId, lot, people, planId, strongroom, trayId } from './stage.ts';
import { exchanged, type Inside, isSpoilt, roundsIn, type World, withMember } from './world.ts';

/** Another gun that looks the same: of the set, or one from the store that nobody has opened. */
function* twinsOf(scene: Scene, world: World, gun: number): Generator<readonly Inside[]> {
  if (scene.size.guns === 1) {
    if (isSpoilt({ ...world, guns: [] }, scene.size)) return;
    // The worst there can be: a bulleted round, and otherwise just what is expected.
    yield withMember(world.guns, gun, { bulleted: 1, dummies: Math.max(0, bookedIn(world, gun) - 1) });
    return;
  }
  for (const [other, inside] of world.guns.entries()) {
    if (other === gun || isWith(world, other, people.performer)) continue;
    yield withMember(withMember(world.guns, gun, inside), other, world.guns[gun] as Inside);
  }
}

/** Taking up a gun that lies, with permission where it comes from the store; or its twin, in error. */
export function* takeUp(scene: Scene, world: World, gun: number): Generator<Step> {
  const { where } = gunOn(world, gun);
  if (where.kind !== 'place') return;
  if (where.place === strongroom && !isGranted(scene, world, asks.take(gun))) return;
  const record = after(scene.moments, world.record, `take up ${gun}`, (put) => {
    put(entry(people.armorer, 'ThingMoved', { things: [gunId(gun)], to: people.armorer }));
  });
  yield { says: `Armorer 1 takes up ${gunName(gun)}.`, slips: [], to: { ...world, record } };
  if (!scene.kinds.has('wrong gun')) return;
  for (const guns of twinsOf(scene, world, gun)) {
    const slips = [{ kind: 'wrong gun' as const, says: `the twin is taken up for ${gunName(gun)}` }];
    yield {
      says: `Armorer 1 takes up the twin of ${gunName(gun)}, and enters ${gunName(gun)}.`,
      slips,
      to: { ...world, record, guns },
    };
  }
}

/** Putting a gun down on the cart. */
export function* putDown(scene: Scene, world: World, gun: number): Generator<Step> {
  if (!isWith(world, gun, people.armorer)) return;
  const record = after(scene.moments, world.record, `put down ${gun}`, (put) => {
    put(entry(people.armorer, 'ThingMoved', { things: [gunId(gun)], to: cart }));
  });
  yield { says: `Armorer 1 puts ${gunName(gun)} on the cart.`, slips: [], to: { ...world, record } };
}

/** Loading from a tray, with permission, before the caller who counts; or from a box that is not it, in error. */
export function* load(scene: Scene, world: World, gun: number, tray: number): Generator<Step> {
  if (!isWith(world, gun, people.armorer)) return;
  const into = world.guns[gun] as Inside;
  const from = world.trays[tray] as Inside;
  const room = scene.size.chambers - roundsIn(into);
  for (let count = 1; count <= room; count += 1) {
    if (!isGranted(scene, world, asks.load(gun, tray, count))) continue;
    const record = after(scene.moments, world.record, `load ${gun} ${tray} ${count}`, (put) => {
      const body = { gun: gunId(gun), lot, from: trayId(tray), count, plan: planId(gun) };
      const loading = put(entry(people.armorer, 'RoundsLoaded', body));
      put(entry(people.caller, 'LoadWitnessed', { load: loading, count }));
    });
    const filled = (bulleted: number, dummies: number) =>
      withMember(world.guns, gun, { bulleted: into.bulleted + bulleted, dummies: into.dummies + dummies });
    const says = `Armorer 1 loads ${count} from ${trayName(tray)} into ${gunName(gun)}; the 1st AD counts them in.`;
    for (let bulleted = 0; bulleted <= Math.min(count, from.bulleted); bulleted += 1) {
      const dummies = count - bulleted;
      if (dummies > from.dummies) continue;
      const left = { bulleted: from.bulleted - bulleted, dummies: from.dummies - dummies };
      yield {
        says,
        slips: [],
        to: { ...world, record, guns: filled(bulleted, dummies), trays: withMember(world.trays, tray, left) },
      };
    }
    if (!scene.kinds.has('wrong box') || isSpoilt(world, scene.size)) continue;
    yield {
      says: `Armorer 1 loads ${count} into ${gunName(gun)} from a box nobody has proven, and enters ${trayName(tray)}.`,
      slips: [{ kind: 'wrong box', says: `an unproven box is taken for ${trayName(tray)}` }],
      to: { ...world, record, guns: filled(1, count - 1) },
    };
  }
}

/** Emptying a loaded gun into a tray: by the hand that sees each round, or, in error, without looking at them. */
export function* unload(scene: Scene, world: World, gun: number, tray: number): Generator<Step> {
  const booked = bookedIn(world, gun);
  if (booked === 0 || !isWith(world, gun, people.armorer)) return;
  const inside = world.guns[gun] as Inside;
  const into = world.trays[tray] as Inside;
  const emptied = (count: number, bulleted: number) =>
    after(scene.moments, world.record, `unload ${gun} ${tray} ${count} ${bulleted}`, (put) => {
      const out = count > 0 ? [{ lot, condition: 'unused' as const, count, to: trayId(tray) }] : [];
      put(entry(people.armorer, 'Unloaded', { gun: gunId(gun), out }));
      if (bulleted === 0) return;
      const seen = { count: bulleted, bullet: true, primer: 'bright' as const };
      put(entry(people.armorer, 'RoundFound', { place: cart, count: bulleted, seen }));
    });
  const guns = withMember(world.guns, gun, { bulleted: 0, dummies: 0 });
  yield {
    says: `Armorer 1 empties ${gunName(gun)} into ${trayName(tray)}, looking at each round.`,
    slips: [],
    to: {
      ...world,
      record: emptied(inside.dummies, inside.bulleted),
      guns,
      trays: withMember(world.trays, tray, { ...into, dummies: into.dummies + inside.dummies }),
    },
  };
  if (inside.bulleted === 0 || !scene.kinds.has('look not taken')) return;
  const both = { bulleted: into.bulleted + inside.bulleted, dummies: into.dummies + inside.dummies };
  yield {
    says: `Armorer 1 empties ${gunName(gun)} into ${trayName(tray)} without looking at the rounds.`,
    slips: [{ kind: 'look not taken', says: `Armorer 1 at the rounds out of ${gunName(gun)}` }],
    to: { ...world, record: emptied(roundsIn(inside), 0), guns, trays: withMember(world.trays, tray, both) },
  };
}

/** Handing a gun to the performer, with permission; a twin may be what is handed, in error. */
export function* handOver(scene: Scene, world: World, gun: number): Generator<Step> {
  if (!isWith(world, gun, people.armorer)) return;
  const refused = against(scene, world, asks.handOver(gun));
  const isNew = refused.length === 0;
  const { keeps } = scene.bent;
  if (!isNew && !(world.kept.includes(gun) && refused.every((each) => keeps?.has(each.rule)))) return;
  const record = after(scene.moments, world.record, `hand over ${gun}`, (put) => {
    const body = { thing: gunId(gun), to: people.performer, plan: planId(gun) };
    const handover = put(entry(people.armorer, 'HandedOver', body));
    put(entry(people.performer, 'Received', { handover }));
  });
  const kept = keeps !== undefined && !world.kept.includes(gun) ? [...world.kept, gun].sort() : world.kept;
  const to = { ...world, record, isOrdered: false, kept };
  const says = `Armorer 1 asks, and ${isNew ? 'is granted' : 'the kept answer permits'}; ${gunName(gun)} goes to Actor A.`;
  yield { says, slips: [], to, isLoss: (world.guns[gun] as Inside).bulleted > 0 };
  if (!scene.kinds.has('wrong gun')) return;
  for (const guns of twinsOf(scene, world, gun)) {
    const slips = [{ kind: 'wrong gun' as const, says: `the twin is handed over for ${gunName(gun)}` }];
    yield {
      says: `Armorer 1 is granted ${gunName(gun)}, and hands over its twin.`,
      slips,
      to: { ...to, guns },
      isLoss: (guns[gun] as Inside).bulleted > 0,
    };
  }
}

/** Beginning the action with a gun that is with its performer: it matters only where something went in since. */
export function* begin(scene: Scene, world: World, gun: number): Generator<Step> {
  if (!isWith(world, gun, people.performer) || (world.guns[gun] as Inside).bulleted === 0) return;
  if (!isGranted(scene, world, asks.begin(gun))) return;
  yield { says: `The action with ${gunName(gun)} is asked for, and may begin.`, slips: [], to: world, isLoss: true };
}

/** The performer gives a gun back. */
export function* giveBack(scene: Scene, world: World, gun: number): Generator<Step> {
  if (!isWith(world, gun, people.performer)) return;
  const record = after(scene.moments, world.record, `give back ${gun}`, (put) => {
    const handover = put(entry(people.performer, 'HandedOver', { thing: gunId(gun), to: people.armorer }));
    put(entry(people.armorer, 'Received', { handover }));
  });
  yield { says: `Actor A gives ${gunName(gun)} back to Armorer 1.`, slips: [], to: { ...world, record } };
}

/** A round goes into a gun and nothing is entered: into an empty chamber, or in the place of a dummy. */
export function* slipIn(scene: Scene, world: World, gun: number): Generator<Step> {
  const isOut = isWith(world, gun, people.performer);
  if (!isOut && !isWith(world, gun, people.armorer)) return;
  const { shown, shownTo } = gunOn(world, gun);
  // From the moment the caller or the performer has been shown it; the look by two that proves a gun is no show.
  const isShown = isOut || shownTo.length > 0 || shown.some((each) => each.by === people.caller);
  const kind = isShown ? 'round added between look and hand-over' : 'unrecorded load';
  if (!scene.kinds.has(kind) || isSpoilt(world, scene.size)) return;
  const inside = world.guns[gun] as Inside;
  const where = isOut ? ' while Actor A has it, before the action' : isShown ? ' after it was shown' : '';
  const slipped = (how: string, after: Inside): Step => ({
    says: `A bulleted round goes into ${gunName(gun)}${where}, ${how}, and nothing is entered.`,
    slips: [{ kind, says: `into ${gunName(gun)}${where}, ${how}` }],
    to: { ...world, guns: withMember(world.guns, gun, after) },
  });
  if (roundsIn(inside) < scene.size.chambers) {
    yield slipped('into an empty chamber', { ...inside, bulleted: inside.bulleted + 1 });
  }
  if (inside.dummies > 0) yield slipped('in the place of a dummy', exchanged(inside));
}
