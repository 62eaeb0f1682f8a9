// Plays the histories it is dealt, in a thread of its own, and hands back the sum.

import { parentPort, workerData } from 'node:worker_threads';
import { plotOf } from './history.ts';
import { add, type Deal, nothing, playMany, type Sum } from './many.ts';
import { shrink } from './shrink.ts';
import { scenarioOf } from './telling.ts';

/** What a worker is given: deals, played one after another, and whether to make the first failure small. */
export interface Work {
  readonly deals: readonly Deal[];
  readonly shrinks: boolean;
}
/** What a worker says while at it. */
export type Said =
  | { readonly kind: 'done'; readonly histories: number }
  | {
      readonly kind: 'over';
      readonly sum: Sum;
      /** Histories each deal took. */
      readonly took: readonly {
        readonly histories: number;
        readonly law: string | undefined;
        readonly says: string | undefined;
      }[];
      readonly told: { readonly seed: number; readonly steps: number; readonly text: string } | undefined;
    };

const port = parentPort;
if (port) {
  const { deals, shrinks } = workerData as Work;
  const say = (said: Said) => port.postMessage(said);
  let sum = nothing;
  const took: { histories: number; law: string | undefined; says: string | undefined }[] = [];
  for (const deal of deals) {
    const before = sum.histories;
    const part = await playMany(deal, (histories) => say({ kind: 'done', histories: before + histories }));
    const [first] = part.failures;
    took.push({ histories: part.histories, law: first?.law, says: first?.says });
    sum = add(sum, part);
  }
  const [failure] = sum.failures;
  let told: Extract<Said, { kind: 'over' }>['told'];
  if (shrinks && failure) {
    const small = await shrink(plotOf(failure.seed, { isDeep: deals[0]?.isDeep ?? false }));
    told = { seed: failure.seed, steps: small.plot.steps.length, text: scenarioOf(small) };
  }
  say({ kind: 'over', sum, took, told });
}
