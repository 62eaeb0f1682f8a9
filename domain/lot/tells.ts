// Derives what a row of a look can be, from the tells of the lots that could be there; labels never count (model.md §5).

import type { SeenRow } from '../vocabulary/look.ts';
import type { RoundKind } from '../vocabulary/words.ts';

/** What is needed of a lot to tell its rounds. */
export interface Telling {
  readonly id: string;
  readonly kind: RoundKind;
  readonly cast: boolean;
  readonly tells: readonly { words: string; sense: string; side: string; chambered: boolean; lasting: boolean }[];
}

/** What a row of a look comes to. */
export type Told =
  | { readonly kind: 'empty' }
  | { readonly kind: 'spent' }
  /** Looks able to fire a bullet: stops everything in its zone (model.md §6). */
  | { readonly kind: 'bulleted' }
  /** Lacks a tell it should have. */
  | { readonly kind: 'fails'; readonly tells: readonly string[] }
  /** Every tell of exactly one of the lots was found. */
  | { readonly kind: 'lot'; readonly lot: string }
  /** A round, but what was seen does not separate it from another sort. */
  | { readonly kind: 'not told' };

const spoken = (row: SeenRow) => (row.tells ?? []).map((each) => each.toLowerCase());
const lacking = (row: SeenRow) => (row.lacks ?? []).map((each) => each.toLowerCase());

/** Tells that rounds of these lots should have and that were tried here and not found. */
export function failedTells(row: SeenRow, lots: readonly Telling[]): readonly string[] {
  const relevant = lots.flatMap((lot) => lot.tells.map((tell) => tell.words.toLowerCase()));
  return lacking(row).filter((each) => relevant.includes(each));
}

/** Tells a row of rounds seen outside a gun, where every tell of the lot must have been found. */
export function tellOutside(row: SeenRow, lots: readonly Telling[]): Told {
  if (row.empty) return { kind: 'empty' };
  if (row.bullet && row.primer === 'bright') return { kind: 'bulleted' };
  if (row.spent) return { kind: 'spent' };
  const failed = failedTells(row, lots);
  if (failed.length > 0) return { kind: 'fails', tells: failed };
  const found = spoken(row);
  const fitting = lots.filter(
    (lot) => lot.tells.length > 0 && lot.tells.every((tell) => found.includes(tell.words.toLowerCase())),
  );
  return fitting.length === 1 ? { kind: 'lot', lot: (fitting[0] as Telling).id } : { kind: 'not told' };
}

/**
 * Tells a row of rounds seen in a gun, heads only: a lot is told when one of its tells shows in the chamber and
 * no other lot that could be there shares it. No tell in the gun separates a blank from a bulleted round.
 */
export function tellInside(row: SeenRow, lots: readonly Telling[]): Told {
  if (row.empty) return { kind: 'empty' };
  if (row.bullet && row.primer === 'bright') return { kind: 'bulleted' };
  if (row.spent) return { kind: 'spent' };
  const found = [...spoken(row), ...(row.primer === 'none' ? ['no primer'] : [])];
  const lacks = [...lacking(row), ...(row.primer === 'bright' || row.primer === 'dented' ? ['no primer'] : [])];
  const showing = (lot: Telling) => lot.tells.filter((tell) => tell.chambered).map((tell) => tell.words.toLowerCase());
  if (lots.some((lot) => lot.kind === 'dummy' && showing(lot).some((each) => lacks.includes(each)))) {
    return { kind: 'fails', tells: lacks };
  }
  const fitting = lots.filter((lot) => lot.kind === 'dummy' && showing(lot).some((each) => found.includes(each)));
  return fitting.length === 1 ? { kind: 'lot', lot: (fitting[0] as Telling).id } : { kind: 'not told' };
}
