// The texts this build cites, pinned. Paraphrases only: consult the originals before relying on wording.

import type { Source } from '../rule.ts';

/** California Labor Code, firearms on productions (SB 132, 2023). */
export const californiaLaborCode: Source = {
  id: 'CA-LAB-9150',
  title: 'California Labor Code, division 5, part 13, sections 9150 to 9160',
  edition: 'SB 132 (2023), sections 9153, 9155 and 9156 operative 2025-01-01; pilot from 2025-07-01',
  address: 'https://leginfo.legislature.ca.gov/faces/codes_displayText.xhtml?lawCode=LAB&division=5.&part=13.',
  confidence: 'T',
  inForceFrom: '2025-01-01',
};
/** The industry bulletin on firearms. */
export const bulletin1: Source = {
  id: 'CSATF-1',
  title: 'Safety Bulletin #1, recommendations for safety with firearms and use of blank ammunition',
  edition: 'revision of 2003-04-16; read through extracts and adaptations',
  address: 'https://www.csatf.org/production-affairs-safety/safety-bulletins/',
  confidence: 'R',
  inForceFrom: '2003-04-16',
};
/** The regulator's findings after the accident of October 2021, as quoted in press and citation. */
export const newMexicoFindings: Source = {
  id: 'NM-OHSB',
  title: 'New Mexico Occupational Health and Safety Bureau, citation of 2022-04-20 and summary',
  edition: '2022-04-20; contested and settled in 2023 without admission',
  address: 'https://www.env.nm.gov/occupational_health_safety/',
  confidence: 'R',
  inForceFrom: '2022-04-20',
};
/** Lessons of the accident of 1993: a bullet left in the bore, driven out by a blank. */
export const boreAccident: Source = {
  id: 'US-CROW',
  title: 'Accident of 1993: a tip left in the bore by a dummy, driven out by a blank',
  edition: 'as reported',
  address: 'https://en.wikipedia.org/wiki/The_Crow_(1994_film)',
  confidence: 'R',
  inForceFrom: '1993-03-31',
};
/** Expert evidence in the trial of 2024. */
export const trialEvidence: Source = {
  id: 'US-TRIAL',
  title: 'Expert evidence on armorers’ practice, trial of 2024, as reported',
  edition: '2024',
  address: 'https://www.courttv.com/',
  confidence: 'R',
  inForceFrom: '2024-03-06',
};
/** Golden rules of a state union for screen weapons. */
export const screenSafetyAustralia: Source = {
  id: 'SSA-AU',
  title: 'Golden rules for firearms on screen productions',
  edition: 'as published',
  address: 'https://screensafety.com.au/',
  confidence: 'T',
  inForceFrom: '2023-01-01',
};
/** Practice of a supplier of stage and film guns. */
export const supplierPractice: Source = {
  id: 'US-JMFX',
  title: 'Supplier’s rules for blank-firing guns',
  edition: 'as published',
  address: 'https://jmfx.net/',
  confidence: 'T',
  inForceFrom: '2000-01-01',
};
/** This product's own model: what the record itself needs in order to be true. */
export const house: Source = {
  id: 'PROOFHOUSE',
  title: 'Proofhouse, invariants of the record (ARCHITECTURE.md)',
  edition: '1',
  address: 'ARCHITECTURE.md',
  confidence: 'T',
  inForceFrom: '2026-11-20',
};
