// An armourer who supplies a film holds a police dealer licence, renewed every year, and the theatrical endorsement.

import { handlerHolds, handlerHoldsDated } from '../../checks/handlers.ts';
import { cite, defineRule } from '../../rule.ts';
import { screenGuild } from '../../sources/new-zealand.ts';

/** An armourer who supplies a film holds a police dealer licence, renewed every year, and the theatrical endorsement. */
export const dealerLicenceAndEndorsement = defineRule({
  id: 'dealer-licence-and-endorsement',
  says: 'An armourer who supplies a film holds a police dealer licence, renewed every year, and the theatrical endorsement.',
  control: 'K02',
  cites: [cite(screenGuild, 'dealer licence and endorsements', 'NZ-01')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['CredentialClaimed'],
  asks: ['take', 'load', 'hand over'],
  covers: 'all',
  check: (asked) => {
    const dealer = handlerHoldsDated(asked, 'dealer licence', 'Armorer', 'Production');
    return dealer.verdict === 'holds' ? handlerHolds(asked, ['endorsement'], 'Armorer', 'Production') : dealer;
  },
  cases: [
    {
      when: 'both are in date',
      verdict: 'holds',
      at: 'shown',
      told: [
        [
          'manager',
          'CredentialClaimed',
          { person: '@armorer', credential: 'police dealer licence', validTo: '2027-06-30' },
        ],
        [
          'manager',
          'CredentialClaimed',
          { person: '@armorer', credential: 'theatrical armourer endorsement', validTo: '2027-06-30' },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'the licence was not renewed',
      verdict: 'breaks',
      at: 'shown',
      told: [
        [
          'manager',
          'CredentialClaimed',
          { person: '@armorer', credential: 'police dealer licence', validTo: '2026-11-24' },
        ],
        [
          'manager',
          'CredentialClaimed',
          { person: '@armorer', credential: 'theatrical armourer endorsement', validTo: '2027-06-30' },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'there is no endorsement',
      verdict: 'breaks',
      at: 'shown',
      told: [
        [
          'manager',
          'CredentialClaimed',
          { person: '@armorer', credential: 'police dealer licence', validTo: '2027-06-30' },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'the licence does not say when it ends',
      verdict: 'cannot tell',
      at: 'shown',
      told: [
        ['manager', 'CredentialClaimed', { person: '@armorer', credential: 'police dealer licence' }],
        [
          'manager',
          'CredentialClaimed',
          { person: '@armorer', credential: 'theatrical armourer endorsement', validTo: '2027-06-30' },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'of two licences one says when it ends',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['manager', 'CredentialClaimed', { person: '@armorer', credential: 'police dealer licence' }],
        [
          'manager',
          'CredentialClaimed',
          { person: '@armorer', credential: 'police dealer licence', validTo: '2027-06-30' },
        ],
        [
          'manager',
          'CredentialClaimed',
          { person: '@armorer', credential: 'theatrical armourer endorsement', validTo: '2027-06-30' },
        ],
      ],
      ask: 'hand over',
    },
  ],
});
