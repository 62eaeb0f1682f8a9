// Practice of armorers, suppliers and unions, and reports of accidents: no authority asked for these.

import type { Source } from '../rule.ts';

/** The armorers’ trade body. */
export const armorersTradeBody: Source = {
  id: 'AEAA',
  title: 'Armorers’ trade body (AEAA), best practices',
  edition: 'as published; read in part',
  address: 'https://aeaa.film/',
  confidence: 'T',
  inForceFrom: '2021-01-01',
};
/** What working armorers wrote of how they work. */
export const armorersAccounts: Source = {
  id: 'US-EXP',
  title: 'Working armorers’ published accounts of how they work',
  edition: 'October 2021',
  address: 'https://www.cnn.com/',
  confidence: 'T',
  inForceFrom: '2021-10-25',
};
/** Tips of the screen actors’ side on securing guns. */
export const actorsTips: Source = {
  id: 'US-SAG-TIP',
  title: 'Tips for actors on securing guns between takes, through a reworded copy',
  edition: 'as copied in 2022; wording unreliable',
  address: 'https://firearmssuppliers.com/',
  confidence: 'R',
  inForceFrom: '2000-01-01',
};
/** A supplier’s guide for actors. */
export const suppliersGuideForActors: Source = {
  id: 'US-MGS',
  title: 'Supplier’s guide for actors',
  edition: 'as published; read in part',
  address: 'https://www.moviegunservices.com/',
  confidence: 'T',
  inForceFrom: '2000-01-01',
};
/** How makers and experts say dummies are told. */
export const dummyMakers: Source = {
  id: 'US-SUP',
  title: 'Makers of blanks and dummies and an expert, on telling dummies, as reported',
  edition: 'October 2021 to 2022',
  address: 'https://iknowallnews.com/',
  confidence: 'R',
  inForceFrom: '2021-10-21',
};
/** Reports and testimony of the accident of October 2021. */
export const accidentReports: Source = {
  id: 'US-RUST-EV',
  title: 'Accident of 21 October 2021: affidavits and testimony, as reported',
  edition: '2021 to 2024',
  address: 'https://consequence.net/',
  confidence: 'R',
  inForceFrom: '2021-10-21',
};
/** Press and commenters on the accident: claims of practice by strangers. */
export const seeds: Source = {
  id: 'SEEDS',
  title: 'Five press and comment texts on the accident of October 2021: anecdote',
  edition: '2021',
  address: 'no single address; texts of the press and of those who commented on it',
  confidence: 'T',
  inForceFrom: '2021-10-21',
};
/** Accounting as it is done at wrap. */
export const wrapPractice: Source = {
  id: 'US-WRAP',
  title: 'Accounting for rounds and return of guns at wrap, practice',
  edition: 'from memory',
  address: 'no text; practice as remembered',
  confidence: 'M',
  inForceFrom: '2000-01-01',
};
