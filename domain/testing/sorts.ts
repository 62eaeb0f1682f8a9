// Invents bodies of every event over small pools of ids, so that invented events meet the things of a set.

import type { Arbitrary } from 'fast-check';
import * as fc from 'fast-check';
import { canonicalJson } from '../book/digest.ts';
import type { Fact } from '../book/fact.ts';
import { type Bodies, catalogue, type EventType } from '../events.ts';
import type { EventDefinition } from '../vocabulary/define.ts';
import { writeInstant } from '../vocabulary/instant.ts';
import { type History, HOUR, type How, MINUTE, type Pen, T0, write } from './facts.ts';
import { guns, lots, papers, people, places, plans, session } from './set.ts';

/** The ids invented events speak of. */
export interface Pools {
  readonly guns: readonly string[];
  readonly lots: readonly string[];
  readonly places: readonly string[];
  readonly people: readonly string[];
  readonly plans: readonly string[];
  readonly papers: readonly string[];
  readonly sessions: readonly string[];
  readonly events: readonly string[];
  readonly devices: readonly string[];
}

/** The ids of a set, with the events that stand so far. */
export const poolsOf = (facts: readonly Fact[]): Pools => ({
  guns: [guns.revolver, guns.twin, guns.lever, guns.pistol, guns.rubber, guns.replica],
  lots: [lots.dummies, lots.blanks, lots.cast],
  places: [
    places.strongroom,
    places.street,
    places.cart,
    places.dummyTray,
    places.blankTray,
    places.magazine,
    places.quarantine,
    places.spent,
  ],
  people: Object.values(people),
  plans: Object.values(plans),
  papers: Object.values(papers),
  sessions: [session],
  events: facts.slice(-40).map((fact) => fact.id),
  devices: [...new Set(facts.map((fact) => fact.device))],
});

const pick = (pool: readonly string[], drawn: string): string =>
  pool.length === 0 ? drawn : (pool[Number.parseInt(drawn.slice(0, 8), 16) % pool.length] as string);

function poolFor(name: string, pools: Pools): readonly string[] {
  switch (name) {
    case 'gun':
    case 'guns':
    case 'looksLike':
      return pools.guns;
    case 'lot':
      return pools.lots;
    case 'thing':
    case 'things':
    case 'subject':
    case 'one':
    case 'other':
    case 'of':
      return [...pools.guns, ...pools.places];
    case 'to':
      return [...pools.places, ...pools.people, pools.guns[0] as string];
    case 'about':
      return [...pools.guns, ...pools.places, ...pools.people];
    case 'place':
    case 'from':
    case 'store':
    case 'inside':
    case 'vehicle':
    case 'at':
    case 'where':
    case 'belt':
      return pools.places;
    case 'plan':
    case 'plans':
      return pools.plans;
    case 'paper':
    case 'permit':
    case 'consult':
      return pools.papers;
    case 'session':
      return pools.sessions;
    default:
      return pools.people;
  }
}

/** Puts the ids of the pools, near instants and small counts into an invented body. */
function settle(value: unknown, name: string, pools: Pools): unknown {
  if (Array.isArray(value)) return value.map((each) => settle(each, name, pools));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, settle(each, key, pools)]));
  }
  if (typeof value === 'string' && /^[0-9a-f]{32}$/.test(value)) return pick(poolFor(name, pools), value);
  if (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)) {
    return pick(name === 'device' ? pools.devices : pools.events, value);
  }
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) {
    const minutes = Number(value.slice(14, 16)) * 10 - 300;
    return writeInstant(T0 + minutes * MINUTE);
  }
  if (typeof value === 'number' && value > 400) return value % 9;
  return value;
}

const samples = new WeakMap<EventDefinition, Arbitrary<unknown>>();
/** A definition's own generator, made once: making one takes longer than using it. */
function sampleOf(definition: EventDefinition): Arbitrary<unknown> {
  const made = samples.get(definition) ?? definition.sample(fc);
  samples.set(definition, made);
  return made;
}

/** Bodies of one event over the pools; every one parses. */
export const bodiesOf = (definition: EventDefinition, pools: Pools): Arbitrary<unknown> =>
  sampleOf(definition)
    .map((body) => settle(body, '', pools))
    .filter((body) => definition.parse(body).ok);

/** An event still to be written: its type and body. */
export interface Invented {
  readonly type: EventType;
  readonly body: Bodies[EventType];
}

/** Events of the given definitions over the pools. */
export const inventedOf = (definitions: readonly EventDefinition[], pools: Pools): Arbitrary<Invented> =>
  fc.oneof(
    ...definitions.map((definition) =>
      bodiesOf(definition, pools).map((body) => ({ type: definition.type, body }) as unknown as Invented),
    ),
  );

/** Definitions of a weight. */
export const ofWeight = (weight: EventDefinition['weight']): readonly EventDefinition[] =>
  catalogue.all.filter((each) => each.weight === weight);

/** Writes an invented event. */
export const writeInvented = (history: History, on: Pen, each: Invented, how: How = {}): Fact =>
  write(history, on, each.type, each.body, how);

/** How far around now invented events happen. */
export const nearNow: Arbitrary<number> = fc.integer({ min: -3 * HOUR, max: 30 * MINUTE });

/** A short name of an event for a failing example. */
export const inWords = (each: Invented): string => `${each.type} ${canonicalJson(each.body)}`;
