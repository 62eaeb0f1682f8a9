// Tells the cases of a rule, which are plain data, on the small set, and says what the rule answered.

import { idOf, MINUTE, SECOND, write } from '@proofhouse/domain/testing/facts.ts';
import {
  asks,
  giveToActor,
  guns,
  type Otherwise,
  openDay,
  people,
  plans,
  type Role,
  readySet,
  type StageSet,
  begin as setOf,
} from '@proofhouse/domain/testing/set.ts';
import type { Ask } from '../ask.ts';
import type { AskName, Moment, RuleCase } from '../cases.ts';
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
};

const named: Readonly<Record<AskName, Ask>> = {
  take: asks.take,
  load: asks.load,
  'hand over': asks.handOver,
  begin: asks.begin,
  close: { kind: 'close', things: [], gate: 'meal' },
  sign: { kind: 'sign', things: [] },
};

/** Puts ids where a case names things: `@armorer` is a person of the set, any other `@W-01` a thing by its short name. */
function withIds<T>(value: T): T {
  if (typeof value === 'string' && value.startsWith('@')) {
    const name = value.slice(1);
    return (Object.hasOwn(people, name) ? people[name as keyof typeof people] : idOf(name)) as T;
  }
  if (Array.isArray(value)) return value.map(withIds) as T;
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withIds(each)])) as T;
  }
  return value;
}

/** A role of the set by name. */
export function roleOf(name: string): Role {
  if (!Object.hasOwn(people, name)) throw new TypeError(`Nobody of the small set is called "${name}".`);
  return name as Role;
}

/** The set a case stands on, under one rulebook unless the case adopts others, and what is asked there. */
export function told(each: RuleCase, rulebook: string): { readonly set: StageSet; readonly ask: Ask } {
  const given: Otherwise = withIds(each.given ?? {});
  const set = moments[each.at]({ ...given, rules: { rulebooks: [rulebook], ...given.rules } });
  for (const [by, type, body] of each.told ?? []) {
    set.history.now += SECOND;
    write(set.history, set.pens[roleOf(by)], type, withIds(body) as never);
  }
  set.history.now += SECOND + (each.minutes ?? 0) * MINUTE;
  return { set, ask: { ...named[each.ask], ...withIds(each.with ?? {}) } };
}
