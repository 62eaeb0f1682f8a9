// What the big word of a gun is drawn as: shape and pattern by code, the word by the catalogue (workflow.md §5).

import type { Word } from '../screens/words/words.ts';

/** By this shape, frame and colours are picked; the same as the board's. */
export type StateCode =
  | 'frozen'
  | 'stop'
  | 'wait'
  | 'back'
  | 'blank'
  | 'dummy_shown'
  | 'empty_shown'
  | 'look_due'
  | 'held'
  | 'locked'
  | 'cannot_fire'
  | 'not_proven';

/** A big word, ready to be said in any language. */
export interface StateWord {
  readonly code: StateCode;
  readonly word: Word;
  readonly values: Readonly<Record<string, string>>;
}

const patterns: readonly (readonly [RegExp, StateCode, Word])[] = [
  [/^FROZEN$/, 'frozen', 'state.frozen'],
  [/^STOP$/, 'stop', 'state.stop'],
  [/^DID NOT FIRE, WAIT OVER$/, 'wait', 'state.waitOver'],
  [/^DID NOT FIRE, WAIT (?<left>[\d:]+)$/, 'wait', 'state.wait'],
  [/^BACK, NOT YET OPENED \(MAY HOLD (?<n>\d+)\)$/, 'back', 'state.back'],
  [/^BLANKS (?<n>\d+) (?<load>[A-Z]*) ?AND DUMMIES (?<m>\d+)$/, 'blank', 'state.mixed'],
  [/^BLANKS (?<n>\d+) ?(?<load>[A-Z]*)$/, 'blank', 'state.blank'],
  [/^DUMMIES (?<n>\d+)$/, 'dummy_shown', 'state.dummy_shown'],
  [/^EMPTY, SHOWN$/, 'empty_shown', 'state.empty_shown'],
  [/^EMPTY, BORE NOT SEEN$/, 'look_due', 'state.emptyNoBore'],
  [/^EMPTY$/, 'look_due', 'state.empty'],
  [/^LOOK DUE$/, 'look_due', 'state.look_due'],
  [/^ARMORER HAS IT$/, 'held', 'state.held'],
  [/^LOCKED UP$/, 'locked', 'state.locked'],
  [/^CANNOT FIRE$/, 'cannot_fire', 'state.cannot_fire'],
];

/** Reads a word of the board. One that nobody knows frightens: it shows as not proven. */
export function stateWord(said: string): StateWord {
  for (const [pattern, code, word] of patterns) {
    const found = pattern.exec(said);
    if (found) return { code, word, values: { ...found.groups } };
  }
  return { code: 'not_proven', word: 'state.not_proven', values: {} };
}
