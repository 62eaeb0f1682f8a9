// `import`: tables become an opening statement, signed by two; what is wrong comes back as tables to mend.

import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stateOf } from '@proofhouse/domain/book/book.ts';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { canonicalText } from '@proofhouse/ledger/canonical.ts';
import type { Hub } from '@proofhouse/record/hub.ts';
import { sampleKey } from '@proofhouse/record/sample.ts';
import { sampleId } from '@proofhouse/record/samplename.ts';
import type { SignedEvent } from '@proofhouse/record/wire.ts';
import { idOf } from '@proofhouse/record/wire.ts';
import { daysOfDate } from '@proofhouse/scenarios/grammar/clock.ts';
import { Names } from '@proofhouse/scenarios/grammar/names.ts';
import { wallClock } from '@proofhouse/scenarios/grammar/zone.ts';
import { type BadCell, writeBadCell } from '@proofhouse/scenarios/tables/csv.ts';
import { type ImportAct, importTables } from '@proofhouse/scenarios/tables/import.ts';
import { addNames, productionValue, readRegister } from '@proofhouse/scenarios/tables/register.ts';
import type { Register } from '@proofhouse/scenarios/tables/table.ts';
import { type Command, type Given, isOn, option, type Result } from '../command.ts';
import { requireRecord, writing } from '../folder.ts';
import { many } from '../grid.ts';
import { productionOf, todayOf } from '../looking.ts';
import { personId, type SamplePerson, seedOf, signerIn } from '../signers.ts';
import { exits, wrongUse } from '../stops.ts';
import { type Progress, progressOf } from '../surroundings.ts';
import { badRowsAsTable, type Found, findTables } from '../tables.ts';
import { sealNow, takeIn } from '../taking.ts';

/** Names the record has already, so that a table may come alone. */
function namesKnown(hub: Hub): Names {
  const { people, guns, lots, places, plans, devices, permits, consults } = stateOf(hub.book);
  const names = new Names();
  for (const { alias, role } of people.values()) names.add('person', alias, role);
  for (const { alias } of guns.values()) names.add('gun', alias);
  for (const { alias } of lots.values()) names.add('lot', alias);
  for (const { alias } of places.values()) names.add('place', alias);
  for (const { line } of plans.values()) names.add('plan', line.alias);
  for (const { alias } of devices.values()) names.add('device', alias);
  for (const { permit } of permits.values()) names.add('paper', permit.alias);
  for (const { consult } of consults.values()) names.add('paper', consult.alias);
  return names;
}

/** What a statement says, without who says it: the same twice is one statement. */
const sayingOf = (type: string, body: unknown): string => `${type} ${canonicalText(body)}`;

const withoutAbsent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Acts whose very words are not in the record yet. */
function freshActs(hub: Hub, acts: readonly ImportAct[]): ImportAct[] {
  const known = new Set([...hub.book.facts.values()].map((fact) => sayingOf(fact.type, fact.body)));
  return acts.filter(({ type, body }) => {
    const saying = sayingOf(type, withoutAbsent(body));
    if (known.has(saying)) return false;
    known.add(saying);
    return true;
  });
}

/** One person states each act, another stands behind it. */
function state(
  first: SamplePerson,
  second: SamplePerson,
  acts: readonly ImportAct[],
  now: Millis,
  progress: Progress,
): SignedEvent[] {
  const events: SignedEvent[] = [];
  const said = { basis: 'import', entered: { how: 'import' } } as const;
  for (const { type, body, disclosed } of acts) {
    const stated = first.device.act({ type, body, disclosed, ...said }, now);
    second.device.receive([stated], now);
    const seconded = second.device.act({ type: 'Seconded', body: { of: idOf(stated) } }, now);
    first.device.receive([seconded], now);
    events.push(stated, seconded);
    progress(() => `Signing: ${events.length / 2} of ${acts.length} statements …`);
  }
  return events;
}

/** The two founders, found among short names by the ids the founding event names. */
async function foundersIn(hub: Hub, seed: string, candidates: readonly string[], now: Millis) {
  const founding = hub.book.facts.get(hub.production?.founding ?? '');
  const wanted = founding?.type === 'ProductionFounded' ? founding.body.founders.map(({ person }) => person) : [];
  const aliases = wanted.map((person) => candidates.find((alias) => personId(seed, alias) === person));
  const signers = await Promise.all(aliases.map((alias) => alias && signerIn(hub, seed, alias, now)));
  const [first, second] = signers;
  if (first && second) return [first, second] as const;
  const says = 'The founders of this production are not known by short name here.';
  throw wrongUse('no-signers', says, 'Name them with --signed-by, as they were named to `proofhouse init`.');
}

const peopleIn = (register: Register, key: string): string[] =>
  productionValue(register, key)
    .split(/[\s,+]+/)
    .filter(Boolean);

async function sign(hub: Hub, given: Given, register: Register, seed: string, acts: readonly ImportAct[]) {
  const now = given.around.now();
  const progress = progressOf(given.around);
  const typed = (option(given, 'signedBy') ?? '').split(/[\s,]+/).filter(Boolean);
  const guesses = Array.from({ length: 40 }, (_, at) => `P${String(at + 1).padStart(2, '0')}`);
  const aliases = [...stateOf(hub.book).people.values()].map(({ alias }) => alias);
  const founders = await foundersIn(
    hub,
    seed,
    [...typed, ...peopleIn(register, 'founding_roles'), ...aliases, ...guesses],
    now,
  );
  // Keys first: whoever signs the statement must be enrolled before it.
  const keys = acts.filter(({ type }) => type === 'DeviceEnrolled');
  const others = acts.filter(({ type }) => type !== 'DeviceEnrolled');
  let count = keys.length > 0 ? await takeIn(hub, state(founders[0], founders[1], keys, now, progress), now) : 0;
  const wanted = typed.length > 0 ? typed : peopleIn(register, 'opening_statement_by');
  if (wanted.length !== 0 && (wanted.length !== 2 || wanted[0] === wanted[1])) {
    throw wrongUse('bad-signers', 'An opening statement is signed by two people.', 'Write --signed-by P01,P02.');
  }
  const signers = await Promise.all(wanted.map((alias) => signerIn(hub, seed, alias, now)));
  const missing = wanted.filter((_, at) => signers[at] === undefined);
  if (missing.length > 0) {
    const says = `${missing.join(' and ')} cannot sign: no device of theirs is enrolled.`;
    throw wrongUse('no-device', says, 'List it in devices.csv, or name others with --signed-by.');
  }
  const [first = founders[0], second = founders[1]] = signers;
  // Founders learn what was enrolled just now, so that their chains name it.
  for (const each of [first, second]) each.device.receive(await hub.eventsSince(0), now);
  if (others.length > 0) count += await takeIn(hub, state(first, second, others, now, progress), now);
  await sealNow(hub, given.around.now());
  return { count, by: [first.alias, second.alias] };
}

/** Writes the bad rows of every table beside the data folder. */
function writeBad(given: Given, found: Found, bad: readonly BadCell[]): string[] {
  return found.texts.flatMap((text) => {
    const cells = bad.filter((each) => each.file === text.file);
    if (cells.length === 0) return [];
    const path = join(dirname(given.data), `${text.table}.bad.csv`);
    writeFileSync(path, badRowsAsTable(text, cells));
    return [path];
  });
}

function refusal(given: Given, bad: readonly BadCell[], files: readonly string[]): Result {
  const says = `${many(bad.length, 'cell or row', 'cells or rows')} cannot be used; nothing was imported.`;
  const remedy = `Mend ${files.length === 1 ? 'the rows in' : 'the rows in these files, and give them again:'} ${files.join(', ')}, or import the good rows with --skip-bad.`;
  given.around.err(`${bad.map(writeBadCell).join('\n')}\n\n${says} ${remedy}\n`);
  return { exit: exits.wrongUse, text: '', json: { error: { code: 'bad-rows', says, remedy }, bad, files } };
}

async function run(given: Given): Promise<Result> {
  requireRecord(given.data);
  const found = findTables(given, given.args['file'] ?? []);
  const date = option(given, 'date');
  if (date !== undefined && daysOfDate(date) === undefined) {
    throw wrongUse('bad-date', `"${date}" is no date.`, 'Write YYYY-MM-DD, a day that exists.');
  }
  return writing(given.data, given.around.now(), async (hub) => {
    const production = productionOf(hub);
    const seed = seedOf(production);
    const { zone } = production;
    const { register, bad: unread } = readRegister(found.texts);
    const names = namesKnown(hub);
    addNames(register, names);
    const today = wallClock(todayOf(hub, production, given.around.now()).last, zone).date;
    const made = importTables(register, {
      id: (noun, alias) => sampleId(seed, noun, names.find(noun, alias) ?? alias),
      key: (name, holder) => {
        const { device, algorithm, publicKey } = sampleKey(seed, holder ?? '', name);
        return { device, algorithm, publicKey };
      },
      names,
      zone,
      date: date ?? (productionValue(register, 'date') || today),
    });
    const bad = [...unread, ...made.bad.flatMap((each) => each.bad)];
    const files = writeBad(given, found, bad);
    if (bad.length > 0 && !isOn(given, 'skipBad')) return refusal(given, bad, files);
    const fresh = freshActs(hub, made.acts);
    const already = made.acts.length - fresh.length;
    const signed = fresh.length === 0 ? { count: 0, by: [] } : await sign(hub, given, register, seed, fresh);
    const lines = [
      fresh.length === 0
        ? `Nothing new: all ${already} statements are in the record already.`
        : `${many(fresh.length, 'statement')} imported from ${many(found.texts.length, 'table')}, signed by ${signed.by.join(' and ')}: ${many(signed.count, 'entry', 'entries')}.`,
      ...(fresh.length > 0 && already > 0 ? [`${already} were in the record already.`] : []),
      ...(found.passedOver.length > 0 ? [`Passed over, not tables: ${found.passedOver.join(', ')}.`] : []),
      ...(bad.length > 0
        ? [`${many(bad.length, 'cell or row', 'cells or rows')} left out; see ${files.join(', ')}.`]
        : []),
      ...(fresh.length > 0 ? ['These are claims: everything in them is NOT PROVEN until people look.'] : []),
    ];
    if (bad.length > 0) given.around.err(`${bad.map(writeBadCell).join('\n')}\n`);
    return {
      exit: bad.length > 0 ? exits.failed : exits.done,
      text: lines.join('\n'),
      json: {
        imported: fresh.length,
        already,
        entries: signed.count,
        signedBy: signed.by,
        tables: found.texts.map(({ table }) => table),
        passedOver: found.passedOver,
        bad,
        files,
      },
    };
  });
}

export const importCommand: Command = {
  name: 'import',
  says: 'Import tables as an opening statement signed by two: claims, which prove nothing about contents.',
  more: [
    'A file is named for its table (crew.csv, firearms.csv, …; comma or semicolon); of a folder every table in it is taken. ' +
      'Rows that cannot be used are named by file, row and column, and come back beside the data folder as <table>.bad.csv with what is wrong in a last ' +
      'column; nothing is imported then, unless --skip-bad takes the good rows (exit code 1). The same statement twice is one: importing again is harmless.',
  ],
  args: [{ flag: '<file...>', says: 'CSV files, or a folder of them' }],
  options: [
    { flag: '--skip-bad', says: 'import the good rows although others are bad' },
    { flag: '--signed-by <people>', says: 'the two who sign; as production.csv says unless given' },
    { flag: '--date <date>', says: 'the shooting day for bare clocks; as production.csv says unless given' },
  ],
  examples: ['import sample-day14 --data fresh'],
  run,
};
