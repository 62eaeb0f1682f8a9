// Rounds that nobody answered for since they were last verified are not loaded, nor what shared a container with them.

import { armorers } from '../../people.ts';
import { breaks, cite, defineRule, holds } from '../../rule.ts';
import { house, newMexicoFindings } from '../../sources/texts.ts';

/** Rounds that nobody answered for since they were last verified are not loaded, nor what shared a container with them. */
export const roundsStayedInCustody = defineRule({
  id: 'rounds-stayed-in-custody',
  says: 'Rounds that nobody answered for since they were last verified are not loaded, nor what shared a container with them.',
  control: 'K39',
  cites: [
    cite(newMexicoFindings, 'trace of 21 October 2021', 'SEED-06', 'SEED-20'),
    cite(house, 'taint reaches back to the last verified sighting'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['LeftUnattended', 'ThingMissed', 'RoundFound', 'RoundsMoved'],
  asks: ['load'],
  covers: 'all',
  check: ({ ask, state, now }) => {
    const place = state.places.get(ask.from ?? '');
    const doubts = (place?.doubts ?? []).filter(
      (doubt) => doubt.kind === 'tainted' || doubt.kind === 'missing' || doubt.kind === 'unattended',
    );
    if (!place || doubts.length === 0) return holds;
    return breaks(
      `${place.alias} is tainted: ${[...new Set(doubts.map((doubt) => doubt.kind))].join(', ')}.`,
      doubts.map((doubt) => doubt.fact),
      'Every round in it is looked at by two people, one by one, before any is loaded.',
      ...armorers(state, now),
    );
  },
  cases: [
    { when: 'the tray was never out of sight', verdict: 'holds', at: 'opened', ask: 'load' },
    {
      when: 'the tray was left alone',
      verdict: 'breaks',
      at: 'opened',
      told: [['camera', 'LeftUnattended', { thing: '@T3' }]],
      ask: 'load',
    },
    {
      when: 'the tray was missed',
      verdict: 'breaks',
      at: 'opened',
      told: [['camera', 'ThingMissed', { thing: '@T3' }]],
      ask: 'load',
    },
    {
      when: 'nobody looked at the tray, and it was never out of sight',
      verdict: 'holds',
      at: 'opened',
      ask: 'load',
      with: { from: '@T4', lot: '@B02' },
    },
    {
      when: 'rounds of a tray that was left alone were put in',
      verdict: 'breaks',
      at: 'opened',
      told: [
        ['camera', 'LeftUnattended', { thing: '@T4' }],
        ['armorer', 'RoundsMoved', { lot: '@B02', condition: 'unused', count: 2, from: '@T4', to: '@T3' }],
      ],
      ask: 'load',
    },
    {
      when: 'it is not said where they come from',
      verdict: 'holds',
      at: 'opened',
      ask: 'load',
      with: { from: undefined },
    },
  ],
  alwaysTells: 'Doubt recorded about a tray breaks it; a place not named is asked for by the rule on proof.',
});
