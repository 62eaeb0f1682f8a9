// Chance that comes out the same each time it is given the same seed.

/** A number from 0 up to, not including, 1. */
export type Chance = () => number;

/** Mulberry32: small, fast, and good enough to choose what a disk forgets. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from 0 up to, not including, `most`. */
export const below = (chance: Chance, most: number): number => Math.floor(chance() * most);
