// Where the record could have stopped INC-37 before the harm.

import type { CaseStops } from './stops.ts';

/** Stops of INC-37. */
export const inc37: CaseStops = {
  name: 'inc-37',
  says: 'A performer of a street show came late, missed the look, and brought six bulleted rounds.',
  harm: { step: 5, at: '2026-10-18 12:59', says: 'Another performer and a bystander are hit.' },
  stops: [
    {
      id: 'S1',
      kind: 'deny',
      family: 'GUN',
      step: 3,
      says: 'Every gun of the show was looked at today, except this one.',
      shown: { refusedBy: 'looked-at-today' },
    },
    {
      id: 'S2',
      kind: 'inspect',
      family: 'AMMO',
      step: 2,
      says: 'The cylinder is opened and looked into: six bullets over bright primers.',
      shown: { alarm: 'unknown round', about: 'A-45', raisedBy: 'Looked' },
    },
    {
      id: 'S3',
      kind: 'deny',
      family: 'PLAN',
      step: 4,
      says: 'The plan has a level aim at another performer.',
      shown: { refusedBy: 'nobody-in-the-arc' },
    },
    {
      id: 'S4',
      kind: 'deny',
      family: 'PLAN',
      step: 2,
      says: 'The performer arrived after the cut-off.',
      shown: { refusedBy: 'not-after-the-cut-off' },
    },
  ],
};
