// Texts about guns on stage, pinned. Paraphrases only: consult the originals before relying on wording.

import type { Source } from '../rule.ts';

/** Seminar notes of a repertory theatre's props director. */
export const propsSeminar: Source = {
  id: 'UWO',
  title: 'Seminar notes on stage firearms by the props director of a repertory theatre',
  edition: 'as published; read in part',
  address: 'https://www.uwosh.edu/',
  confidence: 'T',
  inForceFrom: '2000-01-01',
};
/** A theatre props maker's weblog. */
export const propsWeblog: Source = {
  id: 'PROPSHOP',
  title: 'Theatre props weblog, choosing a weapon',
  edition: 'March 2007',
  address: 'http://thepropshop.blogspot.com/2007/03/choose-your-weapon.html',
  confidence: 'T',
  inForceFrom: '2007-03-01',
};
/** A stage actor's account of a switch between two guns. */
export const stageAccount: Source = {
  id: 'SDMB',
  title: 'Stage actor’s account of a switch between two guns',
  edition: 'as posted',
  address: 'https://boards.straightdope.com/',
  confidence: 'R',
  inForceFrom: '2021-10-21',
};
/** A municipal theatre's form for events. */
export const municipalTheatre: Source = {
  id: 'IRVING',
  title: 'Municipal arts centre, event form, weapons on stage',
  edition: 'as published; read in part',
  address: 'https://form.jotform.com/irvingartscenter/theater-eis',
  confidence: 'T',
  inForceFrom: '2020-01-01',
};
/** The stage union's advice on guns, as others quote it. */
export const stageUnion: Source = {
  id: 'AEA',
  title: 'Actors’ Equity Association, tips for the use of theatrical firearms, as quoted',
  edition: 'as quoted; wording of one copy is not to be relied on',
  address: 'https://www.actorsequity.org/',
  confidence: 'R',
  inForceFrom: '2000-01-01',
};
/** A weapons handler's own rules for small and student films. */
export const studentRules: Source = {
  id: 'FILMRULES',
  title: 'A weapons handler’s set rules for small productions',
  edition: '2023-02-19; read in part',
  address: 'https://mu7ami.micro.blog/2023/02/19/film-firearm-rules.html',
  confidence: 'T',
  inForceFrom: '2023-02-19',
};
