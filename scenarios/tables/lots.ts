// The tables of rounds: lots with their tells, what fits what, and what was test-fired together.

import { loads } from '@proofhouse/domain/vocabulary/words.ts';
import { type Cells, given } from './cells.ts';
import { may, must, type RowContext, type Table } from './table.ts';
import { tellOf } from './tells.ts';
import { kindOf, loadOf } from './wordlists.ts';

/** Where the rounds of a lot are said to be: by the table places, or all in the one container the lot names. */
function opening(cells: Cells, lot: string, { register, id, names }: RowContext) {
  const held = register.places
    .filter(({ cells: place }) => place.opening_lot?.toLowerCase() === lot.toLowerCase())
    .map(({ cells: place }) => ({ place: place.place_id!, count: Number(place.opening_count || 0) }))
    .filter(({ count }) => count > 0);
  const total = cells.maybeWhole('at_start', 100_000);
  const containers = cells.names('container', 'place');
  if (held.length === 0 && total !== undefined && total > 0) {
    const [only] = containers;
    if (only === undefined || containers.length > 1) {
      cells.refuse(
        'container',
        'It is not said which container holds how many.',
        'Name one container, or give opening_lot and opening_count in places.',
      );
      return [];
    }
    return [{ place: id('place', only), count: total }];
  }
  const sum = held.reduce((all, { count }) => all + count, 0);
  if (total !== undefined && total !== sum) {
    cells.refuse('at_start', `The places hold ${sum} of this lot, not ${total}.`, 'Make the two agree.');
  }
  return held.flatMap(({ place, count }) => {
    const known = names.find('place', place);
    return known ? [{ place: id('place', known), count }] : [];
  });
}

export const lots: Table = {
  name: 'lots',
  key: ['lot_id'],
  columns: {
    lot_id: must('Short name, such as B01.'),
    class: must('`dummy`, `belt dummy` (cast, cannot chamber), `blank` or `bulleted`.'),
    calibre: may('Calibre.', 'not stated'),
    load: may(`Powder load: ${loads.join(', ')}.`, 'none'),
    declared_tells: may('The only tests that prove this lot, ` + ` between them.', 'no tell: nothing proves it'),
    container: may('Where it is, when it is all in one place.'),
    at_start: may('Rounds when the day begins.', 'what the places say'),
    maker_role: may('Maker.'),
    supplier_role: may('Supplier.'),
    paper: may('Delivery note.'),
    received: may('Date.'),
    received_by: may('Who received it.'),
    last_full_inspection: may('Not recorded: a claim about an earlier day proves nothing today.'),
    inspected_by: may('Not recorded.'),
    last_count: may('Not recorded.'),
    counted_by: may('Not recorded.'),
    min_distance_ft: may('Least distance for this blank, feet.'),
    status: may('Not recorded.'),
    note: may('Free words; not recorded.'),
  },
  bring({ cells }, names) {
    if (cells.lot_id) names.add('lot', cells.lot_id);
  },
  acts(cells, context) {
    const { id } = context;
    const alias = cells.alias('lot_id');
    const { kind, cast } = cells.word('class', kindOf, undefined, ['dummy', 'belt dummy', 'blank', 'bulleted']) ?? {
      kind: 'bulleted' as const,
      cast: false,
    };
    const tells = cells
      .raw('declared_tells')
      .split(/\s*\+\s*/)
      .filter(Boolean)
      .flatMap((words) => {
        const read = tellOf(words);
        if (read.ok) return [read.tell];
        cells.refuse(
          'declared_tells',
          `"${words}" is no tell: ${read.why}.`,
          'Name a test that only this lot passes, such as rattle or no primer.',
        );
        return [];
      });
    const receivedBy = cells.names('received_by', 'person').map((each) => id('person', each));
    return [
      {
        type: 'LotListed',
        body: {
          lot: id('lot', alias),
          alias,
          kind,
          calibre: cells.text('calibre', 'not stated', 40),
          load: cells.word('load', loadOf, 'none', loads),
          tells: tells.slice(0, 12),
          opening: opening(cells, alias, context),
          ...given({
            cast: cast || undefined,
            maker: cells.maybeText('maker_role', 80),
            supplier: cells.maybeText('supplier_role', 80),
            paper: cells.maybeText('paper', 64),
            received: cells.maybeDate('received'),
            receivedBy: receivedBy.length > 0 ? receivedBy.slice(0, 4) : undefined,
            minDistanceFt: cells.maybeWhole('min_distance_ft', 5000),
          }),
        },
      },
    ];
  },
};

export const compatibility: Table = {
  name: 'compatibility',
  key: ['asset_id', 'lot_id'],
  columns: {
    asset_id: must('A gun.'),
    gun_calibre: may('For the reader; not recorded.'),
    lot_id: must('A lot.'),
    lot_calibre: may('For the reader; not recorded.'),
    class: may('For the reader; not recorded.'),
    fits: may('The round can chamber: yes or no.', 'yes'),
    permitted: may('This lot is the one matched to this gun: yes or no.', 'as `fits`'),
    why: may('Why.'),
  },
  acts(cells, { id }) {
    const fits = cells.yesNo('fits', true);
    return [
      {
        type: 'FitClaimed',
        body: {
          gun: id('gun', cells.name('asset_id', 'gun')),
          lot: id('lot', cells.name('lot_id', 'lot')),
          fits,
          permitted: cells.yesNo('permitted', fits),
          ...given({ why: cells.maybeText('why', 200) }),
        },
      },
    ];
  },
};

export const testfires: Table = {
  name: 'testfires',
  key: ['test_id'],
  columns: {
    test_id: must('Short name, such as TF-01.'),
    asset_id: must('The gun.'),
    lot_id: must('The lot.'),
    date: must('Held on.'),
    rounds: may('Rounds fired.', '2'),
    clean_at_ft: may('Distance at which the paper stayed clean, feet.', '20'),
    method: may('For the reader; not recorded.'),
    fired_by: may('For the reader; not recorded.'),
    witnessed_by: may('For the reader; not recorded.'),
    result: may('Result in words.'),
  },
  acts(cells, { id, date }) {
    cells.maybeName('fired_by', 'person');
    cells.maybeName('witnessed_by', 'person');
    return [
      {
        type: 'TestFireClaimed',
        body: {
          paper: id('paper', cells.alias('test_id')),
          gun: id('gun', cells.name('asset_id', 'gun')),
          lot: id('lot', cells.name('lot_id', 'lot')),
          held: cells.maybeDate('date') ?? date,
          rounds: cells.whole('rounds', 1000, 2),
          cleanAtFt: cells.whole('clean_at_ft', 5000, 20),
          ...given({ result: cells.maybeText('result', 200) }),
        },
      },
    ];
  },
};
