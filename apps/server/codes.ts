// The state codes of the board: by them a page picks shape, pattern and colours, and by their order what comes first.

/** The code of a big word (workflow.md §5), in the precedence of model.md §10. */
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

/** Most urgent first. */
export const urgency: readonly StateCode[] = codes.map(([, code]) => code).toSpliced(4, 0, 'not_proven');
