// A session is signed after a closing count by two in which everything matches and everything is locked.

import { listed, openAtSigning } from '../../gate.ts';
import { breaks, cite, defineRule, holds } from '../../rule.ts';
import { bulletin1, californiaLaborCode } from '../../sources/texts.ts';
import { stageUnion } from '../../sources/theatre.ts';
import { standardOnDischarges, standardOnIssue } from '../../sources/uk.ts';

/** A session is signed after a closing count by two in which everything matches and everything is locked. */
export const signAfterClosingCount = defineRule({
  id: 'sign-after-closing-count',
  says: 'A session is signed after a closing count by two in which everything matches and everything is locked.',
  control: 'K37',
  cites: [
    cite(bulletin1, 'accounting at wrap', 'US-CSATF-1.26'),
    cite(californiaLaborCode, '9153 (a)(3)', 'CA-SB132-9153a.3w'),
    cite(standardOnIssue, 'recovery at the end of filming', 'UK-NOS-SKSAR5.3', 'UK-NOS-SKSAR5.6'),
    cite(standardOnDischarges, 'recovery of used and unused ammunition', 'UK-NOS-SKSAR8.3'),
    cite(stageUnion, 'count after every performance', 'US-AEA-06'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['AnswerOpened', 'StoreLocked', 'StoreOpened'],
  asks: ['sign'],
  covers: 'all',
  check: ({ state }) => {
    const missing = openAtSigning(state);
    if (missing.length === 0) return holds;
    return breaks(
      `The day cannot be signed: ${listed(missing)}.`,
      missing.map((each) => each.fact),
      'A controller and a second person open, count every gun and every place, lock, and then ask again.',
      'Armorer',
      '1st AD',
    );
  },
  cases: [
    {
      when: 'everything was counted and locked by two',
      verdict: 'holds',
      at: 'locked again',
      ask: 'sign',
      by: 'director',
    },
    {
      when: 'the store was opened since',
      verdict: 'breaks',
      at: 'locked again',
      told: [
        ['armorer', 'StoreOpened', { place: '@Safe1' }],
        ['armorer2', 'Seconded', { of: '#StoreOpened' }],
      ],
      ask: 'sign',
      by: 'director',
    },
    {
      when: 'the store was opened and locked again by two, and nobody counted',
      verdict: 'breaks',
      at: 'locked again',
      told: [
        ['armorer', 'StoreOpened', { place: '@Safe1' }],
        ['armorer2', 'Seconded', { of: '#StoreOpened' }],
        ['armorer', 'StoreLocked', { place: '@Safe1' }],
        ['director', 'Seconded', { of: '#StoreLocked' }],
      ],
      ask: 'sign',
      by: 'director',
    },
    {
      when: 'the store was, and the cart was opened long before',
      verdict: 'breaks',
      at: 'locked again',
      told: [
        ['armorer', 'StoreOpened', { place: '@cart' }, { secondsAgo: 600 }],
        ['armorer', 'StoreOpened', { place: '@Safe1' }],
        ['armorer2', 'Seconded', { of: '#StoreOpened' }],
        ['armorer', 'StoreLocked', { place: '@Safe1' }],
        ['director', 'Seconded', { of: '#StoreLocked' }],
      ],
      ask: 'sign',
      by: 'director',
    },
    {
      when: 'a gun was moved within the store since',
      verdict: 'breaks',
      at: 'locked again',
      told: [['armorer', 'ThingMoved', { things: ['@W-02'], to: '@Safe1' }]],
      ask: 'sign',
      by: 'director',
    },
    {
      when: 'one locked it once more, half an hour after the count',
      verdict: 'holds',
      at: 'locked again',
      told: [['armorer', 'StoreLocked', { place: '@Safe1' }, { secondsAgo: -1799 }]],
      minutes: 31,
      ask: 'sign',
      by: 'director',
    },
    {
      when: 'one locked it once more, long after the count',
      verdict: 'breaks',
      at: 'locked again',
      told: [['armorer', 'StoreLocked', { place: '@Safe1' }, { secondsAgo: -3600 }]],
      minutes: 61,
      ask: 'sign',
      by: 'director',
    },
    {
      when: 'somebody called stop, and it stands',
      verdict: 'breaks',
      at: 'locked again',
      told: [['camera', 'StopCalled', {}]],
      ask: 'sign',
      by: 'director',
    },
    {
      when: 'an armed action is under way',
      verdict: 'breaks',
      at: 'locked again',
      told: [['director', 'ActionBegan', { guns: ['@W-01'], plan: '@PL-01' }]],
      ask: 'sign',
      by: 'director',
    },
    {
      when: 'a gun that was never here had been listed before the count',
      verdict: 'holds',
      at: 'locked again',
      told: [
        [
          'manager',
          'FirearmListed',
          {
            gun: '@W-14',
            alias: 'W-14',
            kind: 'revolver',
            action: 'single-action',
            calibre: '.45 Colt',
            chambers: 6,
            tube: 0,
            magazine: 0,
            bores: 1,
            ability: 'fires-bulleted',
          },
          { secondsAgo: 600 },
        ],
      ],
      ask: 'sign',
      by: 'director',
    },
    {
      when: 'a gun more had been listed as lying there than two counted',
      verdict: 'breaks',
      at: 'locked again',
      told: [
        [
          'manager',
          'FirearmListed',
          {
            gun: '@W-14',
            alias: 'W-14',
            kind: 'revolver',
            action: 'single-action',
            calibre: '.45 Colt',
            chambers: 6,
            tube: 0,
            magazine: 0,
            bores: 1,
            ability: 'fires-bulleted',
            store: '@Safe1',
          },
          { secondsAgo: 600 },
        ],
      ],
      ask: 'sign',
      by: 'director',
    },
    {
      when: 'two locked it once more, long after the count',
      verdict: 'holds',
      at: 'locked again',
      told: [
        ['armorer', 'StoreLocked', { place: '@Safe1' }, { secondsAgo: -3600 }],
        ['director', 'Seconded', { of: '#StoreLocked' }, { secondsAgo: -3600 }],
      ],
      minutes: 61,
      ask: 'sign',
      by: 'director',
    },
    {
      when: 'one locked it long after a count, and two counted the rounds since',
      verdict: 'breaks',
      at: 'locked again',
      told: [
        ['armorer', 'StoreLocked', { place: '@Safe1' }, { secondsAgo: -3600 }],
        [
          'armorer',
          'AnswerSealed',
          { about: '@T1', kind: 'count', commitment: 'KzHBT_W7AKwN20XzoFA3RgtW8i70LSJToGy7XKW_B_4' },
          { secondsAgo: -3600 },
        ],
        [
          'director',
          'Counted',
          { count: { subject: '@T1', of: 'rounds', rows: [{ lot: '@D01', count: 24 }] }, answers: '#AnswerSealed' },
          { secondsAgo: -3600 },
        ],
        [
          'armorer',
          'AnswerOpened',
          {
            sealed: '#AnswerSealed',
            salt: 'saltAAAAAAAAAAAAAAAAAA',
            count: { subject: '@T1', of: 'rounds', rows: [{ lot: '@D01', count: 24 }] },
          },
          { secondsAgo: -3600 },
        ],
      ],
      minutes: 62,
      ask: 'sign',
      by: 'director',
    },
    {
      when: 'one locked a box inside, which one may, long after the count',
      verdict: 'holds',
      at: 'locked again',
      told: [
        ['armorer', 'ThingMoved', { things: ['@W-02'], to: '@T5' }],
        [
          'armorer',
          'Counted',
          { count: { subject: '@Safe1', of: 'guns', rows: [{ count: 13 }] } },
          { beside: 'director' },
        ],
        ['armorer', 'StoreLocked', { place: '@T5' }, { secondsAgo: -3600 }],
      ],
      minutes: 61,
      ask: 'sign',
      by: 'director',
    },
    {
      when: 'a gun was moved since, and two counted rounds alone',
      verdict: 'breaks',
      at: 'locked again',
      told: [
        ['armorer', 'ThingMoved', { things: ['@W-02'], to: '@Safe1' }],
        [
          'armorer',
          'Counted',
          { count: { subject: '@T1', of: 'rounds', rows: [{ lot: '@D01', count: 24 }] } },
          { beside: 'director' },
        ],
      ],
      ask: 'sign',
      by: 'director',
    },
    {
      when: 'two counted one gun too many, and the difference was released',
      verdict: 'breaks',
      at: 'locked again',
      told: [
        [
          'armorer',
          'Counted',
          { count: { subject: '@Safe1', of: 'guns', rows: [{ count: 14 }] } },
          { beside: 'director' },
        ],
        ['armorer2', 'HoldReleased', { hold: '#AnswerOpened', cause: 'a rubber gun of another production' }],
        ['deputy', 'Seconded', { of: '#HoldReleased' }],
      ],
      ask: 'sign',
      by: 'director',
    },
  ],
  alwaysTells: 'A count nobody made after the last opening was not made.',
});
