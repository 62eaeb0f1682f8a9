// A gun is handed over at the last moment before the action, and collected at once after it.

import { armorers } from '../../people.ts';
import { breaks, canChamber, cannotTell, cite, defineRule, forEachGun, holds } from '../../rule.ts';
import { trialEvidence } from '../../sources/texts.ts';

/** The testimony gives no number; this one is ours. */
const MOST_MINUTES = 10;

/** A gun is handed over at the last moment before the action, and collected at once after it. */
export const handedOverAtTheLastMoment = defineRule({
  id: 'handed-over-at-the-last-moment',
  says: 'A gun is handed over at the last moment before the action, and collected at once after it.',
  control: 'K17',
  cites: [cite(trialEvidence, 'hand over last, collect at once', 'US-TRIAL-05')],
  from: '2026-11-20',
  binds: 'warn',
  asks: ['begin'],
  covers: canChamber,
  on: ['HandedOver', 'ActionBegan'],
  enforcement: 'WARN',
  check: (asked) =>
    forEachGun(asked, (gun) => {
      if (!gun.out) {
        return cannotTell(
          `Nobody can say when ${gun.alias} was handed over.`,
          [gun.where.fact],
          'Hand it over for this action.',
          ...armorers(asked.state, asked.now),
        );
      }
      const minutes = Math.floor((asked.now - gun.out.at) / 60_000);
      if (minutes <= MOST_MINUTES) return holds;
      return breaks(
        `${gun.alias} has been with its performer for ${minutes} minutes.`,
        [gun.out.fact],
        'Take it back until the camera is ready.',
        ...armorers(asked.state, asked.now),
      );
    }),
  cases: [
    { when: 'it was handed over just now', verdict: 'holds', at: 'handed over', ask: 'begin' },
    {
      when: 'it was handed over a quarter of an hour ago',
      verdict: 'breaks',
      at: 'handed over',
      minutes: 15,
      ask: 'begin',
    },
    { when: 'it was not handed over', verdict: 'cannot tell', at: 'shown', ask: 'begin' },
  ],
});
