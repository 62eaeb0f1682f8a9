// The table crew: people by role, never by name.

import { handlings, witnessings } from '@proofhouse/domain/vocabulary/words.ts';
import { given } from './cells.ts';
import { may, must, type Table } from './table.ts';

const oneOf =
  <W extends string>(words: readonly W[]) =>
  (word: string) =>
    words.find((each) => each === word.toLowerCase());

export const crew: Table = {
  name: 'crew',
  key: ['person_id'],
  columns: {
    person_id: must('Short name, such as P05.'),
    role: may('Role, never a name.', 'the short name'),
    department: may('Department.'),
    may_handle: may('`control` (open, load, hand out, take back), `receive` or `none`.', 'none'),
    may_witness: may('`yes` (guns, rounds and counts), `rounds` or `no`.', 'no'),
    qualification: may('Papers in words; what counts is in the table credentials.'),
    valid_to: may('When the first of their papers ends; what counts is in the table credentials.'),
    age_band: may('Such as 21+.'),
    called: may('On the call sheet of the day: yes or no.', 'yes'),
    note: may('Free words; not recorded.'),
  },
  bring({ cells }, names) {
    if (cells.person_id) names.add('person', cells.person_id, cells.role ?? '');
  },
  acts(cells, { id }) {
    const alias = cells.alias('person_id');
    const department = cells.maybeText('department', 60);
    const ageBand = cells.maybeText('age_band', 12);
    return [
      {
        type: 'PersonListed',
        body: {
          person: id('person', alias),
          alias,
          role: cells.text('role', alias, 80),
          handles: cells.word('may_handle', oneOf(handlings), 'none', handlings),
          witnesses: cells.word('may_witness', oneOf(witnessings), 'no', witnessings),
          called: cells.yesNo('called', true),
          ...given({ department, ageBand }),
        },
      },
    ];
  },
};
