// Rounds: loading, shots, unloading, and every move between places, kept in double entry.

import { defineEvent, field, maybeField } from '../vocabulary/define.ts';
import { alias, count, eventId, id, list, maybe, shape, text, yesNo } from '../vocabulary/kinds.ts';
import { seenRow } from '../vocabulary/look.ts';
import { condition, varianceClass } from '../vocabulary/words.ts';

export const RoundsLoaded = defineEvent('RoundsLoaded', 1, {
  says: 'Rounds were put into a gun, aloud and one by one.',
  weight: 'act',
  fields: {
    gun: field(id('gun'), 'Gun'),
    lot: maybeField(id('lot'), 'Lot', 'Absent for rounds without a title.'),
    from: maybeField(id('place'), 'From'),
    count: field(count, 'Rounds'),
    part: maybeField(text(30), 'Into', 'Absent for the usual way in.'),
    marks: maybeField(list(alias, 60), 'Engraved numbers'),
    plan: maybeField(id('plan'), 'For'),
    answer: maybeField(eventId, 'Answer it rests on'),
  },
});
export const LoadWitnessed = defineEvent('LoadWitnessed', 1, {
  says: 'A second person saw the loading, round by round, and says how many went in.',
  weight: 'proof',
  fields: { load: field(eventId, 'Loading'), count: field(count, 'Rounds seen to go in') },
});
export const Unloaded = defineEvent('Unloaded', 1, {
  says: 'A gun was opened and emptied; what came out was counted and put away.',
  weight: 'act',
  fields: {
    gun: field(id('gun'), 'Gun'),
    out: field(
      list(
        shape({
          lot: maybe(id('lot')),
          condition,
          count,
          to: id('place'),
          marks: maybe(list(alias, 60)),
        }),
        20,
      ),
      'What came out',
    ),
  },
});
export const RoundsMoved = defineEvent('RoundsMoved', 1, {
  says: 'Rounds or cases were put from one place into another.',
  weight: 'act',
  fields: {
    lot: maybeField(id('lot'), 'Lot'),
    condition: field(condition, 'Condition'),
    count: field(count, 'How many'),
    from: field(id('place'), 'From'),
    to: field(id('place'), 'To'),
    marks: maybeField(list(alias, 60), 'Engraved numbers'),
    why: maybeField(text(200), 'Why'),
  },
});
/** What was fired is counted from shots heard, never from brass (model.md §6). */
export const ShotsCounted = defineEvent('ShotsCounted', 1, {
  says: 'Shots were heard and counted, gun by gun.',
  weight: 'act',
  fields: { gun: field(id('gun'), 'Gun'), count: field(count, 'Shots'), pulls: maybeField(count, 'Trigger pulls') },
});
export const DidNotFire = defineEvent('DidNotFire', 1, {
  says: 'The trigger was pulled and a round did not fire.',
  weight: 'danger',
  fields: { gun: field(id('gun'), 'Gun'), count: field(count, 'Rounds') },
});
export const ShotUnplanned = defineEvent('ShotUnplanned', 1, {
  says: 'A gun went off that nobody had called for.',
  weight: 'danger',
  fields: {
    gun: maybeField(id('gun'), 'Gun'),
    holder: maybeField(id('person'), 'Holder'),
    words: maybeField(text(200), 'In words'),
  },
});
export const RoundFound = defineEvent('RoundFound', 1, {
  says: 'A round was found where none belongs; until two have told it apart it is unknown.',
  weight: 'danger',
  fields: {
    place: field(id('place'), 'Where'),
    count: field(count, 'Rounds'),
    seen: maybeField(seenRow, 'What it looks like'),
  },
});
export const RoundIdentified = defineEvent('RoundIdentified', 1, {
  says: 'A found round was told by the tells of a lot; a second person signs as well.',
  weight: 'proof',
  fields: {
    found: field(eventId, 'Finding'),
    lot: field(id('lot'), 'Lot'),
    tells: field(list(text(60), 12), 'By these tells'),
    to: maybeField(id('place'), 'Put into'),
  },
});
export const VarianceExplained = defineEvent('VarianceExplained', 1, {
  says: 'A difference on the books was explained with its cause; those who accept it sign as well.',
  weight: 'act',
  fields: {
    lot: maybeField(id('lot'), 'Lot'),
    place: field(id('place'), 'Place'),
    class: field(varianceClass, 'Class'),
    condition: maybeField(condition, 'Condition'),
    count: field(count, 'How many'),
    cause: field(text(200), 'Cause'),
    signers: field(list(id('person'), 6), 'Who must sign', 'All of them, the author included.'),
  },
});
export const RecountMade = defineEvent('RecountMade', 1, {
  says: 'A search for missing items was made within stated times.',
  weight: 'act',
  fields: { place: field(id('place'), 'Where'), words: field(text(200), 'How'), found: field(count, 'Found') },
});
export const RoundTitled = defineEvent('RoundTitled', 1, {
  says: 'Rounds that came without papers were put on the books as unknown.',
  weight: 'danger',
  fields: { place: field(id('place'), 'Where'), count: field(count, 'Rounds'), loose: maybeField(yesNo, 'Loose') },
});
