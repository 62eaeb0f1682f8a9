// Every round in the container was told by the tells of its own lot, one by one, by two people.

import { isSealUnread } from '@proofhouse/domain/book/doubts.ts';
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
  on: ['LotListed', 'AnswerOpened', 'Looked', 'RoundsMoved', 'SealSeen'],
  asks: ['load'],
  covers: 'all',
  check: ({ ask, state, now }) => {
    const place = state.places.get(ask.from ?? '');
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
    if (isSealUnread(place))
      return breaks(
        `${place.alias} was in the hands of others, and nobody has read its seal ${place.seal?.number} since.`,
        [place.seal?.unread?.fact],
        `Read the number of the seal on ${place.alias} before it is opened; where it is not whole, two people look at every round.`,
        ...armorers(state, now),
      );
    const proven = place.proofs.has(ask.lot ?? '');
    if (doubts.length === 0 && proven) return holds;
    const why = [...new Set(doubts.map((doubt) => doubt.kind))].join(', ') || 'no two people have told these rounds';
    return breaks(
      `${place.alias} is NOT PROVEN: ${why}.`,
      doubts.length > 0 ? doubts.map((doubt) => doubt.fact) : [place.moved.fact],
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
    {
      when: 'the tray was proven for another lot',
      verdict: 'breaks',
      at: 'opened',
      ask: 'load',
      with: { lot: '@B02' },
    },
    { when: 'no lot is named', verdict: 'breaks', at: 'opened', ask: 'load', with: { lot: undefined } },
    {
      when: 'the place they come from is not listed',
      verdict: 'cannot tell',
      at: 'opened',
      ask: 'load',
      with: { from: 'ffffffffffffffffffffffffffffffff' },
    },
    {
      when: 'the proven tray was left alone, which is the business of custody',
      verdict: 'holds',
      at: 'opened',
      told: [['camera', 'LeftUnattended', { thing: '@T3' }]],
      ask: 'load',
    },
    {
      when: 'the proven tray was missed, which is the business of custody',
      verdict: 'holds',
      at: 'opened',
      told: [['camera', 'ThingMissed', { thing: '@T3' }]],
      ask: 'load',
    },
    {
      when: 'the proven tray was left out over a break, which is the business of breaks',
      verdict: 'holds',
      at: 'opened',
      told: [['director', 'BreakBegan', { kind: 'meal' }]],
      minutes: 20,
      ask: 'load',
    },
    {
      when: 'the sealed tray was in other hands, and nobody read its seal since',
      verdict: 'breaks',
      at: 'opened',
      told: [
        ['armorer', 'SealApplied', { thing: '@T3', seal: 'S-1' }],
        ['camera', 'ThingMoved', { things: ['@T3'], to: '@street' }],
      ],
      ask: 'load',
    },
    {
      when: 'the sealed tray was in other hands, and its seal was read whole since',
      verdict: 'holds',
      at: 'opened',
      told: [
        ['armorer', 'SealApplied', { thing: '@T3', seal: 'S-1' }],
        ['camera', 'ThingMoved', { things: ['@T3'], to: '@street' }],
        ['armorer', 'SealSeen', { thing: '@T3', seal: 'S-1', unbroken: true }],
      ],
      ask: 'load',
    },
    {
      when: 'somebody opened the proven tray who may not',
      verdict: 'breaks',
      at: 'opened',
      told: [['camera', 'StoreOpened', { place: '@T3' }]],
      ask: 'load',
    },
  ],
});
