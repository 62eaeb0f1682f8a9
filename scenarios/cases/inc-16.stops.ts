// Where the record could have stopped INC-16 before the harm.

import type { CaseStops } from './stops.ts';

/** Stops of INC-16. */
export const inc16: CaseStops = {
  name: 'inc-16',
  says: 'A cut came while a musket was being loaded, and the next volley threw its ramrod at a person.',
  harm: { step: 6, at: '1993-10-05 15:41', says: 'A background performer is struck in the chest.' },
  stops: [
    {
      id: 'S1',
      kind: 'hold',
      family: 'GUN',
      step: 3,
      says: 'The cut came mid-load, and the musket goes on to the next mark without being opened.',
      shown: { refusedBy: 'opened-after-the-cut' },
    },
    {
      id: 'S2',
      kind: 'alarm',
      family: 'GUN',
      step: 4,
      says: 'The rods seen after the cut were not counted against the rods issued.',
      shown: { refusedBy: 'every-rod-is-seen' },
    },
    {
      id: 'S3',
      kind: 'inspect',
      family: 'GUN',
      step: 4,
      says: 'A look into the bore after a load that was broken off shows that something is in it.',
      shown: { alarm: 'bore blocked' },
    },
    {
      id: 'S4',
      kind: 'deny',
      family: 'PLAN',
      step: 5,
      says: 'The volley is planned level at people.',
      shown: { refusedBy: 'nobody-in-the-arc' },
    },
  ],
};
