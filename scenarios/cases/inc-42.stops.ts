// Where the record could have stopped INC-42 before the harm.

import type { CaseStops } from './stops.ts';

/** Stops of INC-42. */
export const inc42: CaseStops = {
  name: 'inc-42',
  says: 'At a police demonstration bulleted rounds that looked like blanks were fired at a volunteer.',
  harm: { step: 7, at: '2016-08-09 18:21', says: 'One person is killed.' },
  stops: [
    {
      id: 'S1',
      kind: 'deny',
      family: 'GUN',
      step: 3,
      says: 'The officer came with a revolver and rounds of his own; a training gun that cannot fire was there.',
      shown: { refusedBy: 'own-guns-stay-off-set' },
    },
    {
      id: 'S2',
      kind: 'deny',
      family: 'AMMO',
      step: 3,
      says: 'The rounds are of another lot than the one issued for the event.',
      shown: { refusedBy: 'no-more-than-planned' },
    },
    {
      id: 'S3',
      kind: 'inspect',
      family: 'AMMO',
      step: 3,
      says: 'Told one by one by the tells of their lot, four rounds of the stock fail.',
      shown: { alarm: 'failed a tell' },
    },
    {
      id: 'S4',
      kind: 'deny',
      family: 'AUTH',
      step: 2,
      says: 'Nobody is named to answer for safety.',
      shown: { refusedBy: 'safety-representative-named' },
    },
    {
      id: 'S5',
      kind: 'alarm',
      family: 'CUST',
      step: 4,
      says: 'The gun lies on a parked car and nobody who answers for it gives a sign of being there.',
      shown: { refusedBy: 'never-lay-unattended' },
    },
    {
      id: 'S6',
      kind: 'deny',
      family: 'PLAN',
      step: 5,
      says: 'A blank is planned at a person, nearer than the load allows.',
      shown: { refusedBy: 'far-enough-away' },
    },
  ],
};
