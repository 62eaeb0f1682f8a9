// One's own first answer about a gun that waits for somebody else's, and what came of the last two.

import type { Sealed } from '@proofhouse/domain/book/state.ts';
import type { View } from '@proofhouse/domain/book/view.ts';
import type { Look } from '@proofhouse/domain/vocabulary/look.ts';
import { type Outcome, outcomeOf } from './looking.ts';

/** Whether nothing of the gun has changed since an answer was sealed: an older one waits for nobody. */
const isOfNow = (view: View, sealed: Sealed): boolean => {
  const gun = view.state.guns.get(sealed.about);
  return gun !== undefined && sealed.epochs === `${gun.parts.map(({ epoch }) => epoch).join('.')}/${gun.bore.epoch}`;
};

/** A person's own sealed look at a gun as it is now, that nobody has answered yet. */
export const waitingFor = (view: View, gun: string, person: string | undefined): Sealed | undefined =>
  [...view.state.sealed.values()].findLast(
    (each) =>
      each.about === gun &&
      each.kind === 'look' &&
      each.by === person &&
      !each.second &&
      each.opened === undefined &&
      isOfNow(view, each),
  );

/** The last look of another that a person gave the second answer to. */
export const lastAnswered = (view: View, person: string | undefined): string | undefined =>
  [...view.state.sealed.values()]
    .filter(({ kind, second }) => kind === 'look' && second !== undefined && second.by === person)
    .sort((one, other) => (one.second?.at ?? 0) - (other.second?.at ?? 0))
    .at(-1)?.fact;

/** What was opened of a sealed answer; undefined while it is sealed. */
function openedOf(view: View, sealed: Sealed): Look | undefined {
  const fact = view.book.facts.get(sealed.opened ?? '');
  return fact?.type === 'AnswerOpened' ? fact.body.look : undefined;
}

/** What came of two looks, with who gave them. */
export interface Pair {
  readonly first: string;
  readonly second: string | undefined;
  readonly outcome: Outcome;
}

/** What came of one sealed look. */
export function pairOf(view: View, sealed: string): Pair | undefined {
  const known = view.state.sealed.get(sealed);
  if (!known) return undefined;
  return { first: known.by, second: known.second?.by, outcome: outcomeOf(openedOf(view, known), known.second?.look) };
}
