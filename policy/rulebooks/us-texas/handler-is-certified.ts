// An expert, certified weapons handler takes out and gives the guns.

import { handlerHolds } from '../../checks/handlers.ts';
import { cite, defineRule } from '../../rule.ts';
import { texasFilmOffice } from '../../sources/us.ts';

const CERTIFICATE = 'weapons handler certificate';

/** An expert, certified weapons handler takes out and gives the guns. */
export const handlerIsCertified = defineRule({
  id: 'handler-is-certified',
  says: 'An expert, certified weapons handler takes out and gives the guns.',
  control: 'K42',
  cites: [cite(texasFilmOffice, 'weapons handler', 'US-TX-01')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['take', 'load', 'hand over'],
  covers: 'all',
  on: ['CredentialClaimed'],
  enforcement: 'BLOCK-D',
  check: (asked) => handlerHolds(asked, [CERTIFICATE], 'UPM', 'Weapons handler'),
  cases: [
    {
      when: 'the one who gives it is certified',
      verdict: 'holds',
      at: 'shown',
      told: [['manager', 'CredentialClaimed', { person: '@armorer', credential: CERTIFICATE }]],
      ask: 'hand over',
    },
    {
      when: 'the certificate has run out',
      verdict: 'breaks',
      at: 'shown',
      told: [['manager', 'CredentialClaimed', { person: '@armorer', credential: CERTIFICATE, validTo: '2026-11-24' }]],
      ask: 'hand over',
    },
    {
      when: 'the giver is not on the list',
      verdict: 'cannot tell',
      at: 'shown',
      ask: 'hand over',
      with: { giver: '@nobody' },
    },
  ],
});
