// A gun that can fire goes to a minor only with a parent’s consent and an assessment of the child on file.

import { ageSays } from '../../checks/ages.ts';
import { met } from '../../checks/needs.ts';
import { named } from '../../people.ts';
import { canChamber, cite, defineRule, holds, type Need } from '../../rule.ts';
import { schoolOnMinors, unionOnMinors } from '../../sources/minors.ts';

const consent: Need = { document: 'consent of parent or guardian', about: 'receiver', who: ['Parent or guardian'] };
const assessment: Need = { document: 'assessment of the child', about: 'receiver', who: ['UPM', 'Safety advisor'] };

/**
 * A gun that can fire goes to a minor only with a parent’s consent and an assessment of the child on file. Minors hold
 * none by default (rules.md C16). The rulebook minors asks for more, and refuses whoever is listed without an age, who
 * passes here: the bulletin speaks of minors, and does not say that everybody has to be listed with an age.
 */
export const receiverIsOfAge = defineRule({
  id: 'receiver-is-of-age',
  says: 'A gun that can fire goes to a minor only with a parent’s consent and an assessment of the child on file.',
  control: 'K36',
  cites: [
    cite(unionOnMinors, 'minors in hazardous action', 'US-SAGAFTRA-02'),
    cite(schoolOnMinors, 'minors and physical action', 'US-CSATF-MIN'),
  ],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['hand over'],
  covers: canChamber,
  on: ['PersonListed', 'PaperFiled'],
  enforcement: 'BLOCK-D',
  needs: [consent, assessment],
  check: (asked) => {
    const { receiver } = asked;
    if (!receiver || ageSays(receiver) !== 'minor') return holds;
    const filed = met(asked, consent, assessment);
    if (filed.verdict === 'holds') return holds;
    return {
      ...filed,
      says: `${named(receiver)} is under 18. ${filed.says}`,
      facts: [receiver.listed, ...filed.facts],
      remedy: `Give it to an adult. ${filed.remedy}`,
    };
  },
  cases: [
    {
      when: 'the receiver is an adult',
      verdict: 'holds',
      at: 'shown',
      given: { people: { actor: { ageBand: '21+' } } },
      ask: 'hand over',
    },
    {
      when: 'the receiver is a minor, and both documents are on file',
      verdict: 'holds',
      at: 'shown',
      given: { people: { actor: { ageBand: 'under 18' } } },
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@G-1', alias: 'G-1', kind: 'consent of parent or guardian', about: '@actor' },
        ],
        ['manager', 'PaperFiled', { paper: '@G-2', alias: 'G-2', kind: 'assessment of the child', about: '@actor' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'the receiver is a minor, and the consent has run out',
      verdict: 'breaks',
      at: 'shown',
      given: { people: { actor: { ageBand: '15' } } },
      told: [
        [
          'manager',
          'PaperFiled',
          {
            paper: '@G-1',
            alias: 'G-1',
            kind: 'consent of parent or guardian',
            about: '@actor',
            validTo: '2020-01-01',
          },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'the receiver is a minor, and nothing is on file',
      verdict: 'cannot tell',
      at: 'shown',
      given: { people: { actor: { ageBand: '15' } } },
      ask: 'hand over',
    },
    {
      when: 'the receiver is 18',
      verdict: 'holds',
      at: 'shown',
      given: { people: { actor: { ageBand: '18' } } },
      ask: 'hand over',
    },
    {
      when: 'the receiver is 17',
      verdict: 'cannot tell',
      at: 'shown',
      given: { people: { actor: { ageBand: '17' } } },
      ask: 'hand over',
    },
  ],
});
