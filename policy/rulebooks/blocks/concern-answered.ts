// A concern that names guns holds them once its deadline has passed without an answer from somebody it does not accuse.

import { breaks, cite, defineRule, holds } from '../../rule.ts';
import { newMexicoFindings } from '../../sources/texts.ts';

/** A concern that names guns holds them once its deadline has passed without an answer from somebody it does not accuse. */
export const concernAnswered = defineRule({
  id: 'concern-answered',
  says: 'A concern that names guns holds them once its deadline has passed without an answer from somebody it does not accuse.',
  control: 'K31',
  cites: [cite(newMexicoFindings, 'F5', 'NM-OHSB-R5')],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['ConcernRaised', 'ConcernAnswered', 'ConcernAccepted'],
  asks: ['take', 'load', 'hand over', 'begin'],
  covers: 'all',
  check: ({ guns, view, state }) => {
    const open = view
      .holds()
      .filter(
        (hold) => hold.kind === 'concern' && (hold.guns.length === 0 || guns.some((gun) => hold.guns.includes(gun.id))),
      );
    if (open.length === 0) return holds;
    return breaks(
      'A concern about guns is unanswered and its deadline has passed.',
      open.map((hold) => hold.id),
      'A named person it does not accuse answers it, in the record.',
      open.some((hold) => state.concerns.get(hold.id)?.about.length) ? 'somebody it does not accuse' : 'UPM',
      'Safety advisor',
    );
  },
  cases: [
    {
      when: 'its deadline has not passed',
      verdict: 'holds',
      at: 'shown',
      told: [['camera', 'ConcernRaised', { guns: ['@W-01'], answerWithinMin: 30 }]],
      ask: 'hand over',
    },
    {
      when: 'it is about another gun',
      verdict: 'holds',
      at: 'shown',
      told: [['camera', 'ConcernRaised', { guns: ['@W-02'], answerWithinMin: 1 }]],
      minutes: 2,
      ask: 'hand over',
    },
    {
      when: 'its deadline has passed',
      verdict: 'breaks',
      at: 'shown',
      told: [['camera', 'ConcernRaised', { guns: ['@W-01'], answerWithinMin: 1, about: ['@armorer'] }]],
      minutes: 2,
      ask: 'hand over',
    },
    {
      when: 'its deadline has passed for one of two guns',
      verdict: 'breaks',
      at: 'shown',
      told: [['camera', 'ConcernRaised', { guns: ['@W-01'], answerWithinMin: 1 }]],
      minutes: 2,
      ask: 'hand over',
      with: { things: ['@W-02', '@W-01'] },
    },
    {
      when: 'it names no gun and its deadline has passed',
      verdict: 'breaks',
      at: 'shown',
      told: [['camera', 'ConcernRaised', { guns: [], answerWithinMin: 1 }]],
      minutes: 2,
      ask: 'hand over',
    },
  ],
  alwaysTells: 'A concern has a deadline and an answer, or it has none.',
});
