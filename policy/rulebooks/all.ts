// Every rule of this build, by rulebook; the blocks are always in force (rules.md §2).

import { canonicalJson, commitmentOf } from '@proofhouse/domain/book/digest.ts';
import { type AskKind, askKinds } from '@proofhouse/domain/vocabulary/words.ts';
import { mostImportantFirst } from '../importance.ts';
import type { Rule } from '../rule.ts';
import type { Rulebook } from '../rulebook.ts';
import { every } from './every.ts';

/** Rules by the name of their rulebook, most important first. */
export const rulebooks: Readonly<Record<string, readonly Rule[]>> = Object.fromEntries(
  every.map(({ book, rules }) => [book.name, mostImportantFirst(rules)]),
);

/** What is said of each rulebook, by name. */
export const books: Readonly<Record<string, Rulebook>> = Object.fromEntries(every.map(({ book }) => [book.name, book]));

const bookOf = (name: string): Rulebook | undefined => (Object.hasOwn(books, name) ? books[name] : undefined);

/** Everything that follows from the rulebooks a production adopted. */
export interface InForceSet {
  /** The names adopted and all they take in, each once; names this build does not know are left out. */
  readonly books: readonly Rulebook[];
  /** Their rules, most important first. */
  readonly rules: readonly Rule[];
  /** The same by what is asked. */
  readonly byAsk: ReadonlyMap<AskKind, readonly Rule[]>;
  /** Names among the adopted that this build does not know. */
  readonly unknown: readonly string[];
  /** Ids of rules that may be waived. */
  readonly waivable: readonly string[];
}

function bring(adopted: readonly string[]): InForceSet {
  const found = new Map<string, Rulebook>();
  const take = (name: string): void => {
    const book = bookOf(name);
    if (!book || found.has(name)) return;
    found.set(name, book);
    book.takesIn.forEach(take);
  };
  ['blocks', ...adopted].forEach(take);
  const rules = mostImportantFirst([...found.values()].flatMap((book) => rulebooks[book.name] ?? []));
  return {
    books: [...found.values()],
    rules,
    byAsk: new Map(askKinds.map((kind) => [kind, rules.filter((rule) => rule.asks.includes(kind))])),
    unknown: adopted.filter((name) => bookOf(name) === undefined),
    waivable: rules.flatMap((rule) => (rule.waivable ? [rule.id] : [])),
  };
}

// Names come from events: a few are met again and again, and nobody may fill the memory with others.
const KEPT_MOST = 100;
/** Keyed by the list as JSON: two names are never one name with a space in it. */
const kept = new Map<string, InForceSet>();
const keptByList = new WeakMap<readonly string[], InForceSet>();

/** What is in force under the adopted rulebooks. The lists of a book's settings are never changed in place. */
export function inForceUnder(adopted: readonly string[]): InForceSet {
  const before = keptByList.get(adopted);
  if (before) return before;
  const name = JSON.stringify(adopted);
  const set = kept.get(name) ?? bring(adopted);
  if (kept.size < KEPT_MOST) kept.set(name, set);
  keptByList.set(adopted, set);
  return set;
}

/** The rulebooks in force under the adopted ones. */
export const booksInForce = (adopted: readonly string[]): readonly Rulebook[] => inForceUnder(adopted).books;

/** Rules in force under the adopted rulebooks, most important first. A name this build does not know adds nothing here. */
export const rulesInForce = (adopted: readonly string[]): readonly Rule[] => inForceUnder(adopted).rules;

/** Names among the adopted that this build does not know. */
export const unknownRulebooks = (adopted: readonly string[]): readonly string[] => inForceUnder(adopted).unknown;

/** Rises with every change of what a check decides. */
export const RULES_EDITION = 'rules 2';

const hashes = new WeakMap<InForceSet, string>();
/** A short name for exactly these rules in these words and numbers, written into every answer. */
export function rulebookHash(adopted: readonly string[]): string {
  const set = inForceUnder(adopted);
  const known = hashes.get(set);
  if (known) return known;
  // The text of a check differs from bundle to bundle, and is named by the build; here stands what the rules declare.
  const text = { books: set.books, rules: set.rules.map(({ check: _check, cases: _cases, ...rule }) => rule) };
  const hash = commitmentOf(RULES_EDITION, canonicalJson(text));
  hashes.set(set, hash);
  return hash;
}
