// Texts of New Zealand, pinned. Paraphrases only: consult the originals before relying on wording.

import type { Source } from '../rule.ts';

/** The screen guild on how armourers work. */
export const screenGuild: Source = {
  id: 'NZ-GUILD',
  title: 'New Zealand screen guild, how firearms work on set',
  edition: 'as published; read in part',
  address: 'https://screenguild.co.nz/news/articles/on-set-firearms-how-we-work-in-new-zealand',
  confidence: 'T',
  inForceFrom: '2021-10-01',
};
/** The firearms authority on theatrical armourers. */
export const firearmsAuthority: Source = {
  id: 'NZ-FSA',
  title: 'New Zealand Firearms Safety Authority, broadcaster, theatrical and theatrical armourer endorsements',
  edition: 'as published; read in part',
  address:
    'https://firearmssafetyauthority.govt.nz/manage-and-apply/endorsements/broadcaster-theatrical-living-history-and-theatrical-armourer',
  confidence: 'T',
  inForceFrom: '2022-11-30',
};
/** The industry's guidance on drink and drugs at work. */
export const onDrinkAndDrugs: Source = {
  id: 'SSNZ-DRUG',
  title: 'ScreenSafe New Zealand on drugs and alcohol in work where safety depends on somebody',
  edition: 'as published; read in part',
  address: 'https://screensafe.co.nz/departments/spfx',
  confidence: 'T',
  inForceFrom: '2016-01-01',
};
