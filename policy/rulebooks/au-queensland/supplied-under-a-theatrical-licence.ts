// Guns are lent to a production under a theatrical ordnance supplier licence, and kept, altered or repaired under an armourer licence.

import { handlerHolds } from '../../checks/handlers.ts';
import { met } from '../../checks/needs.ts';
import { cite, defineRule, type Need } from '../../rule.ts';
import { queenslandLicences } from '../../sources/australia.ts';

const supplierLicence: Need = {
  document: 'theatrical ordnance supplier licence',
  about: 'each gun',
  who: ['Supplier'],
};

/** Guns are lent to a production under a theatrical ordnance supplier licence, and kept, altered or repaired under an armourer licence. */
export const suppliedUnderATheatricalLicence = defineRule({
  id: 'supplied-under-a-theatrical-licence',
  says: 'Guns are lent to a production under a theatrical ordnance supplier licence, and kept, altered or repaired under an armourer licence.',
  control: 'K02',
  cites: [cite(queenslandLicences, 'both licences', 'AU-QLD-TOS.1')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['CredentialClaimed', 'PaperFiled'],
  asks: ['take', 'load', 'hand over'],
  covers: 'all',
  needs: [supplierLicence],
  check: (asked) => {
    const licensed = handlerHolds(asked, ['armourer licence'], 'Armorer', 'Production');
    return licensed.verdict === 'holds' ? met(asked, supplierLicence) : licensed;
  },
  cases: [
    {
      when: 'both licences are on file',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['manager', 'CredentialClaimed', { person: '@armorer', credential: 'armourer licence', validTo: '2027-06-30' }],
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'theatrical ordnance supplier licence', about: '@W-01' },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'the armorer has none',
      verdict: 'breaks',
      at: 'shown',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'theatrical ordnance supplier licence', about: '@W-01' },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'the supplier’s is not on file',
      verdict: 'cannot tell',
      at: 'shown',
      told: [
        ['manager', 'CredentialClaimed', { person: '@armorer', credential: 'armourer licence', validTo: '2027-06-30' }],
      ],
      ask: 'hand over',
    },
  ],
});
