// Chance that comes out the same for the same seed, everywhere: the only source of surprise in a history.

/** Numbers drawn from one seed, in order. */
export interface Chance {
  /** A number from 0 up to and excluding 1. */
  (): number;
  /** A whole number from 0 up to and excluding `below`. */
  whole(below: number): number;
  /** Whether something of this likelihood happens now. */
  happens(likelihood: number): boolean;
  /** One of several. @throws RangeError when there is none. */
  oneOf<T>(items: readonly T[]): T;
  /** One of several, each as likely as its weight says. */
  weighted<T extends string>(weights: Readonly<Partial<Record<T, number>>>): T;
  /** So many bytes. */
  bytes(length: number): Uint8Array;
  /** A fresh order of the same items. */
  shuffled<T>(items: readonly T[]): T[];
}

/** Mixes two whole numbers into a seed. */
export function mix(seed: number, more: number): number {
  let t = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(more + 0x7f4a7c15, 0xc2b2ae35)) >>> 0;
  t = Math.imul(t ^ (t >>> 15), 0x2c1b3c6d);
  t = Math.imul(t ^ (t >>> 12), 0x297a2d39);
  return (t ^ (t >>> 15)) >>> 0;
}

/** Draws from a seed of 32 bits. */
export function drawFrom(seed: number): Chance {
  let state = seed >>> 0;
  const draw = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (below: number): number => Math.floor(draw() * below);
  return Object.assign(draw, {
    whole,
    happens: (likelihood: number): boolean => draw() < likelihood,
    oneOf<T>(items: readonly T[]): T {
      if (items.length === 0) throw new RangeError('There is nothing to draw from.');
      return items[whole(items.length)] as T;
    },
    weighted<T extends string>(weights: Readonly<Partial<Record<T, number>>>): T {
      const all = Object.entries(weights) as [T, number][];
      let left = draw() * all.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [name, weight] of all) {
        left -= weight;
        if (left < 0) return name;
      }
      return (all[0] as [T, number])[0];
    },
    bytes(length: number): Uint8Array {
      const bytes = new Uint8Array(length);
      for (let at = 0; at < length; at += 1) bytes[at] = whole(256);
      return bytes;
    },
    shuffled<T>(items: readonly T[]): T[] {
      const order = [...items];
      for (let at = order.length - 1; at > 0; at -= 1) {
        const other = whole(at + 1);
        [order[at], order[other]] = [order[other] as T, order[at] as T];
      }
      return order;
    },
  });
}
