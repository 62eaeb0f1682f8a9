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
