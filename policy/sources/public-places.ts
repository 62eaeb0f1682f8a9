// Texts about guns where the public can see or hear them, pinned. Paraphrases only: consult the originals.

import type { Source } from '../rule.ts';

/** Guidelines of an Irish county for filming. */
export const irishGuidelines: Source = {
  id: 'WICKLOW',
  title: 'Filming guidelines of an Irish county',
  edition: 'as published; read in part',
  address: 'https://screenwicklow.ie/filming-guidelines',
  confidence: 'T',
  inForceFrom: '2020-01-01',
};
/** Film office of a Canadian city on replica and prop firearms. */
export const ottawaFilmOffice: Source = {
  id: 'OTTAWA',
  title: 'Film office of Ottawa on replica and prop firearms',
  edition: 'as published; read in part',
  address: 'https://ottawa.film/blog/set-safety-101/',
  confidence: 'T',
  inForceFrom: '2020-01-01',
};
