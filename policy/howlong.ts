// How long it takes to make a reason go away: an honest estimate for each kind of remedy, in minutes, with what it rests on.

import type { Reason } from './ask.ts';

/** An estimate, from and to, in minutes; without `to` nobody on set can say. */
export interface Estimate {
  readonly from: number;
  readonly to?: number;
  /** What is done in that time. */
  readonly doing: string;
  /** What the figures rest on: a timing of the workflow, a limit of this build, or a judgement of ours. */
  readonly basis: string;
}

const judgement = 'our judgement; time it on your own set';

/** Kinds of remedy. */
export const estimates = {
  'state it': { from: 1, to: 2, doing: 'look, and state it', basis: judgement },
  'file it': { from: 5, to: 10, doing: 'file it, if it exists; getting one may take days', basis: judgement },
  'look again': {
    from: 2,
    to: 4,
    doing: 'open it, two look at every position and the bore, and show it',
    basis: 'the take loop: 65 seconds from the light in the bore to the call, with blanks',
  },
  'brief them': { from: 3, to: 5, doing: 'a short briefing on this action', basis: judgement },
  'train them': { from: 20, to: 60, doing: 'training on this gun', basis: judgement },
  'change the plan': { from: 10, to: 20, doing: 'change the plan line, and hold a meeting on it', basis: judgement },
  'move people': { from: 2, to: 10, doing: 'move people, or aim off', basis: judgement },
  'change hands': { from: 2, to: 15, doing: 'somebody who may do it takes over', basis: judgement },
  'say what it was': {
    from: 2,
    to: 15,
    doing: 'controller and caller say what it was, and release it',
    basis: judgement,
  },
  'wait and unload': {
    from: 1,
    to: 5,
    doing: 'wait, and clear the round into quarantine',
    basis: 'a wait of 15 seconds at least, 30 unless set otherwise; then the gun is opened',
  },
  'find out': {
    from: 15,
    doing: 'two people not involved find out and release it; it may end the day',
    basis: judgement,
  },
  'count it': {
    from: 5,
    to: 20,
    doing: 'two count, and explain every difference',
    basis: judgement,
  },
  'put it right': { from: 5, to: 30, doing: 'put it right, as the remedy says', basis: judgement },
} as const satisfies Readonly<Record<string, Estimate>>;
export type RemedyKind = keyof typeof estimates;

/** What kind of remedy the rules of a control ask for, where the words of the reason do not say. */
const byControl: Readonly<Record<string, RemedyKind>> = {
  K01: 'change hands',
  K02: 'change hands',
  K03: 'change hands',
  K04: 'change hands',
  K10: 'look again',
  K11: 'look again',
  K12: 'find out',
  K14: 'look again',
  K15: 'look again',
  K16: 'look again',
  K17: 'change hands',
  K18: 'look again',
  K19: 'move people',
  K20: 'move people',
  K22: 'look again',
  K23: 'brief them',
  K24: 'train them',
  K26: 'change the plan',
  K27: 'change the plan',
  K29: 'wait and unload',
  K30: 'find out',
  K31: 'say what it was',
  K37: 'count it',
  K39: 'find out',
};
/** Rules whose remedy is of another kind than that of their control. */
const byRule: Readonly<Record<string, RemedyKind>> = {
  'nothing-missing': 'find out',
  'anomaly-looked-into': 'look again',
};

/** The kind of remedy of a reason: by the words the shared checks give, then by its rule, then by its control. */
export function remedyKind({ rule, control, remedy }: Pick<Reason, 'rule' | 'control' | 'remedy'>): RemedyKind {
  if (/^file /i.test(remedy)) return 'file it';
  if (/\band state\b/i.test(remedy)) return 'state it';
  return byRule[rule] ?? byControl[control] ?? 'put it right';
}

/** How long the remedy of a reason takes, in words: `2 to 4 minutes: open it, …`. */
export function howLongInWords(reason: Pick<Reason, 'rule' | 'control' | 'remedy'>): string {
  const estimate: Estimate = estimates[remedyKind(reason)];
  const time =
    estimate.to === undefined ? `${estimate.from} minutes or more` : `${estimate.from} to ${estimate.to} minutes`;
  return `${time}: ${estimate.doing} (${estimate.basis})`;
}
