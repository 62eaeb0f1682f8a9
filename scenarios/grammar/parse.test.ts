// Reading a text keeps its promises: forgiving of form, strict of names, and every error says where, what and what instead.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTold } from '../scenario.ts';
import { mustParse, parseLines, readHere, stocked } from '../testing/sample.ts';
import { verbs } from '../verbs/verbs.ts';
import { writeComplaint } from './complaint.ts';
import { parseScenario } from './parse.ts';

const line = (text: string) => mustParse(parseLines(text)).lines[0]!;
const slots = (text: string) => line(text).slots;
const errors = (...lines: string[]) => {
  const parsed = parseLines(...lines);
  return parsed.ok ? [] : parsed.complaints.map(writeComplaint);
};
const clock = (text: string) => new Date(line(text).happened).toISOString();
/** Line number of the first line after the stocked header. */
const first = stocked.split('\n').length;

describe('a clock', () => {
  test.each([
    ['08:40 P11 calls stop', '2026-12-01T16:40:00.000Z'],
    ['8:40 P11 calls stop', '2026-12-01T16:40:00.000Z'],
    ['08:40:30 P11 calls stop', '2026-12-01T16:40:30.000Z'],
    ['8:40 pm P11 calls stop', '2026-12-02T04:40:00.000Z'],
    ['at 08:40, P11 calls stop', '2026-12-01T16:40:00.000Z'],
    ['day 2 00:10 P11 calls stop', '2026-12-02T08:10:00.000Z'],
    ['yesterday 16:00 P11 calls stop', '2026-12-01T00:00:00.000Z'],
    ['2026-10-16 10:00 P11 calls stop', '2026-10-16T17:00:00.000Z'],
  ])('reads: %s', (text, at) => {
    expect(clock(text)).toBe(at);
  });

  test('may be left out: the line then happens with the one before', () => {
    const { lines } = mustParse(parseLines('08:40 P11 calls stop', 'P05 calls stop'));
    expect(lines[1]?.happened).toBe(lines[0]?.happened);
  });

  test('may be several: the line then happens at each', () => {
    const { lines } = mustParse(parseLines('08:40, 08:50 and 09:00 P11 calls stop'));
    expect(lines.map(({ at }) => new Date(at).toISOString().slice(11, 16))).toEqual(['16:40', '16:50', '17:00']);
  });

  test('may be a stretch: the line is told at its end', () => {
    const { at, notes } = line('05:46-05:52 P01 and P02 look at T1 one by one: 60 rattle + hole');
    expect([notes.from, at].map((each) => new Date(each!).toISOString().slice(11, 16))).toEqual(['13:46', '13:52']);
  });

  test('orders the day, whatever the order of writing', () => {
    const { lines } = mustParse(
      parseLines('09:00 P11 calls stop', '08:00 P05 calls stop', 'date: 2026-12-02', '07:00 P06 calls stop'),
    );
    expect(lines.map(({ slots: each }) => each.who)).toEqual([['P05'], ['P11'], ['P06']]);
  });

  test('is where a late entry stands: at its signing, with its happening kept', () => {
    const { at, happened, notes } = line(
      '14:50 P05 calls "three blanks" on W-01 [entered 15:20 on slip SAMPLE-SLIP-0031]',
    );
    expect(at - happened).toBe(30 * 60_000);
    expect(notes.slip).toBe('SAMPLE-SLIP-0031');
  });
});

describe('people and things', () => {
  test.each([
    ['08:40 P01 and P02 open Safe1', { who: ['P01', 'P02'], places: ['Safe1'] }],
    ['08:40 Armorer 1 and Armorer 2 open the safe1.', { who: ['P01', 'P02'], places: ['Safe1'] }],
    ['08:40 P01, P02 & P05 open Safe1, Locker2', { who: ['P01', 'P02', 'P05'], places: ['Safe1', 'Locker2'] }],
    ['08:40 P02 puts T4 T4-OUT T5 on CART1-TOP', { things: ['T4', 'T4-OUT', 'T5'], to: 'CART1-TOP' }],
    ['08:40 Actor A gives K7Q2 back to Armorer 1', { by: 'P07', things: ['W-01'], to: 'P01' }],
    ['08:40 somebody calls stop', { who: ['?'] }],
  ])('are found in: %s', (text, wanted) => {
    expect(slots(text)).toMatchObject(wanted);
  });

  test('everybody called leaves out who is not on the call sheet, and who is named', () => {
    const { who } = slots('07:00 everybody called except P12 declares no gun and no round') as { who: string[] };
    expect(who).toHaveLength(18);
    expect(who).not.toContain('P12');
    expect(who).not.toContain('P17');
  });
});

describe('a look', () => {
  const look = (text: string) => (slots(`08:40 P05 looks at ${text}`).look as object[])[0];
  test.each<[string, object]>([
    ['W-01: 6 empty, bore light through', { seen: [{ count: 6, empty: true }], bore: 'light through' }],
    [
      'W-01: all empty, light through the bore, tag read',
      { seen: [{ count: 6, empty: true }], bore: 'light through', tagRead: true },
    ],
    ['W-09: all empty, bore light through', { seen: [{ count: 13, empty: true }], bore: 'light through' }],
    [
      'W-01 heads only: 3 bright primer, rest empty, turned all',
      {
        side: 'head',
        turned: 6,
        seen: [
          { count: 3, primer: 'bright' },
          { count: 3, empty: true },
        ],
      },
    ],
    ['W-01: six no primer, turned 6', { turned: 6, seen: [{ count: 6, primer: 'none', tells: ['no primer'] }] }],
    [
      'W-03: 3 spent, 1 unfired + dented primer',
      {
        seen: [
          { count: 3, spent: true },
          { count: 1, spent: false, primer: 'dented' },
        ],
      },
    ],
    [
      'T2 one by one: 35 rattle + no primer + engraved; 1 no primer + engraved but not rattle (INERT-017)',
      {
        method: 'one by one',
        seen: [
          { count: 35, primer: 'none', tells: ['rattle', 'no primer', 'engraved'] },
          { count: 1, primer: 'none', tells: ['no primer', 'engraved'], lacks: ['rattle'], marks: ['INERT-017'] },
        ],
      },
    ],
    [
      'T1 one by one: 60 rattle and a hole',
      { method: 'one by one', seen: [{ count: 60, tells: ['rattle', '3 mm hole in case wall'] }] },
    ],
    ['T4: 100 star crimps with red wad', { seen: [{ count: 100, tells: ['star crimp', 'red wad q'] }] }],
    [
      'W-01: 5 no primer, 1 bullet + bright primer',
      {
        seen: [
          { count: 5, primer: 'none', tells: ['no primer'] },
          { count: 1, bullet: true, primer: 'bright' },
        ],
      },
    ],
    [
      'W-01: 1 live round, 5 empty',
      {
        seen: [
          { count: 1, bullet: true, primer: 'bright' },
          { count: 5, empty: true },
        ],
      },
    ],
    ['W-01: 6 dummies', { seen: [{ count: 6 }] }],
    ['W-01: cannot tell', { seen: [], cannotTell: true }],
    ['W-01: "checked, OK"', { seen: [], words: 'checked, OK' }],
    ['W-01: checked, all fine.', { seen: [], words: 'checked, all fine' }],
    ['W-01 with a rod: bore blocked', { seen: [], method: 'rod', bore: 'blocked' }],
  ])('is read from: %s', (text, wanted) => {
    expect(look(text)).toEqual(wanted);
  });

  test('of several guns means the positions of each', () => {
    const { look: looks } = slots('08:40 P01 and P02 look at W-01 W-09 W-11: all empty, bore light through') as {
      look: { seen: { count: number }[] }[];
    };
    expect(looks.map(({ seen }) => seen[0]?.count)).toEqual([6, 13, 2]);
  });

  test('by two may differ', () => {
    const { look: looks } = slots('08:40 P01 and P02 look at W-01: 6 empty | 5 empty, 1 no primer') as {
      look: unknown[];
    };
    expect(looks).toHaveLength(2);
  });
});

describe('counts and what comes out', () => {
  test.each<[string, string, unknown]>([
    ['08:40 P01 and P02 count guns in Safe1: 9', 'tally', [{ of: 'guns', rows: [{ count: 9 }] }]],
    ['08:40 P01 and P02 count Safe1: 9 guns', 'tally', [{ of: 'guns', rows: [{ count: 9 }] }]],
    [
      '08:40 P01 counts T4: 35 B01, 1 that did not fire B01',
      'tally',
      [
        {
          of: 'rounds',
          rows: [
            { count: 35, lot: 'B01' },
            { count: 1, lot: 'B01', condition: 'did not fire' },
          ],
        },
      ],
    ],
    ['08:40 P01 counts S01: 62 spent B01 and nothing', 'tally', undefined],
    [
      '08:40 P01 counts S01: 62 spent cases of B01',
      'tally',
      [{ of: 'cases', rows: [{ count: 62, lot: 'B01', condition: 'spent' }] }],
    ],
    ['08:40 P01 counts CART1-TOP: empty', 'tally', [{ of: 'rounds', rows: [] }]],
    [
      '08:40 P01 unloads W-03: 3 spent B01 to S01, 1 that did not fire B01 to Q01',
      'out',
      [
        { count: 3, condition: 'spent', lot: 'B01', to: 'S01' },
        { count: 1, condition: 'did not fire', lot: 'B01', to: 'Q01' },
      ],
    ],
    [
      '08:40 P01 unloads W-01: 6 D02 back to T2 (INERT-001 to INERT-003, INERT-005)',
      'out',
      [
        {
          count: 6,
          condition: 'unused',
          lot: 'D02',
          to: 'T2',
          marks: ['INERT-001', 'INERT-002', 'INERT-003', 'INERT-005'],
        },
      ],
    ],
    ['08:40 P01 unloads W-01: nothing', 'out', []],
  ])('are read from: %s', (text, slot, wanted) => {
    if (wanted === undefined) expect(errors(text)).toHaveLength(1);
    else expect(slots(text)[slot]).toEqual(wanted);
  });
});

describe('an error', () => {
  test.each<[string, string]>([
    [
      '08:40 P01 lods W-01 with 6 D02',
      `test.scenario:${first}: I do not know what "lods" means after "P01". Did you mean "loads"? A line of this kind reads: 08:40 P01 loads W-01 with 6 D02 from T2, seen by P05`,
    ],
    ['08:40 P99 calls stop', `test.scenario:${first}: "P99" is no person`],
    [
      '08:40 P01 loads W-01 with 6 D22 from T2',
      `test.scenario:${first}: "D22" is no lot I know. Did you mean D02? A line of this kind reads: 08:40 P01 loads W-01 with 6 D02 from T2, seen by P05`,
    ],
    ['08:40 P01 loads W-21 with 6 D02 from T2', `test.scenario:${first}: "W-21" is no`],
    ['08:40 P01 loads W-01 with 6 D02 from T22', `test.scenario:${first}: "T22" is no place I know. Did you mean T2?`],
    ['08:40 P01 hands W-01 to P77', `test.scenario:${first}: "P77" is no person I know. Did you mean P07?`],
    ['08:40 P01 opens Safe1 quickly', `test.scenario:${first}: After "P01 opens Safe1" I expected`],
    ['08:40 P01 loads', `test.scenario:${first}: The line ends after "P01 loads", where I expected`],
    ['08:40', `test.scenario:${first}: The line says nothing after its clock. Say what happens.`],
    ['08:40 P05 looks at W-01: 6 ratle', `test.scenario:${first}: "ratle" is no tell I know. Did you mean rattle?`],
    [
      '08:40 P05 looks at W-01: 3 spent B01',
      `test.scenario:${first}: A look does not say "B01". Say what was seen: 6 no primer, or 3 star crimp; the lot follows from its tells.`,
    ],
    ['08:40 P05 looks at T2 quickly: 36 rattle', `test.scenario:${first}: "quickly" is no way of looking I know.`],
    [
      '08:40 P01 unloads W-01: 3 spent B01',
      `test.scenario:${first}: "3 spent B01" does not say where it went. Say where each went: 3 spent B01 to S01.`,
    ],
    [
      '08:40 P01 unloads W-01: 3 spent B01 to S11',
      `test.scenario:${first}: "S11" is no place I know. Did you mean S01?`,
    ],
    [
      '08:40 P01 counts T4: many',
      `test.scenario:${first}: "many" does not begin with a number. Say how many, then of what: 35 B01, 62 spent B01, or 9 guns.`,
    ],
    ['08:40 P01 calls stop [entred 09:00]', `test.scenario:${first}: "[entred 09:00]" is no note I know.`],
    [
      '08:40 P01 asks to load W-01 with 6 D02 => maybe',
      `test.scenario:${first}: "maybe" is no answer. Write => granted, => refused, or => refused by a rule or control, such as K23.`,
    ],
    ['08:40 P01 calls stop => granted', `test.scenario:${first}: Only an ask is answered.`],
    [
      '08:40 do a blank cycle of W-01',
      `test.scenario:${first}: No passage reads "blank cycle of W-01". Write a passage first.`,
    ],
    [
      '08:40 expect close as nowhere.csv',
      `test.scenario:${first}: The file "nowhere.csv" cannot be read. Give its path from the folder of this file.`,
    ],
    [
      '08:40 P05 changes PL-06: take 6',
      `test.scenario:${first}: "take 6" names no column of the plan. Did you mean takes?`,
    ],
    [
      '08:40 P05 says W-01 misfired',
      `test.scenario:${first}: "misfired" does not say what happened. Write that the gun did not fire, or report an unplanned shot.`,
    ],
    ['P05 calls stop', `test.scenario:${first}: The first line has no clock. Begin it with a clock such as 05:30.`],
    ['08:40 P05 calls "stop', `test.scenario:${first}: A quotation begins but does not end. Close it with ".`],
  ])('in "%s" is said in words', (text, says) => {
    const [complaint = ''] = errors(text);
    expect(complaint).toContain(says);
  });

  test.each<[string, string, string]>([
    ['no title', 'date: 2026-12-01', 'x.scenario:1: The text has no title. Begin it with scenario: and a title.'],
    ['an unknown header', 'scenario: X\nzome: UTC', 'x.scenario:2: "zome" is no header I know. Did you mean zone?'],
    ['no date', 'scenario: X', 'x.scenario:1: The day has no date. Write date: YYYY-MM-DD.'],
    ['a date that does not exist', 'scenario: X\ndate: 2026-02-30', 'x.scenario:2: "2026-02-30" is no date.'],
    [
      'a zone nobody knows',
      'scenario: X\ndate: 2026-12-01\nzone: Mars/Olympus',
      'x.scenario:3: "Mars/Olympus" is no time zone I know.',
    ],
    [
      'a folder without tables',
      'scenario: X\ndate: 2026-12-01\nuse: nowhere',
      'x.scenario:3: No table is found in "nowhere".',
    ],
    [
      'a table nobody knows',
      'scenario: X\ndate: 2026-12-01\ntable guns\nend',
      'x.scenario:3: There is no table "guns".',
    ],
    [
      'a table without an end',
      'scenario: X\ndate: 2026-12-01\ntable crew\nperson_id',
      'x.scenario:3: The table crew never ends. Close it with a line "end".',
    ],
    [
      'a bad row',
      'scenario: X\ndate: 2026-12-01\ntable crew\nperson_id,may_handle\nP01,controll\nP02,\nend\n08:00 P01 calls stop',
      'x.scenario:5: may_handle "controll": This word is not on the list. Write one of: control, receive, none. Did you mean control?',
    ],
    [
      'a missing include',
      'scenario: X\ndate: 2026-12-01\ninclude: more.scenario',
      'x.scenario:3: The file "more.scenario" cannot be read.',
    ],
    [
      'a telling no line uses',
      'scenario: X\ndate: 2026-12-01\ntold: mishaps\ntable crew\nperson_id\nP01\nP02\nend\n08:00 P01 calls stop\nwhen mishap: 08:10 P01 calls stop',
      'x.scenario:3: No line is told only when "mishaps". Did you mean mishap?',
    ],
    [
      'a passage without lines',
      'scenario: X\ndate: 2026-12-01\npassage a walk by WHO\ntable crew\nperson_id\nP01\nP02\nend',
      'x.scenario:3: The passage "a walk by WHO" has no lines.',
    ],
  ])('in a text with %s is said in words', (_, text, says) => {
    const parsed = parseScenario({ file: 'x.scenario', text });
    expect(parsed.ok ? [] : parsed.complaints.map(writeComplaint).join('\n')).toContain(says);
  });

  test('is collected with all others', () => {
    expect(errors('08:40 P99 calls stop', '08:41 P98 calls stop')).toHaveLength(2);
  });

  test('inside a passage names both lines', () => {
    const [complaint] = errors(
      'passage a walk by WHO',
      '  +0:00 WHO calls stop',
      '  +0:10 WHO wakls off',
      '08:00 do a walk by P05',
    );
    expect(complaint).toContain(`test.scenario:${first + 2}: `);
    expect(complaint).toContain(`(called from line ${first + 3})`);
  });
});

describe('any words at all', () => {
  const words = verbs.flatMap(({ examples }) => examples.join(' ').split(/\s+/));
  const word = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...words) }, fc.string({ maxLength: 6 }));
  test('are read or complained about, and never thrown over', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (some) => {
        const parsed = parseLines(`08:00 ${some.join(' ').replace(/[\r\n\u2028\u2029]/g, ' ')}`);
        const complaints = parsed.ok ? [] : parsed.complaints;
        return complaints.every(({ line: at, says }) => at > 0 && /[.!?]$/.test(says));
      }),
      { numRuns: 200, seed: 14 },
    );
  });
});

describe('a passage', () => {
  const text = [
    'passage a cycle of GUN with N LOT by CONTROLLER',
    '  +0:00 CONTROLLER loads GUN with N LOT from T4   # loaded aloud',
    '  when slow:',
    '    +0:30 CONTROLLER calls "N blanks" on GUN',
    '  +1:30 CONTROLLER unloads GUN: N spent LOT to S01',
    '11:10 do a cycle of W-01 with 3 B01 by P01',
    '11:10:10 do the cycle of W-03 with 4 B01 by P02',
  ];

  test('is filled in and told from the clock of its call, interleaved with others', () => {
    const { lines, tellings } = mustParse(parseLines(...text));
    expect(lines.map(({ at, text: each }) => `${new Date(at).toISOString().slice(14, 19)} ${each}`)).toEqual([
      '10:00 P01 loads W-01 with 3 B01 from T4',
      '10:10 P02 loads W-03 with 4 B01 from T4',
      '10:30 P01 calls "3 blanks" on W-01',
      '10:40 P02 calls "4 blanks" on W-03',
      '11:30 P01 unloads W-01: 3 spent B01 to S01',
      '11:40 P02 unloads W-03: 4 spent B01 to S01',
    ]);
    expect(tellings).toEqual(['slow']);
  });

  test('may not call itself', () => {
    expect(errors('passage a loop', '  do a loop', '08:00 do a loop')[0]).toContain(
      'Passages call each other too deeply.',
    );
  });
});

describe('a telling', () => {
  const { lines } = mustParse(
    parseLines(
      'when honest: 08:00 P05 looks at W-01: 6 empty',
      'when perfunctory: 08:00 P05 looks at W-01: "checked, OK"',
      'when honest or perfunctory: 08:01 P05 calls "empty" on W-01',
      'unless S4-mended:',
      '  08:02 P01 leaves CART1 unattended',
      '  when perfunctory: 08:03 P05 calls stop',
      '08:04 P05 calls stop',
    ),
  );
  const told = (...names: string[]) =>
    lines
      .filter(({ telling }) => isTold(telling, new Set(names)))
      .map(({ text }) => text.split(' ').slice(0, 3).join(' '));

  test('tells its lines, those of any of several, and none that it mends', () => {
    expect(told('honest')).toEqual(['P05 looks at', 'P05 calls "empty"', 'P01 leaves CART1', 'P05 calls stop']);
    expect(told('perfunctory')).toEqual([
      'P05 looks at',
      'P05 calls "empty"',
      'P01 leaves CART1',
      'P05 calls stop',
      'P05 calls stop',
    ]);
    expect(told('s4-mended')).toEqual(['P05 calls stop']);
    expect(told()).toEqual(['P01 leaves CART1', 'P05 calls stop']);
  });
});

describe('a text', () => {
  test('may include another', () => {
    const files: Record<string, string> = {
      'a/people.scenario':
        'table crew\nperson_id,role\nP01,Armorer\nP02,1st AD\nend\npassage a shout by WHO\n  +0:00 WHO calls stop\n',
    };
    const text = 'scenario: X\ndate: 2026-12-01\ninclude: people.scenario\n08:00 do a shout by P02\n';
    const scenario = mustParse(parseScenario({ file: 'a/x.scenario', text, read: (path) => files[path] }));
    expect(scenario.lines.map((each) => each.verb)).toEqual(['stop']);
  });

  test('takes comments after #, and keeps one inside quotes', () => {
    expect(line('08:00 P05 notes "see # 4" # not told').slots.words).toBe('see # 4');
  });

  test('gives everybody a phone, unless the table or the header says who shares', () => {
    const crew = 'scenario: X\ndate: 2026-12-01\ntable crew\nperson_id\nP01\nP02\nP03\nend\n08:00 P01 calls stop\n';
    const parse = (text: string) => mustParse(parseScenario({ file: 'x', text }));
    expect(parse(crew).devices.map(({ alias }) => alias)).toEqual(['DV-01', 'DV-02', 'DV-03']);
    const some = parse(crew.replace('table', 'devices: P01 P02\ntable'));
    expect(some.signs.P03).toEqual({ device: 'DV-00', how: 'own pin' });
    const sample = mustParse(parseLines('08:00 P05 calls stop'));
    expect([sample.signs.P08, sample.signs.P12, sample.signs.P05]).toEqual([
      { device: 'DV-00', how: 'own pin' },
      { device: 'DV-00', how: 'badge' },
      { device: 'DV-05', how: 'own key' },
    ]);
  });

  test('fills in papers where it is told that they are in order', () => {
    const text =
      'scenario: X\ndate: 2026-12-01\npapers: in order\ntable crew\nperson_id,may_handle\nP01,control\nP02,control\nend\n08:00 P01 calls stop\n';
    const { register } = mustParse(parseScenario({ file: 'x', text }));
    expect(register.credentials).toHaveLength(6);
    expect(register.training).toHaveLength(2);
    expect(register.duties).toHaveLength(2);
  });

  test('is the same data each time it is read', () => {
    const once = JSON.stringify(parseLines('08:00 P01 and P02 open Safe1'));
    expect(JSON.stringify(parseLines('08:00 P01 and P02 open Safe1'))).toBe(once);
    expect(readHere('package.json')).toContain('scenarios');
  });
});
