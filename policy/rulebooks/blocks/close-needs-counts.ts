// A gate closes when every gun and every container of rounds is counted by two and locked, or named as an open item.

import { listed, openAtGate } from '../../gate.ts';
import { breaks, cite, defineRule, holds } from '../../rule.ts';
import { suppliersGuideForActors } from '../../sources/practice.ts';
import { rentalHouse } from '../../sources/rental-house.ts';
import { bulletin1, californiaLaborCode } from '../../sources/texts.ts';
import { propsWeblog } from '../../sources/theatre.ts';
import { standardOnIssue } from '../../sources/uk.ts';

/** A gate closes when every gun and every container of rounds is counted by two and locked, or named as an open item. */
export const closeNeedsCounts = defineRule({
  id: 'close-needs-counts',
  says: 'A gate closes when every gun and every container of rounds is counted by two and locked, or named as an open item.',
  control: 'K37',
  cites: [
    cite(californiaLaborCode, '9153 (a)(3)', 'CA-SB132-9153a.3w'),
    cite(bulletin1, 'accounting at wrap', 'US-CSATF-1.26'),
    cite(standardOnIssue, 'nobody leaves with what was issued', 'UK-NOS-SKSAR5.3'),
    cite(propsWeblog, 'check-out and check-in', 'THEATRE-BLOG-01'),
    cite(rentalHouse, 'count whenever guns were issued', 'US-STEM-06'),
    cite(suppliersGuideForActors, 'nothing leaves the building', 'US-MGS-01'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['AnswerOpened', 'StoreLocked', 'ThingMoved'],
  asks: ['close'],
  covers: 'all',
  check: ({ ask, state, view }) => {
    const missing = openAtGate(state, view, ask.items ?? []);
    if (missing.length === 0) return holds;
    return breaks(
      `Not yet counted, locked or named: ${listed(missing)}.`,
      missing.map((each) => each.fact),
      'Count by two, lock, and name what stays open.',
      'Armorer',
      '1st AD',
    );
  },
  cases: [
    { when: 'everything is counted and locked', verdict: 'holds', at: 'locked again', ask: 'close', by: 'director' },
    { when: 'guns and trays are out', verdict: 'breaks', at: 'shown', ask: 'close', by: 'director' },
    {
      when: 'a gun that was out is said by somebody unknown to be in',
      verdict: 'breaks',
      at: 'locked again',
      told: [['camera', 'ThingMoved', { things: ['@W-02'], to: '@Safe1' }, { inNameOf: 'armorer' }]],
      ask: 'close',
      by: 'director',
    },
  ],
  alwaysTells: 'What nobody counted, locked or named stands open.',
});
