// Plays the histories it is dealt, in a thread of its own, and hands back what came of them part by part.

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

/** A failure made small, as a scenario. */
export interface Told {
  readonly seed: number;
  readonly law: string;
  /** Steps before and after. */
  readonly from: number;
  readonly steps: number;
  readonly text: string;
}

/** How one deal ended. */
export interface Took {
  readonly histories: number;
  readonly law: string | undefined;
  readonly says: string | undefined;
}

/** What a worker says while at it. A part is said as soon as it is played, so that nothing is lost when it is stopped. */
export type Said =
  | { readonly kind: 'part'; readonly sum: Sum }
  | { readonly kind: 'told'; readonly told: Told }
  | { readonly kind: 'over'; readonly took: readonly Took[] };

/** Histories in one part. */
const PART = 100;

async function tellSmall(seed: number, isDeep: boolean): Promise<Told> {
  const plot = plotOf(seed, { isDeep });
  const small = await shrink(plot);
  const law = small.violations[0]?.law ?? '';
  return { seed, law, from: plot.steps.length, steps: small.plot.steps.length, text: scenarioOf(small) };
}

async function work({ deals, shrinks }: Work, say: (said: Said) => void): Promise<void> {
  const took: Took[] = [];
  let isTold = !shrinks;
  for (const deal of deals) {
    let whole: Sum = nothing;
    while (whole.histories < deal.count && !(deal.stopsAtFirst && whole.failures.length > 0)) {
      const from = deal.from + whole.histories * deal.stride;
      const sum = await playMany({ ...deal, from, count: Math.min(PART, deal.count - whole.histories) });
      say({ kind: 'part', sum });
      const [failure] = sum.failures;
      if (failure && !isTold) {
        isTold = true;
        say({ kind: 'told', told: await tellSmall(failure.seed, deal.isDeep) });
      }
      whole = add(whole, sum);
    }
    const [first] = whole.failures;
    took.push({ histories: whole.histories, law: first?.law, says: first?.says });
  }
  say({ kind: 'over', took });
}

const port = parentPort;
if (port) await work(workerData as Work, (said) => port.postMessage(said));
