// A special use has a layout with backstop and ricochet weighed, and the fewest people there.

import { met } from '../../checks/needs.ts';
import { inSpecialUse } from '../../checks/special-use.ts';
import { aController, stated } from '../../checks/words-of.ts';
import { cite, defineRule, type Need } from '../../rule.ts';
import { bulletin2 } from '../../sources/us.ts';

const layout: Need = { document: 'range layout', about: 'plan', who: ['Armorer', 'Safety advisor'] };
const few: Need = {
  statement: 'backstop stands and only those needed are here',
  about: 'plan',
  who: ['Armorer'],
};

/** A special use has a layout with backstop and ricochet weighed, and the fewest people there. */
export const backstopAndFewPeople = defineRule({
  id: 'backstop-and-few-people',
  says: 'A special use has a layout with backstop and ricochet weighed, and the fewest people there.',
  control: 'K13',
  cites: [cite(bulletin2, 'backstop and attendance', 'US-CSATF-2.04')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['load', 'hand over', 'begin'],
  covers: 'all',
  on: ['PaperFiled', 'Attested', 'ActionPlanned'],
  enforcement: 'BLOCK-D',
  needs: [layout, few],
  check: (asked) =>
    inSpecialUse(asked, () => {
      const drawn = met(asked, layout);
      return drawn.verdict === 'holds' ? stated(asked, aController, few) : drawn;
    }),
  cases: [
    { when: 'blanks are planned', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'the layout is on file and the place is seen to',
      verdict: 'holds',
      at: 'shown',
      given: { plan: { kind: 'bulleted' } },
      told: [
        ['manager', 'PaperFiled', { paper: '@N-01', alias: 'N-01', kind: 'range layout', about: '@PL-01' }],
        ['armorer', 'Attested', { what: 'backstop stands and only those needed are here', so: true, about: '@PL-01' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'the armorer states that others are there',
      verdict: 'breaks',
      at: 'shown',
      given: { plan: { kind: 'bulleted' } },
      told: [
        ['manager', 'PaperFiled', { paper: '@N-01', alias: 'N-01', kind: 'range layout', about: '@PL-01' }],
        ['armorer', 'Attested', { what: 'backstop stands and only those needed are here', so: false, about: '@PL-01' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'no layout is on file',
      verdict: 'cannot tell',
      at: 'shown',
      given: { plan: { kind: 'bulleted' } },
      ask: 'hand over',
    },
    {
      when: 'the lot is bulleted, whatever the plan says',
      verdict: 'cannot tell',
      at: 'opened',
      given: { lots: { fullBlanks: { kind: 'bulleted' } } },
      ask: 'load',
      with: { lot: '@B02' },
    },
    {
      when: 'the lot of the plan is bulleted',
      verdict: 'cannot tell',
      at: 'shown',
      given: { lots: { fullBlanks: { kind: 'bulleted' } }, plan: { lot: '@B02' } },
      ask: 'hand over',
    },
    {
      when: 'the lot is bulleted, and no plan says where to draw a layout',
      verdict: 'holds',
      at: 'opened',
      given: { lots: { fullBlanks: { kind: 'bulleted' } } },
      ask: 'load',
      with: { lot: '@B02', plan: 'ffffffffffffffffffffffffffffffff' },
    },
  ],
});
