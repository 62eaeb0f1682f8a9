// Where the record could have stopped INC-25 before the harm.

import type { CaseStops } from './stops.ts';

/** Stops of INC-25. */
export const inc25: CaseStops = {
  name: 'inc-25',
  says: 'Police came with guns drawn to actors with look-alikes, whose shoots were not planned, told or attended.',
  harm: { step: 6, at: '2013-09-12 10:05', says: 'Nobody is hurt; several are within moments of it.' },
  stops: [
    {
      id: 'S1',
      kind: 'deny',
      family: 'OUT',
      step: 5,
      says: 'The permit asks for a police supervisor on set, and nobody by name says that one is there.',
      shown: { refusedBy: 'permit-conditions-met' },
    },
    {
      id: 'S2',
      kind: 'deny',
      family: 'OUT',
      step: 3,
      says: 'There is a permit, and no notice the police acknowledged.',
      shown: { refusedBy: 'police-have-been-told' },
    },
    {
      id: 'S3',
      kind: 'deny',
      family: 'OUT',
      step: 1,
      says: 'Look-alikes go out without any planned action.',
      shown: { refusedBy: 'action-is-planned' },
    },
  ],
};
