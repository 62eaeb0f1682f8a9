// Guns are supplied and supervised only by a licensed armourer whose training and past work are on file.

import { handlerHolds } from '../../checks/handlers.ts';
import { met } from '../../checks/needs.ts';
import { cite, defineRule, type Need } from '../../rule.ts';
import { screenSafetyAustralia } from '../../sources/texts.ts';

const record: Need = { document: 'armourer record of work', about: 'giver', who: ['Armorer', 'Production'] };

/** Guns are supplied and supervised only by a licensed armourer whose training and past work are on file. */
export const armourerLicensedWithARecord = defineRule({
  id: 'armourer-licensed-with-a-record',
  says: 'Guns are supplied and supervised only by a licensed armourer whose training and past work are on file.',
  control: 'K02',
  cites: [cite(screenSafetyAustralia, 'licensed armourer', 'AU-SSA-06')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['CredentialClaimed', 'PaperFiled'],
  asks: ['take', 'load', 'hand over'],
  covers: 'all',
  needs: [record],
  check: (asked) => {
    const licensed = handlerHolds(asked, ['armourer licence'], 'Armorer', 'Production');
    return licensed.verdict === 'holds' ? met(asked, record) : licensed;
  },
  cases: [
    {
      when: 'licence and record are on file',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['manager', 'CredentialClaimed', { person: '@armorer', credential: 'armourer licence', validTo: '2027-06-30' }],
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'armourer record of work', about: '@armorer' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'the licence ran out last week',
      verdict: 'breaks',
      at: 'shown',
      told: [
        ['manager', 'CredentialClaimed', { person: '@armorer', credential: 'armourer licence', validTo: '2026-11-24' }],
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'armourer record of work', about: '@armorer' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'there is no licence',
      verdict: 'breaks',
      at: 'locked up',
      told: [
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'armourer record of work', about: '@armorer' }],
      ],
      ask: 'take',
    },
    {
      when: 'nothing is known of past work',
      verdict: 'cannot tell',
      at: 'shown',
      told: [
        ['manager', 'CredentialClaimed', { person: '@armorer', credential: 'armourer licence', validTo: '2027-06-30' }],
      ],
      ask: 'hand over',
    },
  ],
});
