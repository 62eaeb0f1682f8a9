// Every rule of this build, by rulebook; the blocks are always in force (rules.md §2).

import { canonicalJson, commitmentOf } from '@proofhouse/domain/book/digest.ts';
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

/** The names adopted and all they take in, each once; names this build does not know are left out. */
export function booksInForce(adopted: readonly string[]): Rulebook[] {
  const found = new Map<string, Rulebook>();
  const take = (name: string): void => {
    const book = bookOf(name);
    if (!book || found.has(name)) return;
    found.set(name, book);
    book.takesIn.forEach(take);
  };
  ['blocks', ...adopted].forEach(take);
  return [...found.values()];
}

const inForce = new Map<string, readonly Rule[]>();

/** Rules in force under the adopted rulebooks, most important first. A name this build does not know adds nothing here. */
export function rulesInForce(adopted: readonly string[]): readonly Rule[] {
  const name = adopted.join(' ');
  const known = inForce.get(name);
  if (known) return known;
  const rules = mostImportantFirst(booksInForce(adopted).flatMap((book) => rulebooks[book.name] ?? []));
  // Names come from events: a few are met again and again, and nobody may fill the memory with others.
  if (inForce.size < 100) inForce.set(name, rules);
  return rules;
}

/** Names among the adopted that this build does not know. */
export const unknownRulebooks = (adopted: readonly string[]): string[] =>
  adopted.filter((name) => bookOf(name) === undefined);

/** Rises with every change of what a check decides. */
export const RULES_EDITION = 'rules 2';

const hashes = new Map<string, string>();
/** A short name for exactly these rules in these words and numbers, written into every answer. */
export function rulebookHash(adopted: readonly string[]): string {
  const name = adopted.join(' ');
  const known = hashes.get(name);
  if (known) return known;
  // The text of a check differs from bundle to bundle, and is named by the build; here stands what the rules declare.
  const text = {
    books: booksInForce(adopted),
    rules: rulesInForce(adopted).map(({ check: _check, cases: _cases, ...rule }) => rule),
  };
  const hash = commitmentOf(RULES_EDITION, canonicalJson(text));
  if (hashes.size < 100) hashes.set(name, hash);
  return hash;
}
