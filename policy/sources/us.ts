// Texts of the United States beside those in texts.ts, pinned.

import type { Source } from '../rule.ts';

/** The industry bulletin on the special use of ammunition. */
export const bulletin2: Source = {
  id: 'CSATF-2',
  title: 'Safety Bulletin #2, special use of ammunition',
  edition: 'issue of 2003-04-16; from memory, not read',
  address: 'https://www.csatf.org/production-affairs-safety/safety-bulletins/',
  confidence: 'M',
  inForceFrom: '2003-04-16',
};
/** The regulator’s announcement: what a production adopted in writing is what it is judged by. */
export const newMexicoAnnouncement: Source = {
  id: 'NM-PR',
  title: 'New Mexico Environment Department, announcement of 2022-04-20',
  edition: '2022-04-20, as reposted; the citation was contested and settled in 2023 without admission',
  address: 'https://www.env.nm.gov/occupational_health_safety/',
  confidence: 'T',
  inForceFrom: '2022-04-20',
};
/** The trade report of the company’s contest of that citation. */
export const newMexicoContest: Source = {
  id: 'NM-CONTEST',
  title: 'Trade report of the contest of the citation of 2022-04-20',
  edition: 'August 2022',
  address: 'https://deadline.com/',
  confidence: 'R',
  inForceFrom: '2022-08-09',
};
/** The Texas film office on prop weapons. */
export const texasFilmOffice: Source = {
  id: 'TXFILM',
  title: 'Texas Film Commission, prop weapons',
  edition: 'as published',
  address: 'https://gov.texas.gov/film/page/prop-weapons',
  confidence: 'T',
  inForceFrom: '2000-01-01',
};
/** The entertainment firearms permit of California. */
export const californiaPenalCode: Source = {
  id: 'CA-PEN-29500',
  title: 'California Penal Code, sections 29500 to 29535, entertainment firearms permit',
  edition: 'through a law firm’s guide and a bill of 2022',
  address: 'https://leginfo.legislature.ca.gov/faces/codesTOCSelected.xhtml?tocCode=PEN',
  confidence: 'R',
  inForceFrom: '2012-01-01',
};
/** What was written of the safety advisor while the law was a bill. */
export const advisorBillAnalysis: Source = {
  id: 'CA-SB735-ANALYSIS',
  title: 'Analyses of the bill that became the California safety pilot',
  edition: 'spring 2023, bill stage; the final law was not compared',
  address: 'https://www.asepo.org/',
  confidence: 'R',
  inForceFrom: '2025-07-01',
};
/** Federal books of licensed suppliers. */
export const federalSupplierBooks: Source = {
  id: 'US-27CFR478.125',
  title: 'Code of Federal Regulations, title 27, section 478.125, records of licensed suppliers',
  edition: 'from memory',
  address: 'https://www.ecfr.gov/current/title-27/section-478.125',
  confidence: 'M',
  inForceFrom: '2000-01-01',
};
