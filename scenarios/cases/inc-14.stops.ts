// Where the record could have stopped INC-14 before the harm.

import type { CaseStops } from './stops.ts';

/** Stops of INC-14. */
export const inc14: CaseStops = {
  name: 'inc-14',
  says: 'Ear plugs taken out between takes were not back in when blanks were fired in a closed set.',
  harm: { step: 4, at: '2026-11-12 10:27', says: 'A performer loses hearing for good.' },
  stops: [
    {
      id: 'S1',
      kind: 'deny',
      family: 'PLAN',
      step: 2,
      says: 'That ears are covered was stated before the last cut, and not for this take.',
      shown: { refusedBy: 'ears-and-eyes-covered' },
    },
  ],
};
