// Stops, holds, concerns and freezes: what anybody can cause and few can release.

import { defineEvent, field, maybeField, sensitive } from '../vocabulary/define.ts';
import { alias, eventId, id, list, oneOf, text, whole } from '../vocabulary/kinds.ts';

export const StopCalled = defineEvent('StopCalled', 1, {
  says: 'Somebody called stop; anybody may.',
  weight: 'danger',
  fields: { words: maybeField(text(200), 'In words') },
});
export const HoldReleased = defineEvent('HoldReleased', 1, {
  says: 'A hold was released by one of the people who may; the others sign as well.',
  weight: 'act',
  fields: {
    hold: field(eventId, 'Hold', 'The event that caused it.'),
    cause: field(text(300), 'What it was'),
    second: maybeField(id('person'), 'Second'),
    answer: maybeField(eventId, 'Answer it rests on'),
  },
});
export const ConcernRaised = defineEvent('ConcernRaised', 1, {
  says: 'A concern about guns was raised; it cannot be deleted by the production.',
  weight: 'danger',
  fields: {
    guns: field(list(id('gun'), 40), 'Guns named', 'None means all.'),
    answerWithinMin: field(whole(1, 100_000), 'Answer due within, minutes'),
    about: maybeField(list(id('person'), 12), 'About'),
    form: maybeField(oneOf(['spoken', 'text', 'letter', 'app']), 'Form'),
    words: sensitive(text(400), 'In words'),
  },
});
export const ConcernAnswered = defineEvent('ConcernAnswered', 1, {
  says: 'A named person answered a concern.',
  weight: 'act',
  fields: { concern: field(eventId, 'Concern'), answer: field(text(400), 'Answer') },
});
export const ConcernAccepted = defineEvent('ConcernAccepted', 1, {
  says: 'The author of a concern, or the outside recipient, accepted the answer.',
  weight: 'act',
  fields: { concern: field(eventId, 'Concern') },
});
export const EvidenceFrozen = defineEvent('EvidenceFrozen', 1, {
  says: 'Everything was frozen as evidence: do not touch, do not empty, do not tidy.',
  weight: 'danger',
  fields: { words: maybeField(text(300), 'In words') },
});
export const InjuryReported = defineEvent('InjuryReported', 1, {
  says: 'A person was hurt.',
  weight: 'danger',
  fields: { words: maybeField(text(300), 'In words') },
});
export const NoteMade = defineEvent('NoteMade', 1, {
  says: 'Somebody wrote down something the record has no other word for.',
  weight: 'act',
  fields: {
    about: maybeField(id(), 'About'),
    words: field(text(400), 'Words'),
    word: maybeField(alias, 'Their own word'),
  },
});
