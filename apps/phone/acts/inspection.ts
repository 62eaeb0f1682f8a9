// Dummies are tested one round at a time, tell by tell; an interruption is marked, and what followed it is tested again.

import type { Lot } from '@proofhouse/domain/book/state.ts';
import type { Look, SeenRow } from '@proofhouse/domain/vocabulary/look.ts';

/** One round as it was tested: the tells it lacked; none means it had them all. `unsure` counts as lacking. */
export interface Tested {
  readonly lacks: readonly string[];
}

/** A test of one lot in one place, under way. */
export interface Inspection {
  readonly place: string;
  readonly tells: readonly string[];
  readonly tested: readonly Tested[];
  /** How many rounds were tested before each interruption. */
  readonly interruptions: readonly number[];
}

/** Begins with nothing tested. */
export const beginInspection = (place: string, lot: Lot): Inspection => ({
  place,
  tells: lot.tells.map(({ words }) => words),
  tested: [],
  interruptions: [],
});

/** The next round, as it was found. */
export const testRound = (inspection: Inspection, lacks: readonly string[]): Inspection => ({
  ...inspection,
  tested: [...inspection.tested, { lacks }],
});

/** Somebody was called away: the round in hand is tested anew, and the mark stays. */
export const interrupt = (inspection: Inspection): Inspection => ({
  ...inspection,
  interruptions: [...inspection.interruptions, inspection.tested.length],
});

/** Takes the last answer back, for a slip of the finger. */
export const takeBack = (inspection: Inspection): Inspection => ({
  ...inspection,
  tested: inspection.tested.slice(0, -1),
});

/** Rounds that failed a tell, or of which somebody was unsure. */
export const failed = ({ tested }: Inspection): number => tested.filter(({ lacks }) => lacks.length > 0).length;

/** What was seen, round by round, as a look: equal rounds in one row, in an order that two people share. */
export function inspectionLook({ place, tells, tested }: Inspection): Look {
  const rows = new Map<string, { row: SeenRow; count: number }>();
  for (const { lacks } of tested) {
    const found = tells.filter((tell) => !lacks.includes(tell));
    const name = lacks.join('|');
    const row: SeenRow = { count: 0, tells: found, ...(lacks.length === 0 ? {} : { lacks }) };
    rows.set(name, { row, count: (rows.get(name)?.count ?? 0) + 1 });
  }
  const seen = [...rows]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { row, count }]) => ({ ...row, count }));
  return { subject: place, method: 'one by one', seen };
}
