// Whether one document settles a question, or else others do.

import { type Asked, holds, type Need, type Verdict } from '../rule.ts';
import { met } from './needs.ts';

/** Holds where the first need is met, or all the others are; the remedy names both ways. */
export function either(asked: Asked, settles: Need, ...others: readonly Need[]): Verdict {
  if (met(asked, settles).verdict === 'holds') return holds;
  const verdict = met(asked, ...others);
  if (verdict.verdict === 'holds') return holds;
  return {
    ...verdict,
    remedy: `${verdict.remedy} Or, where it is so, file: ${settles.document ?? settles.statement}.`,
  };
}
