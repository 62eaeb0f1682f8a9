// One armed action as the people at the cart go through it: which step comes next is read off the book, never kept apart.

import { contentsOfGun, unproven } from '@proofhouse/domain/book/contents.ts';
import { isRunning, placesOfGun } from '@proofhouse/domain/book/custody.ts';
import type { Gun } from '@proofhouse/domain/book/state.ts';
import type { View } from '@proofhouse/domain/book/view.ts';
import type { Bodies } from '@proofhouse/domain/events.ts';

/** A plan line. */
export type PlanLine = Bodies['ActionPlanned'];

/** What is to be done next with the gun of a plan line; the words are the field's own (workflow.md §1.4). */
export type Step =
  /** A hold or a stop: nothing goes on before it is lifted. */
  | 'held'
  /** In a place: the controller takes it out. */
  | 'take'
  /** Tag read, for what holds nothing. */
  | 'identify'
  /** Opened; chambers and bore seen by two. */
  | 'open'
  | 'load'
  /** Turned past the caller, who answers blind. */
  | 'show'
  /** Shown to the performer. */
  | 'performer'
  | 'hand over'
  /** Given, and not yet confirmed by whoever receives it. */
  | 'between'
  /** With the performer, before action. */
  | 'begin'
  | 'action'
  /** Cut: it comes back. */
  | 'back'
  /** Back and not yet opened, or opened and not yet seen by two. */
  | 'empty';

/** A gun of the plan with where its cycle stands. */
export interface Cycle {
  readonly line: PlanLine;
  readonly gun: Gun;
  readonly step: Step;
  /** The performer it is for: the first of the line, or the one it is with. */
  readonly performer: string | undefined;
  /** Rounds in it by the book. */
  readonly loaded: number;
  /** Takes begun so far, out of those the line plans. */
  readonly takes: number;
}

const takesByView = new WeakMap<View, ReadonlyMap<string, number>>();

/** How often the action of each line has begun. */
function takesOf(view: View): ReadonlyMap<string, number> {
  const known = takesByView.get(view);
  if (known) return known;
  const counted = new Map<string, number>();
  for (const { type, body } of view.book.order) {
    const plan = type === 'ActionBegan' ? body.plan : undefined;
    if (plan !== undefined) counted.set(plan, (counted.get(plan) ?? 0) + 1);
  }
  takesByView.set(view, counted);
  return counted;
}

/** Steps at which a gun is out for its line, or has come back from it and is not seen to yet. */
const outside: ReadonlySet<Step> = new Set(['between', 'begin', 'action', 'back', 'empty']);

/** Whether every planned take of a line was begun and its gun is back: there is nothing left to do for it. */
export const isDone = ({ line, takes, step }: Cycle): boolean => takes >= line.takes && !outside.has(step);

const roundsIn = (view: View, gun: Gun): number =>
  contentsOfGun(view.state, gun).reduce((sum, row) => sum + row.count, 0);

const isHeld = (view: View, gun: string): boolean =>
  view.state.frozen !== undefined || view.holds().some(({ scope, guns }) => scope === 'session' || guns.includes(gun));

const wantsRounds = ({ kind }: PlanLine): boolean => kind === 'blank' || kind === 'dummy' || kind === 'bulleted';

/** Whether everything but the rounds themselves is proven: what a gun is before rounds go into it. */
function isOpenedAndSeen(view: View, gun: Gun, line: PlanLine): boolean {
  const missing = unproven(view.state, gun);
  return missing.every(({ why }) => why === 'bore' && line.kind === 'dummy');
}

/** A gun in its controller's hands, before it goes out. */
function stepAtCart(view: View, gun: Gun, line: PlanLine, performer: string | undefined): Step {
  if (gun.parts.length === 0) return gun.identified || gun.lookedAt ? 'hand over' : 'identify';
  const loaded = roundsIn(view, gun);
  if (gun.back) return 'empty';
  if (loaded === 0 && !isOpenedAndSeen(view, gun, line)) return 'open';
  if (loaded === 0 && wantsRounds(line)) return 'load';
  if (!gun.shown.some(({ by }) => by !== gun.custodian && by !== performer)) return 'show';
  const wasShown = gun.shownTo.some(({ person }) => performer === undefined || person === performer);
  return wasShown ? 'hand over' : 'performer';
}

/** Where a gun's cycle for a plan line stands. `wanted` is the performer chosen where a line names several. */
export function cycleOf(view: View, line: PlanLine, wanted?: string): Cycle | undefined {
  const { state } = view;
  const gun = state.guns.get(line.gun);
  if (!gun) return undefined;
  const [first] = line.performers;
  const performer = gun.out?.to ?? wanted ?? first;
  const step = ((): Step => {
    if (isRunning(state, gun.id)) return 'action';
    if (isHeld(view, gun.id)) return 'held';
    if (gun.where.kind === 'between') return 'between';
    const cut = state.lastCut.get(gun.id)?.at ?? 0;
    if (gun.out) return cut > gun.out.at || gun.out.plan !== line.plan ? 'back' : 'begin';
    if (gun.where.kind === 'hands') {
      const holder = state.people.get(gun.where.person);
      return holder?.handles === 'control' ? stepAtCart(view, gun, line, performer) : 'back';
    }
    return 'take';
  })();
  return { line, gun, step, performer, loaded: roundsIn(view, gun), takes: takesOf(view).get(line.plan) ?? 0 };
}

const order = (line: PlanLine): string => `${line.earliest ?? ''} ${line.alias}`;

/** The armed actions of the day in order, as planned. */
export const cyclesOf = (view: View): readonly Cycle[] =>
  [...view.state.plans.values()]
    .map(({ line }) => line)
    .sort((one, other) => (order(one) < order(other) ? -1 : 1))
    .flatMap((line) => cycleOf(view, line) ?? []);

/** The line a gun is out, loaded or running for; undefined while it is for none. */
function planOf(view: View, gun: string): string | undefined {
  const { state } = view;
  const running = state.running.find(({ guns }) => guns.includes(gun))?.plan;
  const [charge] = state.guns.get(gun)?.parts.flatMap(({ charges }) => charges) ?? [];
  const load = view.book.facts.get(charge?.load ?? '');
  return running ?? state.guns.get(gun)?.out?.plan ?? (load?.type === 'RoundsLoaded' ? load.body.plan : undefined);
}

/** The line of a gun that is under way: the one it is out or loaded for, else the first with takes left. */
export function cycleOfGun(view: View, gun: string): Cycle | undefined {
  const all = cyclesOf(view).filter(({ line }) => line.gun === gun);
  const plan = planOf(view, gun);
  const left = all.filter((each) => !isDone(each));
  return left.find(({ line }) => line.plan === plan) ?? left[0] ?? all.at(-1);
}

/** Where a tray's rounds that have been out go: its own marked space, else the tray. */
export function beenOutOf(view: View, tray: string): string {
  for (const place of view.state.places.values())
    if (place.inside === tray && place.kind === 'tray space') return place.id;
  return tray;
}

/** A tray or box with unused rounds of a lot. */
export interface Source {
  readonly place: string;
  readonly count: number;
  readonly proven: boolean;
}

/** Where rounds of a lot can be taken from: proven and open ones first, then those with most. */
export function sourcesOf(view: View, lot: string): readonly Source[] {
  const found: Source[] = [];
  for (const { id, locked, kind } of view.state.places.values()) {
    if (locked || kind === 'account' || kind === 'tray space' || kind.includes('quarantine')) continue;
    for (const row of view.contents(id))
      if (row.lot === lot && row.condition === 'unused' && row.count > 0)
        found.push({ place: id, count: row.count, proven: row.proven });
  }
  return found.sort((one, other) => Number(other.proven) - Number(one.proven) || other.count - one.count);
}

/** Where spent cases go: the tin on the cart, or whatever there is for them. */
export const spentTinOf = (view: View): string | undefined =>
  [...view.state.places.values()].find(({ kind }) => kind === 'spent tin')?.id;

/** Where a gun that lies somewhere is, from the inside out, in words. */
export const placesInWords = (view: View, gun: Gun): string =>
  placesOfGun(view.state, gun)
    .map(({ alias }) => alias)
    .join(', ');
