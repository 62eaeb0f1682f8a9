// Reads all tables together: rows that name each other, in files and inline, and the names they bring.

import { Names } from '../grammar/names.ts';
import { didYouMean } from '../grammar/nearest.ts';
import { assessments, consults, duties, permits, schedule } from './arrangements.ts';
import { crew } from './crew.ts';
import { type BadCell, readTable, type TableRow } from './csv.ts';
import { devices } from './devices.ts';
import { firearms } from './firearms.ts';
import { compatibility, lots, testfires } from './lots.ts';
import { credentials, training } from './papers.ts';
import { places } from './places.ts';
import { plan } from './plan.ts';
import { production, productionKeys } from './production.ts';
import { type Register, type Table, type TableName, tableNames } from './table.ts';

/** Every table by name. */
export const tables: Readonly<Record<TableName, Table>> = {
  production,
  crew,
  devices,
  places,
  firearms,
  lots,
  compatibility,
  testfires,
  credentials,
  training,
  permits,
  assessments,
  consults,
  plan,
  duties,
  schedule,
};

export const isTableName = (name: string): name is TableName => (tableNames as readonly string[]).includes(name);

/** A table's text with where it came from. */
export interface TableText {
  readonly table: TableName;
  readonly file: string;
  readonly text: string;
  /** Line of the file its header stands on; 1 unless it stands inside another text. */
  readonly firstRow?: number;
}

const keyOf = (table: Table, row: TableRow) =>
  table.key.map((column) => (row.cells[column] ?? '').toLowerCase()).join('\u0000');

/** Reads tables into a register. A later row with the same key replaces the earlier one; within one file that is an error. */
export function readRegister(texts: readonly TableText[]): { register: Register; bad: BadCell[] } {
  const bad: BadCell[] = [];
  const rows = Object.fromEntries(tableNames.map((name) => [name, new Map<string, TableRow>()])) as Record<
    TableName,
    Map<string, TableRow>
  >;
  for (const { table: name, file, text, firstRow } of texts) {
    const table = tables[name];
    const read = readTable(file, text, firstRow);
    bad.push(...read.bad);
    for (const column of read.columns) {
      if (column && !Object.hasOwn(table.columns, column)) {
        const known = Object.keys(table.columns);
        bad.push({
          file,
          row: firstRow ?? 1,
          column,
          value: '',
          says: `The table ${name} has no such column.${didYouMean(column, known)}`,
          remedy: `Its columns are: ${known.join(', ')}.`,
        });
      }
    }
    const here = new Map<string, number>();
    for (const row of read.rows) {
      const key = keyOf(table, row);
      const [column = ''] = table.key;
      if (!row.cells[column]) {
        bad.push({
          file,
          row: row.row,
          column,
          value: '',
          says: 'It is empty, so the row has no name.',
          remedy: 'Fill it in.',
        });
        // A shared device has no person; every other row needs its first key column.
        if (name !== 'devices' || !row.cells.device_id) continue;
        bad.pop();
      }
      const before = here.get(key);
      if (before !== undefined) {
        bad.push({
          file,
          row: row.row,
          column,
          value: row.cells[column] ?? '',
          says: `It stands in row ${before} already.`,
          remedy: 'Keep one of the two rows.',
        });
        continue;
      }
      if (name === 'production' && !Object.hasOwn(productionKeys, (row.cells.key ?? '').toLowerCase())) {
        bad.push({
          file,
          row: row.row,
          column: 'key',
          value: row.cells.key ?? '',
          says: `There is no such key.${didYouMean(row.cells.key ?? '', Object.keys(productionKeys))}`,
          remedy: 'See docs/scenarios.md for the keys.',
        });
        continue;
      }
      here.set(key, row.row);
      rows[name].set(key, row);
    }
  }
  const register = Object.fromEntries(
    tableNames.map((name) => [name, [...rows[name].values()]]),
  ) as unknown as Register;
  return { register, bad };
}

/** The names a register brings. */
export function namesOf(register: Register): Names {
  const names = new Names();
  addNames(register, names);
  return names;
}

/** Adds the names a register brings to names already in force. */
export function addNames(register: Register, names: Names): void {
  for (const name of tableNames) for (const row of register[name]) tables[name].bring?.(row, names);
}

/** A register without rows. */
export const emptyRegister = (): Register =>
  Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Register;

/** The value of a production key, or the empty text. */
export function productionValue(register: Register, key: string): string {
  return register.production.find(({ cells }) => cells.key?.toLowerCase() === key)?.cells.value ?? '';
}
