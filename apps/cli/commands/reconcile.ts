// `reconcile`: the close of a day by the books, lot by lot, and whether it is as a file says it should be.

import type { CloseRow } from '@proofhouse/domain/book/close.ts';
import { stamp } from '../clock.ts';
import { argument, type Command, option, timeOptions } from '../command.ts';
import { compareTables, type Difference } from '../compare.ts';
import { csv, grid, many } from '../grid.ts';
import { lookingAtDay } from '../session.ts';
import { exits } from '../stops.ts';

/** The columns of `expected-close.csv`. */
export const closeColumns = [
  'lot_id',
  'at_start',
  'usable_end',
  'quarantine',
  'spent_recovered',
  'spent_missing',
  'verdict',
] as const satisfies readonly (keyof CloseRow)[];

const differenceLine = ({ row, column, expected, found }: Difference): string =>
  `${row} ${column}: expected ${expected || 'nothing'}, the books say ${found || 'nothing'}`;

export const reconcile: Command = {
  name: 'reconcile',
  says: 'Close a day by the books: every lot by opening, end, quarantine and cases.',
  more: ['Exits with 1 while a difference is open, or where --expect differs from the books.'],
  args: [{ flag: '<day>', says: 'the label of the session: 14, or "day 14"' }],
  options: [
    { flag: '--format <format>', says: 'how to print it', choices: ['table', 'csv'], or: 'table' },
    { flag: '--expect <file>', says: 'a CSV file with the same columns to compare with' },
    ...timeOptions,
  ],
  examples: [
    'reconcile 14',
    'reconcile "day 14" --format csv',
    'reconcile 14 --expect sample-day14/expected-close.csv',
  ],
  run: (given) =>
    lookingAtDay(given, argument(given, 'day'), ({ view, when }) => {
      const rows = view.reconcile();
      const cells = rows.map((row) => closeColumns.map((column) => row[column]));
      const open = view.openItems().map((item) => item.says);
      const unsettled = rows.filter((row) => row.verdict.startsWith('open'));
      const expected = option(given, 'expect');
      const differences = expected === undefined ? [] : compareTables(given, expected, closeColumns, cells, 1);
      const isFailed = differences.length > 0 || unsettled.length > 0;
      const below = [
        ...(expected === undefined ? [] : [`${many(differences.length, 'difference')} from ${expected}.`]),
        ...differences.map(differenceLine),
        ...open.map((says) => `Open: ${says}`),
      ];
      const table = `${view.state.session?.label ?? ''}, ${when}\n\n${grid([...closeColumns], cells)}`;
      const isCsv = option(given, 'format') === 'csv';
      if (isCsv) for (const line of differences) given.around.err(`${differenceLine(line)}\n`);
      return {
        exit: isFailed ? exits.failed : exits.done,
        text: isCsv ? csv([...closeColumns], cells) : `${table}${below.length > 0 ? `\n${below.join('\n')}\n` : ''}`,
        json: { at: stamp(view.at), lots: rows, open, differences },
      };
    }),
};
