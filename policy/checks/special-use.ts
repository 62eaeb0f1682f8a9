// Whether an ask is about bulleted rounds, the special use some texts allow, and where such rounds stand.

import { holdings } from '@proofhouse/domain/book/accounts.ts';
import type { Lot, State } from '@proofhouse/domain/book/state.ts';
import { type Asked, holds, type Verdict } from '../rule.ts';

/** Whether a plan or a lot of bulleted rounds is asked about. */
const isSpecialUse = ({ ask, line, state }: Asked): boolean =>
  line?.kind === 'bulleted' || state.lots.get(ask.lot ?? line?.lot ?? '')?.kind === 'bulleted';

/** Makes a check where bulleted rounds are asked about; elsewhere there is nothing to say. */
export const inSpecialUse = (asked: Asked, check: () => Verdict): Verdict => (isSpecialUse(asked) ? check() : holds);

/** Lots listed as bulleted. */
export const bulletedLots = (state: State): Lot[] => [...state.lots.values()].filter(({ kind }) => kind === 'bulleted');

/** The first lot of bulleted rounds of which some stand in a place or a gun of the production. */
export const bulletedOnTheBooks = (state: State): Lot | undefined =>
  bulletedLots(state).find((lot) =>
    [...state.places.keys(), ...state.guns.keys()].some((holder) =>
      holdings(state, holder).some((row) => row.lot === lot.id),
    ),
  );
