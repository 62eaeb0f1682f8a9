// Every gun within reach, one line each: what is in it and in whose hands, by the same words as the board.

import type { View } from '@proofhouse/domain/book/view.ts';
import { GunLine } from './gun-line.tsx';
import { t } from './words/words.ts';

/** Whether a gun lies where a lock answers for it. */
function isInStore(view: View, gun: string): boolean {
  const { place, custodian } = view.whereIs(gun);
  return place !== undefined && custodian !== undefined && view.state.places.has(custodian);
}

/** Guns in a locked store are counted in one line; whatever anybody could reach has its own. */
export function GunLines({ view }: { readonly view: View }) {
  const rows = view.board();
  const near = rows.filter(({ gun }) => !isInStore(view, gun));
  return (
    <div class="rows">
      {near.map((row) => (
        <div key={row.gun} class="row">
          <GunLine row={row} zone={view.state.zone} />
        </div>
      ))}
      {near.length < rows.length && <p class="note">{t('gun.locked', { n: rows.length - near.length })}</p>}
    </div>
  );
}
