// The line that is always in sight: what is kept on this phone only, what the hub has, and how old the data is.

import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import type { Values, Word } from '../screens/words/words.ts';
import { ageOf } from './times.ts';

/** A text with what is put into it; `age` is a text of its own. */
export interface Said {
  readonly word: Word;
  readonly values?: Values;
  readonly age?: { readonly word: Word; readonly n: number };
}

/** How it stands with this device and its hub, as desk and link say it. */
export interface Told {
  /** Own events the hub has not confirmed. */
  readonly unsent: number;
  readonly heardAt: Millis | undefined;
  readonly isSilent: boolean;
}
export interface Reached {
  readonly hub: 'reached' | 'not reached' | 'does not know this device';
  readonly at: Millis | undefined;
}

/** The footer, in the order it is read. `wanting` where somebody should know that others do not have what is here. */
export interface Footer {
  readonly lines: readonly Said[];
  readonly wanting: boolean;
}

/** The footer of a device. `now` is this device's own clock. */
export function footerOf({ unsent, heardAt, isSilent }: Told, link: Reached, now: Millis): Footer {
  const kept: Said = unsent > 0 ? { word: 'foot.kept', values: { n: unsent } } : { word: 'foot.sent' };
  // Where the hub is reached, its age says so.
  const reached: Said[] =
    link.hub === 'reached' ? [] : [{ word: link.hub === 'not reached' ? 'foot.unreached' : 'foot.unknown' }];
  const at = link.at ?? heardAt;
  const age: Said = at === undefined ? { word: 'foot.never' } : { word: 'foot.age', age: ageOf(now - at) };
  const silent: Said[] = isSilent ? [{ word: 'foot.silent' }] : [];
  return { lines: [...silent, kept, ...reached, age], wanting: !isSilent && (unsent > 0 || link.hub !== 'reached') };
}
