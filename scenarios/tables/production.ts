// The table production: facts about the production and its day, a key and a value on each line.

import { rulebooksNamed } from '@proofhouse/policy/profiles.ts';
import type { Names } from '../grammar/names.ts';
import { Cells, given } from './cells.ts';
import type { BadCell, TableRow } from './csv.ts';
import { must, type RowAct, type RowContext, type Table } from './table.ts';

/** Every key, with what it is for. */
export const productionKeys: Readonly<Record<string, string>> = {
  title: 'Title.',
  kind: 'For the reader.',
  legal_employer: 'Legal employer.',
  unit: 'Unit; `main` unless stated.',
  day: 'Number of the shooting day.',
  days_total: 'For the reader.',
  date: 'Date of the shooting day.',
  zone: 'Time zone.',
  first_shooting_day: 'For the reader.',
  profile: 'Rulebooks in force, ` + ` between them.',
  tax_credit_pilot: 'yes or no.',
  safety_advisor_appointed: 'Date.',
  prep_started: 'Date.',
  founding_roles: 'The two who found the record.',
  opening_statement_by: 'The two who sign the import.',
  closing_roles: 'Who signs the day.',
  custodian: 'Answers for all guns.',
  safety_representative: 'Safety representative.',
  compliance_contact: 'Named on the call sheet.',
  concern_copies_to: 'For the reader.',
  plan_version: 'Plan version in force.',
  plan_approved_by: 'For the reader.',
  plan_approved_on: 'For the reader.',
  call_sheet: 'For the reader.',
  call_sheet_sent: 'For the reader.',
  bulletins_attached: 'For the reader.',
  previous_close: 'For the reader.',
  previous_close_by: 'For the reader.',
  open_items_from_before: 'For the reader.',
  min_distance_default_ft: 'Least distance; 20 unless stated.',
  shown_valid_min: 'Minutes a look counts; 15 unless stated.',
  did_not_fire_wait_s: 'Wait after did not fire; 30 unless stated.',
  did_not_fire_wait_floor_s: 'Shortest such wait; 15 unless stated.',
  late_arrival_cut_off: 'Clock after which nobody joins without the full look.',
};

/** The production's facts as one row of cells, so that they are read like any other. */
export function productionCells(
  rows: readonly TableRow[],
  names: Names,
): { cells: Cells; lines: ReadonlyMap<string, TableRow> } {
  const lines = new Map(rows.map((row) => [(row.cells.key ?? '').toLowerCase(), row]));
  const values = Object.fromEntries([...lines].map(([key, { cells }]) => [key, cells.value ?? '']));
  const [first] = rows;
  return { cells: new Cells({ file: first?.file ?? 'production', row: first?.row ?? 1, cells: values }, names), lines };
}

/** Settings that hold unless the table says otherwise. */
const settings = {
  min_distance_default_ft: 20,
  shown_valid_min: 15,
  did_not_fire_wait_s: 30,
  did_not_fire_wait_floor_s: 15,
};

/** The rulebooks a profile names, by their own names or by that of a profile that adopts several (policy/profiles.ts). */
export const rulebooksOf = (profile: string): string[] => rulebooksNamed(profile.split(/[\s+,]+/).filter(Boolean));

/** The event of the whole table, and what was wrong with it, each under the line it stands on. */
export function productionActs(rows: readonly TableRow[], context: RowContext): { acts: RowAct[]; bad: BadCell[] } {
  const { names, id, instant, date } = context;
  const { cells, lines } = productionCells(rows, names);
  const person = (column: string) => {
    const name = cells.maybeName(column, 'person');
    return name && id('person', name);
  };
  const setting = (column: keyof typeof settings, most: number) => cells.whole(column, most, settings[column]);
  const cutOff = cells.maybeClock('late_arrival_cut_off');
  const pilot = cells.raw('tax_credit_pilot') ? cells.yesNo('tax_credit_pilot', false) : undefined;
  for (const column of ['founding_roles', 'opening_statement_by'] as const) {
    const people = cells.names(column, 'person');
    if (cells.raw(column) && people.length !== 2) cells.refuse(column, 'It takes exactly two people.', 'Name two.');
  }
  const acts: RowAct[] = [
    {
      type: 'RulesAdopted',
      body: {
        rulebooks: rulebooksOf(cells.raw('profile')),
        minDistanceFt: setting('min_distance_default_ft', 1000),
        shownValidMin: setting('shown_valid_min', 240),
        didNotFireWaitS: setting('did_not_fire_wait_s', 3600),
        didNotFireWaitFloorS: setting('did_not_fire_wait_floor_s', 3600),
        planVersion: context.planVersion,
        closers: cells.names('closing_roles', 'person').map((each) => id('person', each)),
        ...given({
          employer: cells.maybeText('legal_employer', 120),
          contact: person('compliance_contact'),
          custodian: person('custodian'),
          safetyRepresentative: person('safety_representative'),
          pilot,
          advisorAppointed: cells.maybeDate('safety_advisor_appointed'),
          prepStarted: cells.maybeDate('prep_started'),
          lateArrivalCutOff: cutOff === undefined ? undefined : instant(date, cutOff),
        }),
      },
    },
  ];
  const bad = cells.bad.map((each) => {
    const line = lines.get(each.column);
    return line ? { ...each, file: line.file, row: line.row } : each;
  });
  return { acts, bad };
}

export const production: Table = {
  name: 'production',
  key: ['key'],
  columns: { key: must('One of the keys below.'), value: { says: 'Its value.', or: '' } },
  acts: () => [],
};
