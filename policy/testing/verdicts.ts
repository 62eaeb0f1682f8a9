// What every moment of the small set answers to every ask, and what its board says: one table, pinned as a golden file.

import type { Fact } from '@proofhouse/domain/book/fact.ts';
import { type View, viewNow } from '@proofhouse/domain/book/view.ts';
import { bookOf } from '@proofhouse/domain/testing/facts.ts';
import { people } from '@proofhouse/domain/testing/set.ts';
import type { Answer } from '../answer.ts';
import type { Ask } from '../ask.ts';
import { asksOn, moments } from './asking.ts';

/** One ask at one moment, with everything needed to ask it again. */
export interface Probe {
  readonly name: string;
  readonly facts: readonly Fact[];
  readonly now: number;
  readonly ask: Ask;
  readonly by: string;
}

/** Who asks, in the table: one who controls guns, and one who does not. */
const askers = { armorer: people.armorer, camera: people.camera } as const;

/** Every moment of asking.ts, every ask of each, by both askers. */
export function probes(): Probe[] {
  return Object.entries(moments).flatMap(([moment, make]) => {
    const set = make();
    const { facts, now } = set.history;
    return asksOn(set).flatMap((ask, at) =>
      Object.entries(askers).map(([who, by]) => ({
        name: `${moment} / ${ask.kind} ${at} / ${who}`,
        facts,
        now,
        ask,
        by,
      })),
    );
  });
}

/** An answer in one line: granted and until when, or the rules that refuse, with those that only warn after a bar. */
export function verdictOf({ verdict, mayBeginUntil, reasons, warnings }: Answer): string {
  const told = (all: Answer['reasons']): string =>
    all.map((each) => `${each.rule}${each.verdict === 'breaks' ? '' : '?'}`).join(' ');
  const until = mayBeginUntil === undefined ? '' : `until ${mayBeginUntil}`;
  return [verdict, until, told(reasons), warnings.length > 0 ? `| ${told(warnings)}` : ''].filter(Boolean).join(' ');
}

/** The board of each moment, a gun a line. */
export function boards(): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(moments).map(([moment, make]) => {
      const { facts, now } = make().history;
      return [moment, boardIn(viewNow(bookOf(facts), now))];
    }),
  );
}

/** A board in words, a gun a line. */
export const boardIn = (view: View): string[] =>
  view
    .board()
    .map((row) => `${row.alias}: ${row.word}; ${row.contents}; ${row.with}; ${row.proof.basis}; ${row.hold ?? ''}`);
