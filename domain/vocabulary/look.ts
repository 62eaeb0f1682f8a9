// What a look or a count states, in the words of what was seen; the kind of round is derived, never stated.

import { alias, count, id, list, maybe, shape, text, type ValueOf, whole, yesNo } from './kinds.ts';
import { boreView, condition, method, primer, side } from './words.ts';

/** One line of a tally: so many rounds or chambers that looked like this. */
export const seenRow = shape({
  count,
  /** Nothing in these positions. */
  empty: maybe(yesNo),
  /** Tells that were found on each of these rounds, in the words of the lot's declaration. */
  tells: maybe(list(text(60), 12)),
  /** Tells that were tried and not found: these rounds fail. */
  lacks: maybe(list(text(60), 12)),
  bullet: maybe(yesNo),
  primer: maybe(primer),
  spent: maybe(yesNo),
  /** Engraved numbers, where they were read. */
  marks: maybe(list(alias, 200)),
});
export type SeenRow = ValueOf<typeof seenRow>;

/** A look: positions or tally, side, method, how many chambers were turned, or *cannot tell* (model.md §5). */
export const look = shape({
  subject: id(),
  side: maybe(side),
  method: maybe(method),
  /** Compartment looked into; absent for all that can be seen of this gun. */
  part: maybe(text(30)),
  /** Chambers turned past the eye. */
  turned: maybe(whole(0, 400)),
  seen: list(seenRow, 40),
  bore: maybe(boreView),
  cannotTell: maybe(yesNo),
  tagRead: maybe(yesNo),
});
export type Look = ValueOf<typeof look>;

/** One line of a count of a place: rounds or cases of a lot, or guns. */
export const countRow = shape({
  lot: maybe(id('lot')),
  condition: maybe(condition),
  count,
});
export type CountRow = ValueOf<typeof countRow>;

/** A count of one place, or of guns (rows without a lot count guns). */
export const tally = shape({
  subject: id(),
  of: text(20),
  rows: list(countRow, 60),
});
export type Tally = ValueOf<typeof tally>;
