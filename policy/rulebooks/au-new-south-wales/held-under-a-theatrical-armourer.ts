// A performer holds a gun only under a licensed theatrical armourer or that licensee’s authorised employee.

import { handlerHolds } from '../../checks/handlers.ts';
import { cite, defineRule, holds } from '../../rule.ts';
import { newSouthWalesRegulation } from '../../sources/australia.ts';

const papers = ['theatrical armourer licence', 'authorised employee'] as const;

/** A performer holds a gun only under a licensed theatrical armourer or that licensee’s authorised employee. */
export const heldUnderATheatricalArmourer = defineRule({
  id: 'held-under-a-theatrical-armourer',
  says: 'A performer holds a gun only under a licensed theatrical armourer or that licensee’s authorised employee.',
  control: 'K17',
  cites: [cite(newSouthWalesRegulation, '35A (1)', 'AU-NSW-35A.1')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['CredentialClaimed', 'ActionPlanned'],
  asks: ['hand over', 'begin'],
  covers: 'all',
  check: (asked) => {
    const verdicts = papers.map((words) => handlerHolds(asked, [words], 'Armorer', 'Production'));
    return verdicts.find((each) => each.verdict === 'holds') ?? verdicts[0] ?? holds;
  },
  cases: [
    {
      when: 'the armorer is the licensee',
      verdict: 'holds',
      at: 'shown',
      told: [
        [
          'manager',
          'CredentialClaimed',
          { person: '@armorer', credential: 'theatrical armourer licence', validTo: '2027-06-30' },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'the armorer of the plan is the licensee',
      verdict: 'holds',
      at: 'handed over',
      told: [
        [
          'manager',
          'CredentialClaimed',
          { person: '@armorer', credential: 'theatrical armourer licence', validTo: '2027-06-30' },
        ],
      ],
      ask: 'begin',
    },
    {
      when: 'the armorer is an authorised employee',
      verdict: 'holds',
      at: 'shown',
      told: [
        [
          'manager',
          'CredentialClaimed',
          { person: '@armorer', credential: 'authorised employee of a theatrical armourer', validTo: '2027-06-30' },
        ],
      ],
      ask: 'hand over',
    },
    { when: 'the armorer is neither', verdict: 'breaks', at: 'shown', ask: 'hand over' },
    {
      when: 'nobody on the list gives it',
      verdict: 'cannot tell',
      at: 'shown',
      ask: 'hand over',
      with: { giver: 'ffffffffffffffffffffffffffffffff' },
    },
  ],
});
