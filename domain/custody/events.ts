// Custody: who is accountable for a gun or container, whose hands it is in, and every hand-over by two.

import { defineEvent, field, maybeField } from '../vocabulary/define.ts';
import { eventId, id, list, text, yesNo } from '../vocabulary/kinds.ts';

/** Half a hand-over; the other half is `Received` (model.md §3). */
export const HandedOver = defineEvent('HandedOver', 1, {
  says: 'A person gave a gun or container to another, who must say so too.',
  weight: 'act',
  fields: {
    thing: field(id(), 'What'),
    to: field(id('person'), 'To'),
    plan: maybeField(id('plan'), 'For'),
    answer: maybeField(eventId, 'Answer it rests on'),
  },
});
export const Received = defineEvent('Received', 1, {
  says: 'The receiver confirms a hand-over.',
  weight: 'act',
  fields: { handover: field(eventId, 'Hand-over') },
});
/** An account of a hand-over somebody else signed differently; both stay, neither is chosen. */
export const HandOverDisputed = defineEvent('HandOverDisputed', 1, {
  says: 'Somebody gives another account of a hand-over; both are kept.',
  weight: 'danger',
  fields: {
    thing: field(id(), 'What'),
    handover: maybeField(eventId, 'Hand-over'),
    words: field(text(300), 'Account'),
  },
});
export const HolderChanged = defineEvent('HolderChanged', 1, {
  says: 'A gun changed hands between performers, as planned or not.',
  weight: 'act',
  fields: { gun: field(id('gun'), 'Gun'), to: field(id('person'), 'To'), planned: field(yesNo, 'Planned') },
});
export const GunSetDown = defineEvent('GunSetDown', 1, {
  says: 'A holder put a gun down.',
  weight: 'act',
  fields: { gun: field(id('gun'), 'Gun'), place: field(id('place'), 'Where'), planned: field(yesNo, 'Planned') },
});
export const GunPickedUp = defineEvent('GunPickedUp', 1, {
  says: 'Somebody took up a gun that lay.',
  weight: 'act',
  fields: { gun: field(id('gun'), 'Gun'), planned: field(yesNo, 'Planned') },
});
export const ControllerLeft = defineEvent('ControllerLeft', 1, {
  says: 'A controller left the place where guns they answer for are out.',
  weight: 'danger',
  fields: { person: field(id('person'), 'Controller'), words: maybeField(text(200), 'In words') },
});
/** The controller's own presence: its absence is the stop. */
export const PresenceConfirmed = defineEvent('PresenceConfirmed', 1, {
  says: 'A controller says, with their own key, that they are present and have their guns in sight.',
  weight: 'proof',
  fields: { guns: field(list(id('gun'), 400), 'Guns'), place: maybeField(id('place'), 'Where') },
});
export const ControlTransferred = defineEvent('ControlTransferred', 1, {
  says: 'Control of guns and open items went from one controller to another, after a count by both.',
  weight: 'act',
  fields: { to: field(id('person'), 'To'), guns: field(list(id('gun'), 400), 'Guns') },
});
