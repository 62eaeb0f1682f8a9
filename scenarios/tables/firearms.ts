// The table firearms: anything gun-shaped.

import { fullCapacity, partsOf, seenCapacity } from '@proofhouse/domain/firearm/parts.ts';
import { type Action, abilities, actions } from '@proofhouse/domain/vocabulary/words.ts';
import { given } from './cells.ts';
import { may, must, type Table } from './table.ts';
import { abilityOf, actionOf } from './wordlists.ts';

/** Positions that can hold a round, where the table does not say: chambers, tube, magazine, bores. */
const usual: Readonly<Record<Action, readonly [number, number, number, number]>> = {
  'single-action': [6, 0, 0, 1],
  'double-action': [6, 0, 0, 1],
  lever: [1, 10, 0, 1],
  pump: [1, 5, 0, 1],
  bolt: [1, 0, 5, 1],
  'side-by-side': [2, 0, 0, 2],
  'over-under': [2, 0, 0, 2],
  'semi-automatic': [1, 0, 15, 1],
  automatic: [1, 0, 100, 1],
  'muzzle-loader': [1, 0, 0, 1],
  none: [0, 0, 0, 0],
};

const inert = (word: string) => word === 'cannot-fire' || word === 'rubber';

/** How the action of a row works, also where only the kind is told. */
export const actionOfRow = (cells: Readonly<Record<string, string>>): Action => {
  const ability = abilityOf(cells.can_fire || 'fires-bulleted');
  if (cells.action) return actionOf(cells.action) ?? 'none';
  if (ability && inert(ability)) return 'none';
  return actionOf(cells.kind ?? '') ?? 'single-action';
};

/** How many positions of the gun of a row a look accounts for, and how many there are. */
export function positionsOfRow(cells: Readonly<Record<string, string>>): { seen: number; all: number } {
  const action = actionOfRow(cells);
  const [chambers, tube, magazine] = usual[action];
  const count = (column: string, or: number) => (cells[column] ? Number(cells[column]) || 0 : or);
  const parts = partsOf({
    action,
    chambers: count('chambers', chambers),
    tube: count('tube', tube),
    magazine: count('magazine', magazine),
  });
  return { seen: seenCapacity(parts), all: fullCapacity(parts) };
}

export const firearms: Table = {
  name: 'firearms',
  key: ['asset_id'],
  columns: {
    asset_id: must('Short name, such as W-01.'),
    tag: may('Four characters for scanning or typing.'),
    kind: may('Revolver, rifle, shotgun …', 'revolver'),
    action: may(`How it works: ${actions.join(', ')}.`, 'by the kind; none for what cannot fire'),
    calibre: may('Calibre.', 'not stated'),
    chambers: may('Chambers.', 'the usual number of the action'),
    tube: may('Rounds the tube holds.', 'the usual number of the action'),
    magazine: may('Rounds magazine or belt holds.', 'the usual number of the action'),
    bores: may('Barrels to look through.', 'the usual number of the action'),
    can_fire: may(`What it can do: ${abilities.join(', ')}.`, 'fires-bulleted'),
    vents: may('Where gas leaves.'),
    ejects: may('How cases leave.'),
    serial_sample: may('Serial; kept as an erasable disclosure.'),
    certificate: may('Certificate of a blanks-only gun; kept as an erasable disclosure.'),
    looks_like: may('Its twin.'),
    default_holder: may('Who usually has it; not recorded.'),
    store: may('The place it is kept in.'),
    owner: may('Owner.'),
    paper: may('Hire or stock note.'),
    note: may('Free words; not recorded.'),
  },
  bring({ cells }, names) {
    if (cells.asset_id) names.add('gun', cells.asset_id, cells.tag ?? '');
  },
  acts(cells, { id }) {
    const alias = cells.alias('asset_id');
    const ability = cells.word('can_fire', abilityOf, 'fires-bulleted', abilities);
    const action = cells.word('action', actionOf, actionOfRow(cells.line.cells), actions);
    const [chambers, tube, magazine, bores] = usual[action];
    const looksLike = cells.maybeName('looks_like', 'gun');
    const store = cells.maybeName('store', 'place');
    const said = (column: string) => {
      const value = cells.maybeText(column, 60);
      return value && value.toLowerCase() !== 'none' ? value : undefined;
    };
    cells.maybeName('default_holder', 'person');
    const disclosed = given({ serial: said('serial_sample'), certificate: said('certificate') });
    return [
      {
        type: 'FirearmListed',
        body: {
          gun: id('gun', alias),
          alias,
          kind: cells.text('kind', 'revolver', 40),
          action,
          calibre: cells.text('calibre', 'not stated', 40),
          chambers: cells.whole('chambers', 1000, chambers),
          tube: cells.whole('tube', 1000, tube),
          magazine: cells.whole('magazine', 100_000, magazine),
          bores: cells.whole('bores', 8, bores),
          ability,
          ...given({
            tag: cells.maybeText('tag', 64),
            vents: cells.maybeText('vents', 40),
            ejects: cells.maybeText('ejects', 40),
            looksLike: looksLike && id('gun', looksLike),
            store: store && id('place', store),
            owner: cells.maybeText('owner', 80),
            paper: cells.maybeText('paper', 64),
          }),
        },
        ...(Object.keys(disclosed).length > 0 ? { disclosed } : {}),
      },
    ];
  },
};
