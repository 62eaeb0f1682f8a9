// Rows in columns: aligned for people, comma-separated for spreadsheets.

import { stringify } from 'csv-stringify/sync';

/** A cell; absent and empty look the same. */
export type Cell = string | number | undefined;

const textOf = (cell: Cell): string => (cell === undefined ? '' : String(cell));

/** Rows under a heading, each column as wide as its widest cell; numbers to the right. */
export function grid(heading: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [heading, ...rows];
  const widths = heading.map((_, at) => Math.max(...lines.map((line) => [...textOf(line[at])].length)));
  const isNumber = heading.map((_, at) => rows.length > 0 && rows.every((row) => typeof row[at] === 'number'));
  const pad = (cell: Cell, at: number): string => {
    const text = textOf(cell);
    const blank = ' '.repeat(Math.max(0, (widths[at] ?? 0) - [...text].length));
    return isNumber[at] ? blank + text : text + blank;
  };
  return `${lines
    .map((line) =>
      heading
        .map((_, at) => pad(line[at], at))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')}\n`;
}

/** Rows as CSV. A cell that a spreadsheet would run as a formula gets an apostrophe. */
export function csv(columns: readonly string[], rows: readonly (readonly Cell[])[], delimiter = ','): string {
  const harmless = (cell: Cell): string => {
    const text = textOf(cell);
    return /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  };
  return stringify([columns, ...rows.map((row) => row.map(harmless))] as string[][], { delimiter });
}

/** `1 gun`, `2 guns`. */
export const many = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : plural}`;
