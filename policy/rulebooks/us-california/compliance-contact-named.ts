// The employer names a contact for performers, crew, unions and the regulator before guns go out.

import { breaks, cannotTell, cite, defineRule, holds } from '../../rule.ts';
import { californiaLaborCode } from '../../sources/texts.ts';

/** The employer names a contact for performers, crew, unions and the regulator before guns go out. */
export const complianceContactNamed = defineRule({
  id: 'compliance-contact-named',
  says: 'The employer names a contact for performers, crew, unions and the regulator before guns go out.',
  control: 'K06',
  cites: [cite(californiaLaborCode, '9153 (a)(5)', 'CA-SB132-9153a.5')],
  from: '2025-01-01',
  binds: 'refuse',
  asks: ['take', 'load', 'hand over'],
  covers: 'all',
  on: ['RulesAdopted', 'PersonListed'],
  enforcement: 'BLOCK-D',
  check: ({ state }) => {
    const { contact, adopted } = state.settings;
    if (contact !== undefined && state.people.has(contact)) return holds;
    const remedy = 'Adopt the rules again with a contact from the list, and print the contact on the call sheet.';
    return contact === undefined
      ? cannotTell('Nobody is named to be asked about compliance.', [adopted?.fact], remedy, 'UPM', 'Production')
      : breaks('The contact that is named is not on the list of people.', [adopted?.fact], remedy, 'UPM', 'Production');
  },
  cases: [
    {
      when: 'the production manager is named',
      verdict: 'holds',
      at: 'opened',
      given: { rules: { contact: '@manager' } },
      ask: 'take',
    },
    {
      when: 'somebody is named who is not on the list',
      verdict: 'breaks',
      at: 'opened',
      given: { rules: { contact: '@nobody' } },
      ask: 'take',
    },
    {
      when: 'nobody is named',
      verdict: 'cannot tell',
      at: 'opened',
      given: { rules: { contact: undefined } },
      ask: 'take',
    },
  ],
});
