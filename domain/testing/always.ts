// Runs a property, modestly: so many cases, from a seed that stays, so that a failure is the same for everybody.

import * as fc from 'fast-check';

/** Holds for every invented case; throws with the smallest counterexample found. */
export function always<T>(arbitrary: fc.Arbitrary<T>, check: (invented: T) => void, numRuns = 60, seed = 14): void {
  void fc.assert(
    fc.property(arbitrary, (invented) => {
      check(invented);
    }),
    { numRuns, seed },
  );
}
