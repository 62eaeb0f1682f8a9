// The searches of every push: both sorts of dummies, every kind of error, and the rules taken away one at a time.

import { errorKinds, leastPromised, promisedKinds } from './errors.ts';
import { type Progress, search } from './explore.ts';
import { rulesMet, withoutEach } from './guards.ts';
import { type Searched, tablesInWords } from './page.ts';
import { makeScene, sceneLike } from './scene.ts';
import type { Size } from './stage.ts';

/** The space of every push. */
export const pushSized = { guns: 1, trays: 1, chambers: 2, rounds: 2 } as const;
/** The space of a night. */
export const deepSized = { guns: 2, trays: 2, chambers: 3, rounds: 3 } as const;
/** Sets of at most so many errors are looked for. */
export const mostErrors = 3;
/** With rules taken away, sets of at most so many: fewer than the house asks for. */
const mostWithoutRules = leastPromised - 1;

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

/** What raises each kind, and what every rule is worth, from searches of the push-sized space. */
export async function tablesFrom(searched: readonly Searched[]): Promise<string> {
  const { scene } = searched[0] as Searched;
  const met = rulesMet(scene);
  const promised = sceneLike(scene, promisedKinds);
  return tablesInWords(searched, await withoutEach(promised, await search(promised, mostWithoutRules)), met);
}
