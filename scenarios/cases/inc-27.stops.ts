// Where the record could have stopped INC-27 before the harm.

import type { CaseStops } from './stops.ts';

/** Stops of INC-27. */
export const inc27: CaseStops = {
  name: 'inc-27',
  says: 'A blank revolver lay in the sound booth of a school theatre, and a pupil put it to the head.',
  harm: { step: 8, at: '2008-11-15 18:21', says: 'One person, a minor, is killed.' },
  stops: [
    {
      id: 'S1',
      kind: 'deny',
      family: 'AUTH',
      step: 3,
      says: 'The receiver is fifteen, and no consent and no assessment is on file.',
      shown: { refusedBy: 'receiver-is-of-age' },
    },
    {
      id: 'S2',
      kind: 'deny',
      family: 'AUTH',
      step: 4,
      says: 'The plan names an adult, not the pupil.',
      shown: { refusedBy: 'action-is-planned' },
    },
    {
      id: 'S3',
      kind: 'alarm',
      family: 'CUST',
      step: 5,
      says: 'The gun lies in the booth and nobody who answers for it gives a sign of being there.',
      shown: { refusedBy: 'never-lay-unattended' },
    },
    {
      id: 'S4',
      kind: 'inspect',
      family: 'GUN',
      step: 3,
      says: 'Looked into when it comes in, the gun shows a trigger lightened to half.',
      shown: { alarm: 'anomaly' },
    },
    {
      id: 'S5',
      kind: 'deny',
      family: 'PLAN',
      step: 6,
      says: 'The gun comes out hours before its cue.',
      shown: { refusedBy: 'not-out-before-its-time' },
    },
    {
      id: 'S6',
      kind: 'hold',
      family: 'HIST',
      step: 4,
      says: 'A pupil whom the plan does not name had it at the first show, and nobody looked into it.',
      shown: { refusedBy: 'earlier-breach-closed' },
    },
    {
      id: 'S7',
      kind: 'deny',
      family: 'PLAN',
      step: 1,
      says: 'Why recorded sound or a device that fires no round would not do was never written down.',
      shown: { refusedBy: 'nothing-less-would-do' },
    },
  ],
};
