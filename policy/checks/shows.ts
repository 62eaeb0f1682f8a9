// Who a gun was shown to since it last changed: the caller, the receiver, any witness, and never those who control guns.

import type { Gun, Sighting } from '@proofhouse/domain/book/state.ts';
import { controls } from '../people.ts';
import type { Asked } from '../rule.ts';

/**
 * Whole looks at a gun that count as its show. The giver's own look is none, and another controller's is the look that
 * proves it, made earlier and for another purpose: what was put in after it, it cannot have seen (docs/safety-case.md).
 * A controller who receives the gun is shown it like anybody else.
 */
export function showsOf({ state, giver, askerId, ask }: Asked, gun: Gun): Sighting[] {
  const from = giver?.id ?? askerId;
  return gun.shown.filter(({ by }) => by !== from && (by === ask.receiver || !controls(state.people.get(by))));
}
