// A hold or an open item is released by two who may, and were not involved.

import { isOpen, missingForRelease, openHolds } from '@proofhouse/domain/book/holds.ts';
import { breaks, cannotTell, cite, defineRule, holds } from '../../rule.ts';
import { house, newMexicoFindings } from '../../sources/texts.ts';

/** A hold or an open item is released by two who may, and were not involved. */
export const releaseByThoseWhoMay = defineRule({
  id: 'release-by-those-who-may',
  says: 'A hold or an open item is released by two who may, and were not involved.',
  control: 'K30',
  cites: [cite(newMexicoFindings, 'F4', 'NM-OHSB-R4'), cite(house, 'holds anyone can cause and few can release')],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['HoldReleased', 'StopCalled', 'RoundFound', 'VarianceExplained'],
  asks: ['release'],
  covers: 'all',
  check: ({ ask, askerId, state, now }) => {
    const open = [
      ...openHolds(state).filter((hold) => hold.cause === ask.hold),
      ...state.variances.filter((item) => item.id === ask.hold && isOpen(item)),
    ];
    if (open.length === 0)
      return cannotTell(
        'There is no such hold or item in force.',
        [],
        'Name the hold as the board shows it.',
        'Armorer',
      );
    const missing = new Set(
      open.flatMap((each) =>
        missingForRelease(state, each, [askerId, ...(ask.second === undefined ? [] : [ask.second])], now),
      ),
    );
    return missing.size === 0
      ? holds
      : breaks(
          `Still wanting for this release: ${[...missing].join(', ')}.`,
          ask.hold === undefined ? [] : [ask.hold],
          'Ask with people who may release it.',
          ...missing,
        );
  },
  cases: [
    {
      when: 'controller and caller release a stop',
      verdict: 'holds',
      at: 'shown',
      told: [['camera', 'StopCalled', {}]],
      ask: 'release',
      with: { hold: '#StopCalled', second: '@director', plan: '@PL-01' },
    },
    {
      when: 'two controllers release a stop',
      verdict: 'breaks',
      at: 'shown',
      told: [['camera', 'StopCalled', {}]],
      ask: 'release',
      with: { hold: '#StopCalled', second: '@armorer2', plan: '@PL-01' },
    },
    {
      when: 'the finder of a round releases it',
      verdict: 'breaks',
      at: 'shown',
      told: [['director', 'RoundFound', { place: '@street', count: 1 }]],
      ask: 'release',
      with: { hold: '#RoundFound', second: '@director', plan: '@PL-01' },
    },
    {
      when: 'there is no such hold',
      verdict: 'cannot tell',
      at: 'shown',
      ask: 'release',
      with: {
        hold: 'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
        second: '@director',
        plan: '@PL-01',
      },
    },
  ],
});
