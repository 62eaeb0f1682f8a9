// Texts of the United Kingdom, pinned.

import type { Source } from '../rule.ts';

/** Regulator's information sheet on firearms and weapons in productions. */
export const etis20: Source = {
  id: 'ETIS20',
  title: 'Health and Safety Executive, Entertainment Information Sheet 20, firearms and other weapons in productions',
  edition: 'read through extracts',
  address: 'https://www.hse.gov.uk/pubns/etis20.pdf',
  confidence: 'R',
  inForceFrom: '2002-01-01',
};
