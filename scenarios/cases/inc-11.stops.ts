// Where the record could have stopped INC-11 before the harm.

import type { CaseStops } from './stops.ts';

/** Stops of INC-11. */
export const inc11: CaseStops = {
  name: 'inc-11',
  says: 'Two shots nobody was warned of fell within three days, and dummies left over at wrap travelled to the next production.',
  harm: { step: 6, at: '2026-10-04 09:00', says: 'The rounds left over are mixed with those of another production.' },
  stops: [
    {
      id: 'S1',
      kind: 'hold',
      family: 'HIST',
      step: 2,
      says: 'After the first unplanned shot every gun is held until people not involved release it.',
      shown: { refusedBy: 'unplanned-shot-closed' },
    },
    {
      id: 'S2',
      kind: 'deny',
      family: 'PLAN',
      step: 2,
      says: 'Nobody states that everybody was warned before a shot is fired.',
      shown: { refusedBy: 'everybody-is-warned' },
    },
    {
      id: 'S3',
      kind: 'alarm',
      family: 'AMMO',
      step: 6,
      says: 'At wrap fewer dummies are back under lock than were issued; a bag holds the difference.',
      shown: { refusedBy: 'close-needs-counts' },
    },
  ],
};
