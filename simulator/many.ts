// Plays many histories and adds up what was seen; the sum is the same however the histories are dealt out.

import { utf8 } from '@proofhouse/ledger/bytes.ts';
import { toHex } from '@proofhouse/ledger/hash.ts';
import { nodePlatform } from '@proofhouse/record/node.ts';
import { type Played, play, plotOf } from './history.ts';

/** Seeds of one worker: from the first on, every so manieth. */
export interface Deal {
  readonly from: number;
  readonly count: number;
  readonly stride: number;
  readonly isDeep: boolean;
  /** Stop at the first broken law. */
  readonly stopsAtFirst: boolean;
}

/** A history that broke a law. */
export interface Failure {
  readonly seed: number;
  readonly law: string;
  readonly says: string;
}

/** What came of many histories. */
export interface Sum {
  readonly histories: number;
  readonly steps: number;
  readonly events: number;
  /** In how many histories each thing was seen. */
  readonly seen: Readonly<Record<string, number>>;
  readonly failures: readonly Failure[];
  /** All histories in one hash, hex: each one's own with its seed, summed without order. */
  readonly root: string;
}

/** A sum of no history. */
export const nothing: Sum = { histories: 0, steps: 0, events: 0, seen: {}, failures: [], root: '0'.repeat(64) };

const either = (one: string, other: string): string =>
  (BigInt(`0x${one}`) ^ BigInt(`0x${other}`)).toString(16).padStart(64, '0');

/** Adds two sums. */
export function add(one: Sum, other: Sum): Sum {
  const seen: Record<string, number> = { ...one.seen };
  for (const [name, count] of Object.entries(other.seen)) seen[name] = (seen[name] ?? 0) + count;
  return {
    histories: one.histories + other.histories,
    steps: one.steps + other.steps,
    events: one.events + other.events,
    seen,
    failures: [...one.failures, ...other.failures].sort((a, b) => a.seed - b.seed),
    root: either(one.root, other.root),
  };
}

/** The sum of one history that was played. */
function sumOf({ plot, stage, seen, violations, root }: Played): Sum {
  const [first] = violations;
  return {
    histories: 1,
    steps: plot.steps.length,
    events: [...stage.signed.values()].filter(({ at }) => at >= stage.began).length,
    seen: Object.fromEntries([...seen.keys()].map((name) => [name, 1])),
    failures: first ? [{ seed: plot.seed, law: first.law, says: first.says }] : [],
    root: toHex(nodePlatform.hash(utf8(`${plot.seed} ${root}`))),
  };
}

/** Plays the histories of a deal, one after another. */
export async function playMany(deal: Deal): Promise<Sum> {
  let sum = nothing;
  for (let n = 0; n < deal.count; n += 1) {
    const played = await play(plotOf(deal.from + n * deal.stride, { isDeep: deal.isDeep }));
    sum = add(sum, sumOf(played));
    if (deal.stopsAtFirst && sum.failures.length > 0) break;
  }
  return sum;
}
