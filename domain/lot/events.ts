// Lots of rounds, with the tells that prove them, and what they fit.

import { defineEvent, field, maybeField } from '../vocabulary/define.ts';
import { alias, count, date, id, list, shape, text, type ValueOf, whole, yesNo } from '../vocabulary/kinds.ts';
import { load, oneOfKinds, sense, side } from '../vocabulary/words.ts';

/** How a round of this lot can be told: by which sense, where, whether it shows in the gun, whether it lasts (model.md §5). */
export const tell = shape({ words: text(60), sense, side, chambered: yesNo, lasting: yesNo });
export type Tell = ValueOf<typeof tell>;

export const LotListed = defineEvent('LotListed', 1, {
  says: 'A lot of rounds was put on the register as somebody describes it.',
  weight: 'paper',
  fields: {
    lot: field(id('lot'), 'Lot'),
    alias: field(alias, 'Short name', 'Such as B01.'),
    kind: field(oneOfKinds, 'Claimed kind'),
    cast: maybeField(yesNo, 'Cast, cannot chamber'),
    calibre: field(text(40), 'Calibre'),
    load: field(load, 'Load'),
    tells: field(list(tell, 12), 'Tells', 'The only tests that prove this lot.'),
    maker: maybeField(text(80), 'Maker'),
    supplier: maybeField(text(80), 'Supplier'),
    paper: maybeField(alias, 'Delivery note'),
    received: maybeField(date, 'Received'),
    receivedBy: maybeField(list(id('person'), 4), 'Received by'),
    minDistanceFt: maybeField(whole(0, 5000), 'Least distance, feet'),
    opening: field(list(shape({ place: id('place'), count }), 40), 'Where it is said to be'),
  },
});
export const FitClaimed = defineEvent('FitClaimed', 1, {
  says: 'Somebody states whether a lot fits a gun and is the one matched to it.',
  weight: 'paper',
  fields: {
    gun: field(id('gun'), 'Gun'),
    lot: field(id('lot'), 'Lot'),
    fits: field(yesNo, 'Can chamber'),
    permitted: field(yesNo, 'Matched to this gun'),
    why: maybeField(text(200), 'Why'),
  },
});
export const TestFireClaimed = defineEvent('TestFireClaimed', 1, {
  says: 'Somebody states that a gun and a lot were fired together before use.',
  weight: 'paper',
  fields: {
    paper: field(id('paper'), 'Test'),
    gun: field(id('gun'), 'Gun'),
    lot: field(id('lot'), 'Lot'),
    held: field(date, 'Held'),
    rounds: field(count, 'Rounds'),
    cleanAtFt: field(whole(0, 5000), 'Paper stayed clean at, feet'),
    result: maybeField(text(200), 'Result'),
  },
});
