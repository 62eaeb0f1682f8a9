// Replaying keeps its promises: the same text gives the same bytes, marks are judged, and machines do what the text says.
import { bookBytes } from '@proofhouse/domain/book/view.ts';
import { eventIdOf } from '@proofhouse/record/wire.ts';
import { describe, expect, test } from 'vitest';
import { parseScenario } from '../grammar/parse.ts';
import { mustParse } from '../testing/sample.ts';
import { paced } from './feed.ts';
import { replay, replayAll, type Step } from './replay.ts';

const people = `scenario: SAMPLE Small
date: 2026-12-01
zone: UTC
profile: csatf-bulletin-1
papers: in order
table crew
person_id,role,may_handle,may_witness
P01,Armorer 1,control,yes
P02,Armorer 2,control,yes
P05,1st AD,none,yes
P07,Actor A,receive,yes
P08,Actor B,receive,yes
end
table places
place_id,kind,opened_by
set,area,
Safe1,gun safe,P01 P02
T1,tray,
S01,spent tin,
Q01,quarantine box,
end
table firearms
asset_id,kind,calibre,store
W-01,revolver,.45,Safe1
end
table lots
lot_id,class,calibre,load,declared_tells,container,at_start,supplier_role,paper,min_distance_ft
B01,blank,.45,quarter,star crimp,T1,50,Supplier,DN-1,20
end
table plan
plan_id,place,gun,lot,count_per_take,performer,controller,witness,why_nothing_less
PL-1,set,W-01,B01,3,P07 P08,P01,P05,flash
end
`;
const scenarioOf = (...lines: string[]) =>
  mustParse(parseScenario({ file: 'small.scenario', text: `${people}${lines.join('\n')}\n` }));
const tell = async (...lines: string[]) => replayAll(scenarioOf(...lines));
const said = (steps: readonly Step[]) =>
  steps.map(({ kind, ok, answer, why }) => [kind, ok, answer ?? '', why ?? ''].join(' ').trim());

const cycle = [
  '08:00 P01 and P02 open Safe1',
  '08:01 P01 and P02 look at T1 one by one: 50 star crimp',
  '08:02 everybody declares no gun and no round of their own',
  '08:03 P05 holds a meeting at set on PL-1 with everybody, walk-through',
  '08:04 P01 takes W-01 from Safe1',
  '08:05 P01 and P02 lock Safe1',
  '08:10 P01 and P05 look at W-01: all empty, bore light through',
  '08:11 P01 asks to load W-01 with 3 B01 from T1 for PL-1 => granted',
  '08:11 P01 loads W-01 with 3 B01 from T1 for PL-1, seen by P05',
  '08:12 P05 looks at W-01 heads only: 3 bright primer, rest empty, turned all',
  '08:13 P01 shows W-01 to P07',
  '08:14 P01 asks to hand W-01 to P07 for PL-1 => granted',
  '08:14 P01 hands W-01 to P07 for PL-1',
  '08:15 P05 asks to begin PL-1 => granted',
  '08:15 P05 begins PL-1',
  '08:16 P05 hears 3 shots from W-01',
  '08:16 P05 cuts W-01',
  '08:17 P07 gives W-01 back to P01',
  '08:18 P01 unloads W-01: 3 spent B01 to S01',
];

describe('a told day', () => {
  test('runs a whole cycle without a word of complaint', async () => {
    const { summary, steps } = await tell(...cycle, '08:20 expect lot B01: issued 3 fired 3', '08:20 expect no alarms');
    expect(summary.failed).toEqual([]);
    expect(summary).toMatchObject({ ok: true, asks: 3, granted: 3, expectations: 2 });
    expect(steps[0]).toMatchObject({ kind: 'opening', ok: true });
  });

  test('is the same to the byte each time, and another when a word changes', async () => {
    const bytes = async (...lines: string[]) => {
      const { replay: told } = await tell(...lines);
      const leaves = await told.hub.leavesSince(0);
      return leaves.map(({ leaf }) => Buffer.from(leaf).toString('base64')).join('\n');
    };
    const once = await bytes(...cycle);
    expect(await bytes(...cycle)).toBe(once);
    expect(await bytes(...cycle.slice(0, -1), '08:18 P01 unloads W-01: 2 spent B01 to S01')).not.toBe(once);
  });

  test('names the answer an act rests on, once', async () => {
    const { replay: told } = await tell(...cycle, '08:30 P01 hands W-01 to P07 for PL-1');
    const facts = [...told.hub.book.facts.values()];
    const handovers = facts.flatMap((fact) => (fact.type === 'HandedOver' && fact.body.plan ? [fact.body.answer] : []));
    const answers = facts.flatMap((fact) =>
      fact.type === 'Answered' && fact.body.ask.kind === 'hand over' ? [fact.id] : [],
    );
    expect(handovers).toEqual([answers[0], undefined]);
  });

  test('signs each half of a hand-over on its own device', async () => {
    const { replay: told } = await tell(...cycle);
    const devices = (type: string) =>
      [...told.hub.book.facts.values()].filter((fact) => fact.type === type).map((fact) => fact.device);
    expect(devices('HandedOver')).toEqual([told.devices.get('DV-01')?.id, told.devices.get('DV-07')?.id]);
    expect(devices('Received')).toEqual([told.devices.get('DV-07')?.id, told.devices.get('DV-01')?.id]);
  });

  test('has two people look blind: sealed, answered, opened', async () => {
    const { steps, replay: told } = await tell('08:00 P01 and P02 look at T1 one by one: 50 star crimp');
    const types = steps.at(-1)?.events.map((id) => told.hub.book.facts.get(id)?.type);
    expect(types).toEqual(['AnswerSealed', 'Looked', 'AnswerOpened']);
  });

  test('records an act that breaks every rule, as a finding', async () => {
    const { summary } = await tell(
      '08:00 P05 loads W-01 with 6 rounds of unknown origin',
      '08:01 P05 hands W-01 to P07 (not confirmed)',
      '08:02 expect finding unknown round on W-01',
      '08:02 expect hold: unknown round',
      '08:03 somebody calls stop: a shot is heard',
      '08:03 expect hold: stop',
    );
    expect(summary.failed).toEqual([]);
  });
});

describe('an ask', () => {
  test('that is refused unmarked fails only where refusals must be marked', async () => {
    const lines = ['08:00 P05 asks to hand W-01 to P07 for PL-1'];
    expect((await tell(...lines)).summary).toMatchObject({ ok: true, asks: 1, granted: 0 });
    const strict = mustParse(
      parseScenario({ file: 'x', text: `refusals: must be marked\n${people}${lines.join('\n')}\n` }),
    );
    const { summary } = await replayAll(strict);
    expect(summary.ok).toBe(false);
    expect(summary.failed[0]?.why).toContain('It was refused, and the line does not expect that');
    expect(summary.refusals.unmarked).toHaveLength(1);
  });

  test('is judged by the rules and controls it was expected to break', async () => {
    const { steps } = await tell(
      '08:00 P05 asks to hand W-01 to P07 for PL-1 => refused by giver-controls-guns, K16',
      '08:00 P05 asks to hand W-01 to P07 for PL-1 => refused by no-such-rule',
      '08:00 P05 asks to hand W-01 to P07 for PL-1 => granted',
    );
    const [, first, second, third] = steps;
    expect(first).toMatchObject({ ok: true, answer: 'refused', marked: true });
    expect(second?.why).toContain('no-such-rule is not among the reasons');
    expect(third?.why).toContain('It was refused');
  });

  test('comes before each act where the text says so', async () => {
    const text = people.replace('date:', 'asks: before acts\ndate:');
    const { steps } = await replayAll(
      mustParse(parseScenario({ file: 'x', text: `${text}08:00 P05 hands W-01 to P07 for PL-1 => refused\n` })),
    );
    expect(said(steps.slice(1))).toEqual(['ask true refused', 'act true']);
  });

  test('may be asked first by a single line', async () => {
    const { steps } = await tell('08:00 P05 hands W-01 to P07 for PL-1 (asks first) => refused by K16');
    expect(said(steps.slice(1))).toEqual(['ask true refused', 'act true']);
  });

  test('is decided on the asking device, with what it knows', async () => {
    const { summary } = await tell(
      '08:00 DV-01 goes offline',
      '08:01 P11 calls stop'.replace('P11', 'P05'),
      '08:02 expect no holds as seen on DV-01',
      '08:02 expect hold: stop',
      '08:03 DV-01 and DV-05 exchange codes',
      '08:03 expect a stop hold as seen on DV-01',
    );
    expect(summary.failed).toEqual([]);
  });
});

describe('devices', () => {
  const offline = (order: readonly string[]) => [
    ...cycle,
    '09:00 the hub is packed',
    '09:00 DV-01 DV-02 DV-05 go offline',
    '09:01 P01 and P05 count T1: 47 B01',
    '09:02 P01 and P02 look at W-01: all empty, bore light through',
    '09:03 P05 notes "on the road"',
    '09:09 the hub is back',
    ...order.map((device, index) => `09:1${index} ${device} comes online`),
    '09:20 expect the same book on DV-01, DV-02, DV-05 and the hub',
  ];

  test('that join in any order give the same book', async () => {
    const books: string[] = [];
    for (const order of [
      ['DV-05', 'DV-02', 'DV-01'],
      ['DV-01', 'DV-05', 'DV-02'],
      ['DV-02', 'DV-01', 'DV-05'],
    ]) {
      // One seed and one text apart from the order of joining.
      const { summary, replay: told } = await tell(...offline(order));
      expect(summary.failed).toEqual([]);
      const findings = told.hub.view(Date.UTC(2026, 11, 2)).findings();
      books.push(JSON.stringify(findings.map(({ kind, says }) => `${kind} ${says}`)));
      expect(told.hub.view(0).book.facts.size).toBe(told.hub.size);
    }
    expect(new Set(books).size).toBe(1);
  });

  test('hold back what cannot arrive yet', async () => {
    const { summary } = await tell(
      '08:00 P05 calls stop [arrives 08:30]',
      '08:10 expect no holds',
      '08:30 expect hold: stop',
    );
    expect(summary.failed).toEqual([]);
  });

  test('with a wrong clock say so in their own words', async () => {
    const text = people.replace('date:', 'clock: DV-05 5 minutes fast\ndate:');
    const { replay: told, steps } = await replayAll(
      mustParse(parseScenario({ file: 'x', text: `${text}08:00 P05 calls stop\n` })),
    );
    const [id = ''] = steps.at(-1)?.events ?? [];
    expect(told.hub.book.facts.get(id)?.envelope.deviceClock.wall).toBe('2026-12-01T08:05:00.000Z');
  });

  test('shared by people without one are signed on with a PIN', async () => {
    const text = people.replace('date:', 'devices: P01 P02 P05\ndate:');
    const scenario = mustParse(
      parseScenario({ file: 'x', text: `${text}08:00 P07 calls stop\n08:01 P08 calls stop [spoken, heard by P01]\n` }),
    );
    const { replay: told, steps } = await replayAll(scenario);
    const assents = steps
      .slice(1)
      .flatMap(({ events }) => events.map((id) => told.hub.book.facts.get(id)?.envelope.assent.how));
    expect(assents).toEqual(['own pin', 'spoken']);
  });
});

describe('what is entered later', () => {
  test('keeps when it happened, and proves nothing', async () => {
    const {
      summary,
      replay: told,
      steps,
    } = await tell(
      ...cycle,
      '08:30 P05 calls "three blanks" on W-01 [entered 09:00 on slip S-31]',
      '09:01 expect finding entered late on W-01',
    );
    expect(summary.failed).toEqual([]);
    const id = steps.find(({ verb }) => verb === 'call')?.events[0] ?? '';
    const fact = told.hub.book.facts.get(id);
    expect(fact?.envelope).toMatchObject({
      happened: { from: '2026-12-01T08:30:00.000Z', source: 'slip' },
      entered: { how: 'slip', slip: 'S-31' },
    });
    expect(fact?.late).toBe(true);
  });

  test('may be a table', async () => {
    const { summary } = await tell(
      '08:00 P01 and P02 enter table firearms',
      'asset_id,can_fire,store',
      'W-09,rubber,Safe1',
      'end',
      '08:05 P01 and P02 open Safe1',
      '08:06 P01 takes W-09 from Safe1',
      '08:07 expect W-09 with P01',
    );
    expect(summary.failed).toEqual([]);
  });

  test('may be a changed plan', async () => {
    const { replay: told } = await tell('08:00 P05 changes PL-1: performer P08, count per take 2');
    const line = [...told.hub.view(Date.UTC(2026, 11, 2)).state.plans.values()][0]?.line;
    expect(line).toMatchObject({ perTake: 2, version: 2 });
  });
});

describe('a replay', () => {
  test('refuses a telling nobody knows, with the nearest one', async () => {
    const scenario = scenarioOf('08:00 P05 calls stop', 'when mishaps: 08:01 P05 calls stop');
    await expect(replay(scenario, { told: ['mishap'] })).rejects.toThrow('Did you mean mishaps?');
  });

  test('fails a line that makes no sense here, and goes on', async () => {
    const { steps } = await tell(
      '08:00 P07 confirms W-01 from P01',
      '08:01 P01 and P05 release the stop: over',
      '08:02 P05 calls stop',
    );
    expect(said(steps.slice(1))).toEqual([
      'act false  No hand-over of W-01 was told before.',
      'act false  There is no hold of the kind "stop" now.',
      'act true',
    ]);
  });

  test('can be told at a pace', async () => {
    const waits: number[] = [];
    const steps: Step[] = [];
    const wait = async (ms: number) => {
      waits.push(ms);
    };
    for await (const step of paced(
      await replay(scenarioOf('08:00 P05 calls stop', '08:01 P05 calls stop', '09:01 P05 calls stop')),
      { speed: 60, wait },
    )) {
      steps.push(step);
    }
    expect(steps).toHaveLength(4);
    expect(waits).toEqual([1000, 5000]);
  });

  test('shows its devices the heads of the log, so that later acts say what they knew', async () => {
    const { replay: told, steps } = await tell(...cycle);
    const fact = told.hub.book.facts.get(steps.at(-1)?.events[0] ?? '');
    expect(fact?.envelope.seen?.size).toBeGreaterThan(20);
    expect(told.devices.get('DV-01')?.state.seen?.note).toContain('proofhouse-sample/');
  });

  test('stops where it is told to', async () => {
    const { steps } = await replayAll(scenarioOf(...cycle), { until: Date.UTC(2026, 11, 1, 8, 4) });
    expect(steps.at(-1)?.text).toContain('holds a meeting');
  });

  test('leaves a log that a hub opens again with the same book', async () => {
    const { replay: told } = await tell(...cycle);
    const report = await told.hub.verify();
    expect(JSON.stringify(report)).not.toContain('"ok":false');
    const [leaf] = await told.hub.leavesSince(0);
    expect(leaf?.event && eventIdOf(leaf.event.signed.text)).toBe(told.hub.production?.founding);
    expect(bookBytes(told.hub.book).length).toBeGreaterThan(1000);
  });
});
