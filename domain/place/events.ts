// Places: everything that holds things, from a truck to a tray hole, and how it is opened, locked and left.

import { defineEvent, field, maybeField } from '../vocabulary/define.ts';
import { alias, count, eventId, id, list, text, yesNo } from '../vocabulary/kinds.ts';

export const PlaceListed = defineEvent('PlaceListed', 1, {
  says: 'A place that holds guns, rounds, cases or people was listed.',
  weight: 'paper',
  fields: {
    place: field(id('place'), 'Place'),
    alias: field(alias, 'Short name'),
    kind: field(text(40), 'Kind'),
    inside: maybeField(id('place'), 'Inside'),
    holds: maybeField(text(60), 'Holds'),
    slots: maybeField(count, 'Slots'),
    locked: field(yesNo, 'Locked when listed'),
    openers: field(list(id('person'), 20), 'Who may open'),
    two: field(yesNo, 'Takes two to open'),
    seal: maybeField(alias, 'Seal when listed'),
    gun: maybeField(id('gun'), 'Gun said to be in it'),
  },
});
export const StoreOpened = defineEvent('StoreOpened', 1, {
  says: 'A store was unlocked; where it takes two, the second signs as well.',
  weight: 'act',
  fields: { place: field(id('place'), 'Store'), answer: maybeField(eventId, 'Answer it rests on') },
});
export const StoreLocked = defineEvent('StoreLocked', 1, {
  says: 'A store was locked. Anybody may; it proves nothing about what is inside.',
  weight: 'act',
  fields: { place: field(id('place'), 'Store') },
});
export const ThingMoved = defineEvent('ThingMoved', 1, {
  says: 'Guns or containers were put into another place by a person.',
  weight: 'act',
  fields: {
    things: field(list(id(), 400), 'What'),
    to: field(id(), 'To', 'A place, the author for what they take up, or a gun for a magazine or belt.'),
    planned: maybeField(yesNo, 'Planned on camera'),
    answer: maybeField(eventId, 'Answer it rests on'),
  },
});
export const LeftUnattended = defineEvent('LeftUnattended', 1, {
  says: 'A thing or place was without anybody accountable for it.',
  weight: 'danger',
  fields: { thing: field(id(), 'What'), words: maybeField(text(200), 'In words') },
});
export const ThingMissed = defineEvent('ThingMissed', 1, {
  says: 'A container or gun could not be found where it should be.',
  weight: 'danger',
  fields: { thing: field(id(), 'What') },
});
export const ThingFound = defineEvent('ThingFound', 1, {
  says: 'Something that was missing, or is unknown to the record, turned up.',
  weight: 'danger',
  fields: {
    thing: maybeField(id(), 'What', 'Absent for a thing not on the register.'),
    place: field(id('place'), 'Where'),
    words: maybeField(text(200), 'In words'),
  },
});
export const MoveDeparted = defineEvent('MoveDeparted', 1, {
  says: 'A vehicle with guns or rounds left, with the people who ride along.',
  weight: 'act',
  fields: { vehicle: field(id('place'), 'Vehicle'), with: field(list(id('person'), 12), 'With') },
});
export const MoveArrived = defineEvent('MoveArrived', 1, {
  says: 'A vehicle arrived.',
  weight: 'act',
  fields: { vehicle: field(id('place'), 'Vehicle'), at: field(id('place'), 'At') },
});
