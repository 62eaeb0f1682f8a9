// Everybody who handles guns on set has taken the general firearms-safety course.

import { inDate, named } from '../../people.ts';
import { breaks, cite, defineRule, holds } from '../../rule.ts';
import { californiaLaborCode } from '../../sources/texts.ts';

/** Everybody who handles guns on set has taken the general firearms-safety course. */
export const generalCourseTaken = defineRule({
  id: 'general-course-taken',
  says: 'Everybody who handles guns on set has taken the general firearms-safety course.',
  control: 'K24',
  cites: [cite(californiaLaborCode, '9156', 'CA-SB132-9156')],
  from: '2025-01-01',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['TrainingClaimed'],
  asks: ['hand over'],
  covers: 'all',
  check: ({ receiver, now }) => {
    if (!receiver || receiver.handles === 'control') return holds;
    const courses = receiver.trainings.filter((each) => each.covers === 'course');
    return courses.some((each) => inDate(each.validTo, now))
      ? holds
      : breaks(
          `${named(receiver)} has not taken the general firearms-safety course.`,
          [...courses.map((each) => each.fact), receiver.listed],
          'They take the course, at the employer’s cost.',
          'UPM',
        );
  },
  cases: [
    { when: 'the performer took it', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'it goes back to a controller',
      verdict: 'holds',
      at: 'handed over',
      ask: 'hand over',
      with: { receiver: '@armorer2' },
    },
    { when: 'the performer did not', verdict: 'breaks', at: 'shown', given: { without: ['course'] }, ask: 'hand over' },
    {
      when: 'it was too long ago',
      verdict: 'breaks',
      at: 'shown',
      given: { courseUntil: '2026-11-01' },
      ask: 'hand over',
    },
  ],
  alwaysTells: 'A course that nobody filed does not count.',
});
