// One qualified person is in charge of bulleted rounds, which are kept apart from all others in marked containers.

import { inSpecialUse } from '../../checks/special-use.ts';
import { aController, stated } from '../../checks/words-of.ts';
import { cite, defineRule, type Need } from '../../rule.ts';
import { bulletin2 } from '../../sources/us.ts';

const apart: Need = { statement: 'bulleted rounds are marked, apart, in one charge', about: 'plan', who: ['Armorer'] };

/** One qualified person is in charge of bulleted rounds, which are kept apart from all others in marked containers. */
export const bulletedRoundsKeptApart = defineRule({
  id: 'bulleted-rounds-kept-apart',
  says: 'One qualified person is in charge of bulleted rounds, which are kept apart from all others in marked containers.',
  control: 'K13',
  cites: [cite(bulletin2, 'person in charge, kept apart', 'US-CSATF-2.03')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['load', 'hand over', 'begin'],
  covers: 'all',
  on: ['ActionPlanned', 'LotListed', 'Attested'],
  enforcement: 'BLOCK-D',
  needs: [apart],
  check: (asked) => inSpecialUse(asked, () => stated(asked, aController, apart)),
  cases: [
    { when: 'blanks are planned', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'it was stated',
      verdict: 'holds',
      at: 'shown',
      given: { plan: { kind: 'bulleted' } },
      told: [
        [
          'armorer',
          'Attested',
          { what: 'bulleted rounds are marked, apart, in one charge', so: true, about: '@PL-01' },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'somebody states that it is not so',
      verdict: 'breaks',
      at: 'shown',
      given: { plan: { kind: 'bulleted' } },
      told: [
        [
          'armorer',
          'Attested',
          { what: 'bulleted rounds are marked, apart, in one charge', so: false, about: '@PL-01' },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'nobody stated it',
      verdict: 'cannot tell',
      at: 'shown',
      given: { plan: { kind: 'bulleted' } },
      ask: 'hand over',
    },
  ],
});
