// A meeting goes through what is new first, and names those it cannot do without.

import { idOf } from '@proofhouse/domain/testing/facts.ts';
import { blankPlan, people, plans, readySet, viewOf } from '@proofhouse/domain/testing/set.ts';
import { expect, it } from 'vitest';
import { act } from './act.ts';
import { meetingHeld, meetingLines, neededFor } from './meeting.ts';
import { tell } from './testing/tell.ts';

it('puts a line that was changed since the last meeting first', () => {
  const set = readySet();
  expect(meetingLines(viewOf(set)).map(({ isChanged }) => isChanged)).toEqual([false, false, false]);
  tell(set, 'manager', act('ActionPlanned', { ...blankPlan, version: 2, perTake: 4 }));
  expect(meetingLines(viewOf(set))[0]).toMatchObject({ isChanged: true, plan: { alias: 'PL-01', perTake: 4 } });
});

it('needs whoever controls, calls, performs, or stands nearest', () => {
  const view = viewOf(readySet());
  expect(neededFor(view, [blankPlan]).map(({ id }) => id)).toEqual([
    people.armorer,
    people.director,
    people.actor,
    people.camera,
  ]);
});

it('is on the record with everybody who was there', () => {
  const set = readySet();
  const attended = [people.director, people.actor2];
  tell(
    set,
    'director',
    meetingHeld({
      id: idOf('meeting 2'),
      kind: 'briefing',
      place: undefined,
      plans: [plans.blank],
      topics: ['action', 'command'],
      attended,
      walkThrough: false,
    }),
  );
  expect(viewOf(set).state.meetings.at(-1)).toMatchObject({ kind: 'briefing', attended, plans: [plans.blank] });
});
