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
    const missing = new Set(open.flatMap((each) => missingForRelease(state, each, [askerId, ask.second ?? ''], now)));
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
    {
      when: 'controller and caller release a stop, and another hold stands',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['director', 'RoundFound', { place: '@street', count: 1 }],
        ['camera', 'StopCalled', {}],
      ],
      ask: 'release',
      with: { hold: '#StopCalled', second: '@director', plan: '@PL-01' },
    },
    {
      when: 'two who were not involved release a missing case',
      verdict: 'holds',
      at: 'shown',
      told: [['armorer', 'RoundsMoved', { lot: '@B01', condition: 'spent', count: 1, from: '@S01', to: '@T5' }]],
      ask: 'release',
      by: 'armorer2',
      with: { hold: '#RoundsMoved', second: '@deputy', plan: '@PL-01' },
    },
    {
      when: 'the one who moved the case releases it',
      verdict: 'breaks',
      at: 'shown',
      told: [['armorer', 'RoundsMoved', { lot: '@B01', condition: 'spent', count: 1, from: '@S01', to: '@T5' }]],
      ask: 'release',
      with: { hold: '#RoundsMoved', second: '@deputy', plan: '@PL-01' },
    },
    {
      when: 'they do, and were involved in another difference',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['armorer2', 'Unloaded', { gun: '@W-02', out: [{ lot: '@B01', condition: 'spent', count: 1, to: '@S01' }] }],
        ['armorer', 'RoundsMoved', { lot: '@B02', condition: 'spent', count: 1, from: '@S01', to: '@T5' }],
      ],
      ask: 'release',
      by: 'armorer2',
      with: { hold: '#RoundsMoved', second: '@deputy', plan: '@PL-01' },
    },
    {
      when: 'the item was released before',
      verdict: 'cannot tell',
      at: 'shown',
      told: [
        ['armorer', 'RoundsMoved', { lot: '@B01', condition: 'spent', count: 1, from: '@S01', to: '@T5' }],
        ['armorer2', 'HoldReleased', { hold: '#RoundsMoved', cause: 'a case of yesterday' }],
        ['deputy', 'Seconded', { of: '#HoldReleased' }],
      ],
      ask: 'release',
      by: 'armorer2',
      with: { hold: '#RoundsMoved', second: '@deputy', plan: '@PL-01' },
    },
    {
      when: 'a controller alone releases a stop',
      verdict: 'breaks',
      at: 'shown',
      told: [['camera', 'StopCalled', {}]],
      ask: 'release',
      with: { hold: '#StopCalled', plan: '@PL-01' },
    },
  ],
});
