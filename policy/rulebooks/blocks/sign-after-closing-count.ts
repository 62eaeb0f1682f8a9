// A session is signed after a closing count by two in which everything matches and everything is locked.

import { listed, openAtSigning } from '../../gate.ts';
import { breaks, cite, defineRule, holds } from '../../rule.ts';
import { bulletin1, californiaLaborCode } from '../../sources/texts.ts';
import { stageUnion } from '../../sources/theatre.ts';
import { standardOnDischarges, standardOnIssue } from '../../sources/uk.ts';

/** A session is signed after a closing count by two in which everything matches and everything is locked. */
export const signAfterClosingCount = defineRule({
  id: 'sign-after-closing-count',
  says: 'A session is signed after a closing count by two in which everything matches and everything is locked.',
  control: 'K37',
  cites: [
    cite(bulletin1, 'accounting at wrap', 'US-CSATF-1.26'),
    cite(californiaLaborCode, '9153 (a)(3)', 'CA-SB132-9153a.3w'),
    cite(standardOnIssue, 'recovery at the end of filming', 'UK-NOS-SKSAR5.3', 'UK-NOS-SKSAR5.6'),
    cite(standardOnDischarges, 'recovery of used and unused ammunition', 'UK-NOS-SKSAR8.3'),
    cite(stageUnion, 'count after every performance', 'US-AEA-06'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['AnswerOpened', 'StoreLocked', 'StoreOpened'],
  asks: ['sign'],
  covers: 'all',
  check: ({ state, view }) => {
    const missing = openAtSigning(state, view);
    if (missing.length === 0) return holds;
    return breaks(
      `The day cannot be signed: ${listed(missing)}.`,
      missing.map((each) => each.fact),
      'A controller and a second person open, count every gun and every place, lock, and then ask again.',
      'Armorer',
      '1st AD',
    );
  },
  cases: [
    {
      when: 'everything was counted and locked by two',
      verdict: 'holds',
      at: 'locked again',
      ask: 'sign',
      by: 'director',
    },
    {
      when: 'the store was opened since',
      verdict: 'breaks',
      at: 'locked again',
      told: [
        ['armorer', 'StoreOpened', { place: '@Safe1' }],
        ['armorer2', 'Seconded', { of: '#StoreOpened' }],
      ],
      ask: 'sign',
      by: 'director',
    },
  ],
  alwaysTells: 'A count nobody made after the last opening was not made.',
});
