// A gun stays locked up until half an hour before its action is due.

import { readInstant } from '@proofhouse/domain/vocabulary/instant.ts';
import { breaks, canChamber, cite, defineRule, holds } from '../../rule.ts';
import { bulletin1 } from '../../sources/texts.ts';

/** What it takes to prepare, look at and show a gun; the bulletin gives no number, so this one is ours. */
const PREPARING_MS = 30 * 60_000;

/** A gun stays locked up until half an hour before its action is due. */
export const notOutBeforeItsTime = defineRule({
  id: 'not-out-before-its-time',
  says: 'A gun stays locked up until half an hour before its action is due.',
  control: 'K22',
  cites: [cite(bulletin1, 'secured unless rehearsing or filming', 'US-CSATF-1.16')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['take', 'hand over'],
  covers: canChamber,
  on: ['ActionPlanned'],
  enforcement: 'BLOCK-D',
  check: ({ line, guns, state, now }) => {
    // A belt of dummies is worn long before: this is about the gun.
    if (guns.length === 0) return holds;
    const due = line?.earliest === undefined ? undefined : readInstant(line.earliest);
    if (!line || due === undefined || now >= due - PREPARING_MS) return holds;
    return breaks(
      `${line.alias} is not due for another ${Math.ceil((due - now) / 60_000)} minutes.`,
      [state.plans.get(line.plan)?.fact],
      'Leave it locked up until half an hour before; or change the plan and hold a meeting on it.',
      '1st AD',
      'Stage manager',
    );
  },
  cases: [
    { when: 'the plan gives no earliest hour', verdict: 'holds', at: 'opened', ask: 'take' },
    {
      when: 'the action was due this morning',
      verdict: 'holds',
      at: 'opened',
      given: { plan: { earliest: '2026-12-01T06:00:00.000Z' } },
      ask: 'take',
      with: { plan: '@PL-01' },
    },
    {
      when: 'a belt goes out for an action that is due in the evening',
      verdict: 'holds',
      at: 'opened',
      given: { plan: { earliest: '2026-12-01T23:59:00.000Z' } },
      ask: 'hand over',
      with: { things: ['@BELT-A'] },
    },
    {
      when: 'the action is due in the evening',
      verdict: 'breaks',
      at: 'opened',
      given: { plan: { earliest: '2026-12-01T23:59:00.000Z' } },
      ask: 'take',
      with: { plan: '@PL-01' },
    },
  ],
  alwaysTells: 'The plan gives an hour or it does not.',
});
