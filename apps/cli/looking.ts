// A look at the record as a command asks for it: at which instant, as known when, and what the words in it stand for.

import { stateOf } from '@proofhouse/domain/book/book.ts';
import type { State } from '@proofhouse/domain/book/state.ts';
import type { View } from '@proofhouse/domain/book/view.ts';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import type { Hub, ProductionInfo } from '@proofhouse/record/hub.ts';
import { didYouMean } from '@proofhouse/scenarios/grammar/nearest.ts';
import { readClock, type Today, writeClock } from './clock.ts';
import { type Given, option } from './command.ts';
import { reading } from './folder.ts';
import { exits, Stopped, wrongUse } from './stops.ts';

/** An open record with the view that was asked for. */
export interface Looking {
  readonly hub: Hub;
  readonly production: ProductionInfo;
  readonly view: View;
  readonly zone: string;
  readonly today: Today;
  readonly knownAt: Millis | undefined;
  /** The instant looked at, in words. */
  readonly when: string;
}

/** The production of a record, or the reason why there is nothing to look at. */
export function productionOf(hub: Hub): ProductionInfo {
  const { production, damage } = hub;
  const [first] = damage;
  if (first) {
    const says = `Leaf ${first.index} of the record is damaged: ${first.says}`;
    throw new Stopped(exits.fault, 'damaged', says, 'Run `proofhouse verify`; then restore the folder or a backup.');
  }
  if (!production) {
    const remedy = 'Run `proofhouse init`, or `proofhouse demo` for the sample day.';
    throw wrongUse('nothing-founded', 'Nothing is founded in this folder yet.', remedy);
  }
  return production;
}

/** What bare clocks refer to. A told SAMPLE day ends with its last entry; a real one goes on until now. */
export function todayOf(hub: Hub, production: ProductionInfo, now: Millis): Today {
  const state = stateOf(hub.book);
  const last = production.sample && state.lastAt > 0 ? state.lastAt : Math.max(now, state.lastAt);
  return { zone: production.zone, opened: state.session?.at, last };
}

/** Looks at an open record as `--at` and `--known-at` ask. */
export function lookAt(hub: Hub, given: Given): Looking {
  const production = productionOf(hub);
  const today = todayOf(hub, production, given.around.now());
  const [at, knownAt] = ['at', 'knownAt'].map((name) => {
    const text = option(given, name);
    return text === undefined ? undefined : readClock(text, today);
  });
  const t = at ?? knownAt ?? today.last;
  const { zone } = production;
  const known = knownAt === undefined ? 'as known today' : `as the record said at ${writeClock(knownAt, zone)}`;
  const last = at === undefined && knownAt === undefined && production.sample ? ' (the last entry)' : '';
  const when = `${writeClock(t, zone)}${last}, ${known}`;
  return { hub, production, view: hub.view(t, knownAt), zone, today, knownAt, when };
}

/** Opens the record of a command for reading, looks, and closes it. */
export function looking<T>(given: Given, work: (looking: Looking) => Promise<T> | T): Promise<T> {
  return reading(given.data, given.around.now(), (hub) => work(lookAt(hub, given)));
}

const idWord = /^[0-9a-f]{32}$|^[0-9a-f]{64}$/;
type Aliased = ReadonlyMap<string, { readonly alias: string }>;

/** What a word can stand for: the things of a state, and what to say when there is none of that name. */
interface Kind {
  readonly noun: string;
  readonly among: (state: State) => readonly Aliased[];
  readonly remedy: string;
}

const linesOf = ({ plans }: State): Aliased => new Map([...plans].map(([id, { line }]) => [id, line]));

const kinds = {
  gun: { noun: 'gun', among: ({ guns }) => [guns], remedy: 'Run `proofhouse board` to see every gun.' },
  person: {
    noun: 'person',
    among: ({ people }) => [people],
    remedy: 'Name a person by short name or role, such as P07 or "Actor A".',
  },
  lot: { noun: 'lot', among: ({ lots }) => [lots], remedy: 'Name a lot by its short name, such as B01.' },
  place: { noun: 'place', among: ({ places }) => [places], remedy: 'Name a place as it is labelled: T4, Safe1.' },
  plan: { noun: 'plan line', among: (state) => [linesOf(state)], remedy: 'Name a plan line such as PL-05.' },
  thing: {
    noun: 'thing',
    among: (state) => [state.guns, state.people, state.lots, state.places, state.devices, linesOf(state)],
    remedy: 'Name a gun, lot, place, person or device by its short name.',
  },
} as const satisfies Readonly<Record<string, Kind>>;

function findIn(all: readonly Aliased[], word: string): string | undefined {
  const wanted = word.trim().toLowerCase();
  for (const things of all) {
    if (idWord.test(wanted) && things.has(wanted)) return wanted;
    for (const [id, { alias }] of things) if (alias.toLowerCase() === wanted) return id;
  }
  return undefined;
}

/** By role, where only one person has it. */
function byRole({ people }: State, word: string): string | undefined {
  const wanted = word.trim().toLowerCase();
  const found = [...people.values()].filter(({ role }) => role.toLowerCase() === wanted);
  return found.length === 1 ? found[0]?.id : undefined;
}

/**
 * The id of what a word stands for at the view's instant.
 * @throws Stopped 'unknown-…', or 'not-yet' for what was listed only later
 */
export function idNamed(view: View, kind: keyof typeof kinds, word: string): string {
  const { noun, among, remedy } = kinds[kind];
  const find = (state: State): string | undefined =>
    findIn(among(state), word) ?? (kind === 'person' || kind === 'thing' ? byRole(state, word) : undefined);
  const found = find(view.state);
  if (found !== undefined) return found;
  const whole = stateOf(view.book);
  if (find(whole) !== undefined) {
    const says = `${word} was not listed yet at ${writeClock(view.at, whole.zone || 'UTC')}.`;
    throw wrongUse('not-yet', says, 'Name a later time.');
  }
  const known = among(whole).flatMap((things) => [...things.values()].map(({ alias }) => alias));
  const hint = didYouMean(
    word,
    kind === 'person' ? [...known, ...[...whole.people.values()].map(({ role }) => role)] : known,
  );
  throw wrongUse(`unknown-${kind}`, `There is no ${noun} ${word} in this record.`, `${hint} ${remedy}`.trim());
}

/** A person by role and short name, anything else by its label. */
export function named(view: View, id: string | undefined): string {
  if (id === undefined) return 'nobody known';
  const person = view.state.people.get(id);
  return person ? `${person.role} (${person.alias})` : view.label(id);
}
