// Texts about minors and guns, pinned. Paraphrases only: consult the originals before relying on wording.

import type { Source } from '../rule.ts';

/** What a performers' union says about minors in hazardous action. */
export const unionOnMinors: Source = {
  id: 'SAG-2008',
  title: 'Union article on minors in hazardous action',
  edition: 'winter 2008; read in part',
  address: 'https://www.sagaftra.org/safety/articles-interest/winter-2008/winter-2008',
  confidence: 'T',
  inForceFrom: '2008-01-01',
};
/** A film school's handbook that mirrors the industry's guidance on minors. */
export const schoolOnMinors: Source = {
  id: 'CMPA',
  title: 'Film-school handbook on minors, mirroring the industry’s guidance',
  edition: 'as published; read in part',
  address: 'http://cmpahandbook.com/minors-infants/',
  confidence: 'R',
  inForceFrom: '2000-01-01',
};
/** A small company's own rules for minors on set. */
export const smallCompanyOnMinors: Source = {
  id: 'D19',
  title: 'Small company’s safety guidelines for minors on set',
  edition: 'as published; read in part',
  address: 'http://double19productions.com/page/safety-guidelines-for-minors-on-set',
  confidence: 'T',
  inForceFrom: '2015-01-01',
};
/** A film school's note on studio teachers. */
export const schoolOnTeachers: Source = {
  id: 'PAPERZZ',
  title: 'Film-school note on minors and studio teachers',
  edition: 'as published; read in part',
  address: 'https://paperzz.com/doc/7216757/use-of-minors',
  confidence: 'T',
  inForceFrom: '2010-01-01',
};
/** Press report on an earlier film, by anonymous sources. */
export const earlierFilm: Source = {
  id: 'SPUTNIK',
  title: 'Report on an earlier film: a gun reloaded on gravel and handed to a child',
  edition: '2021-10-24; anonymous sources',
  address: 'https://sputnikglobe.com/',
  confidence: 'R',
  inForceFrom: '2021-10-24',
};
