// A gun in one line: its big word, what is in it, with whom it is, who saw it and when.

import type { BoardRow } from '@proofhouse/domain/book/board.ts';
import { clockOf } from '../acts/times.ts';
import { StateMark } from './parts.tsx';
import { t } from './words/words.ts';

/** The line; `zone` is the production's own. */
export function GunLine({ row, zone }: { readonly row: BoardRow; readonly zone: string }) {
  const { alias, contents, proof } = row;
  const { at, by, basis } = proof;
  return (
    <>
      <span class="top">
        <span class="thing">{alias}</span>
        <span>{t('line.with', { who: row.with })}</span>
      </span>
      <StateMark row={row} />
      <span>{contents}</span>
      <small>
        {basis === 'none' || at === undefined
          ? t('line.notSeen')
          : by.length === 0
            ? t('line.seen', { time: clockOf(at, zone) })
            : t('line.seenBy', { time: clockOf(at, zone), who: by.join(', ') })}
      </small>
    </>
  );
}
