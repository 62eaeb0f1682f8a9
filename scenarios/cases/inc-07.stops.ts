// Where the record could have stopped INC-07 before the harm.

import type { CaseStops } from './stops.ts';

/** Stops of INC-07. */
export const inc07: CaseStops = {
  name: 'inc-07',
  says: 'A bulleted round stayed in a rifle when the company changed to blanks.',
  harm: { step: 6, at: '2026-05-01 09:28', says: 'A background performer is shot dead.' },
  stops: [
    {
      id: 'S1',
      kind: 'deny',
      family: 'AMMO',
      step: 1,
      says: 'Bulleted rounds are to go into a gun on set.',
      shown: { refusedBy: 'no-bulleted-rounds' },
    },
    {
      id: 'S2',
      kind: 'alarm',
      family: 'AMMO',
      step: 3,
      says: 'Three went in, two were heard, two cases came out: the next rounds wait for the third.',
      shown: { refusedBy: 'earlier-rounds-accounted-for' },
    },
    {
      id: 'S3',
      kind: 'inspect',
      family: 'GUN',
      step: 4,
      says: 'Every rifle is opened and looked into at the change: one holds a bullet over a bright primer.',
      shown: { alarm: 'unknown round', about: 'RF-1', raisedBy: 'Looked' },
    },
    {
      id: 'S4',
      kind: 'deny',
      family: 'PLAN',
      step: 5,
      says: 'The plan has the rifles pointed among people.',
      shown: { refusedBy: 'nobody-in-the-arc' },
    },
  ],
};
