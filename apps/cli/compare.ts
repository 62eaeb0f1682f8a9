// Compares a table of the books with one from a file, cell by cell.

import { readTable } from '@proofhouse/scenarios/tables/csv.ts';
import type { Given } from './command.ts';
import { readNamed } from './files.ts';
import type { Cell } from './grid.ts';
import { wrongUse } from './stops.ts';

/** One cell that differs. */
export interface Difference {
  /** The row, by its first columns. */
  readonly row: string;
  readonly column: string;
  readonly expected: string;
  readonly found: string;
}

/** Differences between a file and rows of the books; the first `key` columns name a row. @throws Stopped */
export function compareTables(
  given: Given,
  file: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  key: number,
): Difference[] {
  const table = readTable(file, readNamed(given, file));
  const [bad] = table.bad;
  if (bad) throw wrongUse('bad-table', `${bad.file}:${bad.row}: ${bad.says}`, bad.remedy);
  const missing = columns.find((column) => !table.columns.includes(column));
  if (missing)
    throw wrongUse('bad-table', `${file} has no column ${missing}.`, `Its columns should be: ${columns.join(', ')}.`);
  const nameOf = (cells: readonly string[]) => cells.slice(0, key).join(' ');
  const asText = (cells: readonly Cell[]) => cells.map((cell) => (cell === undefined ? '' : String(cell)));
  const here = new Map(rows.map((row) => [nameOf(asText(row)), asText(row)]));
  const there = new Map(
    table.rows.map(({ cells }) => columns.map((column) => cells[column] ?? '')).map((row) => [nameOf(row), row]),
  );
  return [...new Set([...there.keys(), ...here.keys()])].flatMap((row) => {
    const [want, found] = [there.get(row), here.get(row)];
    return columns.slice(key).flatMap((column, at) => {
      const difference = { row, column, expected: want?.[at + key] ?? '', found: found?.[at + key] ?? '' };
      return difference.expected === difference.found ? [] : [difference];
    });
  });
}
