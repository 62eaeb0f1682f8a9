// Every round in the container was told by the tells of its own lot, one by one, by two people.

import { armorers } from '../../people.ts';
import { breaks, cannotTell, cite, defineRule, holds } from '../../rule.ts';
import { accidentReports, dummyMakers, seeds, wrapPractice } from '../../sources/practice.ts';
import { newMexicoFindings, screenSafetyAustralia } from '../../sources/texts.ts';
import { standardOnIssue } from '../../sources/uk.ts';

/** Every round in the container was told by the tells of its own lot, one by one, by two people. */
export const roundsAreProven = defineRule({
  id: 'rounds-are-proven',
  says: 'Every round in the container was told by the tells of its own lot, one by one, by two people.',
  control: 'K10',
  cites: [
    cite(screenSafetyAustralia, 'on dummies', 'AU-SSA-02'),
    cite(newMexicoFindings, 'F2', 'US-RUST-EV.1', 'US-RUST-EV.4'),
    cite(standardOnIssue, 'ammunition before issue', 'UK-NOS-SKSAR5.2'),
    cite(dummyMakers, 'rattle, and the primer', 'US-SUP-01', 'US-SUP-02'),
    cite(seeds, 'hole, primer, rattle', 'SEED-09'),
    cite(accidentReports, 'loose rounds', 'US-RUST-EV.3'),
    cite(wrapPractice, 'dummies on return', 'US-WRAP-02'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['LotListed', 'AnswerOpened', 'Looked', 'RoundsMoved'],
  asks: ['load'],
  covers: 'all',
  check: ({ ask, state, now }) => {
    const place = ask.from === undefined ? undefined : state.places.get(ask.from);
    if (!place)
      return cannotTell(
        'It is not said where these rounds come from.',
        [],
        'Name the tray or box, and have two people look at it.',
        ...armorers(state, now),
      );
    const doubts = place.doubts.filter(
      (doubt) =>
        doubt.kind !== 'left out over a break' &&
        doubt.kind !== 'tainted' &&
        doubt.kind !== 'missing' &&
        doubt.kind !== 'unattended',
    );
    const proven = ask.lot !== undefined && place.proofs.has(ask.lot);
    if (doubts.length === 0 && proven) return holds;
    const why = [...new Set(doubts.map((doubt) => doubt.kind))].join(', ') || 'no two people have told these rounds';
    return breaks(
      `${place.alias} is NOT PROVEN: ${why}.`,
      doubts.map((doubt) => doubt.fact),
      `Two people look at every round of ${place.alias} by its tells, each without seeing the other's answer.`,
      ...armorers(state, now),
    );
  },
  cases: [
    { when: 'two told every round of the tray', verdict: 'holds', at: 'opened', ask: 'load' },
    {
      when: 'nobody looked at the tray',
      verdict: 'breaks',
      at: 'opened',
      ask: 'load',
      with: { from: '@T4', lot: '@B02' },
    },
    {
      when: 'it is not said where they come from',
      verdict: 'cannot tell',
      at: 'opened',
      ask: 'load',
      with: { from: undefined },
    },
  ],
});
