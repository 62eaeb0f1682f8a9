// The searches of every push: both sorts of dummies, every kind of error, and the rules taken away one at a time.

import { errorKinds, leastPromised } from './errors.ts';
import { type Progress, search } from './explore.ts';
import { rulesMet, withoutEach } from './guards.ts';
import { guardsInWords, type Searched } from './page.ts';
import { makeScene } from './scene.ts';
import type { Size } from './stage.ts';

/** The space of every push. */
export const pushSized = { guns: 1, trays: 1, chambers: 2, rounds: 2 } as const;
/** The space of a night. */
export const deepSized = { guns: 2, trays: 2, chambers: 3, rounds: 3 } as const;
/** Sets of at most so many errors are looked for. */
export const mostErrors = 3;
/** With rules taken away, sets of at most so many: fewer than the house asks for. */
export const mostWithoutRules = leastPromised - 1;

/** Searches a space for dummies that can be told in the gun, and for those that cannot. */
export async function searchBoth(
  size: Omit<Size, 'planned'>,
  most: number,
  progress?: Progress,
): Promise<readonly Searched[]> {
  const searched: Searched[] = [];
  for (const planned of ['told in the gun', 'not told in the gun'] as const) {
    const scene = makeScene({ ...size, planned }, errorKinds);
    const found = await search(scene, most, progress);
    searched.push({ scene, size: scene.size, found });
    if (!found.isWhole) break;
  }
  return searched;
}

/** What every rule is worth that was ever in the way, from searches of the first space, as a table. */
export async function guardsFrom(searched: readonly Searched[]): Promise<string> {
  const { scene, size } = searched[0] as Searched;
  return guardsInWords(size, await withoutEach(size, rulesMet(scene), mostWithoutRules), mostWithoutRules);
}
