// Tells the cases of a rule, which are plain data, on the small set, and says what the rule answered.

import type { Fact } from '@proofhouse/domain/book/fact.ts';
import type { Bodies } from '@proofhouse/domain/events.ts';
import {
  byTwo,
  countByTwo,
  type How,
  idOf,
  lookByTwo,
  MINUTE,
  SECOND,
  write,
} from '@proofhouse/domain/testing/facts.ts';
import {
  asks,
  giveToActor,
  guns,
  type Otherwise,
  openDay,
  people,
  places,
  plans,
  type Role,
  readySet,
  type StageSet,
  begin as setOf,
} from '@proofhouse/domain/testing/set.ts';
import type { Ask } from '../ask.ts';
import type { AskName, Manner, Moment, RuleCase, Told } from '../cases.ts';
import { openedSet } from './asking.ts';

const moments: Readonly<Record<Moment, (given?: Otherwise) => StageSet>> = {
  'locked up': (given = {}) => {
    const set = setOf(given);
    openDay(set, given);
    return set;
  },
  opened: (given) => openedSet(given),
  shown: (given = {}) => readySet(given),
  'handed over': (given = {}) => {
    const set = readySet(given);
    giveToActor(set);
    return set;
  },
  running: (given = {}) => {
    const set = readySet(given);
    giveToActor(set);
    write(set.history, set.pens.director, 'ActionBegan', { guns: [guns.revolver], plan: plans.blank });
    return set;
  },
  'locked again': (given = {}) => {
    const set = readySet(given);
    lockAgain(set);
    return set;
  },
};

/** Everything goes back into the store, and two lock it and count the guns. */
function lockAgain({ history, pens }: StageSet): void {
  const fixed: readonly string[] = [places.truck, places.street, places.strongroom, places.missing];
  write(history, pens.armorer, 'ThingMoved', {
    things: [guns.revolver, ...Object.values(places).filter((id) => !fixed.includes(id))],
    to: places.strongroom,
  });
  history.now += SECOND;
  byTwo(history, pens.armorer, pens.director, 'StoreLocked', { place: places.strongroom });
  history.now += SECOND;
  countByTwo(history, pens.armorer, pens.director, {
    subject: places.strongroom,
    of: 'guns',
    rows: [{ count: Object.keys(guns).length }],
  });
}

const named: Readonly<Record<AskName, Ask>> = {
  take: asks.take,
  load: asks.load,
  'hand over': asks.handOver,
  begin: asks.begin,
  close: { kind: 'close', things: [], gate: 'meal' },
  sign: { kind: 'sign', things: [] },
  release: { kind: 'release', things: [] },
  waive: { kind: 'waive', things: [guns.revolver] },
};

/**
 * Puts ids where a case names things: `@armorer` is a person of the set, any other `@W-01` a thing by its short name, and
 * `#StopCalled` what was last told of that type.
 */
function withIds<T>(value: T, facts: readonly Fact[] = []): T {
  if (typeof value === 'string' && /^[@#]/.test(value)) {
    const name = value.slice(1);
    if (value.startsWith('#')) return (facts.findLast((fact) => fact.type === name)?.id ?? value) as T;
    return (Object.hasOwn(people, name) ? people[name as keyof typeof people] : idOf(name)) as T;
  }
  if (Array.isArray(value)) return value.map((each) => withIds(each, facts)) as T;
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withIds(each, facts)])) as T;
  }
  return value;
}

/** How a case's manner of telling is written down. */
const howOf = ({ inNameOf, secondsAgo, asType }: Manner, now: number): How => ({
  ...(inNameOf === undefined ? {} : { by: people[roleOf(inNameOf)] }),
  ...(secondsAgo === undefined ? {} : { at: now - secondsAgo * SECOND }),
  ...(asType === undefined ? {} : { type: asType }),
});

/** A role of the set by name. */
function roleOf(name: string): Role {
  if (!Object.hasOwn(people, name)) throw new TypeError(`Nobody of the small set is called "${name}".`);
  return name as Role;
}

/** Tells one thing: a look or count somebody answers beside the writer as one by two, everything else as it stands. */
function tellOne({ history, pens }: StageSet, [by, type, body, manner = {}]: Told): void {
  history.now += SECOND + (manner.minutesLater ?? 0) * MINUTE;
  const said = withIds(body, history.facts) as never;
  const pen = pens[roleOf(by)];
  const other = manner.beside === undefined ? undefined : pens[roleOf(manner.beside)];
  if (!other) write(history, pen, type, said, howOf(manner, history.now));
  else if (type === 'Counted') countByTwo(history, pen, other, (said as Bodies['Counted']).count);
  else lookByTwo(history, pen, other, (said as Bodies['Looked']).look);
}

/** What a case comes to: the set it stands on, what is asked there, and by whom. */
export interface ToldCase {
  readonly set: StageSet;
  readonly ask: Ask;
  readonly by: Role | 'nobody';
}

/** Tells a case, under one rulebook unless the case adopts others. */
export function told(each: RuleCase, rulebook: string): ToldCase {
  const given: Otherwise = withIds(each.given ?? {});
  const set = moments[each.at]({ ...given, rules: { rulebooks: [rulebook], ...given.rules } });
  const { history } = set;
  for (const one of each.told ?? []) tellOne(set, one);
  history.now += SECOND + (each.minutes ?? 0) * MINUTE;
  // A member a case sets to nothing is left out of its ask.
  const ask = Object.entries({ ...named[each.ask], ...withIds(each.with ?? {}, history.facts) });
  const by = each.by === undefined || each.by === 'nobody' ? (each.by ?? 'armorer') : roleOf(each.by);
  return { set, ask: Object.fromEntries(ask.filter(([, value]) => value !== undefined)) as unknown as Ask, by };
}
