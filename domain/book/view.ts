// A look at the book at an instant: what is true by the facts, with what was due by then applied.

import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Millis } from '../vocabulary/instant.ts';
import type { Tally } from '../vocabulary/look.ts';
import { type BoardRow, boardOf } from './board.ts';
import { type Book, stateAt, stateNow, stateOf } from './book.ts';
import { type CloseRow, closeOf, type ShotRow, shotsOf } from './close.ts';
import { type Content, contentsOfGun, contentsOfPlace } from './contents.ts';
import { isShut, placesOfGun } from './custody.ts';
import { canonicalJson } from './digest.ts';
import { type Due, dueAt, isSilentByOrder } from './due.ts';
import type { Fact } from './fact.ts';
import { label } from './findings.ts';
import { isOpen, missingForRelease, openHolds } from './holds.ts';
import { idAt } from './ids.ts';
import { looseningInWords } from './settings.ts';
import type { Finding, Hold, State, Variance } from './state.ts';

/** A hold in force, with who may lift it. */
export interface HoldView {
  readonly id: string;
  readonly kind: Hold['kind'] | 'concern';
  readonly scope: 'session' | 'guns';
  readonly guns: readonly string[];
  readonly since: Millis;
  readonly says: string;
  readonly releasedBy: string;
}
/** Whereabouts, by ids. */
export interface Whereabouts {
  readonly place?: string;
  readonly holder?: string;
  readonly custodian?: string;
  readonly between?: readonly [string, string];
}
/** The book at an instant. All ids are ids; `label` and `find` translate. */
export interface View {
  readonly at: Millis;
  readonly book: Book;
  readonly state: State;
  board(): BoardRow[];
  label(id: string): string;
  /** Short name of a thing, role excluded: P05 rather than 1st AD. */
  alias(id: string): string;
  find(alias: string): string | undefined;
  holds(): HoldView[];
  due(): Due[];
  /** Looser rules that are wanted or approved and not in force yet, in words for every board. */
  loosening(): string | undefined;
  /** Radio silence by order that covers this instant: quiet devices are no error then (model.md §8). */
  silence(): { readonly until: Millis; readonly why: string } | undefined;
  findings(): readonly Finding[];
  openItems(): readonly Variance[];
  counts(): ReadonlyMap<string, { rows: Tally['rows']; matches: boolean }>;
  reconcile(): CloseRow[];
  shots(): ShotRow[];
  whereIs(id: string): Whereabouts;
  contents(id: string): Content[];
  timeline(id: string): Fact[];
}

/**
 * Looks at the book at `at` (milliseconds). In the past it shows what had happened by then as known today; for what
 * the record said then, look at a book of the facts received by then.
 */
export const view = (book: Book, at: Millis): View => look(book, at, stateAt(book, at));

/**
 * Looks at everything the book knows, now: what an ask is judged on. Unlike {@link view} it leaves nothing out that
 * a clock ahead of this one says will happen in a moment.
 */
export const viewNow = (book: Book, now: Millis): View => look(book, now, stateNow(book, now));

function look(book: Book, at: Millis, state: State): View {
  return {
    at,
    book,
    state,
    board: () => boardOf(state, at),
    label: (id) => label(state, id),
    alias: (id) => aliasOf(state, id),
    find: (alias) => findAlias(state, alias),
    holds: () => holdsAt(state, at),
    due: () => dueAt(state, at),
    loosening: () => looseningInWords(state),
    silence: () => {
      const order = isSilentByOrder(state, at);
      return order && { until: order.to, why: order.why };
    },
    findings: () => state.findings,
    openItems: () => state.variances.filter((item) => isOpen(item)),
    counts: () => state.counts,
    reconcile: () => closeOf(state),
    shots: () => shotsOf(state),
    whereIs: (id) => whereIs(state, id),
    contents: (id) => {
      const gun = state.guns.get(id);
      return gun ? contentsOfGun(state, gun) : contentsOfPlace(state, id);
    },
    timeline: (id) => book.order.filter((fact) => fact.at <= at && mentions(fact, id)),
  };
}

function aliasOf(state: State, id: string): string {
  return state.people.get(id)?.alias ?? label(state, id);
}

function findAlias(state: State, alias: string): string | undefined {
  const wanted = alias.toLowerCase();
  for (const all of [state.people, state.guns, state.lots, state.places, state.devices]) {
    for (const [id, each] of all) if (each.alias.toLowerCase() === wanted) return id;
  }
  for (const [id, plan] of state.plans) if (plan.line.alias.toLowerCase() === wanted) return id;
  return undefined;
}

const mentions = (fact: Fact, id: string): boolean =>
  fact.by === id || canonicalJson(fact.body).includes(`"${id}"`) || fact.device === id;

const releaseWords = (state: State, hold: Hold) => missingForRelease(state, hold, [], hold.since).join(' and ');

function holdsAt(state: State, at: Millis): HoldView[] {
  const found: HoldView[] = openHolds(state).map((hold) => ({
    id: hold.cause,
    kind: hold.kind,
    scope: hold.scope,
    guns: hold.guns,
    since: hold.since,
    says: hold.says,
    releasedBy: releaseWords(state, hold),
  }));
  for (const concern of state.concerns.values()) {
    if (concern.answered?.fit || at <= concern.deadline) continue;
    found.push({
      id: concern.id,
      kind: 'concern',
      scope: concern.guns.length === 0 ? 'session' : 'guns',
      guns: concern.guns,
      since: concern.deadline,
      says: 'A concern about guns has no answer and its deadline has passed.',
      releasedBy: 'a named answer by somebody it does not accuse',
    });
  }
  return found;
}

function whereIs(state: State, id: string): Whereabouts {
  const gun = state.guns.get(id);
  if (gun) {
    const custodian = gun.custodian === undefined ? {} : { custodian: gun.custodian };
    const where = gun.where;
    if (where.kind === 'hands') return { holder: where.person, ...custodian };
    if (where.kind === 'between') return { between: [where.from, where.to], ...custodian };
    if (where.kind === 'place') {
      const locked = placesOfGun(state, gun).find(isShut);
      return { place: where.place, ...(locked ? { custodian: locked.id } : custodian) };
    }
    return custodian;
  }
  const place = state.places.get(id);
  if (place?.holder !== undefined) return { holder: place.holder };
  return place?.inside === undefined ? {} : { place: place.inside };
}

/** Plain data of a state for comparison: maps become sorted objects, absent members stay absent. */
function plain(value: unknown): unknown {
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([name, each]) => [String(name), plain(each)]));
  }
  if (value instanceof Set) return [...value].map(plain).sort();
  if (Array.isArray(value)) return value.map(plain);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, each]) => each !== undefined)
        .map(([name, each]) => [name, plain(each)]),
    );
  }
  return value;
}

/** The bytes a book is compared by: canonical JSON of its state and of the ids it was folded from. */
export function bookBytes(book: Book): Uint8Array {
  const ids = Array.from({ length: book.ids.count }, (_, place) => idAt(book.ids, place));
  const text = canonicalJson({ facts: ids.sort(), state: plain(stateOf(book)) });
  return utf8ToBytes(text);
}
