// Copies what a device remembers, so that many histories can begin from one morning that was played once.

import { type Book, emptyBook } from '@proofhouse/domain/book/book.ts';

/** Marks everything reachable from these as shared: it never changes, and a copy may point to it. */
export function shareAll(roots: readonly unknown[], shared: WeakSet<object>): void {
  const open = [...roots];
  while (open.length > 0) {
    const each = open.pop();
    if (typeof each !== 'object' || each === null || shared.has(each)) continue;
    shared.add(each);
    open.push(...(Array.isArray(each) ? each : Object.values(each)));
  }
}

const isBook = (value: object): value is Book => 'near' in value && 'trust' in value && 'stamps' in value;

/** A book speaks of its own facts, so a copy of one is a book of its own that is given what the other holds. */
function copyOfBook(book: Book, shared: WeakSet<object>, known: Map<object, unknown>): Book {
  if (book.resting) throw new Error('A book whose facts rest is not copied here.');
  const copy = emptyBook();
  known.set(book, copy);
  const of = <T>(value: T): T => copyOf(value, shared, known);
  for (const [id, fact] of book.near.facts) copy.near.facts.set(id, of(fact));
  copy.near.order = of(book.near.order);
  for (const [id, effects] of book.near.effects) copy.near.effects.set(id, of(effects));
  const { ids, stamps, trust, state, folded, version } = book;
  return Object.assign(copy, { ids: of(ids), stamps: of(stamps), trust: of(trust), state: of(state), folded, version });
}

/** A deep copy of plain data, maps and sets; what is shared or callable stays the same, and two names of one thing stay so. */
export function copyOf<T>(value: T, shared: WeakSet<object>, known = new Map<object, unknown>()): T {
  if (typeof value !== 'object' || value === null || shared.has(value)) return value;
  const before = known.get(value);
  if (before !== undefined) return before as T;
  if (Array.isArray(value)) {
    const copy: unknown[] = new Array(value.length);
    known.set(value, copy);
    for (let at = 0; at < value.length; at += 1) copy[at] = copyOf(value[at], shared, known);
    return copy as T;
  }
  if (value instanceof Map) {
    const copy = new Map<unknown, unknown>();
    known.set(value, copy);
    for (const [name, each] of value) copy.set(copyOf(name, shared, known), copyOf(each, shared, known));
    return copy as T;
  }
  if (value instanceof Set) {
    const copy = new Set<unknown>();
    known.set(value, copy);
    for (const each of value) copy.add(copyOf(each, shared, known));
    return copy as T;
  }
  if (value instanceof Uint8Array || value instanceof Int32Array || value instanceof Float64Array) {
    const copy = value.slice();
    known.set(value, copy);
    return copy as T;
  }
  if (isBook(value)) return copyOfBook(value, shared, known) as T;
  const copy: Record<string, unknown> = {};
  known.set(value, copy);
  for (const name of Object.keys(value)) {
    copy[name] = copyOf((value as Record<string, unknown>)[name], shared, known);
  }
  return copy as T;
}

/** Whether two values would be written alike: absent members and the order of maps and sets do not count. */
export function areAlike(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (one instanceof Map) {
    if (!(other instanceof Map) || one.size !== other.size) return false;
    for (const [name, each] of one) if (!areAlike(each, other.get(name))) return false;
    return true;
  }
  if (one instanceof Set) {
    if (!(other instanceof Set) || one.size !== other.size) return false;
    for (const each of one) if (!other.has(each)) return false;
    return true;
  }
  if (Array.isArray(one)) {
    if (!Array.isArray(other) || one.length !== other.length) return false;
    for (let at = 0; at < one.length; at += 1) if (!areAlike(one[at], other[at])) return false;
    return true;
  }
  if (other instanceof Map || other instanceof Set || Array.isArray(other)) return false;
  const left = one as Record<string, unknown>;
  const right = other as Record<string, unknown>;
  for (const name of Object.keys(left)) if (!areAlike(left[name], right[name])) return false;
  for (const name of Object.keys(right)) if (right[name] !== undefined && left[name] === undefined) return false;
  return true;
}
