// A gate closes when every gun and every container of rounds is counted by two and locked, or named as an open item.

import { listed, openAtGate } from '../../gate.ts';
import { breaks, cite, defineRule, holds } from '../../rule.ts';
import { bulletin1, californiaLaborCode } from '../../sources/texts.ts';

/** A gate closes when every gun and every container of rounds is counted by two and locked, or named as an open item. */
export const closeNeedsCounts = defineRule({
  id: 'close-needs-counts',
  says: 'A gate closes when every gun and every container of rounds is counted by two and locked, or named as an open item.',
  control: 'K37',
  cites: [
    cite(californiaLaborCode, '9153 (a)(3)', 'CA-SB132-9153a.3w'),
    cite(bulletin1, 'accounting at wrap', 'US-CSATF-1.26'),
  ],
  from: '2026-11-20',
  binds: 'block',
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
});
