// Turns tables into the acts of an opening statement: claims, signed by two, that prove nothing by themselves.

import { writeInstant } from '@proofhouse/domain/vocabulary/instant.ts';
import { daysOfDate } from '../grammar/clock.ts';
import type { Names, Noun } from '../grammar/names.ts';
import { instantOf } from '../grammar/zone.ts';
import { Cells } from './cells.ts';
import type { BadCell, TableRow } from './csv.ts';
import { productionActs } from './production.ts';
import { namesOf, productionValue, tables } from './register.ts';
import { type Register, type RowAct, type RowContext, type StatedKey, type TableName, tableNames } from './table.ts';

/** A row that could not become an event, whole, so that it can be written back, mended and given again. */
export interface BadRow {
  readonly table: TableName;
  readonly row: TableRow;
  readonly bad: readonly BadCell[];
}

/** What an import needs besides the tables. */
export interface ImportGiven {
  readonly id: (noun: Noun, alias: string) => string;
  /** Time zone; the production's own unless given. */
  readonly zone?: string;
  /** Shooting day; the production's own unless given. */
  readonly date?: string;
  /** Every date told; the shooting day alone unless given. */
  readonly dates?: readonly string[];
  readonly key?: (device: string, holder: string | undefined) => StatedKey | undefined;
  readonly names?: Names;
}

/** An act of an import with the row it came from. */
export type ImportAct = RowAct & { readonly table: TableName; readonly row: TableRow };

/** What rows are read against. */
export function rowContext(register: Register, given: ImportGiven): RowContext {
  const zone = given.zone ?? (productionValue(register, 'zone') || 'UTC');
  const date = given.date ?? (productionValue(register, 'date') || '1970-01-01');
  return {
    register,
    names: given.names ?? namesOf(register),
    id: given.id,
    instant: (day, seconds) => writeInstant(instantOf(daysOfDate(day) ?? 0, seconds, zone)),
    date,
    dates: given.dates ?? [date],
    planVersion: Number(productionValue(register, 'plan_version')) || 1,
    ...(given.key ? { key: given.key } : {}),
  };
}

/** Turns a register into acts. Bad rows are collected, never thrown; the good ones still come. */
export function importTables(register: Register, given: ImportGiven): { acts: ImportAct[]; bad: BadRow[] } {
  const context = rowContext(register, given);
  const acts: ImportAct[] = [];
  const bad: BadRow[] = [];
  for (const name of tableNames) {
    if (name === 'production') continue;
    for (const row of register[name]) {
      const cells = new Cells(row, context.names);
      const made = tables[name].acts(cells, context);
      if (cells.bad.length > 0) bad.push({ table: name, row, bad: cells.bad });
      else for (const act of made) acts.push({ ...act, table: name, row });
    }
  }
  const [first] = register.production;
  if (first) {
    const made = productionActs(register.production, context);
    for (const each of made.bad) {
      const row = register.production.find(({ row: line, file }) => line === each.row && file === each.file) ?? first;
      bad.push({ table: 'production', row, bad: [each] });
    }
    if (made.bad.length === 0) for (const act of made.acts) acts.push({ ...act, table: 'production', row: first });
  }
  return { acts, bad };
}

/** The bad rows of one table as a table again, with what is wrong in a last column, ready to mend and give back. */
export function writeBadRows(bad: readonly BadRow[], table: TableName): string {
  const rows = bad.filter((each) => each.table === table);
  if (rows.length === 0) return '';
  const columns = Object.keys(tables[table].columns).filter((column) => rows.some(({ row }) => column in row.cells));
  const cell = (value: string) => {
    const harmless = /^[=+\-@\t]/.test(value) && !/^[+-]?\d+(\.\d+)?$/.test(value) ? `'${value}` : value;
    return /[",;\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
  };
  const lines = rows.map(({ row, bad: cells }) =>
    [
      ...columns.map((column) => row.cells[column] ?? ''),
      cells.map(({ column, says, remedy }) => `${column}: ${says} ${remedy}`).join(' '),
    ]
      .map(cell)
      .join(','),
  );
  return `${[...columns, 'what_is_wrong'].join(',')}\n${lines.join('\n')}\n`;
}
