// The table devices: how a person signs.

import { given } from './cells.ts';
import { may, must, type Table } from './table.ts';

const kinds = ['phone', 'tablet', 'board', 'badge', 'laptop', 'hub'] as const;
const none = 'none of their own';

/** The kind of device by the words a list uses; `none` for a person who shares one. */
export function deviceKindOf(word: string): (typeof kinds)[number] | typeof none | undefined {
  const text = word.trim().toLowerCase();
  if (text === '' || text.includes('phone')) return 'phone';
  if (/^(none|shares?|no device)/.test(text)) return none;
  return kinds.find((kind) => text.includes(kind));
}

export const devices: Table = {
  name: 'devices',
  key: ['person_id', 'device_id'],
  columns: {
    person_id: may('Whose; empty for a shared device.'),
    device_id: must('Short name, such as DV-05.'),
    kind: may(
      '`phone`, `tablet`, `board`, `badge`, or `none of their own` for a person who uses a shared device.',
      'phone',
    ),
    signs_by: may('How this person confirms: own key, PIN, badge.', 'own key; on a shared device PIN'),
    note: may('Free words; not recorded.'),
  },
  bring({ cells }, names) {
    if (cells.device_id) names.add('device', cells.device_id);
  },
  acts(cells, { id, key }) {
    const kind = cells.word('kind', deviceKindOf, 'phone', [...kinds, none]);
    const alias = cells.alias('device_id');
    const holder = cells.maybeName('person_id', 'person');
    const stated = kind === none ? undefined : key?.(alias, holder);
    if (kind === none || !stated) return [];
    return [
      {
        type: 'DeviceEnrolled',
        body: { ...stated, alias, kind, ...given({ holder: holder && id('person', holder) }) },
      },
    ];
  },
};
