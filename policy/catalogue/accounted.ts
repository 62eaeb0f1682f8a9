// How each row of the catalogue is accounted for: by the rules that cite it, or by the events that record it.

import type { Rule } from '../rule.ts';
import { rulebooks } from '../rulebooks/all.ts';
import { inPart } from './in-part.ts';
import { type Recorded, recorded } from './recorded.ts';

/** A rule with the rulebook it stands in. */
export interface Placed {
  readonly book: string;
  readonly rule: Rule;
}

/** Every rule of this build with its rulebook. */
export const placed: readonly Placed[] = Object.entries(rulebooks).flatMap(([book, rules]) =>
  rules.map((rule) => ({ book, rule })),
);

/** Ids of the rows a rule cites. */
export const rowsOf = (rule: Rule): readonly string[] => rule.cites.flatMap((cite) => cite.rows);

/** Rules that do a row, by the id of the row; derived from what the rules cite. */
export const doneBy: ReadonlyMap<string, readonly Placed[]> = placed.reduce((done, each) => {
  for (const row of new Set(rowsOf(each.rule))) done.set(row, [...(done.get(row) ?? []), each]);
  return done;
}, new Map<string, readonly Placed[]>());

/** How one row is accounted for. */
export type Account =
  | { readonly how: 'rules'; readonly rules: readonly Placed[]; readonly notDone: string | undefined }
  | ({ readonly how: 'recorded' } & Recorded);

/** Every way a row is accounted for: exactly one, or something is wrong. */
export function accountsOf(row: string): readonly Account[] {
  const rules = doneBy.get(row);
  const record = Object.hasOwn(recorded, row) ? recorded[row] : undefined;
  const notDone = Object.hasOwn(inPart, row) ? inPart[row] : undefined;
  return [
    ...(rules ? [{ how: 'rules', rules, notDone } as const] : []),
    ...(record ? [{ how: 'recorded', ...record } as const] : []),
  ];
}
