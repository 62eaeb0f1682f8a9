// The board as data: one line a gun, the holds, what is overdue, and how old all of it is.

import type { BoardRow } from '@proofhouse/domain/book/board.ts';
import type { View } from '@proofhouse/domain/book/view.ts';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import type { Hub } from '@proofhouse/record/hub.ts';

/** The state code of workflow.md §5, by which the page picks shape, pattern and colours. */
export type StateCode =
  | 'frozen'
  | 'stop'
  | 'wait'
  | 'back'
  | 'not_proven'
  | 'look_due'
  | 'blank'
  | 'dummy_shown'
  | 'empty_shown'
  | 'held'
  | 'locked'
  | 'cannot_fire';

const codes: readonly (readonly [RegExp, StateCode])[] = [
  [/^FROZEN/, 'frozen'],
  [/^STOP/, 'stop'],
  [/^DID NOT FIRE/, 'wait'],
  [/^BACK/, 'back'],
  [/^BLANKS/, 'blank'],
  [/^DUMMIES/, 'dummy_shown'],
  [/^EMPTY, SHOWN/, 'empty_shown'],
  [/^(LOOK DUE|EMPTY)/, 'look_due'],
  [/^ARMORER HAS IT/, 'held'],
  [/^LOCKED UP/, 'locked'],
  [/^CANNOT FIRE/, 'cannot_fire'],
];

/** A word nobody has a code for frightens: it shows as not proven. */
export const codeOf = (word: string): StateCode => codes.find(([begins]) => begins.test(word))?.[1] ?? 'not_proven';

const order: readonly StateCode[] = codes.map(([, code]) => code).toSpliced(4, 0, 'not_proven');

function lineOf(row: BoardRow, view: View) {
  const code = codeOf(row.word);
  return {
    alias: row.alias,
    code,
    word: row.word,
    contents: row.contents,
    // A public board shows no store.
    with: code === 'locked' ? 'locked away' : row.with,
    proof: { basis: row.proof.basis, at: row.proof.at ?? null, by: row.proof.by },
    plan: row.permission?.plan === undefined ? null : view.label(row.permission.plan),
    hold: row.hold ?? null,
    since: row.since,
  };
}

function modeOf(rows: readonly { code: StateCode }[]): string {
  const some = (...wanted: StateCode[]) => rows.filter(({ code }) => wanted.includes(code)).length;
  if (some('frozen') > 0) return 'FROZEN: DO NOT TOUCH';
  if (some('stop') > 0) return 'STOP, DO NOT TOUCH';
  const blanks = some('blank');
  if (blanks > 0) return `BLANKS OUT: ${blanks} ${blanks === 1 ? 'GUN' : 'GUNS'}`;
  const out = rows.length - some('locked', 'cannot_fire');
  return out === 0 ? 'NO GUNS OUT' : `${out} ${out === 1 ? 'GUN' : 'GUNS'} NOT LOCKED UP, NO BLANKS SHOWN`;
}

/** The board at an instant; `now` is the instant of asking, by which its age is measured. */
export function boardAnswer(hub: Hub, view: View, now: Millis, knownAt: Millis | undefined) {
  const rows = view
    .board()
    .map((row) => lineOf(row, view))
    .sort((left, right) => order.indexOf(left.code) - order.indexOf(right.code));
  return {
    at: view.at,
    knownAt: knownAt ?? null,
    now,
    production: hub.production && { title: hub.production.title, sample: hub.production.sample },
    zone: hub.production?.zone ?? 'UTC',
    mode: rows.length === 0 ? 'NO GUNS LISTED' : modeOf(rows),
    rows,
    holds: view.holds().map((hold) => ({
      id: hold.id,
      kind: hold.kind,
      scope: hold.scope,
      guns: hold.guns.map((gun) => view.label(gun)),
      since: hold.since,
      says: hold.says,
      releasedBy: hold.releasedBy,
    })),
    due: view.due().map((due) => ({ since: due.since, says: due.says, who: due.who.map((each) => view.label(each)) })),
    data: {
      receivedAt: hub.receivedAt ?? null,
      events: hub.size,
      refused: hub.refused.length,
      waiting: hub.waiting,
      fault: hub.fault?.message ?? null,
    },
    head: hub.head ? { size: hub.head.size, sealedAt: hub.head.sealedAt, uncovered: hub.size - hub.head.size } : null,
  };
}
