// Device chains at the level of bytes: every device counts 0, 1, 2, … and names the hash before; what is missing,
// doubled or misnamed is found whatever order the links arrive in.

/** One link: which device, its counter, the id it names as the one before (null at 0), and its own id. */
export type ChainLink = {
  readonly device: string;
  readonly counter: number;
  readonly prev: string | null;
  readonly id: string;
};

/** Counters from … to (both included) of a device that were never seen, below one that was. */
export type ChainGap = { readonly device: string; readonly from: number; readonly to: number };

/** Two or more ids under one counter of one device: a cloned or restored key. */
export type ChainFork = { readonly device: string; readonly counter: number; readonly ids: readonly string[] };

/** A link whose `prev` is none of the ids known one counter below it. */
export type BrokenLink = ChainLink & { readonly expected: readonly string[] };

/** All that is wrong with a set of links, sorted by device and counter; equal for equal sets. */
export type ChainReport = {
  readonly gaps: readonly ChainGap[];
  readonly forks: readonly ChainFork[];
  readonly broken: readonly BrokenLink[];
};

/** The links of one device: the newest counter seen, and by counter and id what was seen. */
export type Chain = { tip: number; readonly at: Map<number, Map<string, ChainLink>> };

/** Links gathered so far, by device. Grown in place by addLink. */
export type Chains = Map<string, Chain>;

/** What one link did on arrival. 'waits' means that a link below it has not been seen yet. */
export type Arrival = 'joined' | 'waits' | 'known' | 'forked' | 'broken';

/** No links yet. */
export function emptyChains(): Chains {
  return new Map();
}

function byText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function idsAt(chain: Chain, counter: number): string[] {
  return [...(chain.at.get(counter)?.keys() ?? [])].sort(byText);
}

/** The ids `link` may name as its predecessor, or null while no link below it has been seen. */
function expectedBefore(chain: Chain, link: ChainLink): readonly string[] | null {
  if (link.counter === 0) return [];
  return chain.at.has(link.counter - 1) ? idsAt(chain, link.counter - 1) : null;
}

function isBroken(link: ChainLink, expected: readonly string[] | null): boolean {
  if (link.counter === 0) return link.prev !== null;
  if (link.prev === null) return true;
  return expected !== null && !expected.includes(link.prev);
}

/**
 * Adds a link, in any order, changing the chains in place, and says what it did.
 * @throws RangeError when the counter is not a whole number from 0 up.
 */
export function addLink(chains: Chains, link: ChainLink): Arrival {
  const { device, counter, prev, id } = link;
  if (!Number.isSafeInteger(counter) || counter < 0) {
    throw new RangeError('A device counter is a whole number from 0 up.');
  }
  const chain = chains.get(device) ?? { tip: counter, at: new Map() };
  chains.set(device, chain);
  chain.tip = Math.max(chain.tip, counter);
  const here = chain.at.get(counter) ?? new Map<string, ChainLink>();
  chain.at.set(counter, here);
  if (here.has(id)) return 'known';
  here.set(id, { device, counter, prev, id });
  if (here.size > 1) return 'forked';
  const expected = expectedBefore(chain, link);
  if (isBroken(link, expected)) return 'broken';
  return expected === null ? 'waits' : 'joined';
}

/** The newest counter seen of a device and the ids under it, sorted; null when it was never seen. */
export function chainTip(chains: Chains, device: string): { counter: number; ids: readonly string[] } | null {
  const chain = chains.get(device);
  return chain === undefined ? null : { counter: chain.tip, ids: idsAt(chain, chain.tip) };
}

/** What is wrong with the links gathered so far. */
export function chainReport(chains: Chains): ChainReport {
  const gaps: ChainGap[] = [];
  const forks: ChainFork[] = [];
  const broken: BrokenLink[] = [];
  for (const device of [...chains.keys()].sort(byText)) {
    const chain = chains.get(device);
    if (chain === undefined) continue;
    let next = 0;
    for (const counter of [...chain.at.keys()].sort((left, right) => left - right)) {
      if (counter > next) gaps.push({ device, from: next, to: counter - 1 });
      next = counter + 1;
      const ids = idsAt(chain, counter);
      if (ids.length > 1) forks.push({ device, counter, ids });
      for (const id of ids) {
        const link = chain.at.get(counter)?.get(id);
        if (link === undefined) continue;
        const expected = expectedBefore(chain, link);
        if (isBroken(link, expected)) broken.push({ ...link, expected: expected ?? [] });
      }
    }
  }
  return { gaps, forks, broken };
}

/** What is wrong with a set of links, in whatever order they are given; the same link twice counts once. */
export function chainProblems(links: Iterable<ChainLink>): ChainReport {
  const chains = emptyChains();
  for (const link of links) addLink(chains, link);
  return chainReport(chains);
}
