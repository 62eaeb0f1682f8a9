// The tables of people's papers: credentials and training.

import { abilities } from '@proofhouse/domain/vocabulary/words.ts';
import { given } from './cells.ts';
import { may, must, type Table } from './table.ts';
import { abilityOf } from './wordlists.ts';

export const credentials: Table = {
  name: 'credentials',
  key: ['person_id', 'credential'],
  columns: {
    person_id: must('Whose.'),
    credential: must('State permit, federal documentation or course.'),
    number: may('Its number; kept as an erasable disclosure.'),
    issuer_role: may('Who issued it.'),
    issued: may('Date.'),
    valid_to: may('Last day.'),
  },
  acts(cells, { id }) {
    const number = cells.maybeText('number', 60);
    return [
      {
        type: 'CredentialClaimed',
        body: {
          person: id('person', cells.name('person_id', 'person')),
          credential: cells.text('credential', undefined, 80),
          ...given({
            issuer: cells.maybeText('issuer_role', 80),
            issued: cells.maybeDate('issued'),
            validTo: cells.maybeDate('valid_to'),
          }),
        },
        ...(number ? { disclosed: { number } } : {}),
      },
    ];
  },
};

const coverings = ['course', 'gun', 'class', 'action'] as const;

export const training: Table = {
  name: 'training',
  key: ['person_id', 'covers_kind', 'covers'],
  columns: {
    person_id: must('Whose.'),
    covers_kind: may('`course` (general safety course), `gun`, `class` (of what guns can do) or `action`.', 'course'),
    covers: may('`general`, a gun, a class or an action in words.', 'general'),
    course: may('What was taught.', 'the words of `covers`'),
    date: may('Held on.'),
    valid_to: may('Last day.'),
    given_by: may('Free words; not recorded.'),
    paid_by: may('Free words; not recorded.'),
  },
  acts(cells, { id }) {
    const covers = cells.word(
      'covers_kind',
      (word) => coverings.find((each) => each === word.toLowerCase()),
      'course',
      coverings,
    );
    const gun = covers === 'gun' ? cells.name('covers', 'gun') : undefined;
    const ability = covers === 'class' ? cells.word('covers', abilityOf, undefined, abilities) : undefined;
    return [
      {
        type: 'TrainingClaimed',
        body: {
          person: id('person', cells.name('person_id', 'person')),
          covers,
          course: cells.text('course', cells.raw('covers') || 'general', 120),
          ...given({
            gun: gun && id('gun', gun),
            ability,
            held: cells.maybeDate('date'),
            validTo: cells.maybeDate('valid_to'),
          }),
        },
      },
    ];
  },
};
