// What every figure of the search rests on; no figure is printed without it (model.md §13).

/** Said before every figure, in this order. */
export const assumptions: readonly string[] = [
  'An error is one thing one person does or leaves out, of the twelve kinds listed; nobody errs in another way, and everything else is done and entered truly.',
  'What the record calls NOT PROVEN may hold a bulleted round at no cost: a gun or tray nobody has looked at, and a cart that was left alone, noticed and entered. Where the record says proven, a bulleted round gets in by an error only.',
  'A true look at rounds in the hand tells a bulleted one. A true look into a gun tells it where the lot has a tell that shows in the chamber, and otherwise only how many chambers are filled. Whoever sees one enters it, and nobody hides it.',
  'The performer who is shown a gun looks as the caller does, and stops when it is not as it was told. The record itself takes being shown for no proof.',
  'At loading and unloading rounds are counted; the loader tells none apart, and the witness counts.',
  'One bulleted round is on the set at a time: more of them are only more to be seen.',
  'An order to leave looks out is obeyed by everybody it reaches until the gun is handed over; a key that was lent stays lent.',
  'Holds are not released, and a stopped day ends there.',
  'The rules are the blocks, which are in force everywhere; the rulebook of a place only adds to them. Every permission is asked of the real policy on the real book, by Armorer 1.',
  'Everything happens within the times in which a look counts: time only takes permissions away.',
  'Chambers are alike because a cylinder turns; guns, trays and the two armorers are alike up to their numbers, and Armorer 1 is whoever gives.',
];
