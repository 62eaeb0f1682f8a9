// Firearms and anything gun-shaped: what they are, and what happens to them.

import { defineEvent, field, maybeField, sensitive } from '../vocabulary/define.ts';
import { alias, count, id, text } from '../vocabulary/kinds.ts';
import { ability, action, anomaly } from '../vocabulary/words.ts';

export const FirearmListed = defineEvent('FirearmListed', 1, {
  says: 'A firearm, or anything gun-shaped, was put on the register as somebody describes it.',
  weight: 'paper',
  fields: {
    gun: field(id('gun'), 'Gun'),
    alias: field(alias, 'Short name', 'Such as W-01.'),
    tag: maybeField(alias, 'Tag'),
    kind: field(text(40), 'Kind'),
    action: field(action, 'Action'),
    calibre: field(text(40), 'Calibre'),
    chambers: field(count, 'Chambers'),
    tube: field(count, 'Tube holds'),
    magazine: field(count, 'Magazine or belt holds'),
    bores: field(count, 'Bores'),
    ability: field(ability, 'Can fire'),
    vents: maybeField(text(40), 'Gas leaves'),
    ejects: maybeField(text(40), 'Cases leave'),
    looksLike: maybeField(id('gun'), 'Looks like'),
    store: maybeField(id('place'), 'Store'),
    owner: maybeField(text(80), 'Owner'),
    paper: maybeField(alias, 'Hire note'),
    serial: sensitive(text(60), 'Serial'),
    certificate: sensitive(text(60), 'Certificate'),
  },
});
export const AnomalyNoticed = defineEvent('AnomalyNoticed', 1, {
  says: 'Something was wrong with a gun or a round in it.',
  weight: 'danger',
  fields: {
    gun: field(id('gun'), 'Gun'),
    kind: field(anomaly, 'What'),
    lot: maybeField(id('lot'), 'Lot of the round'),
    words: maybeField(text(200), 'In words'),
  },
});
export const ActionCycled = defineEvent('ActionCycled', 1, {
  says: 'The action was worked and threw out unfired rounds, which were counted.',
  weight: 'act',
  fields: {
    gun: field(id('gun'), 'Gun'),
    out: field(count, 'Rounds thrown out'),
    to: field(id('place'), 'Picked up into'),
  },
});
export const GunCleaned = defineEvent('GunCleaned', 1, {
  says: 'A gun was cleaned.',
  weight: 'act',
  fields: { gun: field(id('gun'), 'Gun') },
});
