// The search for stray rounds before guns work, in the same words for every rulebook that asks for it.

import type { Asked, Need, Verdict } from '../rule.ts';
import { controllerOrCaller, stated } from './words-of.ts';

/** Once a session somebody who controls or calls states that it was searched where rounds were found before. */
export const searched: Need = {
  statement: 'boxes, carts, belts and costumes were searched',
  about: 'session',
  who: ['Armorer', 'Wardrobe'],
};

/** Whether it was, by the word of somebody who controls guns or calls. */
export const wasSearched = (asked: Asked): Verdict => stated(asked, controllerOrCaller, searched);
