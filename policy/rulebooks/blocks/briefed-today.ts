// Nobody receives a gun without a safety meeting or briefing today that covered the action.

import { lastChangeOf } from '@proofhouse/domain/book/plans.ts';
import { plannedLine } from '../../cases.ts';
import { meetingsOf, named } from '../../people.ts';
import { breaks, cite, defineRule, holds } from '../../rule.ts';
import { manitobaGuideline22, shapeBulletin } from '../../sources/ca.ts';
import { seeds } from '../../sources/practice.ts';
import { bulletin1, californiaLaborCode } from '../../sources/texts.ts';

/** Nobody receives a gun without a safety meeting or briefing today that covered the action. */
export const briefedToday = defineRule({
  id: 'briefed-today',
  says: 'Nobody receives a gun without a safety meeting or briefing today that covered the action.',
  control: 'K23',
  cites: [
    cite(bulletin1, 'on-site safety meeting', 'US-CSATF-1.18', 'US-CSATF-1.19', 'US-CSATF-1.20', 'US-CSATF-1.21'),
    cite(californiaLaborCode, '9153 (a)(4)', 'CA-SB132-9153a.4'),
    cite(manitobaGuideline22, 'A.2 iv', 'CAN-MB-22.A2iv'),
    cite(shapeBulletin, 'briefing and walk-through', 'CAN-SHAPE-03'),
    cite(seeds, 'meetings on every day with guns', 'SEED-24'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['MeetingHeld', 'SessionOpened', 'ActionPlanned'],
  asks: ['hand over', 'begin'],
  covers: 'all',
  check: ({ ask, receiver, line, guns, state }) => {
    const ids =
      ask.kind === 'begin'
        ? guns.flatMap((gun) => (gun.out ? [gun.out.to] : []))
        : receiver && receiver.handles !== 'control'
          ? [receiver.id]
          : [];
    // A change of the plan that matters asks for another meeting (rules.md K23, FI-01).
    const changed = lastChangeOf(state, line?.plan);
    for (const id of ids) {
      const person = state.people.get(id);
      const held = meetingsOf(state, id);
      const fitting = held.filter(
        (meeting) =>
          (line === undefined || meeting.plans.includes(line.plan)) &&
          new Set(meeting.topics).size >= 5 &&
          meeting.at >= (changed?.at ?? 0),
      );
      if (fitting.length > 0) continue;
      return breaks(
        held.length === 0
          ? `${named(person, id)} has had no briefing today.`
          : `No meeting ${named(person, id)} attended today covered this action.`,
        [...held.map((meeting) => meeting.fact), changed?.fact],
        'Hold a short briefing on this action with them: what is planned, how it may vary, how to call it off, emergency, who commands.',
        '2nd AD',
        '1st AD',
      );
    }
    return holds;
  },
  cases: [
    { when: 'the performer was at the meeting', verdict: 'holds', at: 'shown', ask: 'hand over' },
    { when: 'there was no meeting', verdict: 'breaks', at: 'shown', given: { without: ['meeting'] }, ask: 'hand over' },
    {
      when: 'the meeting went through one thing five times',
      verdict: 'breaks',
      at: 'shown',
      given: { meeting: { topics: ['action', 'action', 'action', 'action', 'action'] } },
      ask: 'hand over',
    },
    {
      when: 'the meeting was about another action',
      verdict: 'breaks',
      at: 'handed over',
      given: { meeting: { plans: ['@PL-02'] } },
      ask: 'begin',
    },
    { when: 'no plan is named', verdict: 'holds', at: 'shown', ask: 'hand over', with: { plan: undefined } },
    {
      when: 'the meeting was in an earlier session',
      verdict: 'breaks',
      at: 'shown',
      told: [['manager', 'SessionOpened', { session: '@day 15', label: 'day 15', unit: 'main' }]],
      ask: 'hand over',
    },
    {
      when: 'the session was opened with the meeting',
      verdict: 'holds',
      at: 'shown',
      given: { without: ['meeting'] },
      told: [
        ['manager', 'SessionOpened', { session: '@day 15', label: 'day 15', unit: 'main' }],
        [
          'director',
          'MeetingHeld',
          {
            meeting: '@meeting 2',
            kind: 'meeting',
            plans: ['@PL-01'],
            topics: ['action', 'variations', 'call off', 'emergency', 'command'],
            attended: ['@actor'],
            walkThrough: true,
          },
          { secondsAgo: 1 },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'the plan was changed after the meeting',
      verdict: 'breaks',
      at: 'shown',
      told: [['manager', 'ActionPlanned', { ...plannedLine, arcDeg: 60 }]],
      ask: 'hand over',
    },
    {
      when: 'the plan was changed in the meeting itself',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['manager', 'ActionPlanned', { ...plannedLine, arcDeg: 60 }],
        [
          'director',
          'MeetingHeld',
          {
            meeting: '@meeting 2',
            kind: 'meeting',
            plans: ['@PL-01'],
            topics: ['action', 'variations', 'call off', 'emergency', 'command'],
            attended: ['@actor'],
            walkThrough: true,
          },
          { secondsAgo: 1 },
        ],
      ],
      ask: 'hand over',
    },
  ],
  alwaysTells: 'A meeting nobody recorded was not held.',
});
