// Explores every world that up to so many errors can lead to, fewest errors first, then fewest acts, and keeps each smallest set that ends in a loss.

import { openHolds } from '@proofhouse/domain/book/holds.ts';
import { type ErrorKind, isWithin, nameOf, type Slip, sorted } from './errors.ts';
import { begin, giveBack, handOver, load, putDown, slipIn, takeUp, unload } from './handling.ts';
import { lookIntoGun, lookThroughTray, showToCaller, showToPerformer } from './looking.ts';
import { leave, spoil } from './mishaps.ts';
import { against, asks, type Scene, type Step } from './scene.ts';
import { beginnings, nameOfWorld, type World } from './world.ts';

/** A way into a world: the errors it took, and the step before. */
interface Way {
  readonly world: World;
  readonly slips: readonly Slip[];
  readonly step: Step | undefined;
  readonly before: Way | undefined;
}

/** A smallest set of errors: none of it can be left out. With one shortest day on which it happens. */
export interface Loss {
  readonly slips: readonly Slip[];
  readonly day: readonly Taken[];
}

/** A step of a day, and the world it was taken in. */
export interface Taken {
  readonly from: World;
  readonly step: Step;
}

/** What a search found. */
export interface Found {
  /** Worlds met: states of the record together with what truly is so. */
  readonly worlds: number;
  /** States of the record met, on this and earlier searches of the same set. */
  readonly records: number;
  /** Steps taken. */
  readonly steps: number;
  /** Every irreducible set of at most `most` errors, smallest first. */
  readonly losses: readonly Loss[];
  readonly most: number;
  /** False when it was stopped before it was done. */
  readonly isWhole: boolean;
}

/** Everything that may happen next. */
export function* stepsFrom(scene: Scene, world: World): Generator<Step> {
  const { guns, trays } = scene.size;
  for (let gun = 0; gun < guns; gun += 1) {
    yield* takeUp(scene, world, gun);
    yield* lookIntoGun(scene, world, gun);
    yield* showToCaller(scene, world, gun);
    yield* showToPerformer(scene, world, gun);
    yield* handOver(scene, world, gun);
    yield* begin(scene, world, gun);
    yield* giveBack(scene, world, gun);
    yield* putDown(scene, world, gun);
    yield* slipIn(scene, world, gun);
    for (let tray = 0; tray < trays; tray += 1) {
      yield* load(scene, world, gun, tray);
      yield* unload(scene, world, gun, tray);
    }
  }
  for (let tray = 0; tray < trays; tray += 1) {
    yield* lookThroughTray(scene, world, tray);
    yield* spoil(scene, world, tray);
  }
  yield* leave(scene, world);
}

/**
 * Whether the day is over: a hold stands in the way of every hand-over and every beginning. People of this search
 * release none, so nothing can be permitted any more.
 */
export function isOver(scene: Scene, world: World): boolean {
  const known = scene.over.get(world.record);
  if (known !== undefined) return known;
  const found = isHeldForGood(scene, world);
  scene.over.set(world.record, found);
  return found;
}

function isHeldForGood(scene: Scene, world: World): boolean {
  const causes = new Set(openHolds(world.record.state).map((hold) => hold.cause));
  if (causes.size === 0) return false;
  const isHeld = (gun: number, ask: 'handOver' | 'begin') =>
    against(scene, world, asks[ask](gun)).some((each) => each.facts.some((fact) => causes.has(fact)));
  return Array.from({ length: scene.size.guns }, (_, gun) => gun).every(
    (gun) => isHeld(gun, 'handOver') && isHeld(gun, 'begin'),
  );
}

function dayOf(last: Way): Taken[] {
  const day: Taken[] = [];
  for (let way = last; way.before && way.step; way = way.before) day.push({ from: way.before.world, step: way.step });
  return day.reverse();
}

/** Told now and then how far a search has got; says whether to go on. */
export type Progress = (done: { errors: number; worlds: number; waiting: number }) => Promise<boolean>;

/** Looks for every irreducible set of at most `most` errors that ends with a bulleted round in a performer's hand. */
export async function search(scene: Scene, most: number, progress?: Progress): Promise<Found> {
  const waiting: Way[][] = Array.from({ length: most + 1 }, () => []);
  const met = new Map<string, (readonly Slip[])[]>();
  const losses: Loss[] = [];
  let steps = 0;
  const isKnown = (slips: readonly Slip[]) => losses.some((loss) => isWithin(loss.slips, slips));
  const enter = (way: Way): void => {
    const name = nameOfWorld(way.world);
    const known = met.get(name);
    if (known === undefined) met.set(name, [way.slips]);
    else if (known.some((slips) => isWithin(slips, way.slips))) return;
    else known.push(way.slips);
    (waiting[way.slips.length] as Way[]).push(way);
  };
  for (const world of beginnings(scene.first, scene.size)) {
    enter({ world, slips: [], step: undefined, before: undefined });
  }
  let isWhole = true;
  for (let errors = 0; errors <= most && isWhole; errors += 1) {
    const level = waiting[errors] as Way[];
    // With no error left to make, people do everything truly.
    const open = errors < most ? scene : { ...scene, kinds: new Set<ErrorKind>() };
    for (let at = 0; at < level.length; at += 1) {
      const isTime = progress !== undefined && at % 512 === 0;
      if (isTime && !(await progress({ errors, worlds: met.size, waiting: level.length - at }))) {
        isWhole = false;
        break;
      }
      const way = level[at] as Way;
      if (isKnown(way.slips) || isOver(scene, way.world)) continue;
      for (const step of stepsFrom(open, way.world)) {
        if (errors + step.slips.length > most) continue;
        steps += 1;
        const slips = step.slips.length === 0 ? way.slips : sorted([...way.slips, ...step.slips]);
        if (step.slips.length > 0 && isKnown(slips)) continue;
        const next: Way = { world: step.to, slips, step, before: way };
        if (step.isLoss) losses.push({ slips, day: dayOf(next) });
        else enter(next);
      }
    }
    waiting[errors] = [];
  }
  // A step may take two errors at once and come before a smaller set is met.
  const whole = losses.filter(
    (loss) =>
      !losses.some(
        (other) => other !== loss && other.slips.length < loss.slips.length && isWithin(other.slips, loss.slips),
      ),
  );
  whole.sort(
    (one, other) => one.slips.length - other.slips.length || (nameOf(one.slips) < nameOf(other.slips) ? -1 : 1),
  );
  return { worlds: met.size, records: scene.moments.all.size, steps, losses: whole, most, isWhole };
}
