// What a hub holds in memory of its log: the tree over the leaves, the book of the facts, and what was noticed.

import { addFacts, type Book, emptyBook } from '@proofhouse/domain/book/book.ts';
import type { Fact } from '@proofhouse/domain/book/fact.ts';
import { addId, emptyIds, type Ids, idAt, placeOfId } from '@proofhouse/domain/book/ids.ts';
import { addNumber, emptyNumbers, type Numbers } from '@proofhouse/domain/book/numbers.ts';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { addLeaf, leafHash, type Tree, treeOf, treeSize } from '@proofhouse/ledger/merkle.ts';
import { factOf, type Gate, verifiesNow } from './gate.ts';
import { emptyNotices, lookAtChain, lookAtTime, type Notices, notice, withdraw } from './notices.ts';
import type { ReadEvent } from './wire.ts';

/** An event as the hub keeps it. */
export interface HubEntry {
  readonly index: number;
  readonly id: string;
  readonly receivedAt: Millis;
  readonly fact: Fact;
  /** What was noticed about it: a clock ahead, a counter used twice. */
  readonly flags: readonly string[];
}

/** A stored event to be folded. */
export interface Folding {
  readonly event: ReadEvent;
  readonly index: number;
  readonly receivedAt: Millis;
  readonly unsignedFor: string | undefined;
  readonly isForged: boolean;
}

/** The readable leaves, in log order. */
export interface Log {
  readonly ids: Ids;
  /** The leaf of each. */
  readonly index: Numbers;
  readonly receivedAt: Numbers;
}

/** Grown in place, leaf by leaf and fact by fact. */
export interface Folded {
  readonly gate: Gate;
  readonly tree: Tree;
  readonly notices: Notices;
  readonly log: Log;
  /** Kept without a known key, by the device they name. */
  readonly unsigned: Map<string, ReadEvent[]>;
  /** Kept, and out of the book: the key they name did not sign them. */
  readonly forged: Map<string, Fact>;
  readonly pasts: Map<number, Book>;
  /** Reads the fact of a leaf that rests; undefined while all are in memory. */
  readonly restingFact: ((index: number) => Fact) | undefined;
  book: Book;
  lastReceivedAt: Millis;
}

export const NOBODYS = 'Nobody enrolled the key it names; it counts as danger only.';
const FORGED = 'Its signature does not verify under the key enrolled since; it counts for nothing.';
const PASTS_MOST = 4;

/** Nothing folded yet. */
export const emptyFolded = (gate: Gate): Folded => ({
  gate,
  tree: treeOf([], gate.platform.hash),
  notices: emptyNotices(),
  log: { ids: emptyIds(), index: emptyNumbers(), receivedAt: emptyNumbers() },
  unsigned: new Map(),
  forged: new Map(),
  pasts: new Map(),
  restingFact: undefined,
  book: emptyBook(),
  lastReceivedAt: 0,
});

/** Adds a stored leaf to the tree. */
export function growTree({ tree, gate }: Folded, leaf: Uint8Array): void {
  addLeaf(tree, leafHash(leaf, gate.platform.hash), gate.platform.hash);
}

export const sizeOf = ({ tree }: Folded): number => treeSize(tree);

/** How many leaves can be read. */
export const countOf = ({ log }: Folded): number => log.ids.count;

/** The place of an event in the log; -1 when it is not here. */
export const placeOf = ({ log }: Folded, id: string): number => placeOfId(log.ids, id);

/** Whether the log holds an event. */
export const isKept = (folded: Folded, id: string): boolean => placeOf(folded, id) >= 0;

function factAt({ book, forged, log, restingFact }: Folded, place: number): Fact | undefined {
  const id = idAt(log.ids, place);
  const near = forged.get(id) ?? book.near.facts.get(id);
  if (near || !book.resting || !restingFact) return near;
  return restingFact(log.index.values[place] as number);
}

const believed = ({ book, log, forged }: Folded, count: number): Fact[] => {
  const { facts } = book;
  return Array.from({ length: count }, (_, place) => idAt(log.ids, place)).flatMap((id) =>
    forged.has(id) ? [] : (facts.get(id) ?? []),
  );
};

function lookAt(folded: Folded, { event, receivedAt, unsignedFor, isForged }: Folding, fact: Fact): void {
  const { notices, unsigned, forged } = folded;
  lookAtTime(notices, event, receivedAt);
  if (isForged) {
    forged.set(event.id, fact);
    notice(notices, event.id, FORGED);
  } else if (unsignedFor === undefined) {
    lookAtChain(notices, event);
  } else {
    notice(notices, event.id, NOBODYS);
    unsigned.set(event.envelope.device, [...(unsigned.get(event.envelope.device) ?? []), event]);
  }
}

/** Devices became known: what was kept under their names is verified now, and forgeries leave the book. */
function recognise(folded: Folded, devices: readonly string[]): void {
  const { gate, notices, unsigned, forged, book } = folded;
  const found: string[] = [];
  for (const device of devices) {
    for (const event of unsigned.get(device) ?? []) {
      withdraw(notices, event.id, NOBODYS);
      if (verifiesNow(gate, event)) lookAtChain(notices, event);
      else {
        notice(notices, event.id, FORGED);
        found.push(event.id);
      }
    }
    unsigned.delete(device);
  }
  if (found.length === 0) return;
  for (const id of found) {
    const fact = book.facts.get(id);
    if (fact) forged.set(id, fact);
  }
  folded.book = addFacts(emptyBook(), believed(folded, countOf(folded)));
  folded.pasts.clear();
}

/** Folds events whose leaves are stored already. `enrolled` are the devices that became known with them. */
export function fold(folded: Folded, events: readonly Folding[], enrolled: readonly string[]): void {
  const { log } = folded;
  const facts: Fact[] = [];
  for (const each of events) {
    const { event, index, receivedAt } = each;
    const fact: Fact = { ...factOf(event), receivedAt };
    addId(log.ids, event.id);
    addNumber(log.index, index);
    addNumber(log.receivedAt, receivedAt);
    folded.lastReceivedAt = Math.max(folded.lastReceivedAt, receivedAt);
    lookAt(folded, each, fact);
    if (!each.isForged) facts.push(fact);
  }
  addFacts(folded.book, facts);
  recognise(folded, enrolled);
}

/** How many leaves had been received by `knownAt`: the log's own time never runs backwards. */
function countKnownAt({ log }: Folded, knownAt: Millis): number {
  const { values, count } = log.receivedAt;
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) <= knownAt) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The book as it stood when the hub had received nothing later than `knownAt`. */
export function bookKnownAt(folded: Folded, knownAt: Millis): Book {
  const { pasts } = folded;
  const count = countKnownAt(folded, knownAt);
  if (count === countOf(folded)) return folded.book;
  const known = pasts.get(count) ?? addFacts(emptyBook(), believed(folded, count));
  if (!pasts.has(count) && pasts.size >= PASTS_MOST) pasts.delete(pasts.keys().next().value ?? 0);
  pasts.set(count, known);
  return known;
}

/** The entry at a place in the log of readable leaves. */
export function entryAt(folded: Folded, place: number): HubEntry | undefined {
  const { log, notices } = folded;
  if (place < 0 || place >= log.ids.count) return undefined;
  const id = idAt(log.ids, place);
  let fact: Fact | undefined;
  return {
    index: log.index.values[place] as number,
    id,
    receivedAt: log.receivedAt.values[place] as number,
    get fact() {
      fact ??= factAt(folded, place);
      if (!fact) throw new Error('A kept event must have its fact.');
      return fact;
    },
    flags: notices.byEvent.get(id) ?? [],
  };
}
