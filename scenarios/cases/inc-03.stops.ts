// Where the record could have stopped INC-03 before the harm.

import type { CaseStops } from './stops.ts';

/** Stops of INC-03. */
export const inc03: CaseStops = {
  name: 'inc-03',
  says: 'A performer kept a revolver with blanks through a long wait, and fired it in play at contact.',
  harm: { step: 7, at: '2026-10-12 17:15', says: 'The performer is mortally hurt.' },
  stops: [
    {
      id: 'S1',
      kind: 'alarm',
      family: 'CUST',
      step: 3,
      says: 'The gun is out of its controller’s hands long after the cut.',
      shown: { overdue: 'give back' },
    },
    {
      id: 'S2',
      kind: 'deny',
      family: 'AUTH',
      step: 1,
      says: 'No course that says what a blank does at contact is on record for whoever receives the gun.',
      shown: { refusedBy: 'general-course-taken' },
    },
    {
      id: 'S3',
      kind: 'deny',
      family: 'PLAN',
      step: 1,
      says: 'The beat is loading, nothing is fired in it, and it is planned with blanks.',
      shown: { refusedBy: 'blanks-only-where-a-shot-is-fired' },
    },
    {
      id: 'S4',
      kind: 'hold',
      family: 'AMMO',
      step: 2,
      says: 'The action waits, and the blanks have not been taken out and counted back.',
      shown: { refusedBy: 'blanks-do-not-wait-in-a-gun' },
    },
  ],
};
