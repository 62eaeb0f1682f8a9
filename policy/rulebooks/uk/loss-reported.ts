// After a gun, a round or propellant was missed, a report to those who must know is on file before guns work again.

import { reportedSince } from '../../checks/aftermath.ts';
import { cite, defineRule } from '../../rule.ts';
import { standardOnIssue } from '../../sources/uk.ts';

/** After a gun, a round or propellant was missed, a report to those who must know is on file before guns work again. */
export const lossReported = defineRule({
  id: 'loss-reported',
  says: 'After a gun, a round or propellant was missed, a report to those who must know is on file before guns work again.',
  control: 'K39',
  cites: [cite(standardOnIssue, 'missing items', 'UK-NOS-SKSAR5.4')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['ThingMissed', 'PaperFiled'],
  asks: ['take', 'load', 'hand over', 'begin'],
  covers: 'all',
  check: (asked) => reportedSince(asked, ['missing'], 'loss report', 'Armorer', 'Production'),
  cases: [
    { when: 'nothing was missed', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'a rifle was missed and reported',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['camera', 'ThingMissed', { thing: '@W-03' }],
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'loss report' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'the report on file is older',
      verdict: 'breaks',
      at: 'shown',
      told: [
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'loss report' }],
        ['camera', 'ThingMissed', { thing: '@W-03' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'a rifle was missed and no report is on file',
      verdict: 'cannot tell',
      at: 'shown',
      told: [['camera', 'ThingMissed', { thing: '@W-03' }]],
      ask: 'hand over',
    },
    {
      when: 'somebody called stop, and nothing was missed',
      verdict: 'holds',
      at: 'shown',
      told: [['camera', 'StopCalled', {}]],
      ask: 'hand over',
    },
  ],
});
