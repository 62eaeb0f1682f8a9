// Where the record could have stopped INC-02 before the harm.

import type { CaseStops } from './stops.ts';

/** Stops of INC-02. */
export const inc02: CaseStops = {
  name: 'inc-02',
  says: 'A home-made dummy left its bullet in a revolver, and two weeks later a blank drove it out.',
  harm: { step: 10, at: '2026-03-30 23:12', says: 'An actor is shot dead.' },
  stops: [
    {
      id: 'S1',
      kind: 'deny',
      family: 'AMMO',
      step: 1,
      says: 'Cartridges that can kill are put on the books of a production.',
      shown: { alarm: 'bulleted lot', about: 'MAG' },
    },
    {
      id: 'S2',
      kind: 'deny',
      family: 'AMMO',
      step: 2,
      says: 'The dummies were made by a member of the crew: nothing of them may be loaded.',
      shown: { refusedBy: 'rounds-are-not-made-here' },
    },
    {
      id: 'S3',
      kind: 'inspect',
      family: 'AMMO',
      step: 2,
      says: 'Each dummy is told by the tells of its lot: these have a bullet over a bright primer.',
      shown: { alarm: 'unknown round', about: 'BOX-D', raisedBy: 'Looked' },
    },
    {
      id: 'S4',
      kind: 'deny',
      family: 'AUTH',
      step: 3,
      says: 'The specialist was sent home: nobody on the sheet of the day controls guns.',
      shown: { refusedBy: 'controller-on-duty' },
    },
    {
      id: 'S5',
      kind: 'alarm',
      family: 'CUST',
      step: 4,
      says: 'Whoever answers for the gun has left, and it is in the hands of a performer.',
      shown: { refusedBy: 'controller-present-at-action' },
    },
    {
      id: 'S6',
      kind: 'alarm',
      family: 'AMMO',
      step: 6,
      says: 'Six dummies went in, and six whole ones were not counted back.',
      shown: [{ refusedBy: 'earlier-rounds-accounted-for' }, { alarm: 'incomplete round', about: 'R-1' }],
    },
    {
      id: 'S7',
      kind: 'inspect',
      family: 'GUN',
      step: 6,
      says: 'A gun that comes back is opened, with light through the bore: none comes through.',
      shown: { alarm: 'bore blocked', about: 'R-1' },
    },
    {
      id: 'S8',
      kind: 'inspect',
      family: 'GUN',
      step: 7,
      says: 'Blanks ask for a bore seen since anything was last loaded.',
      shown: { refusedBy: 'bore-proven-before-blanks' },
    },
    {
      id: 'S9',
      kind: 'deny',
      family: 'PLAN',
      step: 8,
      says: 'The plan has the muzzle line through a person, with blanks.',
      shown: { refusedBy: 'nobody-in-the-arc' },
    },
  ],
};
