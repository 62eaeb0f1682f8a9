// Texts of Australia and its states, pinned. Paraphrases only: consult the originals before relying on wording.

import type { Source } from '../rule.ts';

/** A film armourer's advice to producers. */
export const armourerToProducers: Source = {
  id: 'MPA-AU',
  title: 'Australian film armourer’s advice to producers',
  edition: 'as published; read in part',
  address: 'http://motionpicturearmourer.com/safety.htm',
  confidence: 'T',
  inForceFrom: '2010-01-01',
};
/** A set-safety page on how a gun is shown each time it comes back to set. */
export const setSafetyPage: Source = {
  id: 'SOS-AU',
  title: 'Australian set-safety page on introducing firearms on set',
  edition: 'as published; read in part',
  address: 'https://safetyonset.com.au/introducing-firearms-on-set/',
  confidence: 'T',
  inForceFrom: '2020-01-01',
};
/** Notice of the work-safety regulator of Queensland. */
export const regulatorNotice: Source = {
  id: 'WHSQ-2023',
  title: 'WorkSafe Queensland, notice after a stunt performer’s death',
  edition: 'February 2023',
  address:
    'https://www.worksafe.qld.gov.au/news-and-events/newsletters/esafe-newsletters/esafe-editions/esafe/february-2023/stunt-actors-death-prompts-firearm-safety-warning',
  confidence: 'T',
  inForceFrom: '2023-02-01',
};
/** Findings of the inquest that notice follows, as reported. */
export const inquest: Source = {
  id: 'AU-QLD-COR',
  title: 'Inquest findings of 2022 on a death at a music video, as reported',
  edition: '2022, as reported in the press',
  address: 'https://www.courts.qld.gov.au/courts/coroners-court/findings',
  confidence: 'R',
  inForceFrom: '2022-01-01',
};
/** New South Wales, duties of theatrical armourers. */
export const newSouthWalesRegulation: Source = {
  id: 'NSW35A',
  title: 'New South Wales, Firearms Regulation 2006, clause 35A, theatrical armourers',
  edition: '2006 text; remade in 2017, clause numbers to be compared',
  address: 'http://www.austlii.edu.au/au/legis/nsw/consol_reg/fr2006193/s35a.html',
  confidence: 'T',
  inForceFrom: '2006-09-01',
};
/** New South Wales police on production permits. */
export const newSouthWalesPolice: Source = {
  id: 'NSW-P634',
  title: 'New South Wales Police, fact sheet P634, film, television and theatrical production permit',
  edition: 'as published; read in part',
  address: 'http://www.docstoc.com/docs/32911082/FACT-SHEET-Film-Television-Theatrical-Production-Permit',
  confidence: 'T',
  inForceFrom: '2010-01-01',
};
/** A law firm on the Queensland licences. */
export const queenslandLicences: Source = {
  id: 'QLD-GNL',
  title: 'Law-firm note on Queensland armourer and theatrical ordnance licences',
  edition: 'June 2023; read in part',
  address: 'https://www.gnl.com.au/articles/2023/june/theatrical-ordnance-licences/',
  confidence: 'T',
  inForceFrom: '2016-09-01',
};
/** Queensland's regulation, of which only the opening was read. */
export const queenslandRegulation: Source = {
  id: 'QLDREG',
  title: 'Queensland, Weapons Regulation 2016, sections 4 and 5',
  edition: 'opening sections; marked for repeal on 2026-09-01, what follows it was not read',
  address: 'https://legislation.qld.gov.au/view/whole/html/inforce/2024-07-01/sl-2016-0131',
  confidence: 'R',
  inForceFrom: '2016-09-01',
};
