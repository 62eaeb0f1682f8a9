// Importing tables keeps its promises: the sample comes in whole, and what is wrong is named by file, row, column, value and remedy.
import { readFileSync } from 'node:fs';
import { catalogue } from '@proofhouse/domain/events.ts';
import { describe, expect, test } from 'vitest';
import { writeBadCell } from './csv.ts';
import { importTables, writeBadRows } from './import.ts';
import { readRegister, type TableText } from './register.ts';
import { type TableName, tableNames } from './table.ts';

const sample = (name: TableName): string =>
  readFileSync(new URL(`../../sample-day14/${name}.csv`, import.meta.url), 'utf8');
const sampleTexts: TableText[] = tableNames.map((table) => ({ table, file: `${table}.csv`, text: sample(table) }));

/** Ids made of counting, good enough to look at. */
function ids() {
  const known = new Map<string, string>();
  return (noun: string, alias: string) => {
    const name = `${noun} ${alias}`;
    if (!known.has(name)) known.set(name, known.size.toString(16).padStart(32, '0'));
    return known.get(name)!;
  };
}
const key = (device: string) => ({
  device: device.length.toString(16).padStart(64, '0'),
  algorithm: 'ed25519' as const,
  publicKey: 'AAAA',
});

const imported = (texts: TableText[]) => {
  const { register, bad } = readRegister(texts);
  const made = importTables(register, { id: ids(), key });
  return { ...made, register, complaints: [...bad, ...made.bad.flatMap((each) => each.bad)].map(writeBadCell) };
};
const change = (table: TableName, from: string | RegExp, to: string) =>
  imported(sampleTexts.map((each) => (each.table === table ? { ...each, text: each.text.replace(from, to) } : each)));

describe('the sample', () => {
  const { acts, complaints } = imported(sampleTexts);

  test('comes in without a complaint', () => {
    expect(complaints).toEqual([]);
  });

  test('becomes one event a row, each well formed', () => {
    for (const { type, body, row } of acts) {
      const parsed = catalogue.find(type, 1)!.parse(body);
      expect(parsed.ok ? '' : `${row.file}:${row.row} ${type} ${parsed.why}`).toBe('');
    }
    const count = (type: string) => acts.filter((act) => act.type === type).length;
    expect(count('PersonListed')).toBe(25);
    expect(count('FirearmListed')).toBe(18);
    expect(count('LotListed')).toBe(8);
    expect(count('FitClaimed')).toBe(72);
    expect(count('PlaceListed')).toBe(53);
    expect(count('ActionPlanned')).toBe(13);
    expect(count('DutyAssigned')).toBe(21);
    expect(count('DeviceEnrolled')).toBe(20);
    expect(count('RulesAdopted')).toBe(1);
  });

  test('says 906 rounds are in their places', () => {
    const rounds = acts.flatMap((act) => (act.type === 'LotListed' ? act.body.opening.map(({ count }) => count) : []));
    expect(rounds.reduce((sum, count) => sum + count, 0)).toBe(906);
  });

  test('keeps serials out of what everybody can read', () => {
    const guns = acts.filter((act) => act.type === 'FirearmListed');
    expect(JSON.stringify(guns.map(({ body }) => body))).not.toContain('SAMPLE-10041');
    expect(guns[0]?.disclosed).toEqual({ serial: 'SAMPLE-10041' });
  });

  test('knows which stores take two', () => {
    const two = acts.flatMap((act) => (act.type === 'PlaceListed' && act.body.two ? [act.body.alias] : []));
    expect(two).toEqual(['Safe1', 'Locker2', 'AMMO1']);
  });

  test('gives each lot the attributes of its tells', () => {
    const tells = acts.flatMap((act) =>
      act.type === 'LotListed'
        ? act.body.tells.map((tell) => `${act.body.alias} ${Object.values(tell).join(' ')}`)
        : [],
    );
    expect(tells).toEqual([
      'D01 rattle ear any false true',
      'D01 3 mm hole in case wall eye wall false true',
      'D02 rattle ear any false true',
      'D02 no primer eye head true true',
      'D02 engraved eye wall false true',
      'D03 rattle ear any false true',
      'D03 3 mm hole in case wall eye wall false true',
      'D04 one-piece cast eye any false true',
      'D04 oversize gauge any false true',
      'D04 cannot chamber gauge any false true',
      'B01 star crimp eye front false true',
      'B01 red wad q eye front false true',
      'B02 star crimp eye front false true',
      'B02 blue wad h eye front false true',
      'B03 star crimp eye front false true',
      'B03 white wad f eye front false true',
      'B04 folded crimp eye front false true',
      'B04 green case eye wall false true',
    ]);
  });
});

describe('a table', () => {
  test.each<[string, TableName, string | RegExp, string, string]>([
    [
      'an unknown person',
      'duties',
      'P25,drive',
      'P52,drive',
      'duties.csv:22: person_id "P52": There is no person "P52". Did you mean P02? List it, or correct the name.',
    ],
    [
      'a word of no list',
      'crew',
      'P07,Actor A,Cast,receive',
      'P07,Actor A,Cast,recieve',
      'crew.csv:8: may_handle "recieve": This word is not on the list. Write one of: control, receive, none. Did you mean receive?',
    ],
    [
      'a date that does not exist',
      'credentials',
      '2026-04-01',
      '2026-02-30',
      'credentials.csv:2: issued "2026-02-30": It is no date. Write it as YYYY-MM-DD, a day that exists.',
    ],
    [
      'a number with its unit',
      'plan',
      ',45,35,20,',
      ',45 ft,35,20,',
      'plan.csv:6: nearest_ft "45 ft": It is no whole number up to 5000. Write digits only, without a unit.',
    ],
    [
      'a clock after midnight',
      'schedule',
      '05:30,06:40',
      '25:30,06:40',
      'schedule.csv:2: start "25:30": It is no clock. Write it as HH:MM, 00:00 to 23:59.',
    ],
    [
      'a dented primer as a tell',
      'lots',
      'rattle + no primer',
      'rattle + dented primer',
      'lots.csv:3: declared_tells "rattle + dented primer + engraved INERT-001 to INERT-036": "dented primer" is no tell: a round that did not fire has a dented primer too, and can still go off. Name a test that only this lot passes, such as rattle or no primer.',
    ],
    [
      'books that do not add up',
      'lots',
      'T1,60,',
      'T1,61,',
      'lots.csv:2: at_start "61": The places hold 60 of this lot, not 61. Make the two agree.',
    ],
    [
      'a column nobody knows',
      'firearms',
      'calibre,',
      'caliber,',
      'firearms.csv:1: caliber: The table firearms has no such column. Did you mean calibre?',
    ],
    [
      'a row that stands twice',
      'crew',
      'P08,Actor B',
      'P07,Actor B',
      'crew.csv:9: person_id "P07": It stands in row 8 already. Keep one of the two rows.',
    ],
    [
      'a row without a name',
      'crew',
      'P08,Actor B',
      ',Actor B',
      'crew.csv:9: person_id: It is empty, so the row has no name. Fill it in.',
    ],
    [
      'too many cells',
      'crew',
      'P15,Set Medic,',
      'P15,Set Medic,,,,,,,,,,,extra,',
      'crew.csv:16: There are 21 cells under 10 column names. Put cells that hold a separator in quotes.',
    ],
    [
      'a quotation mark left open',
      'crew',
      'P15,Set Medic',
      'P15,"Set Medic',
      'crew.csv:16: A quotation mark opens here and never closes. Close it, or take it out.',
    ],
    [
      'a key nobody knows',
      'production',
      'plan_version,3',
      'plan_versoin,3',
      'production.csv:22: key "plan_versoin": There is no such key. Did you mean plan_version? See docs/scenarios.md for the keys.',
    ],
    [
      'one founder only',
      'production',
      'founding_roles,P16 P01',
      'founding_roles,P16',
      'production.csv:15: founding_roles "P16": It takes exactly two people. Name two.',
    ],
  ])('with %s is refused in words', (_, table, from, to, says) => {
    const { complaints } = change(table, from, to);
    expect(
      complaints.some((each) => each.startsWith(says)),
      complaints.slice(0, 5).join('\n'),
    ).toBe(true);
  });

  test('keeps its good rows when one is bad, and gives the bad one back to mend', () => {
    const { acts, bad } = change('duties', 'P25,drive', 'P52,drive');
    expect(acts.filter(({ type }) => type === 'DutyAssigned')).toHaveLength(20);
    expect(writeBadRows(bad, 'duties')).toBe(
      'person_id,function,from,to,exclusive,note,what_is_wrong\n' +
        'P52,drive,06:30,21:00,no,cab only,"person_id: There is no person ""P52"". Did you mean P02? List it, or correct the name."\n',
    );
    expect(writeBadRows(bad, 'crew')).toBe('');
  });

  test.each([
    ['semicolons', (text: string) => text.replaceAll(',', ';')],
    ['a byte order mark and carriage returns', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['quotes around every cell', (text: string) => text.replace(/[^,\n]+/g, (cell) => `"${cell}"`)],
  ])('may be written with %s', (_, rewrite) => {
    const { acts, complaints } = imported(sampleTexts.map((each) => ({ ...each, text: rewrite(each.text) })));
    expect(complaints).toEqual([]);
    expect(acts.map(({ type, body }) => ({ type, body }))).toEqual(
      imported(sampleTexts).acts.map(({ type, body }) => ({ type, body })),
    );
  });

  test('may leave out columns, which take their defaults', () => {
    const { acts, complaints } = imported([
      { table: 'crew', file: 'crew', text: 'person_id\nP01' },
      { table: 'firearms', file: 'firearms', text: 'asset_id,kind\nW-01,lever' },
      { table: 'places', file: 'places', text: 'place_id,kind,opened_by\nSafe,gun safe,P01' },
    ]);
    expect(complaints).toEqual([]);
    expect(acts.map(({ body }) => body)).toMatchObject([
      { role: 'P01', handles: 'none', witnesses: 'no', called: true },
      { locked: true, two: false },
      { action: 'lever', chambers: 1, tube: 10, magazine: 0, bores: 1, ability: 'fires-bulleted' },
    ]);
  });

  test('takes other people’s words for what a gun can do', () => {
    const { acts } = imported([
      { table: 'firearms', file: 'f', text: 'asset_id,can_fire\nA,live-capable\nB,blank-only\nC,non-firing' },
    ]);
    expect(acts.map(({ body }) => (body as { ability: string }).ability)).toEqual([
      'fires-bulleted',
      'blanks-only',
      'cannot-fire',
    ]);
  });

  test('beyond its limits is refused whole', () => {
    const long = `person_id\n${'P'.repeat(2_000_001)}`;
    expect(imported([{ table: 'crew', file: 'c', text: long }]).complaints[0]).toContain('The file is too large.');
    const many = `person_id\n${Array.from({ length: 20_001 }, (_, index) => `P${index}`).join('\n')}`;
    expect(imported([{ table: 'crew', file: 'c', text: many }]).complaints[0]).toContain('There are too many rows.');
    expect(imported([{ table: 'crew', file: 'c', text: 'a\u0000b' }]).complaints[0]).toContain(
      'This is not a text file.',
    );
  });

  test('strips the apostrophe that kept a formula from running', () => {
    const { acts } = imported([{ table: 'crew', file: 'c', text: "person_id,role\nP01,'=Lead" }]);
    expect(acts[0]?.body).toMatchObject({ role: '=Lead' });
  });
});
