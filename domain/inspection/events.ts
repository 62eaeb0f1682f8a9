// Looks, counts and seals: what people saw, blind to each other where two are needed.

import { defineEvent, field, maybeField, sensitive } from '../vocabulary/define.ts';
import { alias, bytes, count, eventId, id, oneOf, text, yesNo } from '../vocabulary/kinds.ts';
import { look, tally } from '../vocabulary/look.ts';

/** The first answer of two, committed before the second is given (model.md §3). */
export const AnswerSealed = defineEvent('AnswerSealed', 1, {
  says: 'A first answer was fixed as a sealed commitment that nobody can yet read.',
  weight: 'act',
  fields: {
    about: field(id(), 'About', 'The gun or place looked at.'),
    kind: field(oneOf(['look', 'count']), 'Look or count'),
    commitment: field(bytes(), 'Commitment', 'SHA-256 over salt and canonical answer, base64url.'),
  },
});

/** Opens a sealed answer once the second is fixed; must match the commitment. */
export const AnswerOpened = defineEvent('AnswerOpened', 1, {
  says: 'A sealed first answer was opened after the second was fixed.',
  weight: 'proof',
  fields: {
    sealed: field(eventId, 'Sealed answer'),
    salt: field(bytes(64), 'Salt'),
    look: maybeField(look, 'What was seen'),
    count: maybeField(tally, 'What was counted'),
  },
});

export const Looked = defineEvent('Looked', 1, {
  says: 'Somebody looked at a gun or a container and said what was seen.',
  weight: 'proof',
  fields: {
    look: field(look, 'What was seen'),
    answers: maybeField(eventId, 'Second to', 'The sealed first answer this one is the second of.'),
  },
});

export const Counted = defineEvent('Counted', 1, {
  says: 'Somebody counted a place.',
  weight: 'proof',
  fields: {
    count: field(tally, 'What was counted'),
    answers: maybeField(eventId, 'Second to', 'The sealed first answer this one is the second of.'),
  },
});

/** The performer's line reads "I was shown", never "I looked into it" (workflow.md §1.1). */
export const WasShown = defineEvent('WasShown', 1, {
  says: 'A person was shown a gun by its controller; this certifies nothing.',
  weight: 'act',
  fields: {
    gun: field(id('gun'), 'Gun'),
    by: field(id('person'), 'Shown by'),
    wanted: maybeField(oneOf(['shown', 'again', 'declined']), 'Wanted'),
  },
});

export const SealApplied = defineEvent('SealApplied', 1, {
  says: 'A numbered seal or chamber flag was put on.',
  weight: 'proof',
  fields: { thing: field(id(), 'On'), seal: field(alias, 'Seal number') },
});
export const SealSeen = defineEvent('SealSeen', 1, {
  says: 'A seal was looked at and its number read.',
  weight: 'proof',
  fields: {
    thing: field(id(), 'On'),
    seal: field(alias, 'Seal number'),
    unbroken: field(yesNo, 'Unbroken'),
  },
});
export const SealBroken = defineEvent('SealBroken', 1, {
  says: 'A seal was opened or found broken.',
  weight: 'danger',
  fields: { thing: field(id(), 'On'), seal: field(alias, 'Seal number'), found: maybeField(yesNo, 'Found so') },
});

export const SweepDone = defineEvent('SweepDone', 1, {
  says: 'Belts, pockets, cart top and other places were searched for stray rounds.',
  weight: 'act',
  fields: { where: field(text(200), 'Where'), found: field(count, 'Rounds found') },
});

export const PhotoTaken = defineEvent('PhotoTaken', 1, {
  says: 'A photograph of a thing was taken; its hash stands here, the picture beside the record.',
  weight: 'act',
  fields: { of: field(id(), 'Of'), hash: sensitive(bytes(64), 'Hash of the picture') },
});
