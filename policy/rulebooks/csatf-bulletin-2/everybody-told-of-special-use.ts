// Everybody on site is told of a special use in advance, and a meeting of its own is held on it.

import { met } from '../../checks/needs.ts';
import { inSpecialUse } from '../../checks/special-use.ts';
import { breaks, cite, defineRule, type Need } from '../../rule.ts';
import { bulletin2 } from '../../sources/us.ts';

const notice: Need = { document: 'special use notice', about: 'plan', who: ['Production', '1st AD'] };

/** Everybody on site is told of a special use in advance, and a meeting of its own is held on it. */
export const everybodyToldOfSpecialUse = defineRule({
  id: 'everybody-told-of-special-use',
  says: 'Everybody on site is told of a special use in advance, and a meeting of its own is held on it.',
  control: 'K13',
  cites: [cite(bulletin2, 'notice and dedicated meeting', 'US-CSATF-2.02')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['load', 'hand over', 'begin'],
  covers: 'all',
  on: ['PaperFiled', 'MeetingHeld', 'ActionPlanned'],
  enforcement: 'BLOCK-D',
  needs: [notice],
  check: (asked) =>
    inSpecialUse(asked, () => {
      const { line, state } = asked;
      const since = state.session?.at ?? 0;
      const today = state.meetings.filter((each) => each.kind === 'meeting' && each.at >= since);
      // Of its own: a meeting that goes through other plan lines as well is the usual one.
      if (line && today.some((each) => each.plans.length === 1 && each.plans[0] === line.plan))
        return met(asked, notice);
      return breaks(
        `No meeting today was about ${line?.alias ?? 'the special use'} alone.`,
        [state.plans.get(line?.plan ?? '')?.fact, ...today.map((each) => each.fact)],
        'Hold a meeting on this one action with everybody it concerns.',
        '1st AD',
        'Armorer',
      );
    }),
  cases: [
    { when: 'blanks are planned', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'the notice went out and a meeting was held on it alone',
      verdict: 'holds',
      at: 'shown',
      given: { plan: { kind: 'bulleted' }, meeting: { plans: ['@PL-01'] } },
      told: [['manager', 'PaperFiled', { paper: '@N-01', alias: 'N-01', kind: 'special use notice', about: '@PL-01' }]],
      ask: 'hand over',
    },
    {
      when: 'it was one item of the usual meeting',
      verdict: 'breaks',
      at: 'shown',
      given: { plan: { kind: 'bulleted' } },
      told: [['manager', 'PaperFiled', { paper: '@N-01', alias: 'N-01', kind: 'special use notice', about: '@PL-01' }]],
      ask: 'hand over',
    },
    {
      when: 'a meeting was held and no notice is on file',
      verdict: 'cannot tell',
      at: 'shown',
      given: { plan: { kind: 'bulleted' }, meeting: { plans: ['@PL-01'] } },
      ask: 'hand over',
    },
  ],
});
