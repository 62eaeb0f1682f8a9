// `shots`: what was issued for each set-up, gun and lot, and what became of it.

import type { ShotRow } from '@proofhouse/domain/book/close.ts';
import { stamp } from '../clock.ts';
import { argument, type Command, option, timeOptions } from '../command.ts';
import { compareTables } from '../compare.ts';
import { csv, grid, many } from '../grid.ts';
import { lookingAtDay } from '../session.ts';
import { exits } from '../stops.ts';

/** The columns of `shots.csv`. */
export const shotColumns = [
  'setup',
  'gun',
  'lot',
  'takes',
  'per_take',
  'issued',
  'fired',
  'did_not_fire',
  'returned',
] as const satisfies readonly (keyof ShotRow)[];

export const shots: Command = {
  name: 'shots',
  says: 'List what was issued by set-up, gun and lot: fired, did not fire, returned.',
  more: ['Exits with 1 where --expect differs from the books.'],
  args: [{ flag: '<day>', says: 'the label of the session: 14, or "day 14"' }],
  options: [
    { flag: '--format <format>', says: 'how to print it', choices: ['table', 'csv'], or: 'table' },
    { flag: '--expect <file>', says: 'a CSV file with the same columns to compare with' },
    ...timeOptions,
  ],
  examples: ['shots 14', 'shots 14 --format csv', 'shots 14 --expect sample-day14/shots.csv'],
  run: (given) =>
    lookingAtDay(given, argument(given, 'day'), ({ view, when }) => {
      const rows = view.shots();
      const cells = rows.map((row) => shotColumns.map((column) => row[column]));
      const expected = option(given, 'expect');
      const differences = expected === undefined ? [] : compareTables(given, expected, shotColumns, cells, 3);
      const sum = (name: 'issued' | 'fired' | 'did_not_fire' | 'returned') =>
        rows.reduce((all, row) => all + row[name], 0);
      const totals = {
        issued: sum('issued'),
        fired: sum('fired'),
        didNotFire: sum('did_not_fire'),
        returned: sum('returned'),
      };
      const below = [
        `${totals.issued} issued: ${totals.fired} fired, ${totals.didNotFire} did not fire, ${totals.returned} returned.`,
        ...(expected === undefined ? [] : [`${many(differences.length, 'difference')} from ${expected}.`]),
        ...differences.map(
          ({ row, column, expected: want, found }) =>
            `${row} ${column}: expected ${want || 'nothing'}, the books say ${found || 'nothing'}`,
        ),
      ];
      return {
        exit: differences.length > 0 ? exits.failed : exits.done,
        text:
          option(given, 'format') === 'csv'
            ? csv([...shotColumns], cells)
            : `${when}\n\n${grid([...shotColumns], cells)}\n${below.join('\n')}\n`,
        json: { at: stamp(view.at), rows, totals, differences },
      };
    }),
};
