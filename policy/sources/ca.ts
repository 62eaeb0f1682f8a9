// Texts of Canada and its provinces, pinned.

import type { Source } from '../rule.ts';

/** Federal licensing of businesses and people, and registration. */
export const federalFirearmsProgram: Source = {
  id: 'RCMP-BUS',
  title: 'Royal Canadian Mounted Police, Canadian Firearms Program, fact sheet on firearms businesses',
  edition: 'as published; read in part',
  address: 'https://www.rcmp-grc.gc.ca/cfp-pcaf/fs-fd/fab-eaf-eng.htm',
  confidence: 'T',
  inForceFrom: '2000-01-01',
};
/** Ontario’s guideline of the industry’s advisory committee. */
export const ontarioGuideline39: Source = {
  id: 'ON39-1-6',
  title: 'Ontario, safety guidelines for the film and television industry, guideline 39, firearms',
  edition: 'items 1 to 6 read; items 7 to 9 through an abstract of an older copy',
  address: 'https://www.ontario.ca/document/safety-guidelines-film-and-television-industry/guideline-no-39-firearms',
  confidence: 'T',
  inForceFrom: '2000-01-01',
};
/** The later items of the same guideline, known through an abstract only. */
export const ontarioGuideline39Abstract: Source = {
  id: 'ON39-7-9',
  title: 'Ontario, guideline 39, firearms: abstract of an older copy',
  edition: 'items 7 to 9, as abstracted',
  address: 'https://www.scribd.com/document/639172923/Guideline-No-39-Firearms',
  confidence: 'R',
  inForceFrom: '2000-01-01',
};
/** Ontario’s guidelines for stage work, which name the law on child performers. */
export const ontarioStageGuidelines: Source = {
  id: 'ON-STAGE',
  title: 'Ontario, safety guidelines for stage performance, introduction',
  edition: 'as published; introduction read',
  address: 'https://www.ontario.ca/',
  confidence: 'T',
  inForceFrom: '2000-01-01',
};
/** Manitoba’s film guideline on firearms. */
export const manitobaGuideline22: Source = {
  id: 'MB22',
  title: 'Manitoba, film health and safety guidelines, guideline 22, firearms',
  edition: 'sections A.1 to A.5 read',
  address: 'http://bulletproofset.ca/page7/styled/guidelines.html',
  confidence: 'T',
  inForceFrom: '2000-01-01',
};
/** British Columbia’s film office on firearms. */
export const creativeBc: Source = {
  id: 'CREATIVEBC',
  title: 'Creative BC, firearms and controlled goods in motion pictures',
  edition: 'as published; read in part',
  address: 'https://www.creativebc.com/',
  confidence: 'T',
  inForceFrom: '2000-01-01',
};
/** British Columbia’s stage bulletin, an adaptation of the industry’s first bulletin. */
export const shapeBulletin: Source = {
  id: 'SHAPE',
  title: 'Safety and Health in Arts, Production and Entertainment, performing arts safety bulletin on firearms',
  edition: 'January 2010; read in part',
  address: 'https://mantisarmourer.com/safety-bulletin',
  confidence: 'T',
  inForceFrom: '2010-01-01',
};
/** A theatre school’s handbook. */
export const theatreSchoolHandbook: Source = {
  id: 'TMU',
  title: 'Toronto theatre school, production handbook, weapons',
  edition: 'as published; read in part',
  address: 'https://pressbooks.library.torontomu.ca/productionhandbook/',
  confidence: 'T',
  inForceFrom: '2022-01-01',
};
