// Texts of Europe outside the United Kingdom, pinned. Paraphrases only: consult the originals before relying on wording.

import type { Source } from '../rule.ts';

/** The Finnish industry's guide. */
export const finnishGuide: Source = {
  id: 'FI-AVAUS',
  title: 'Firearm safety guide for the Finnish audiovisual industry, summary page',
  edition: 'as published; read in part',
  address: 'https://avaus.apfi.fi/en/toolkit/firearm-safety-guide-for-the-audiovisual-industry/',
  confidence: 'T',
  inForceFrom: '2022-01-01',
};
/** The French film commission on guns at shoots. */
export const frenchCommission: Source = {
  id: 'FILM-FRANCE',
  title: 'Film France, practical guide, firearms and shoots',
  edition: 'as published; read in part',
  address:
    'https://www.filmfrance.net/guide-pratique-des-tournages/autorisations-de-tournage-specificites/armes-a-feux-et-tournages/',
  confidence: 'T',
  inForceFrom: '2015-01-01',
};
