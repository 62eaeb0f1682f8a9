// The table places: everything that holds guns, rounds, cases or people.

import { given } from './cells.ts';
import { may, must, type Table } from './table.ts';

const strong = /safe|locker|strong ?room|armou?ry|vault/i;

export const places: Table = {
  name: 'places',
  key: ['place_id'],
  columns: {
    place_id: must('Short name, such as T4 or street EXT.'),
    kind: may('Such as gun safe, tray, belt bag, area, spent tin, quarantine box, magazine, pouch.', 'place'),
    inside: may('The place it is in.'),
    holds: may('What belongs in it.'),
    slots: may('How many fit.'),
    locked: may('Locked when the day begins: yes or no.', 'yes for a safe or locker, otherwise no'),
    opened_by: may('Who may open it.'),
    two: may('Takes two to open: yes or no.', 'yes for a safe or locker with two openers or more'),
    opening_gun: may('The gun said to be in it.'),
    opening_lot: may('The lot said to be in it.'),
    opening_count: may('How many rounds of it.', '0'),
    seal: may('Number of its seal.'),
    note: may('Free words; not recorded.'),
  },
  bring({ cells }, names) {
    if (cells.place_id) names.add('place', cells.place_id);
  },
  acts(cells, { id }) {
    const alias = cells.alias('place_id');
    const kind = cells.text('kind', 'place', 40);
    const openers = cells.names('opened_by', 'person');
    const inside = cells.maybeName('inside', 'place');
    const gun = cells.maybeName('opening_gun', 'gun');
    const lot = cells.maybeName('opening_lot', 'lot');
    if (inside === alias) cells.refuse('inside', 'A place cannot be inside itself.', 'Name the place around it.');
    if (cells.whole('opening_count', 100_000, 0) > 0 && !lot)
      cells.refuse('opening_lot', 'Rounds are counted but no lot is named.', 'Name the lot.');
    return [
      {
        type: 'PlaceListed',
        body: {
          place: id('place', alias),
          alias,
          kind,
          locked: cells.yesNo('locked', strong.test(kind)),
          openers: openers.map((each) => id('person', each)),
          two: cells.yesNo('two', strong.test(kind) && openers.length >= 2),
          ...given({
            inside: inside && id('place', inside),
            holds: cells.maybeText('holds', 60),
            slots: cells.maybeWhole('slots', 100_000),
            seal: cells.maybeText('seal', 64),
            gun: gun && id('gun', gun),
          }),
        },
      },
    ];
  },
};
