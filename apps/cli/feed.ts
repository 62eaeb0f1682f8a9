// A telling as the live page wants it: one step at a time, and when the next one comes.

import type { Replay, Step } from '@proofhouse/scenarios/replay/replay.ts';
import { isTold } from '@proofhouse/scenarios/scenario.ts';
import { verbNamed } from '@proofhouse/scenarios/verbs/verbs.ts';
import type { ReplayFeed } from '@proofhouse/server/replay.ts';

const sayOf = ({ text, answer, why, ok }: Step): string => {
  const answered = answer === undefined ? '' : `: ${answer}`;
  return `${text}${answered}${ok || why === undefined ? '' : ` (not as told: ${why})`}`;
};

/** Makes the feed of a telling that has not begun yet. */
export function feedOf(told: Replay): ReplayFeed {
  const on = new Set(told.summary().told);
  const lines = told.scenario.lines.filter(({ telling }) => isTold(telling, on));
  const steps = told[Symbol.asyncIterator]();
  let next = 0;
  let upcoming: number | undefined = told.scenario.openedAt;
  return {
    upcoming: () => upcoming,
    async next() {
      const { value: step, done } = await steps.next();
      if (done || step === undefined) return undefined;
      // An act that asks first gives two steps at one moment; only the last of a line leads on to the next line.
      const isHalf = step.kind === 'ask' && verbNamed(step.verb).kind !== 'ask';
      if (step.kind !== 'opening' && !isHalf) next += 1;
      upcoming = isHalf ? step.at : lines[next]?.at;
      return { at: step.at, say: sayOf(step) };
    },
  };
}
