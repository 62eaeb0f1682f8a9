// The real record, moment by moment: each state is folded once by the real fold, named by its digest, and asked by the real policy.

import { restedBook } from '@proofhouse/domain/book/book.ts';
import type { Fact } from '@proofhouse/domain/book/fact.ts';
import { foldFact } from '@proofhouse/domain/book/fold.ts';
import { emptyIds } from '@proofhouse/domain/book/ids.ts';
import { emptyNumbers } from '@proofhouse/domain/book/numbers.ts';
import { emptyState, type State } from '@proofhouse/domain/book/state.ts';
import { doubtsOf, makeTrust, noteForTrust, type Trust } from '@proofhouse/domain/book/trust.ts';
import { viewNow } from '@proofhouse/domain/book/view.ts';
import { answer } from '@proofhouse/policy/answer.ts';
import type { Ask } from '@proofhouse/policy/ask.ts';
import { type Digest, digestOf } from './digest.ts';
import { deviceOf, type Entry, type Pens, write } from './pens.ts';
import { gunId, people, type Size, stage, trayId } from './stage.ts';

/** A rule that stands in the way of an ask, and the facts it names. */
export interface Refusal {
  readonly rule: string;
  readonly facts: readonly string[];
}

/** The record at one moment of a day. */
export interface Moment {
  readonly index: number;
  readonly digest: Digest;
  readonly state: State;
  readonly trust: Trust;
  readonly pens: Pens;
  /** The moment before, and what reached the record since. */
  readonly before: Moment | undefined;
  readonly facts: readonly Fact[];
  /** Asks answered and acts recorded here before. */
  readonly answers: Map<string, readonly Refusal[]>;
  readonly next: Map<string, Moment>;
}

/** Puts an entry into the record and returns its id; with `isLost` it stays on the phone that made it. */
export type Put = (each: Entry, isLost?: boolean) => string;

/** What is never written while people act, only read: moments share it. */
const papers: ReadonlySet<string> = new Set([
  'settings',
  'devices',
  'lots',
  'plans',
  'permits',
  'assessments',
  'consults',
  'fits',
  'testFires',
  'meetings',
  'session',
  'opening',
]);

/** Lists that only grow, of entries that do not change once the act is over: their entries are shared. */
const journals: ReadonlySet<string> = new Set([
  'findings',
  'authored',
  'balances',
  'transfers',
  'sealed',
  'handovers',
  'loads',
  'seconds',
  'fills',
  'answers',
  'counts',
  'backdated',
  'unread',
]);

/** A copy of what may change; a mark of an event, once made, does not. */
function copy<T>(value: T): T;
function copy(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((each) => copy(each));
  if (value instanceof Map) {
    const made = new Map();
    for (const [name, each] of value) made.set(name, copy(each));
    return made;
  }
  if (value instanceof Set) return new Set(value);
  if ('fact' in value && !('releases' in value)) return value;
  const made: { [name: string]: unknown } = { ...value };
  for (const name in made) {
    const member = made[name];
    if (member !== null && typeof member === 'object') made[name] = copy(member);
  }
  return made;
}

function copyState(state: State): State {
  const made: { [name: string]: unknown } = { ...state };
  for (const name in made) {
    const value = made[name];
    if (value === null || typeof value !== 'object' || papers.has(name)) continue;
    if (!journals.has(name)) made[name] = copy(value);
    else made[name] = Array.isArray(value) ? value.slice() : new Map(value as Map<unknown, unknown>);
  }
  return made as unknown as State;
}

const copyTrust = (trust: Trust): Trust => ({
  ...trust,
  chains: copy(trust.chains),
  seconds: new Map(trust.seconds),
});

/** All moments of the record met so far, by digest. */
export interface Moments {
  readonly guns: readonly string[];
  readonly trays: readonly string[];
  readonly all: Map<string, Moment>;
}

/** The record of a set on which nobody has touched a gun yet. */
export function openRecord(size: Size): { moments: Moments; first: Moment } {
  const moments: Moments = {
    guns: Array.from({ length: size.guns }, (_, index) => gunId(index)),
    trays: Array.from({ length: size.trays }, (_, index) => trayId(index)),
    all: new Map(),
  };
  const { facts, pens } = stage(size);
  const state = emptyState();
  const trust = makeTrust();
  fold(state, trust, facts);
  return { moments, first: keep(moments, state, trust, pens, undefined, facts) };
}

/** The record after an act, named `name` here; `act` writes it. The same act at the same moment is folded once. */
export function after(moments: Moments, moment: Moment, name: string, act: (put: Put) => void): Moment {
  const known = moment.next.get(name);
  if (known) return known;
  const facts: Fact[] = [];
  let pens = moment.pens;
  act((each, isLost = false) => {
    const written = write(pens, each, isLost);
    pens = written.pens;
    if (!isLost) facts.push(written.fact);
    return written.fact.id;
  });
  const state = copyState(moment.state);
  const trust = copyTrust(moment.trust);
  fold(state, trust, facts);
  const made = keep(moments, state, trust, pens, moment, facts);
  moment.next.set(name, made);
  return made;
}

/** What stands in the way of an ask by the armorer, by the real policy; nothing when it is granted. */
export function refusals(moment: Moment, name: string, ask: Ask): readonly Refusal[] {
  const known = moment.answers.get(name);
  if (known) return known;
  const answered = answer(viewOf(moment), ask, { person: people.armorer, device: deviceOf(people.armorer) });
  const found = answered.reasons.map(({ rule, facts }) => ({ rule, facts }));
  moment.answers.set(name, found);
  return found;
}

function keep(
  { all, guns, trays }: Moments,
  state: State,
  trust: Trust,
  pens: Pens,
  before: Moment | undefined,
  facts: readonly Fact[],
): Moment {
  const digest = digestOf(state, pens, guns, trays);
  const name = JSON.stringify(digest);
  const known = all.get(name);
  if (known) return known;
  const made = { index: all.size, digest, state, trust, pens, before, facts, answers: new Map(), next: new Map() };
  all.set(name, made);
  return made;
}

function fold(state: State, trust: Trust, facts: readonly Fact[]): void {
  const has = (id: string) => state.authored.has(id);
  for (const fact of facts) noteForTrust(trust, fact);
  for (const fact of facts) foldFact(state, fact, doubtsOf(trust, fact, has));
}

/** Everything that reached the record up to a moment, in order. */
export function factsUpTo(moment: Moment): Fact[] {
  const parts: (readonly Fact[])[] = [];
  for (let each: Moment | undefined = moment; each; each = each.before) parts.push(each.facts);
  return parts.reverse().flat();
}

/** The moment as the policy looks at it: a book whose facts all rest on the state folded so far. */
function viewOf({ state, trust, pens, facts }: Moment) {
  const book = restedBook({
    resting: {
      count: state.authored.size,
      last: { ms: pens.now, n: 0, id: facts.at(-1)?.id ?? '' },
      awaited: new Set(),
      judged: { reach: new Map(), says: '' },
      state: () => state,
      facts: () => [],
    },
    ids: emptyIds(),
    stamps: { ms: emptyNumbers(), n: emptyNumbers() },
    trust,
  });
  return viewNow(book, pens.now);
}
