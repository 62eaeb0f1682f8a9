// Tables a person hands in: found in files and folders, read, and given back with what is wrong in a last column.

import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { didYouMean } from '@proofhouse/scenarios/grammar/nearest.ts';
import { type BadCell, readTable } from '@proofhouse/scenarios/tables/csv.ts';
import { isTableName, type TableText } from '@proofhouse/scenarios/tables/register.ts';
import { tableNames } from '@proofhouse/scenarios/tables/table.ts';
import type { Given } from './command.ts';
import { pathOf, readNamed } from './files.ts';
import { csv } from './grid.ts';
import { wrongUse } from './stops.ts';

/** What was found: the tables, and files of a folder that are none. */
export interface Found {
  readonly texts: readonly TableText[];
  readonly passedOver: readonly string[];
}

const tableOf = (file: string): string =>
  basename(file)
    .replace(/\.csv$/i, '')
    .toLowerCase();

function folderOf(given: Given, name: string): string[] | undefined {
  const path = pathOf(given, name);
  try {
    if (!statSync(path).isDirectory()) return undefined;
  } catch {
    return undefined;
  }
  return readdirSync(path)
    .filter((file) => /\.csv$/i.test(file) && !/\.bad\.csv$/i.test(file))
    .sort()
    .map((file) => join(name, file));
}

/** Finds and reads the tables behind file and folder names. @throws Stopped */
export function findTables(given: Given, names: readonly string[]): Found {
  const texts: TableText[] = [];
  const passedOver: string[] = [];
  for (const name of names) {
    const inside = folderOf(given, name);
    if (inside?.length === 0)
      throw wrongUse('no-tables', `The folder ${name} holds no CSV file.`, 'Name another folder.');
    for (const file of inside ?? [name]) {
      const table = tableOf(file);
      if (isTableName(table)) texts.push({ table, file: basename(file), text: readNamed(given, file) });
      else if (inside) passedOver.push(basename(file));
      else {
        const known = `A file is named for its table: ${tableNames.map((each) => `${each}.csv`).join(', ')}.`;
        throw wrongUse(
          'unknown-table',
          `${name} is no table.`,
          `${didYouMean(table, tableNames).trim()} ${known}`.trim(),
        );
      }
    }
  }
  const twice = texts.find(({ table }, at) => texts.findIndex((each) => each.table === table) !== at);
  if (twice) throw wrongUse('table-twice', `The table ${twice.table} is named twice.`, 'Name each table once.');
  if (texts.length === 0) throw wrongUse('no-tables', 'No table was found.', 'Name CSV files or a folder of them.');
  return { texts, passedOver };
}

/** The bad rows of one table as a table again: its own columns and separator, and what is wrong in a last column. */
export function badRowsAsTable({ file, text }: TableText, bad: readonly BadCell[]): string {
  const { rows, columns } = readTable(file, text);
  const header = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '';
  const delimiter = header.split(';').length > header.split(',').length ? ';' : ',';
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const problems = new Map<number, string[]>();
  for (const { row, column, says, remedy } of bad) {
    problems.set(row, [...(problems.get(row) ?? []), `${column ? `${column}: ` : ''}${says} ${remedy}`.trim()]);
  }
  const out = [...problems]
    .sort(([left], [right]) => left - right)
    .map(([row, says]) => {
      const cells = rows.find((each) => each.row === row)?.cells;
      // A row that could not be cut into cells comes back whole, in its first cell; the header has no cells of its own.
      const raw = row === 1 ? '' : (lines[row - 1] ?? '');
      const own = cells ? columns.map((column) => cells[column] ?? '') : columns.map((_, at) => (at === 0 ? raw : ''));
      return [...own, says.join(' ')];
    });
  return csv([...columns, 'problem'], out, delimiter);
}
