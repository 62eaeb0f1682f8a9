// Texts of the United Kingdom, pinned. Paraphrases only: consult the originals before relying on wording.

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
/** The parts of that sheet that an amateur drama body reproduces, and its own advice beside them. */
export const stageExtract: Source = {
  id: 'SCDA',
  title: 'Scottish amateur drama body, use of weapons on stage, reproducing part of Information Sheet 20',
  edition: 'as published; read in part',
  address: 'https://drama.scot/guides/use-of-weapons-on-stage/',
  confidence: 'T',
  inForceFrom: '2002-01-01',
};
/** What is remembered of that sheet and must be compared with the original. */
export const etis20Remembered: Source = {
  id: 'ETIS20-M',
  title: 'Health and Safety Executive, Entertainment Information Sheet 20, as remembered',
  edition: 'from memory; to be compared with the original',
  address: 'https://www.hse.gov.uk/pubns/etis20.pdf',
  confidence: 'M',
  inForceFrom: '2002-01-01',
};
/** A broadcaster's policy on which weapons call for an armourer. */
export const broadcasterPolicy: Source = {
  id: 'BBC-AZ',
  title: 'British Broadcasting Corporation, safety A to Z, firearms and weapons',
  edition: 'as mirrored; read in part',
  address: 'https://www.bbc.co.uk/safety/',
  confidence: 'T',
  inForceFrom: '2010-01-01',
};
/** The same broadcaster's older page on armourers and assessments. */
export const broadcasterAssessments: Source = {
  id: 'BBC-OHSS',
  title: 'British Broadcasting Corporation, older safety page, weapons and armourers',
  edition: 'as mirrored; read in full',
  address: 'https://www.bbc.co.uk/safety/',
  confidence: 'T',
  inForceFrom: '2000-01-01',
};
/** National occupational standard on issue and return. */
export const standardOnIssue: Source = {
  id: 'NOS-SKSAR5',
  title: 'National Occupational Standard SKSAR5, issue and return of weapons, ammunition and propellant',
  edition: 'Welsh version; read in part',
  address: 'https://www.ukstandards.org.uk/cy/darganfyddwr-nos/SKSAR5/',
  confidence: 'T',
  inForceFrom: '2014-01-01',
};
/** National occupational standard on rounds that do not fire and shots nobody called for. */
export const standardOnDischarges: Source = {
  id: 'NOS-SKSAR8',
  title: 'National Occupational Standard SKSAR8, dealing with late or unplanned discharges on productions',
  edition: 'as published; read in part',
  address: 'https://www.ukstandards.org.uk/en/nos-finder/SKSAR8/',
  confidence: 'T',
  inForceFrom: '2014-01-01',
};
/** The statute's exemption for performers, as a trade article reports it. */
export const firearmsAct: Source = {
  id: 'UK-FA68',
  title: 'Firearms Act 1968, section 12, theatre and cinema, as reported in a trade article',
  edition: 'as reported; the section itself was not read',
  address:
    'https://www.screendaily.com/features/do-the-firearms-rules-need-to-be-further-tightened-on-uk-film-and-tv-sets/5164895.article',
  confidence: 'R',
  inForceFrom: '1968-08-01',
};
/** A supplier's note on the Act about realistic imitations. */
export const imitationsAct: Source = {
  id: 'DOCSBAY-VCRA',
  title: 'Supplier’s note on the Violent Crime Reduction Act 2006 for theatre',
  edition: 'as published; read in part',
  address: 'https://docsbay.net/yet-more-regulations-covering-weapons-could-help-theatre-shows',
  confidence: 'T',
  inForceFrom: '2007-10-01',
};
/** A police force on filming with weapons in public. */
export const policeOnFilming: Source = {
  id: 'SURREY',
  title: 'Surrey Police, filming with weapons in public',
  edition: 'as published; read in part',
  address:
    'https://www.surrey.police.uk/ar/applyregister/fao/sur/firearms-and-explosives-licensing/filming-with-weapons-in-public/',
  confidence: 'T',
  inForceFrom: '2015-01-01',
};
/** A police film office's advice as a trade bulletin reports it. */
export const policeFilmOffice: Source = {
  id: 'MET-2013',
  title: 'Advice of the Metropolitan Police film officer, as reported',
  edition: '2013-04-02',
  address:
    'https://www.theknowledgeonline.com/the-knowledge-bulletin/post/2013/04/02/Met-Police-warns-for-toy-guns-on-set',
  confidence: 'T',
  inForceFrom: '2013-04-02',
};
/** A casting site's guide for performers. */
export const castingGuide: Source = {
  id: 'MANDY',
  title: 'Casting site, guide to filming with weapons',
  edition: 'as published; read in part',
  address: 'https://www.mandy.com/ca/guides/members/meet-health-safety-guidelines-when-filming-with',
  confidence: 'T',
  inForceFrom: '2015-01-01',
};
/** Northern Ireland's firearms order on theatre and cinema. */
export const northernIrelandOrder: Source = {
  id: 'NIFO',
  title: 'Firearms (Northern Ireland) Order 2004, article 12, explanatory note on theatre and cinema',
  edition: 'explanatory note; read in part',
  address: 'https://www.legislation.gov.uk/nisi/2004/702/notes/division/5/95/data.xht',
  confidence: 'T',
  inForceFrom: '2005-02-01',
};
