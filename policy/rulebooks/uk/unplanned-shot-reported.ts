// A shot nobody called for is reported, with its cause, as the production and the law ask, before guns work again.

import { reportedSince } from '../../checks/aftermath.ts';
import { cite, defineRule } from '../../rule.ts';
import { standardOnDischarges } from '../../sources/uk.ts';

/** A shot nobody called for is reported, with its cause, as the production and the law ask, before guns work again. */
export const unplannedShotReported = defineRule({
  id: 'unplanned-shot-reported',
  says: 'A shot nobody called for is reported, with its cause, as the production and the law ask, before guns work again.',
  control: 'K30',
  cites: [cite(standardOnDischarges, 'report, cause and notice', 'UK-NOS-SKSAR8.1', 'UK-NOS-SKSAR8.2')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['ShotUnplanned', 'PaperFiled'],
  asks: ['take', 'load', 'hand over', 'begin'],
  covers: 'all',
  check: (asked) => reportedSince(asked, ['unplanned shot'], 'discharge report', 'Armorer', 'Production'),
  cases: [
    { when: 'there was no such shot', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'it was reported',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['camera', 'ShotUnplanned', { gun: '@W-01' }],
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'discharge report' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'the report on file is about an earlier one',
      verdict: 'breaks',
      at: 'shown',
      told: [
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'discharge report' }],
        ['camera', 'ShotUnplanned', { gun: '@W-01' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'no report is on file',
      verdict: 'cannot tell',
      at: 'shown',
      told: [['camera', 'ShotUnplanned', { gun: '@W-01' }]],
      ask: 'hand over',
    },
  ],
});
