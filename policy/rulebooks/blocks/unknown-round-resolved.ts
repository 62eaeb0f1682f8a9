// A round nobody can name, or one with a bullet, stops everything until it is told or taken away.

import { heldBy } from '../../held.ts';
import { cite, defineRule } from '../../rule.ts';
import { bulletin1, house } from '../../sources/texts.ts';

/** A round nobody can name, or one with a bullet, stops everything until it is told or taken away. */
export const unknownRoundResolved = defineRule({
  id: 'unknown-round-resolved',
  says: 'A round nobody can name, or one with a bullet, stops everything until it is told or taken away.',
  control: 'K12',
  cites: [
    cite(bulletin1, 'rule on live ammunition', 'US-CSATF-1.17'),
    cite(house, 'holds anyone can cause and few can release'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-A',
  on: ['RoundFound', 'RoundIdentified', 'HoldReleased'],
  asks: ['take', 'load', 'hand over', 'begin'],
  covers: 'all',
  check: (asked) => heldBy(asked, 'unknown round'),
  cases: [
    { when: 'nothing was found', verdict: 'holds', at: 'shown', ask: 'take' },
    {
      when: 'a round was found',
      verdict: 'breaks',
      at: 'shown',
      told: [['camera', 'RoundFound', { place: '@street', count: 1 }]],
      ask: 'take',
    },
  ],
  alwaysTells: 'A hold is in force or it is not; who asks need not know why.',
});
