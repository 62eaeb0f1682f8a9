// Who controls guns and has other work at the same time: shown at the cart, where it is felt, and not hidden.

import type { View } from '@proofhouse/domain/book/view.ts';

/** A controller with more than one duty. */
export interface OtherWork {
  readonly person: string;
  /** What else they do, in the words functions are listed by. */
  readonly duties: readonly string[];
}

/** Controllers on duty now who are on another duty as well. */
export const otherWork = ({ state, at }: View): readonly OtherWork[] =>
  [...state.people.values()].flatMap(({ id, duties }) => {
    const now = duties.filter(({ from, to }) => from <= at && at <= to).map((duty) => duty.function);
    const others = [...new Set(now.filter((duty) => duty !== 'control'))];
    return now.includes('control') && others.length > 0 ? [{ person: id, duties: others }] : [];
  });
