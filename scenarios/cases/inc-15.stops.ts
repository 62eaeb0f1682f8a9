// Where the record could have stopped INC-15 before the harm.

import type { CaseStops } from './stops.ts';

/** Stops of INC-15. */
export const inc15: CaseStops = {
  name: 'inc-15',
  says: 'Guns said not to work came in by air under the papers of another country, and could be made to fire.',
  harm: { step: 3, at: '2026-10-08 12:00', says: 'All of them are seized.' },
  stops: [
    {
      id: 'S1',
      kind: 'deny',
      family: 'GUN',
      step: 1,
      says: 'What a gun counts as differs by country: no certificate under the law of this one is on file.',
      shown: { refusedBy: 'class-holds-in-this-country' },
    },
    {
      id: 'S2',
      kind: 'inspect',
      family: 'GUN',
      step: 1,
      says: 'Each gun is tried at its arrival against the class its paper claims.',
      shown: { refusedBy: 'seen-to-be-its-class' },
    },
    {
      id: 'S3',
      kind: 'deny',
      family: 'OUT',
      step: 1,
      says: 'No import permit is on file for each of them by its serial.',
      shown: { refusedBy: 'each-gun-let-in' },
    },
  ],
};
