// What a person enters after a look: what was truly seen by the method used, or, in error, what the books expect.

import { commitmentOf } from '@proofhouse/domain/book/digest.ts';
import type { Look, SeenRow } from '@proofhouse/domain/vocabulary/look.ts';
import { type Planned, type Size, tellsOf } from './stage.ts';
import { type Inside, roundsIn } from './world.ts';

/** How a look is taken, if at all. */
export type Taken =
  /** Truly, one by one, by every tell the place allows. */
  | 'truly'
  /** In a hurry, in bad light, from the wrong side: rounds are seen, their kind is not. */
  | 'cannot tell'
  /** Not at all: what is expected is entered. */
  | 'not at all';

const row = (count: number, more: Partial<SeenRow>): SeenRow[] => (count > 0 ? [{ count, ...more }] : []);
const bullets = (count: number): SeenRow[] => row(count, { bullet: true, primer: 'bright' });

/** What a person sees in an open gun of so many chambers of which the books expect `expected` to be loaded. */
export function seenInGun(
  taken: Taken,
  inside: Inside,
  chambers: number,
  expected: number,
  planned: Planned,
): SeenRow[] {
  const empties = (count: number) => row(count, { empty: true });
  const dummies = (count: number) =>
    row(count, planned === 'not told in the gun' ? {} : { primer: 'none', tells: ['no primer'] });
  if (taken === 'not at all') return [...dummies(expected), ...empties(chambers - expected)];
  const rounds = roundsIn(inside);
  // A round where none should be is taken out and looked at in the hand; among rounds that look alike it is not seen.
  const isTold = taken === 'truly' && (planned !== 'not told in the gun' || expected === 0);
  if (isTold) return [...dummies(inside.dummies), ...bullets(inside.bulleted), ...empties(chambers - rounds)];
  return [...dummies(rounds), ...empties(chambers - rounds)];
}

/** What a person sees of the rounds of a tray, in the hand, by the words of all their tells. */
export function seenInTray(taken: Taken, inside: Inside, expected: number, tells: readonly string[]): SeenRow[] {
  const dummies = (count: number) => row(count, { tells: [...tells] });
  if (taken === 'not at all') return dummies(expected);
  if (taken === 'cannot tell') return dummies(roundsIn(inside));
  return [...dummies(inside.dummies), ...bullets(inside.bulleted)];
}

/** Something that can be entered about a thing: made once, so that two people who enter the same share one. */
export interface Sight {
  readonly look: Look;
  readonly name: string;
  readonly commitment: string;
}

/** The salt of every sealed answer here: nobody in a search guesses. */
export const salt = 'A'.repeat(22);
const sights = new Map<string, Sight>();
const byRows = new Map<string, Sight>();

function sightOf(asked: string, make: () => Look): Sight {
  const known = sights.get(asked);
  if (known) return known;
  const look = make();
  const rows = JSON.stringify(look);
  const sight = byRows.get(rows) ?? { look, name: String(byRows.size), commitment: commitmentOf(salt, look) };
  byRows.set(rows, sight);
  sights.set(asked, sight);
  return sight;
}

const sizeOf = ({ bulleted, dummies }: Inside): string => `${bulleted} ${dummies}`;

/** What is entered after a look at a gun; a bore that is empty from end to end is seen with light through it. */
export function sightOfGun(
  gun: string,
  taken: Taken,
  inside: Inside,
  expected: number,
  { chambers, planned }: Pick<Size, 'chambers' | 'planned'>,
): Sight {
  return sightOf(`${gun} ${taken} ${sizeOf(inside)} ${expected} ${chambers} ${planned}`, () => {
    const seen = seenInGun(taken, inside, chambers, expected, planned);
    const bore = seen.every((each) => each.empty === true) ? { bore: 'light through' as const } : {};
    return { subject: gun, seen, turned: chambers, side: 'head', method: 'light', ...bore };
  });
}

/** What is entered after a look at every round of a tray. */
export function sightOfTray(tray: string, taken: Taken, inside: Inside, expected: number, planned: Planned): Sight {
  return sightOf(`${tray} ${taken} ${sizeOf(inside)} ${expected} ${planned}`, () => {
    const tells = tellsOf(planned).map((tell) => tell.words);
    return { subject: tray, seen: seenInTray(taken, inside, expected, tells), method: 'one by one' };
  });
}
