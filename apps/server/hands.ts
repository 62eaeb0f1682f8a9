// Says where a gun is as a public board may: hands and places of work by name, no store by name.

import { isShut, placesOfGun, whereInWords } from '@proofhouse/domain/book/custody.ts';
import type { Gun, State } from '@proofhouse/domain/book/state.ts';

/** Who or what has a gun, by the part they play. */
export type HandsKind = 'locked' | 'store' | 'place' | 'controller' | 'performer' | 'other' | 'between' | 'nowhere';

/** Who or what has a gun, and how a board says so. */
export interface Hands {
  readonly kind: HandsKind;
  readonly words: string;
}

/** Kinds of place that anybody on set can see; every other kind is a store, and stores are not named in public. */
const inSight = new Set(['area', 'surface', 'cart', 'table', 'account']);

/** In whose hands or what sort of place a gun is. */
export function handsOf(state: State, gun: Gun): Hands {
  const words = whereInWords(state, gun);
  switch (gun.where.kind) {
    case 'hands': {
      const handles = state.people.get(gun.where.person)?.handles;
      if (handles === 'control') return { kind: 'controller', words };
      return { kind: handles === 'receive' ? 'performer' : 'other', words };
    }
    case 'between':
      return { kind: 'between', words };
    case 'nowhere':
      return { kind: 'nowhere', words };
    case 'place': {
      const around = placesOfGun(state, gun);
      if (around.some(isShut)) return { kind: 'locked', words: 'locked away' };
      if (inSight.has(around[0]?.kind ?? '')) return { kind: 'place', words: `lies at ${words}` };
      return { kind: 'store', words: 'in an open store' };
    }
  }
}
