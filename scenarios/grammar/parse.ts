// From text to a day as plain data: every line understood, every name known, every table readable, or a list of complaints.

import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import type { DeviceOfDay, Line, Notes, Scenario, SignsBy } from '../scenario.ts';
import { deviceKindOf } from '../tables/devices.ts';
import { positionsOfRow } from '../tables/firearms.ts';
import { importTables } from '../tables/import.ts';
import { inOrder } from '../tables/inorder.ts';
import { addNames, isTableName, namesOf, productionValue, readRegister, type TableText } from '../tables/register.ts';
import { type Register, type TableName, tableNames } from '../tables/table.ts';
import { tellOf } from '../tables/tells.ts';
import { daysOfDate, readClock, type Today } from './clock.ts';
import { type Complaint, NotUnderstood } from './complaint.ts';
import { readLine } from './line.ts';
import type { Names } from './names.ts';
import { didYouMean } from './nearest.ts';
import { readNotes } from './notes.ts';
import { callables, expand } from './passages.ts';
import { NOBODY, type SlotContext } from './slots.ts';
import { cutText, type RawLine, type Structure } from './structure.ts';
import { dayOf, isZone, wallClock } from './zone.ts';

/** A text to read, and how to read the files it names. */
export interface ParseGiven {
  /** Its name, for errors, and for the folder other files are found from. */
  readonly file: string;
  readonly text: string;
  /** Reads a file by its path, already joined to the folder of the text; undefined when there is none. */
  readonly read?: (path: string) => string | undefined;
}

export type Parsed =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly complaints: readonly Complaint[] };

const mostComplaints = 60;
const mostLines = 20_000;

/** Joins a path of a text to the folder the text lies in. */
export function joinPath(file: string, path: string): string {
  if (/^([a-z]:)?[\\/]/i.test(path)) return path;
  const parts = file.split(/[\\/]/).slice(0, -1);
  for (const part of path.split(/[\\/]/)) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

class Reader {
  readonly complaints: Complaint[] = [];
  readonly given: ParseGiven;
  readonly structure: Structure;
  constructor(given: ParseGiven) {
    this.given = given;
    this.structure = cutText(given.file, given.text, (path) => {
      const joined = joinPath(given.file, path);
      const text = given.read?.(joined);
      return text === undefined ? undefined : { file: joined, text };
    });
    this.complaints.push(...this.structure.complaints);
  }

  complain(file: string, line: number, says: string, remedy = ''): void {
    if (this.complaints.length < mostComplaints) this.complaints.push({ file, line, says, remedy });
  }

  header(key: string): { value: string; file: string; line: number } | undefined {
    return this.structure.headers.find((each) => each.key === key);
  }

  value(key: string): string {
    return this.header(key)?.value ?? '';
  }

  /** A header complaint, at the header's line. */
  refuse(key: string, says: string, remedy: string): void {
    const header = this.header(key);
    this.complain(header?.file ?? this.given.file, header?.line ?? 1, says, remedy);
  }

  /** Texts of the tables: folders first, then what stands inline, which may replace rows of them. */
  tableTexts(): { now: TableText[]; later: Map<string, TableText> } {
    const now: TableText[] = [];
    const later = new Map<string, TableText>();
    for (const header of this.structure.headers.filter(({ key }) => key === 'use')) {
      const folder = joinPath(header.file, header.value);
      let found = 0;
      for (const table of tableNames) {
        const file = `${folder}/${table}.csv`;
        const text = this.given.read?.(file);
        if (text === undefined) continue;
        now.push({ table, file, text });
        found += 1;
      }
      if (found === 0) {
        this.complain(
          header.file,
          header.line,
          `No table is found in "${header.value}".`,
          'Name a folder that holds crew.csv and the others.',
        );
      }
    }
    for (const raw of this.structure.tables) {
      if (!isTableName(raw.table)) {
        this.complain(
          raw.file,
          raw.firstRow - 1,
          `There is no table "${raw.table}".${didYouMean(raw.table, tableNames)}`,
          `The tables are: ${tableNames.join(', ')}.`,
        );
        continue;
      }
      const text: TableText = { table: raw.table, file: raw.file, text: raw.text, firstRow: raw.firstRow };
      if (raw.later) later.set(raw.later, text);
      else now.push(text);
    }
    return { now, later };
  }
}

const words = (text: string) => text.split(/\s*(?:,|\band\b|\s)\s*/).filter(Boolean);

/** Short name of the device a person has unless somebody says otherwise. */
const ownDevice = (person: string) => `DV-${/\d+/.exec(person)?.[0] ?? person}`;

/** Who has which device, by the table, by the header, or everybody their own. */
function devicesOf(reader: Reader, register: Register, names: Names, mentioned: ReadonlySet<string>) {
  const devices = new Map<string, DeviceOfDay>();
  const signs: Record<string, SignsBy> = {};
  const skews = new Map<string, number>();
  for (const header of reader.structure.headers.filter(({ key }) => key === 'clock')) {
    const found = /^(\S+)\s+(\d+)\s*(s|sec|seconds?|min|minutes?|h|hours?)\s+(fast|slow)$/i.exec(header.value);
    const unit = found && (/^s/i.test(found[3]!) ? 1000 : /^m/i.test(found[3]!) ? 60_000 : 3_600_000);
    if (found && unit) skews.set(found[1]!.toUpperCase(), Number(found[2]) * unit * (found[4] === 'fast' ? 1 : -1));
    else
      reader.complain(
        header.file,
        header.line,
        `"${header.value}" is no wrong clock.`,
        'Write clock: DV-03 3 minutes fast.',
      );
  }
  const add = (alias: string, kind: DeviceOfDay['kind'], holder?: string) => {
    if (devices.has(alias)) return;
    devices.set(alias, { alias, kind, skewMs: skews.get(alias.toUpperCase()) ?? 0, ...(holder ? { holder } : {}) });
  };
  const rows = register.devices.map(({ cells }) => cells);
  const shared =
    rows.find((cells) => !cells.person_id && deviceKindOf(cells.kind ?? '') === 'tablet')?.device_id ?? 'DV-00';
  const share = (person: string, how: SignsBy['how']) => {
    add(shared, 'tablet');
    signs[person] = { device: shared, how };
  };
  const carriers = reader.value('devices')
    ? new Set(words(reader.value('devices')).map((word) => names.find('person', word) ?? word))
    : undefined;
  for (const carrier of carriers ?? []) {
    if (!names.find('person', carrier))
      reader.refuse(
        'devices',
        `"${carrier}" is nobody I know.${didYouMean(carrier, names.all('person'))}`,
        'Name people of the table crew.',
      );
  }
  for (const cells of carriers ? [] : rows) {
    const kind = deviceKindOf(cells.kind ?? '');
    const person = cells.person_id && names.find('person', cells.person_id);
    if (!cells.device_id || !kind) continue;
    if (!person) {
      if (kind !== 'none of their own') add(cells.device_id, kind);
    } else if (kind === 'none of their own') share(person, 'own pin');
    else if (kind === 'badge') {
      add(cells.device_id, 'badge', person);
      share(person, 'badge');
    } else {
      add(cells.device_id, kind, person);
      signs[person] = { device: cells.device_id, how: 'own key' };
    }
  }
  for (const person of names.all('person')) {
    if (signs[person]) continue;
    if (carriers && !carriers.has(person)) share(person, 'own pin');
    else if (carriers || rows.length === 0 || mentioned.has(person)) {
      add(ownDevice(person), 'phone', person);
      signs[person] = { device: ownDevice(person), how: 'own key' };
    }
  }
  return { deviceList: devices, signs, shared, add };
}

/** Every string a line's slots hold, to know who and what it mentions. */
const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];

interface Cursor {
  today: Today;
  at: Millis;
}

class LineReader {
  readonly lines: (Line & { order: number })[] = [];
  readonly reader: Reader;
  readonly context: Omit<SlotContext, 'today'>;
  readonly callable: ReturnType<typeof callables>['callable'];
  readonly files = new Map<string, string>();
  readonly cursor: Cursor;
  constructor(reader: Reader, context: Omit<SlotContext, 'today'>, today: Today) {
    this.reader = reader;
    this.context = context;
    const { callable, complaints } = callables(reader.structure.passages);
    this.callable = callable;
    for (const each of complaints) reader.complain(each.file, each.line, each.says, each.remedy);
    this.cursor = { today, at: Number.NaN };
  }

  /** Reads the clocks in front of a line; the rest of it, and the instants it is told at. */
  clocks(text: string, base: Millis): { rest: string; at: readonly Millis[]; from?: Millis } {
    const at: Millis[] = [];
    let end = 0;
    let from: Millis | undefined;
    for (;;) {
      const read = readClock(text, end, this.cursor.today);
      if (!read) break;
      const instant = 'at' in read ? read.at : base + read.after;
      end = read.end;
      const span = /^\s*(?:-|–|to)\s*(?=\d)/.exec(text.slice(end));
      at.push(instant);
      if (span) {
        const until = readClock(text, end + span[0].length, this.cursor.today);
        if (until && 'at' in until) {
          from = instant;
          at[at.length - 1] = until.at;
          end = until.end;
        }
      }
      const between = /^\s*(?:,|and|,\s*and)\s+(?=\+?\d{1,2}:\d{2})/.exec(text.slice(end));
      if (!between) break;
      end += between[0].length;
    }
    return {
      rest: text
        .slice(end)
        .replace(/^[\s:,–-]+(?=\S)/, '')
        .trim(),
      at,
      ...(from === undefined ? {} : { from }),
    };
  }

  tell(raw: RawLine, text: string, base: Millis, through: readonly number[], telling = raw.telling): void {
    const { complaints } = this.reader;
    if (complaints.length >= mostComplaints || this.lines.length >= mostLines) return;
    const place = through[0] === undefined ? raw.line : raw.line;
    const via = through.length > 0 ? ` (called from line ${through.join(', ')})` : '';
    const fail = (says: string, remedy = '') => this.reader.complain(raw.file, place, `${says}${via}`, remedy);
    const date = /^date:\s*(.*)$/.exec(text);
    if (date) {
      const days = daysOfDate(date[1]!);
      if (days === undefined) fail(`"${date[1]}" is no date.`, 'Write it as YYYY-MM-DD.');
      else this.cursor.today = { ...this.cursor.today, days };
      return;
    }
    const { rest, at, from } = this.clocks(text, base);
    const instants = at.length > 0 ? at : [this.cursor.at];
    if (Number.isNaN(instants[0])) {
      fail('The first line has no clock.', 'Begin it with a clock such as 05:30.');
      return;
    }
    for (const instant of instants) {
      this.cursor.at = instant;
      try {
        this.one(raw, rest, instant, from, through, telling);
      } catch (error) {
        if (!(error instanceof NotUnderstood)) throw error;
        fail(error.message, error.remedy);
        return;
      }
    }
  }

  one(
    raw: RawLine,
    text: string,
    at: Millis,
    from: Millis | undefined,
    through: readonly number[],
    telling: RawLine['telling'],
  ): void {
    const call = /^(?:do|tell|play)\s+(.+)$/i.exec(text);
    if (call) {
      const lines = expand(call[1]!, this.callable);
      if ('says' in lines) throw new NotUnderstood(lines.says, lines.remedy);
      if (through.length >= 8)
        throw new NotUnderstood('Passages call each other too deeply.', 'A passage must not call itself.');
      const before = this.cursor.at;
      for (const { raw: inner, text: filled } of lines) {
        const both = {
          when: [...telling.when, ...inner.telling.when],
          unless: [...telling.unless, ...inner.telling.unless],
        };
        this.tell(inner, filled, at, [...through, raw.line], both);
      }
      this.cursor.at = before;
      return;
    }
    const context: SlotContext = { ...this.context, today: this.cursor.today };
    const { text: clean, notes, expected } = readNotes(text, context.names, this.cursor.today);
    if (!clean) throw new NotUnderstood('The line says nothing after its clock.', 'Say what happens.');
    const { verb, slots } = readLine(clean, context);
    if (
      expected &&
      verb.kind !== 'ask' &&
      !['take', 'load', 'hand over', 'begin', 'sign session'].includes(verb.name)
    ) {
      throw new NotUnderstood('Only an ask is answered.', 'Take the arrow away, or write who asks.');
    }
    const file = verb.name === 'expect close' || verb.name === 'expect shots' ? String(slots.file) : undefined;
    if (file !== undefined && !this.files.has(file)) {
      const found = this.reader.given.read?.(joinPath(raw.file, file));
      if (found === undefined)
        throw new NotUnderstood(`The file "${file}" cannot be read.`, 'Give its path from the folder of this file.');
      this.files.set(file, found);
    }
    const told: Slots = raw.table && verb.name === 'enter table' ? { ...slots, table: raw.table } : slots;
    const marked: Notes = from === undefined ? notes : { ...notes, from };
    this.lines.push({
      file: raw.file,
      line: raw.line,
      through,
      at: notes.entered ?? at,
      happened: at,
      text: text.trim(),
      verb: verb.name,
      slots: told,
      notes: marked,
      telling,
      order: this.lines.length,
      ...(expected ? { expected } : {}),
    });
  }
}

type Slots = Line['slots'];

/** Reads a text into a day. Nothing is thrown for what the writer wrote; all of it is complained about together. */
export function parseScenario(given: ParseGiven): Parsed {
  const reader = new Reader(given);
  const { now, later } = reader.tableTexts();
  const read = readRegister(now);
  for (const { file, row, column, value, says, remedy } of read.bad) {
    reader.complain(file, row, `${column}${value ? ` "${value}"` : ''}: ${says}`, remedy);
  }
  let register = read.register;
  const titled = reader.value('scenario');
  if (!titled) reader.complain(given.file, 1, 'The text has no title.', 'Begin it with scenario: and a title.');

  const date = reader.value('date') || productionValue(register, 'date');
  const firstDays = daysOfDate(date);
  if (firstDays === undefined)
    reader.refuse('date', date ? `"${date}" is no date.` : 'The day has no date.', 'Write date: YYYY-MM-DD.');
  const zone = reader.value('zone') || productionValue(register, 'zone') || 'UTC';
  const zoneKnown = isZone(zone);
  if (!zoneKnown) reader.refuse('zone', `"${zone}" is no time zone I know.`, 'Write one like America/Los_Angeles.');
  if (firstDays === undefined || !zoneKnown) return { ok: false, complaints: reader.complaints };

  register = withProduction(register, { date, zone, profile: reader.value('profile') });
  if (/^in order$/i.test(reader.value('papers'))) register = inOrder(register, date);
  else if (reader.value('papers') && !/^as told$/i.test(reader.value('papers'))) {
    reader.refuse(
      'papers',
      `"${reader.value('papers')}" is not understood.`,
      'Write papers: in order, or papers: as told.',
    );
  }

  const names = namesOf(register);
  const laterTables: Record<string, { table: TableName; register: Register }> = {};
  for (const [name, text] of later) {
    const { register: rows, bad } = readRegister([text]);
    for (const each of bad) reader.complain(each.file, each.row, `${each.column}: ${each.says}`, each.remedy);
    addNames(rows, names);
    laterTables[name] = { table: text.table, register: rows };
  }
  for (const person of names.all('person')) {
    const device = register.devices.find(({ cells }) => cells.person_id === person)?.cells.device_id;
    const alias = device ?? ownDevice(person);
    names.add('device', alias, `${person}'s phone`, `phone of ${person}`, `${person}’s phone`);
  }
  names.add('device', 'DV-00', 'cart tablet');
  if (names.all('person').length < 2) {
    reader.complain(
      given.file,
      1,
      'The day has fewer than two people.',
      'List them in a table crew, or name a folder with use:.',
    );
    return { ok: false, complaints: reader.complaints };
  }

  const tells = [...register.lots, ...Object.values(laterTables).flatMap((each) => each.register.lots)].flatMap(
    ({ cells }) =>
      (cells.declared_tells ?? '').split(/\s*\+\s*/).flatMap((each) => {
        const told = each ? tellOf(each) : undefined;
        return told?.ok ? [told.tell.words] : [];
      }),
  );
  const guns = [...register.firearms, ...Object.values(laterTables).flatMap((each) => each.register.firearms)];
  const called = register.crew
    .filter(({ cells }) => !/^(no|n|false|0|-)$/i.test(cells.called ?? ''))
    .flatMap(({ cells }) => cells.person_id ?? []);
  const lineReader = new LineReader(
    reader,
    {
      names,
      tells,
      called: () => called,
      positions: (gun) => {
        const row = guns.find(({ cells }) => cells.asset_id?.toLowerCase() === gun.toLowerCase());
        return row && positionsOfRow(row.cells);
      },
    },
    { days: firstDays, firstDays, zone },
  );
  for (const raw of reader.structure.lines) lineReader.tell(raw, raw.text, lineReader.cursor.at, []);
  if (lineReader.lines.length === 0 && reader.complaints.length === 0) {
    reader.complain(given.file, 1, 'Nothing happens in this text.', 'Write lines that begin with a clock.');
  }

  const lines = lineReader.lines
    .sort((a, b) => a.at - b.at || a.order - b.order)
    .map(({ order: _order, ...line }) => line);
  const dates = [...new Set(lines.map(({ happened }) => wallClock(happened, zone).date))].sort();
  const mentioned = new Set(lines.flatMap(({ slots }) => stringsIn(slots)));
  const { deviceList, signs, shared, add } = devicesOf(reader, register, names, mentioned);
  for (const { notes } of lines) for (const device of Object.values(notes.device ?? {})) add(device, 'tablet');
  for (const { register: rows } of Object.values(laterTables)) {
    for (const { cells } of rows.crew) {
      const person = cells.person_id;
      if (person && !signs[person]) {
        add(ownDevice(person), 'phone', person);
        signs[person] = { device: ownDevice(person), how: 'own key' };
      }
    }
  }
  if (mentioned.has(NOBODY)) add(shared, 'tablet');
  const laterDevices = new Set(
    Object.values(laterTables).flatMap(({ register: rows }) =>
      rows.devices.flatMap(({ cells }) => cells.device_id ?? []),
    ),
  );

  checkTables(reader, register, { zone, date, dates, names });
  for (const { register: rows } of Object.values(laterTables))
    checkTables(reader, { ...rows, places: [...register.places, ...rows.places] }, { zone, date, dates, names }, rows);

  const two = (key: 'founders' | 'opening', column: string, or: readonly string[]): [string, string] => {
    const stated = words(reader.value(key) || productionValue(register, column)).map(
      (word) => names.find('person', word) ?? word,
    );
    const [one, other] = stated.length > 0 ? stated : or;
    const known = one && other && one !== other && [one, other].every((each) => signs[each]?.how === 'own key');
    if (!known) {
      reader.refuse(
        key,
        `The ${key === 'founders' ? 'founders' : 'signers of the opening statement'} must be two people with a device of their own.`,
        `Write ${key}: P01 P02.`,
      );
    }
    return [one ?? '?', other ?? '?'];
  };
  const withKeys = names.all('person').filter((person) => signs[person]?.how === 'own key');
  const controllers = register.crew
    .filter(({ cells }) => cells.may_handle === 'control')
    .flatMap(({ cells }) => names.find('person', cells.person_id ?? '') ?? []);
  const founders = two('founders', 'founding_roles', withKeys);
  const opening = two('opening', 'opening_statement_by', [
    ...controllers.filter((each) => withKeys.includes(each)),
    ...withKeys.filter((each) => !controllers.includes(each)),
  ]);

  const told = words(reader.value('told').toLowerCase());
  const tellings = [...new Set(lines.flatMap(({ telling }) => [...telling.when.flat(), ...telling.unless]))].sort();
  for (const name of told) {
    if (!tellings.includes(name))
      reader.refuse(
        'told',
        `No line is told only when "${name}".${didYouMean(name, tellings)}`,
        'Name a telling that a line uses with when or unless.',
      );
  }
  const refusals = reader.value('refusals').toLowerCase();
  if (refusals && !['must be marked', 'may be unmarked'].includes(refusals)) {
    reader.refuse(
      'refusals',
      `"${refusals}" is not understood.`,
      'Write refusals: must be marked, or refusals: may be unmarked.',
    );
  }
  const asks = reader.value('asks').toLowerCase();
  if (asks && !['before acts', 'as written'].includes(asks))
    reader.refuse('asks', `"${asks}" is not understood.`, 'Write asks: before acts, or asks: as written.');

  const openedAt = openingInstant(reader, lines, { days: firstDays, firstDays, zone });
  if (reader.complaints.length > 0) return { ok: false, complaints: reader.complaints };
  const day = productionValue(register, 'day');
  return {
    ok: true,
    scenario: {
      file: given.file,
      title: titled,
      seed: reader.value('seed') || titled,
      about: reader.value('about'),
      date,
      dates,
      zone,
      register,
      laterTables,
      devices: [...deviceList.values()].map((each) => (laterDevices.has(each.alias) ? { ...each, later: true } : each)),
      signs,
      founders,
      opening,
      openedAt,
      session: {
        label: reader.value('session') || `day ${day || '1'}`,
        unit: productionValue(register, 'unit') || 'main',
      },
      told,
      tellings,
      refusalsMustBeMarked: refusals === 'must be marked',
      asksBeforeActs: asks === 'before acts',
      lines,
      files: Object.fromEntries(lineReader.files),
    },
  };
}

/** The table production with what the header says put over it. */
function withProduction(register: Register, over: Readonly<Record<string, string>>): Register {
  const rows = register.production.filter(({ cells }) => !over[cells.key?.toLowerCase() ?? '']);
  const added = Object.entries(over).flatMap(([key, value]) =>
    value ? [{ file: 'header', row: 1, cells: { key, value } }] : [],
  );
  return { ...register, production: [...rows, ...added] };
}

/** Reads every row as an import would, so that a bad cell is complained about before anything is told. */
function checkTables(
  reader: Reader,
  register: Register,
  given: { zone: string; date: string; dates: readonly string[]; names: Names },
  only: Register = register,
): void {
  const { bad } = importTables(register, { ...given, id: () => '0'.repeat(32) });
  for (const { row, table, bad: cells } of bad) {
    if (!only[table].includes(row)) continue;
    for (const { file, row: line, column, value, says, remedy } of cells)
      reader.complain(file, line, `${column}${value ? ` "${value}"` : ''}: ${says}`, remedy);
  }
}

/** When the opening statement is signed: half an hour before anything is told. */
function openingInstant(reader: Reader, lines: readonly Line[], today: Today): Millis {
  const first = Math.min(...lines.map(({ at, happened, notes }) => Math.min(at, happened, notes.from ?? at)));
  const stated = reader.value('opened');
  if (!stated) return (Number.isFinite(first) ? first : 0) - 30 * 60_000;
  const read = readClock(stated, 0, today);
  if (read && 'at' in read && read.at <= first) return read.at;
  reader.refuse(
    'opened',
    `"${stated}" is no clock before the first line.`,
    'Write opened: 05:00, or a date and a clock.',
  );
  return first;
}

/** Days of the calendar a scenario touches, for those who show it. */
export const dayOfLine = (scenario: Scenario, line: Line): number => dayOf(line.happened, scenario.zone);
