// A look at the record as a command asks for it: at which instant, as known when, and what the words in it stand for.

import { stateOf } from '@proofhouse/domain/book/book.ts';
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

function findIn(things: Aliased, word: string): string | undefined {
  if (idWord.test(word) && things.has(word)) return word;
  const wanted = word.trim().toLowerCase();
  for (const [id, { alias }] of things) if (alias.toLowerCase() === wanted) return id;
  return undefined;
}

function unknown(noun: string, word: string, known: Iterable<string>, where: string): Stopped {
  const hint = didYouMean(word, known).trim();
  return wrongUse(
    `unknown-${noun}`,
    `There is no ${noun} ${word} in this record.`,
    `${hint ? `${hint} ` : ''}${where}`,
  );
}

const aliases = (...all: readonly Aliased[]): string[] =>
  all.flatMap((each) => [...each.values()].map(({ alias }) => alias));

/** The id of a gun. @throws Stopped 'unknown-gun' */
export function gunNamed({ state }: View, word: string): string {
  const found = findIn(state.guns, word);
  if (found !== undefined) return found;
  throw unknown('gun', word, aliases(state.guns), 'Run `proofhouse board` to see every gun.');
}

/** The id of a person, by short name or role. @throws Stopped 'unknown-person' */
export function personNamed({ state }: View, word: string): string {
  const found = findIn(state.people, word);
  if (found !== undefined) return found;
  const wanted = word.trim().toLowerCase();
  const byRole = [...state.people.values()].filter(({ role }) => role.toLowerCase() === wanted);
  const [only] = byRole;
  if (only && byRole.length === 1) return only.id;
  const known = [...state.people.values()].flatMap(({ alias, role }) => [alias, role]);
  throw unknown('person', word, known, 'Name a person by short name or role, such as P07 or "Actor A".');
}

/** The id of a lot. @throws Stopped 'unknown-lot' */
export function lotNamed({ state }: View, word: string): string {
  const found = findIn(state.lots, word);
  if (found !== undefined) return found;
  throw unknown('lot', word, aliases(state.lots), `Lots here: ${aliases(state.lots).join(', ') || 'none'}.`);
}

/** The id of a place. @throws Stopped 'unknown-place' */
export function placeNamed({ state }: View, word: string): string {
  const found = findIn(state.places, word);
  if (found !== undefined) return found;
  throw unknown('place', word, aliases(state.places), 'Name a place as it is labelled, such as T4 or Safe1.');
}

/** The id of a plan line. @throws Stopped 'unknown-plan' */
export function planNamed({ state }: View, word: string): string {
  const lines = new Map([...state.plans].map(([id, { line }]) => [id, line]));
  const found = findIn(lines, word);
  if (found !== undefined) return found;
  throw unknown('plan', word, aliases(lines), `Plan lines here: ${aliases(lines).join(', ') || 'none'}.`);
}

/** The id of anything that has a short name. @throws Stopped 'unknown-thing' */
export function thingNamed(view: View, word: string): string {
  const { guns, people, lots, places, devices } = view.state;
  for (const things of [guns, people, lots, places, devices]) {
    const found = findIn(things, word);
    if (found !== undefined) return found;
  }
  const found = view.find(word);
  if (found !== undefined) return found;
  const known = aliases(guns, people, lots, places, devices);
  throw unknown('thing', word, known, 'Name a gun, lot, place, person or device by its short name.');
}

/** A person by role and short name, anything else by its label. */
export function named(view: View, id: string | undefined): string {
  if (id === undefined) return 'nobody known';
  const person = view.state.people.get(id);
  return person ? `${person.role} (${person.alias})` : view.label(id);
}
