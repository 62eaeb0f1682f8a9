// One designated handler, with the certificate the Chief Firearms Officer asks for, has charge of the guns.

import { holdsPaper } from '../../checks/papers.ts';
import { cannotTell, cite, defineRule } from '../../rule.ts';
import { ontarioGuideline39 } from '../../sources/ca.ts';

const CERTIFICATE = 'chief firearms officer certificate';

/** One designated handler, with the certificate the Chief Firearms Officer asks for, has charge of the guns. */
export const handlerIsDesignated = defineRule({
  id: 'handler-is-designated',
  says: 'One designated handler, with the certificate the Chief Firearms Officer asks for, has charge of the guns.',
  control: 'K02',
  cites: [cite(ontarioGuideline39, 'item 6', 'CAN-ON-39.06')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['take', 'load', 'hand over'],
  covers: 'all',
  on: ['RulesAdopted', 'CredentialClaimed'],
  enforcement: 'BLOCK-D',
  check: (asked) => {
    const { custodian, adopted } = asked.state.settings;
    if (custodian === undefined) {
      return cannotTell(
        'Nobody is designated to have charge of the guns.',
        [adopted?.fact],
        'Name the handler as custodian in the settings of the production.',
        'UPM',
      );
    }
    const handler = asked.state.people.get(custodian);
    return holdsPaper(asked, handler, CERTIFICATE, 'UPM', 'Weapons handler');
  },
  cases: [
    {
      when: 'the handler is named and the certificate is on file',
      verdict: 'holds',
      at: 'opened',
      given: { rules: { custodian: '@armorer' } },
      told: [['manager', 'CredentialClaimed', { person: '@armorer', credential: CERTIFICATE }]],
      ask: 'load',
    },
    {
      when: 'the handler is named and has no such certificate',
      verdict: 'breaks',
      at: 'opened',
      given: { rules: { custodian: '@armorer' } },
      ask: 'load',
    },
    {
      when: 'the certificate of the handler has run out',
      verdict: 'breaks',
      at: 'opened',
      given: { rules: { custodian: '@armorer' } },
      told: [['manager', 'CredentialClaimed', { person: '@armorer', credential: CERTIFICATE, validTo: '2026-11-24' }]],
      ask: 'load',
    },
    { when: 'nobody is named', verdict: 'cannot tell', at: 'opened', ask: 'load' },
  ],
});
