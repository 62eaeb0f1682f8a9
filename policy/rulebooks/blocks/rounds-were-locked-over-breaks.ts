// Rounds left out over a meal, a move or a relief are NOT PROVEN, and so is every gun they went into.

import { armorers } from '../../people.ts';
import { breaks, cite, defineRule, holds } from '../../rule.ts';
import { bulletin1, newMexicoFindings, screenSafetyAustralia } from '../../sources/texts.ts';

/** Rounds left out over a meal, a move or a relief are NOT PROVEN, and so is every gun they went into. */
export const roundsWereLockedOverBreaks = defineRule({
  id: 'rounds-were-locked-over-breaks',
  says: 'Rounds left out over a meal, a move or a relief are NOT PROVEN, and so is every gun they went into.',
  control: 'K22',
  cites: [
    cite(bulletin1, 'securing between uses', 'US-CSATF-1.16'),
    cite(newMexicoFindings, 'account of the lunch break', 'US-RUST-EV.9', 'US-RUST-EV.5'),
    cite(screenSafetyAustralia, 'blanks and dummies locked up', 'AU-SSA-05'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['BreakBegan', 'BreakEnded', 'StoreLocked'],
  asks: ['load', 'hand over'],
  covers: 'all',
  check: ({ ask, guns, state, now }) => {
    const place = state.places.get(ask.from ?? '');
    const left = 'left out over a break';
    const marks = [...(place?.doubts ?? []), ...guns.flatMap((gun) => gun.parts.flatMap((part) => part.doubts))].filter(
      (doubt) => doubt.kind === left,
    );
    const sources = guns
      .flatMap((gun) => gun.taints)
      .filter((taint) => state.backdated.some((each) => each.cause === taint.fact && each.kind === left));
    if (marks.length + sources.length === 0) return holds;
    return breaks(
      `${place?.alias ?? guns.map((gun) => gun.alias).join(', ')} was left out over the break.`,
      [...marks, ...sources].map((doubt) => doubt.fact),
      'Lock it up at every break; now two people look at every round and every chamber again.',
      ...armorers(state, now),
    );
  },
  cases: [
    { when: 'there was no break', verdict: 'holds', at: 'opened', ask: 'load' },
    {
      when: 'the tray stood on the cart over the meal',
      verdict: 'breaks',
      at: 'opened',
      told: [['director', 'BreakBegan', { kind: 'meal' }]],
      minutes: 20,
      ask: 'load',
    },
    {
      when: 'the tray was left alone, and there was no break',
      verdict: 'holds',
      at: 'shown',
      told: [['camera', 'LeftUnattended', { thing: '@T3' }]],
      ask: 'hand over',
    },
    {
      when: 'the tray was left alone, and there was no break to load over',
      verdict: 'holds',
      at: 'opened',
      told: [['camera', 'LeftUnattended', { thing: '@T3' }]],
      ask: 'load',
    },
    {
      when: 'the gun was out over the meal',
      verdict: 'breaks',
      at: 'shown',
      told: [['director', 'BreakBegan', { kind: 'meal' }]],
      minutes: 20,
      ask: 'hand over',
    },
    {
      when: 'it is not said where they come from',
      verdict: 'holds',
      at: 'opened',
      ask: 'load',
      with: { from: undefined },
    },
  ],
  alwaysTells: 'A break is recorded or there was none.',
});
