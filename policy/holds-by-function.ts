// Holds where functions have other titles, or one person controls guns alone: what lifts them goes by function, never by title.

import type { RoleName, Told } from './cases.ts';
import { blanksBack, type HoldRow, release, seenEmpty } from './holds.ts';

const every = ['take', 'load', 'hand over', 'begin'] as const;

const tested = (so: boolean): Told => [
  'armorer',
  'Attested',
  { what: 'the tests on its list were done', so, about: '@W-01' },
];

/** Somebody is put down to call until so late. */
const calls = (person: RoleName, until: string, minutesLater = 0): Told => [
  'manager',
  'DutyAssigned',
  {
    person: `@${person}`,
    function: 'witness-and-call',
    from: '2026-12-01T11:00:00.000Z',
    to: `2026-12-01T${until}:00.000Z`,
    exclusive: false,
  },
  { minutesLater },
];

/** One chamber is emptied again, which ends the show; then the caller sees the rest. */
const shownToTheCaller: readonly Told[] = [
  ['armorer', 'Unloaded', { gun: '@W-01', out: blanksBack(1) }],
  [
    'director',
    'Looked',
    { look: { subject: '@W-01', seen: [{ count: 2 }, { count: 4, empty: true }], turned: 6, side: 'head' } },
  ],
];

/** The holds of these companies that their people lift otherwise than others do. */
export const holdRowsByFunction: readonly HoldRow[] = [
  {
    name: 'somebody called stop in a theatre',
    company: 'theatre',
    control: 'K31',
    rule: 'no-stop-in-force',
    over: 'all guns',
    suspends: every,
    lift: 'whoever controls the guns and whoever calls the show: here stage manager and deputy stage manager',
    board: 'STOP',
    beside: true,
    act: { at: 'shown', told: [['camera', 'StopCalled', {}]], ask: 'hand over' },
    lifted: release('#StopCalled', 'armorer', 'director'),
  },
  {
    name: 'the second show of the day began',
    company: 'theatre',
    control: 'K15',
    rule: 'looked-at-today',
    over: 'that gun',
    suspends: every,
    lift: 'for each show anew, the controller and a second person, who need not control guns, open it and look',
    act: {
      at: 'shown',
      told: [['manager', 'SessionOpened', { session: '@evening', label: 'evening show', unit: 'house' }]],
      ask: 'hand over',
    },
    lifted: [
      ['armorer', 'Unloaded', { gun: '@W-01', out: blanksBack(3) }],
      ['armorer', 'Looked', { look: seenEmpty }, { beside: 'armorer2' }],
    ],
  },
  {
    name: 'the tests of a gun were not done before the show',
    company: 'theatre',
    control: 'K15',
    rule: 'same-tests-before-each-show',
    over: 'that gun',
    suspends: ['hand over'],
    lift: 'the controller does the tests on the list of that gun, and says so',
    before: [
      ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'test list', about: '@W-01' }],
      tested(true),
    ],
    act: { at: 'shown', told: [tested(false)], ask: 'hand over' },
    lifted: [tested(true)],
  },
  {
    name: 'the controller of a theatre calls the show as well',
    company: 'theatre',
    control: 'K03',
    rule: 'controller-has-no-other-work',
    over: 'that controller’s guns',
    suspends: every,
    lift: 'another calls while guns are out',
    act: { at: 'opened', told: [calls('armorer', '13:30')], ask: 'load' },
    lifted: [calls('deputy', '22:00', 60)],
  },
  {
    name: 'only one was shown the gun',
    company: 'one controller',
    control: 'K16',
    rule: 'shown-to-two',
    over: 'that gun',
    suspends: ['hand over'],
    lift: 'anybody else but the giver is shown it and says so: a performer, or a witness who need not control guns',
    act: { at: 'shown', told: shownToTheCaller, ask: 'hand over' },
    lifted: [['armorer2', 'WasShown', { gun: '@W-01', by: '@armorer' }]],
  },
  {
    name: 'something odd about a gun of the only controller',
    company: 'one controller',
    control: 'K29',
    rule: 'anomaly-looked-into',
    over: 'that gun',
    suspends: every,
    lift: 'the controller and a second person who looked, who need not control guns',
    board: 'NOT PROVEN',
    beside: true,
    act: { at: 'shown', told: [['actor', 'AnomalyNoticed', { gun: '@W-01', kind: 'dropped' }]], ask: 'hand over' },
    lifted: release('#AnomalyNoticed', 'armorer', 'armorer2'),
  },
  {
    name: 'the only controller left',
    company: 'one controller',
    control: 'K17',
    rule: 'controller-present-at-action',
    over: 'that controller’s guns',
    suspends: ['begin'],
    lift: 'the controller gives a sign of being back: there is nobody to hand control to',
    act: { at: 'handed over', told: [['camera', 'ControllerLeft', { person: '@armorer' }]], ask: 'begin' },
    lifted: [['armorer', 'PresenceConfirmed', { guns: ['@W-01'] }]],
  },
  {
    name: 'a round was found where one controls alone',
    company: 'one controller',
    control: 'K12',
    rule: 'unknown-round-resolved',
    over: 'all guns',
    suspends: every,
    lift: 'the controller, who had no part in it, and one more not involved',
    beside: true,
    act: { at: 'shown', told: [['camera', 'RoundFound', { place: '@street', count: 1 }]], ask: 'hand over' },
    lifted: release('#RoundFound', 'armorer', 'deputy'),
  },
  {
    name: 'a shot nobody called for, from a gun of the only controller',
    company: 'one controller',
    control: 'K30',
    rule: 'unplanned-shot-closed',
    over: 'all guns',
    suspends: every,
    lift: 'a controller from outside is listed, who closes it with one more not involved and the safety advisor',
    beside: true,
    act: { at: 'shown', told: [['camera', 'ShotUnplanned', { gun: '@W-01' }]], ask: 'hand over' },
    lifted: [
      [
        'manager',
        'PersonListed',
        { person: '@master', alias: 'P03', role: 'Armorer from outside', handles: 'control', witnesses: 'yes' },
      ],
      ...release('#ShotUnplanned', 'master', 'deputy', 'advisor'),
    ],
  },
];
