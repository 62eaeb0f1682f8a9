// Plays many histories and adds up what was seen; the sum is the same however the histories are dealt out.

import { utf8 } from '@proofhouse/ledger/bytes.ts';
import { toHex } from '@proofhouse/ledger/hash.ts';
import { nodePlatform } from '@proofhouse/record/node.ts';
import { play, plotOf } from './history.ts';

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
  /** One hash a history, by seed. */
  readonly roots: readonly (readonly [number, string])[];
}

export const nothing: Sum = { histories: 0, steps: 0, events: 0, seen: {}, failures: [], roots: [] };

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
    roots: [...one.roots, ...other.roots].sort(([a], [b]) => a - b),
  };
}

/** One hash over all histories, in the order of their seeds. */
export const rootOf = ({ roots }: Sum): string =>
  toHex(nodePlatform.hash(utf8(roots.map(([seed, root]) => `${seed} ${root}`).join('\n'))));

/** Plays the histories of a deal. `tell` hears how many are done. */
export async function playMany(deal: Deal, tell: (done: number) => void = () => undefined): Promise<Sum> {
  const seen = new Map<string, number>();
  const failures: Failure[] = [];
  const roots: [number, string][] = [];
  let steps = 0;
  let events = 0;
  let histories = 0;
  for (let n = 0; n < deal.count; n += 1) {
    const seed = deal.from + n * deal.stride;
    const played = await play(plotOf(seed, { isDeep: deal.isDeep }));
    histories += 1;
    steps += played.plot.steps.length;
    events += played.stage.signed.size;
    roots.push([seed, played.root]);
    for (const name of played.seen.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
    const [first] = played.violations;
    if (first) failures.push({ seed, law: first.law, says: first.says });
    if (first && deal.stopsAtFirst) break;
    if (n % 50 === 49) tell(n + 1);
  }
  return { histories, steps, events, seen: Object.fromEntries(seen), failures, roots };
}
