// What a hub holds in memory of its log: the tree over the leaves, the book of the facts, and what was noticed.

import { addFacts, type Book, emptyBook } from '@proofhouse/domain/book/book.ts';
import type { Fact } from '@proofhouse/domain/book/fact.ts';
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

/** Grown in place, leaf by leaf and fact by fact. */
export interface Folded {
  readonly gate: Gate;
  readonly tree: Tree;
  readonly notices: Notices;
  readonly log: { readonly id: string; readonly index: number; readonly receivedAt: Millis; readonly fact: Fact }[];
  /** Places in `log` by event id. */
  readonly byId: Map<string, number>;
  /** Kept without a known key, by the device they name. */
  readonly unsigned: Map<string, ReadEvent[]>;
  /** Kept, and out of the book: the key they name did not sign them. */
  readonly forged: Set<string>;
  readonly pasts: Map<number, Book>;
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
  log: [],
  byId: new Map(),
  unsigned: new Map(),
  forged: new Set(),
  pasts: new Map(),
  book: emptyBook(),
  lastReceivedAt: 0,
});

/** Adds a stored leaf to the tree. */
export function growTree({ tree, gate }: Folded, leaf: Uint8Array): void {
  addLeaf(tree, leafHash(leaf, gate.platform.hash), gate.platform.hash);
}

export const sizeOf = ({ tree }: Folded): number => treeSize(tree);

const believed = ({ log, forged }: Folded, count: number): Fact[] =>
  log.slice(0, count).flatMap(({ id, fact }) => (forged.has(id) ? [] : [fact]));

function lookAt(folded: Folded, { event, receivedAt, unsignedFor, isForged }: Folding): void {
  const { notices, unsigned, forged } = folded;
  lookAtTime(notices, event, receivedAt);
  if (isForged) {
    forged.add(event.id);
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
  const { gate, notices, unsigned, forged } = folded;
  const before = forged.size;
  for (const device of devices) {
    for (const event of unsigned.get(device) ?? []) {
      withdraw(notices, event.id, NOBODYS);
      if (verifiesNow(gate, event)) lookAtChain(notices, event);
      else {
        notice(notices, event.id, FORGED);
        forged.add(event.id);
      }
    }
    unsigned.delete(device);
  }
  if (forged.size === before) return;
  folded.book = addFacts(emptyBook(), believed(folded, folded.log.length));
  folded.pasts.clear();
}

/** Folds events whose leaves are stored already. `enrolled` are the devices that became known with them. */
export function fold(folded: Folded, events: readonly Folding[], enrolled: readonly string[]): void {
  const facts: Fact[] = [];
  for (const each of events) {
    const { event, index, receivedAt } = each;
    const fact: Fact = { ...factOf(event), receivedAt };
    folded.byId.set(event.id, folded.log.length);
    folded.log.push({ id: event.id, index, receivedAt, fact });
    folded.lastReceivedAt = Math.max(folded.lastReceivedAt, receivedAt);
    lookAt(folded, each);
    if (!each.isForged) facts.push(fact);
  }
  addFacts(folded.book, facts);
  recognise(folded, enrolled);
}

/** The book as it stood when the hub had received nothing later than `knownAt`. */
export function bookKnownAt(folded: Folded, knownAt: Millis): Book {
  const { log, pasts } = folded;
  let count = 0;
  while (count < log.length && (log[count]?.receivedAt ?? 0) <= knownAt) count += 1;
  if (count === log.length) return folded.book;
  const known = pasts.get(count) ?? addFacts(emptyBook(), believed(folded, count));
  if (!pasts.has(count) && pasts.size >= PASTS_MOST) pasts.delete(pasts.keys().next().value ?? 0);
  pasts.set(count, known);
  return known;
}

/** The entry at a place in the log of readable leaves. */
export function entryAt({ log, notices }: Folded, at: number): HubEntry | undefined {
  const each = log[at];
  return each && { ...each, flags: notices.byEvent.get(each.id) ?? [] };
}
