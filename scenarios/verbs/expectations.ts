// Expectations: what the book must say at a point of the day.

import { isProven } from '@proofhouse/domain/book/contents.ts';
import type { View } from '@proofhouse/domain/book/view.ts';
import type { Said, TallySaid } from '../grammar/said.ts';
import type { Stage, Verb, Verdict } from './verb.ts';

const ok: Verdict = { ok: true };
const no = (why: string): Verdict => ({ ok: false, why });
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim();

/** The book an expectation looks at: the hub's, or that of the device it names. */
function bookOf(stage: Stage, said: Said): View {
  const device = said.maybe('device');
  return device ? stage.viewOn(device) : stage.view();
}

const where = '[(as seen on|on|seen on) {device}]';

/** Compares rows with a CSV of expected rows, column by column of the CSV. */
function compareRows(text: string, rows: readonly Record<string, string | number>[], key: readonly string[]): Verdict {
  const [header = '', ...lines] = text.trim().split(/\r?\n/);
  const columns = header.split(',');
  const nameOf = (row: Record<string, string | number>) => key.map((column) => String(row[column] ?? '')).join(' ');
  const wanted = new Map(
    lines.map((line) => {
      const cells = line.split(',');
      const row = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
      return [nameOf(row), row] as const;
    }),
  );
  const found = new Map(rows.map((row) => [nameOf(row), row]));
  const wrong: string[] = [];
  for (const [name, row] of wanted) {
    const have = found.get(name);
    if (!have) {
      wrong.push(`${name} is missing`);
      continue;
    }
    for (const column of columns) {
      if (String(have[column] ?? '') !== row[column])
        wrong.push(`${name} ${column} ${have[column] ?? ''} instead of ${row[column]}`);
    }
  }
  for (const name of found.keys()) if (!wanted.has(name)) wrong.push(`${name} is not expected`);
  return wrong.length === 0 ? ok : no(wrong.join('; '));
}

const fileOf = (stage: Stage, said: Said): string => stage.scenario.files[said.one('file')] ?? '';

/** One thing asked of a row of the board. */
function boardAsk(text: string): { what: string; value: string } {
  const found = /^(with|proof|permission|hold|contents|word)\b\s*(.*)$/i.exec(text.trim());
  return found ? { what: found[1]!.toLowerCase(), value: found[2]!.trim() } : { what: 'word', value: text.trim() };
}

const counted = (contents: readonly { condition: string; count: number; lot: string | undefined }[]) =>
  contents.filter(({ count }) => count !== 0);

export const expectVerbs: readonly Verb[] = [
  {
    name: 'expect board',
    kind: 'expect',
    says: 'What the board shows of a gun: its big word, and where wanted `with`, `contents`, `proof`, `permission`, `hold`.',
    forms: [`expect board {gun} : {tuple:rest}`, `expect {gun} (shows|on the board) : {tuple:rest}`],
    examples: [
      '13:45 expect board W-03: LOCKED UP',
      '08:44 expect board W-01: DUMMIES 6, with Actor A, proof seen, hold none',
    ],
    events: [],
    tell(stage, said) {
      const gun = stage.id('gun', said.one('gun'));
      const row = stage
        .view()
        .board()
        .find((each) => each.gun === gun);
      if (!row) return no('the board has no such gun');
      const named = (...ids: (string | undefined)[]) =>
        ids.flatMap((id) => (id ? [stage.view().alias(id), stage.view().label(id)] : [])).join(' ');
      const facts: Record<string, string> = {
        word: row.word,
        contents: row.contents,
        with: row.with,
        proof: row.proof.basis,
        permission: row.permission ? named(row.permission.plan, row.permission.to) : 'none',
        hold: row.hold ?? 'none',
      };
      for (const { what, value } of said
        .one('tuple')
        .split(/\s*[,;]\s*(?=(?:with|proof|permission|hold|contents|word)\b)/i)
        .map(boardAsk)) {
        const have = facts[what] ?? '';
        const fits = what === 'word' ? plain(have) === plain(value) : plain(have).includes(plain(value));
        if (!fits)
          return no(
            `${what} is ${have}; the board shows ${Object.entries(facts)
              .map(([name, each]) => `${name} ${each}`)
              .join(', ')}`,
          );
      }
      return ok;
    },
  },
  {
    name: 'expect no holds',
    kind: 'expect',
    says: 'No hold is in force.',
    forms: [`expect no holds ${where}`, `expect no hold ${where}`],
    examples: ['13:46 expect no holds'],
    events: [],
    tell(stage, said) {
      const holds = bookOf(stage, said).holds();
      return holds.length === 0 ? ok : no(holds.map(({ kind, says }) => `${kind}: ${says}`).join('; '));
    },
  },
  {
    name: 'expect no hold on',
    kind: 'expect',
    says: 'No hold is in force on a gun, or none of a kind.',
    forms: [`expect no hold (on|about) {thing} ${where}`, `expect no {kind:words} hold ${where}`],
    examples: ['11:44 expect no hold on W-03'],
    events: [],
    tell(stage, said) {
      const thing = said.maybe('thing');
      const id = thing && stage.thing(thing);
      const kind = said.maybe('kind');
      const found = bookOf(stage, said)
        .holds()
        .filter((hold) =>
          id ? hold.scope === 'session' || hold.guns.includes(id) : plain(hold.kind) === plain(kind ?? ''),
        );
      return found.length === 0 ? ok : no(found.map((hold) => `${hold.kind}: ${hold.says}`).join('; '));
    },
  },
  {
    name: 'expect hold',
    kind: 'expect',
    says: 'A hold of a kind is in force, on a gun or on everything.',
    forms: [
      `expect hold (on|about) {thing} : {kind:rest}`,
      `expect hold : {kind:rest}`,
      `expect [a] {kind:words} hold ${where}`,
    ],
    examples: ['11:42 expect hold on W-03: did not fire', '11:51 expect hold: stop'],
    events: [],
    tell(stage, said) {
      const thing = said.maybe('thing');
      const id = thing && stage.thing(thing);
      const holds = bookOf(stage, said).holds();
      const found = holds.some(
        (hold) =>
          plain(hold.kind) === plain(said.one('kind')) && (!id || hold.scope === 'session' || hold.guns.includes(id)),
      );
      return found
        ? ok
        : no(`the holds are: ${holds.map(({ kind, says }) => `${kind} (${says})`).join('; ') || 'none'}`);
    },
  },
  {
    name: 'expect no findings',
    kind: 'expect',
    says: 'Nothing recorded breaks a rule, apart from kinds named; `alarms` leaves notes out.',
    forms: [
      `expect no {alarms=alarms} [except {except:rest}]`,
      `expect no findings [except {except:rest}]`,
      `expect no finding {kind:words} [(on|about) {thing}]`,
    ],
    examples: ['21:00 expect no findings except entered late', '21:00 expect no alarms'],
    events: [],
    tell(stage, said) {
      const except = (said.maybe('except') ?? '').split(/\s*(?:,|\band\b)\s*/).map(plain);
      const kind = said.maybe('kind');
      const thing = said.maybe('thing');
      const id = thing && stage.thing(thing);
      const found = stage
        .view()
        .findings()
        .filter((each) => !except.includes(plain(each.kind)))
        .filter((each) => !said.has('alarms') || each.level === 'alarm')
        .filter((each) => !kind || plain(each.kind) === plain(kind))
        .filter((each) => !id || each.about.includes(id));
      if (found.length === 0) return ok;
      return no(
        `${found.length}: ${found
          .slice(0, 6)
          .map((each) => `${each.kind} (${each.says})`)
          .join('; ')}`,
      );
    },
  },
  {
    name: 'expect finding',
    kind: 'expect',
    says: 'A finding of a kind is on the record, about a gun or place where named.',
    forms: [`expect finding {kind:words} (on|about|at) {thing}`, `expect finding {kind:words} ${where}`],
    examples: ['15:21 expect finding entered late on W-01'],
    events: [],
    tell(stage, said) {
      const thing = said.maybe('thing');
      const id = thing && stage.thing(thing);
      const findings = bookOf(stage, said).findings();
      const found = findings.some(
        (each) => plain(each.kind) === plain(said.one('kind')) && (!id || each.about.includes(id)),
      );
      return found
        ? ok
        : no(`the findings are: ${[...new Set(findings.map((each) => each.kind))].join(', ') || 'none'}`);
    },
  },
  {
    name: 'expect place',
    kind: 'expect',
    says: 'What the books say is in a place: rounds by lot and condition, or nothing.',
    forms: ['expect (place|contents of|in) {place} {tally}'],
    examples: [
      '21:00 expect place T4-OUT: 2 unused B01',
      '21:00 expect place Q01: 1 D02, 1 did not fire B01',
      '06:20 expect place CART1-TOP: empty',
    ],
    events: [],
    tell(stage, said) {
      const [wanted] = said.as<readonly TallySaid[]>('tally');
      const have = counted(stage.view().contents(stage.id('place', said.one('place'))));
      const told = (rows: readonly { count: number; lot: string | undefined; condition: string }[]) =>
        rows
          .map(({ count, lot, condition }) => `${count} ${lot ? stage.view().label(lot) : 'unknown'} ${condition}`)
          .sort()
          .join(', ') || 'empty';
      const rows = (wanted?.rows ?? []).map(({ count, lot, condition }) => ({
        count,
        lot: lot && stage.id('lot', lot),
        condition: condition ?? 'unused',
      }));
      return told(rows) === told(have) ? ok : no(`it holds ${told(have)}`);
    },
  },
  {
    name: 'expect gun contents',
    kind: 'expect',
    says: 'What the books say is in a gun.',
    forms: ['expect (contents of|in|gun) {gun} {tally}'],
    examples: ['08:41 expect in W-01: 6 D02'],
    events: [],
    tell(stage, said) {
      const [wanted] = said.as<readonly TallySaid[]>('tally');
      const have = counted(stage.view().contents(stage.id('gun', said.one('gun'))));
      const told = (rows: readonly { count: number; lot: string | undefined }[]) =>
        rows
          .map(({ count, lot }) => `${count} ${lot ? stage.view().label(lot) : 'unknown'}`)
          .sort()
          .join(', ') || 'empty';
      const rows = (wanted?.rows ?? []).map(({ count, lot }) => ({ count, lot: lot && stage.id('lot', lot) }));
      return told(rows) === told(have) ? ok : no(`it holds ${told(have)}`);
    },
  },
  {
    name: 'expect whereabouts',
    kind: 'expect',
    says: 'Who holds a thing, or where it is.',
    forms: ['expect {thing} (with|held by) {person}', 'expect {thing} (in|on|at) {place}'],
    examples: ['08:45 expect W-01 with P07', '13:08 expect W-01 in Safe1-01'],
    events: [],
    tell(stage, said) {
      const found = stage.view().whereIs(stage.thing(said.one('thing')));
      const person = said.maybe('person');
      const place = said.maybe('place');
      const label = (id: string | undefined) => (id ? stage.view().alias(id) : 'nobody');
      if (person)
        return found.holder === stage.id('person', person)
          ? ok
          : no(`it is with ${label(found.holder)}${found.place ? `, at ${label(found.place)}` : ''}`);
      return found.place === stage.id('place', place ?? '')
        ? ok
        : no(
            `it is at ${found.place ? label(found.place) : 'no place'}${found.holder ? `, with ${label(found.holder)}` : ''}`,
          );
    },
  },
  {
    name: 'expect lot',
    kind: 'expect',
    says: 'Totals of a lot: issued, fired, did not fire, returned; at start, usable, quarantine, recovered, missing.',
    forms: ['expect lot {lot} : {totals:rest}'],
    examples: [
      '21:00 expect lot B01: issued 65 fired 62 did not fire 1 returned 2',
      '21:00 expect lot D02: usable 35, quarantine 1',
    ],
    events: [],
    tell(stage, said) {
      const view = stage.view();
      const lot = said.one('lot');
      const shots = view.shots().filter((row) => row.lot === lot);
      const close = view.reconcile().find((row) => row.lot_id === lot);
      const sum = (pick: (row: (typeof shots)[number]) => number) => shots.reduce((all, row) => all + pick(row), 0);
      const have: Record<string, number | undefined> = {
        'did not fire': sum((row) => row.did_not_fire),
        issued: sum((row) => row.issued),
        fired: sum((row) => row.fired),
        returned: sum((row) => row.returned),
        'at start': close?.at_start,
        usable: close?.usable_end,
        quarantine: close?.quarantine,
        recovered: close?.spent_recovered,
        missing: close?.spent_missing,
      };
      const pattern = /(did not fire|issued|fired|returned|at start|usable|quarantine|recovered|missing)\s+(\d+)/gi;
      const wanted = [...said.one('totals').matchAll(pattern)];
      if (wanted.length === 0) return no('no total is named: write issued 65 fired 62');
      for (const [, name = '', count] of wanted) {
        if (have[name.toLowerCase()] !== Number(count))
          return no(`${name} is ${have[name.toLowerCase()]}, not ${count}`);
      }
      return ok;
    },
  },
  {
    name: 'expect close',
    kind: 'expect',
    says: 'The close of every lot is as a table says (columns of expected-close.csv).',
    forms: ['expect close as {file:words}'],
    examples: ['21:00 expect close as ../sample-day14/expected-close.csv'],
    events: [],
    tell: (stage, said) =>
      compareRows(fileOf(stage, said), stage.view().reconcile() as unknown as Record<string, string | number>[], [
        'lot_id',
      ]),
  },
  {
    name: 'expect shots',
    kind: 'expect',
    says: 'What was issued and became of it is as a table says (columns of shots.csv).',
    forms: ['expect shots as {file:words}'],
    examples: ['21:00 expect shots as ../sample-day14/shots.csv'],
    events: [],
    tell: (stage, said) =>
      compareRows(fileOf(stage, said), stage.view().shots() as unknown as Record<string, string | number>[], [
        'setup',
        'gun',
        'lot',
      ]),
  },
  {
    name: 'expect proven',
    kind: 'expect',
    says: 'What is in a gun or container is proven, or is not.',
    forms: ['expect {thing} {not=not proven|NOT PROVEN}', 'expect {thing} proven'],
    examples: ['05:58 expect T2 not proven', '06:07 expect T2 proven'],
    events: [],
    tell(stage, said) {
      const id = stage.thing(said.one('thing'));
      const { state } = stage.view();
      const gun = state.guns.get(id);
      const rows = stage.view().contents(id);
      const doubts = state.places.get(id)?.doubts ?? [];
      const proven = gun ? isProven(state, gun) : doubts.length === 0 && rows.every((row) => row.proven);
      if (proven !== said.has('not')) return ok;
      return no(proven ? 'it is proven' : `it is NOT PROVEN: ${doubts.map(({ kind }) => kind).join(', ')}`);
    },
  },
  {
    name: 'expect silence',
    kind: 'expect',
    says: 'The board says that radios and phones are silent by order until a clock, or that they are not.',
    forms: ['expect silent by order until {until:clock}', 'expect no silence by order'],
    examples: ['18:45 expect silent by order until 19:40', '19:41 expect no silence by order'],
    events: [],
    tell(stage, said) {
      const silence = stage.view().silence();
      const until = said.maybeNumber('until');
      if (silence?.until === until) return ok;
      return no(silence ? 'there is silence by order, until another clock' : 'there is no silence by order');
    },
  },
  {
    name: 'expect due',
    kind: 'expect',
    says: 'Something is due and not done, or nothing is.',
    forms: ['expect nothing due', 'expect due {what:words} (of|on|about|from) {thing}', 'expect due {what:words}'],
    examples: ['13:05 expect nothing due'],
    events: [],
    tell(stage, said) {
      const due = stage.view().due();
      const what = said.maybe('what');
      const thing = said.maybe('thing');
      const told = due.map((each) => each.due).join(', ') || 'nothing';
      if (!what) return due.length === 0 ? ok : no(`due: ${told}`);
      const id = thing && stage.thing(thing);
      const found = due.some((each) => plain(each.due).includes(plain(what)) && (!id || each.thing === id));
      return found ? ok : no(`due: ${told}`);
    },
  },
  {
    name: 'expect open item',
    kind: 'expect',
    says: 'A difference on the books stands open, or none does.',
    forms: [
      'expect no open items',
      'expect open item (on|at|in|of) {place}',
      'expect open item {words:words} [(on|at|in|of) {place}]',
    ],
    examples: ['13:10 expect open item on BELT-A', '21:00 expect no open items'],
    events: [],
    tell(stage, said) {
      const items = stage.view().openItems();
      const words = said.maybe('words');
      const place = said.maybe('place');
      const told = items.map(({ says }) => says).join('; ') || 'none';
      if (!words && !place) return items.length === 0 ? ok : no(`open: ${told}`);
      const id = place && stage.id('place', place);
      const found = items.some(
        (item) => (!words || plain(item.says).includes(plain(words))) && (!id || item.place === id),
      );
      return found ? ok : no(`open: ${told}`);
    },
  },
  {
    name: 'expect refusals',
    kind: 'expect',
    says: 'So many asks were refused so far.',
    forms: ['expect {count:number} (refusal|refusals)'],
    examples: ['21:00 expect 4 refusals'],
    events: [],
    tell(stage, said) {
      const have = stage.refusals();
      return have === said.number('count') ? ok : no(`there were ${have}`);
    },
  },
  {
    name: 'expect recorded',
    kind: 'expect',
    says: 'The hub has so many events of a type.',
    forms: ['expect {count:number} {type:label} (recorded|on the record|events)'],
    examples: ['21:00 expect 34 RoundsLoaded recorded'],
    events: [],
    tell(stage, said) {
      const have = stage.countEvents(said.one('type'));
      return have === said.number('count') ? ok : no(`there are ${have}`);
    },
  },
  {
    name: 'expect same book',
    kind: 'expect',
    says: 'Devices named, and the hub, have the same book to the byte.',
    forms: ['expect same book on {devices} [and hub]'],
    examples: ['18:05 expect the same book on DV-01, DV-02, DV-05 and the hub'],
    events: [],
    tell(stage, said) {
      const hub = stage.bookBytesOn(undefined);
      const differ = said.many('devices').filter((device) => {
        const own = stage.bookBytesOn(device);
        return own.length !== hub.length || own.some((byte, index) => byte !== hub[index]);
      });
      return differ.length === 0 ? ok : no(`it differs on ${differ.join(', ')}`);
    },
  },
];
