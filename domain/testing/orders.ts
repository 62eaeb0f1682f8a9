// Delivery orders of a history: all that respect causes, or some of them, drawn by a seed.

import type { Fact } from '../book/fact.ts';

const causesOf = (fact: Fact): readonly string[] =>
  fact.envelope.previous === undefined ? fact.envelope.after : [...fact.envelope.after, fact.envelope.previous];

/** Causes inside the given facts, as a mask for each fact; what happened before them all is left out. */
function masksOf(facts: readonly Fact[]): number[] {
  const index = new Map(facts.map((fact, at) => [fact.id, at]));
  return facts.map((fact) =>
    causesOf(fact).reduce((mask, cause) => {
      const at = index.get(cause);
      return at === undefined ? mask : mask | (1 << at);
    }, 0),
  );
}

/** Every causal delivery order of at most 30 facts, as lists of positions; stops after `most`. */
export function* causalOrders(facts: readonly Fact[], most = 5000): Generator<readonly number[]> {
  const masks = masksOf(facts);
  let made = 0;
  function* extend(order: readonly number[], done: number): Generator<readonly number[]> {
    if (made >= most) return;
    if (order.length === facts.length) {
      made += 1;
      yield order;
      return;
    }
    for (let at = 0; at < facts.length; at += 1) {
      const mask = masks[at] as number;
      if ((done & (1 << at)) !== 0 || (mask & ~done) !== 0) continue;
      yield* extend([...order, at], done | (1 << at));
    }
  }
  yield* extend([], 0);
}

/** A number generator drawn from a seed, between 0 and 1. */
export function drawFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One causal delivery order, drawn by a seed, of any number of facts. */
export function causalOrder(facts: readonly Fact[], seed: number): Fact[] {
  const draw = drawFrom(seed);
  const inside = new Set(facts.map((fact) => fact.id));
  const done = new Set<string>();
  const left = [...facts];
  const order: Fact[] = [];
  while (left.length > 0) {
    const open = left.filter((fact) => causesOf(fact).every((cause) => !inside.has(cause) || done.has(cause)));
    const next = open[Math.floor(draw() * open.length)] as Fact;
    left.splice(left.indexOf(next), 1);
    done.add(next.id);
    order.push(next);
  }
  return order;
}

/** Facts in any order at all, drawn by a seed. */
export function anyOrder<T>(items: readonly T[], seed: number): T[] {
  const draw = drawFrom(seed);
  const order = [...items];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(draw() * (at + 1));
    [order[at], order[other]] = [order[other] as T, order[at] as T];
  }
  return order;
}
