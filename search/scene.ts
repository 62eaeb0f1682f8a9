// What a search is run on: the set, the record, and what tests patch into it to see whether the instrument measures.

import type { Gun, Place, State } from '@proofhouse/domain/book/state.ts';
import type { Ask } from '@proofhouse/policy/ask.ts';
import type { ErrorKind, Slip } from './errors.ts';
import { type Moment, type Moments, openRecord, type Refusal, refusals } from './record.ts';
import { gunId, lot, people, planId, type Size, trayId } from './stage.ts';
import type { World } from './world.ts';

/** How the rules are bent for a test; nothing is bent in a search that is reported as the figure. */
export interface Bent {
  /** Rules that are left out. */
  readonly without?: ReadonlySet<string>;
  /** Refuses more than the rules do, and says by what name. */
  readonly also?: (state: State, ask: Ask) => string | undefined;
  /** Rules that are not asked again about a gun that was granted once, whatever has changed since. */
  readonly keeps?: ReadonlySet<string>;
}

/** A set, its record so far, and the bending. */
export interface Scene {
  readonly size: Size;
  readonly moments: Moments;
  readonly first: Moment;
  readonly bent: Bent;
  readonly kinds: ReadonlySet<ErrorKind>;
  /** Moments after which nothing can be permitted any more, as far as that was asked. */
  readonly over: Map<Moment, boolean>;
}

/** One thing people do or fail to do: in words, with the errors it takes, and the world after it. */
export interface Step {
  readonly says: string;
  readonly slips: readonly Slip[];
  readonly to: World;
  /** What is done, where it can be done truly and in error: the same name for both. */
  readonly act?: string;
  /** A performer has a bulleted round, by permission. */
  readonly isLoss?: boolean;
}

/** A set nobody has touched, with a record that other searches on the same set may share. */
export function makeScene(size: Size, kinds: readonly ErrorKind[], bent: Bent = {}): Scene {
  return { size, kinds: new Set(kinds), bent, over: new Map(), ...openRecord(size) };
}

/** The same set and record with other kinds of error, or other bending. */
export const sceneLike = (scene: Scene, kinds: readonly ErrorKind[], bent: Bent = {}): Scene => ({
  ...scene,
  kinds: new Set(kinds),
  bent,
  over: new Map(),
});

/** A gun on the books. */
export const gunOn = (world: World, gun: number): Gun => world.record.state.guns.get(gunId(gun)) as Gun;
/** A tray on the books. */
export const trayOn = (world: World, tray: number): Place => world.record.state.places.get(trayId(tray)) as Place;
/** How many rounds the books have in a gun. */
export const bookedIn = (world: World, gun: number): number =>
  gunOn(world, gun).parts.reduce((sum, part) => sum + part.charges.reduce((all, charge) => all + charge.count, 0), 0);
/** Whether a person has a gun in the hands, by the books. */
export function isWith(world: World, gun: number, person: string): boolean {
  const { where } = gunOn(world, gun);
  return where.kind === 'hands' && where.person === person;
}

export const gunName = (gun: number): string => `W-0${gun + 1}`;
export const trayName = (tray: number): string => `T${tray + 1}`;

/** The asks of a day, by gun. */
export const asks = {
  take: (gun: number): Ask => ({ kind: 'take', things: [gunId(gun)] }),
  load: (gun: number, tray: number, count: number): Ask => ({
    kind: 'load',
    things: [gunId(gun)],
    lot,
    from: trayId(tray),
    count,
    plan: planId(gun),
  }),
  handOver: (gun: number): Ask => ({
    kind: 'hand over',
    things: [gunId(gun)],
    receiver: people.performer,
    plan: planId(gun),
  }),
  begin: (gun: number): Ask => ({ kind: 'begin', things: [gunId(gun)], plan: planId(gun) }),
} as const;

/** What stands in the way of an ask, by the real policy less what is left out. */
export function against(scene: Scene, world: World, ask: Ask): readonly Refusal[] {
  const { kind, things, from, count } = ask;
  const found = refusals(world.record, `${kind} ${things.join()} ${from} ${count}`, ask);
  const { without, also } = scene.bent;
  const left = without === undefined ? found : found.filter((each) => !without.has(each.rule));
  const more = also?.(world.record.state, ask);
  return more === undefined ? left : [...left, { rule: more, facts: [] }];
}

/** Whether an ask is granted. */
export const isGranted = (scene: Scene, world: World, ask: Ask): boolean => against(scene, world, ask).length === 0;
