// The lanes of the guns: what was in each and who had it, from minute to minute, with its shows and its armed actions.

import { boardOf } from '@proofhouse/domain/book/board.ts';
import { isRunning } from '@proofhouse/domain/book/custody.ts';
import type { Gun, State } from '@proofhouse/domain/book/state.ts';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { codeOf, type StateCode } from '../codes.ts';
import { type HandsKind, handsOf } from '../hands.ts';

/** A time during which nothing about a gun changed. */
export interface Segment {
  from: Millis;
  to: Millis;
  code: StateCode;
  word: string;
  contents: string;
  with: string;
  hands: HandsKind;
  running: boolean;
}

/** One gun's day. */
export interface Lane {
  readonly alias: string;
  readonly segments: Segment[];
}

/** A wait counts down second by second; on a strip it is one time. */
const steady = (word: string) => word.replace(/WAIT [0-9:]+$/, 'WAIT');

/** Adds what is so at an instant to the lanes. */
export function lookAtGuns(lanes: Map<string, Lane>, state: State, at: Millis): void {
  for (const row of boardOf(state, at)) {
    const gun = state.guns.get(row.gun) as Gun;
    const hands = handsOf(state, gun);
    const now = {
      code: codeOf(row.word),
      word: steady(row.word),
      contents: row.contents,
      with: hands.words,
      hands: hands.kind,
      running: isRunning(state, gun.id),
    };
    let lane = lanes.get(row.gun);
    if (!lane) {
      lane = { alias: row.alias, segments: [] };
      lanes.set(row.gun, lane);
    }
    const last = lane.segments.at(-1);
    if (last) last.to = at;
    const isSame = last && (Object.keys(now) as (keyof typeof now)[]).every((name) => last[name] === now[name]);
    if (isSame) continue;
    if (last?.from === at) Object.assign(last, now);
    else lane.segments.push({ from: at, to: at, ...now });
  }
}
