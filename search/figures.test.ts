// Shows that the instrument measures: what the rules are bent to is what it prints, with few errors for weak rules and more for strong.

import type { State } from '@proofhouse/domain/book/state.ts';
import type { Ask } from '@proofhouse/policy/ask.ts';
import { describe, expect, it } from 'vitest';
import { promisedKinds } from './errors.ts';
import { search } from './explore.ts';
import { smallestOfAll } from './report.ts';
import { type Bent, makeScene, sceneLike } from './scene.ts';
import { people } from './stage.ts';

const scene = makeScene({ guns: 1, trays: 1, chambers: 2, rounds: 2, planned: 'told in the gun' }, promisedKinds);

/** The size of the smallest set with the rules bent so, looked for up to `most` errors. */
const figureWith = (bent: Bent, most: number): number | undefined =>
  smallestOfAll(search(sceneLike(scene, promisedKinds, bent), most))[0]?.slips.length;

/** Refuses a hand-over unless at least so many, the caller among them, were shown the gun since it changed: a look by two that proved it is no show. */
const shownTo =
  (least: number) =>
  (state: State, { kind, things }: Ask): string | undefined => {
    const gun = kind === 'hand over' ? state.guns.get(things[0] ?? '') : undefined;
    if (!gun) return undefined;
    const isShownToCaller = gun.shown.some((each) => each.by === people.caller);
    const count = (isShownToCaller ? 1 : 0) + new Set(gun.shownTo.map((each) => each.person)).size;
    return isShownToCaller && count >= least ? undefined : `shown to ${least}`;
  };

/** The rules about the show, which a clearance that is kept no longer asks. */
const aboutTheShow = new Set(['every-chamber-shown', 'shown-to-two', 'show-is-fresh', 'returned-gun-is-opened']);

describe('of unrecorded load, look not taken and absence unnoticed, a loss takes', () => {
  it('three where the caller and the performer are shown the gun at each hand-over', () => {
    expect(figureWith({ also: shownTo(2) }, 3)).toBe(3);
  });

  it('two where one look is enough', () => {
    expect(figureWith({ also: shownTo(1), without: new Set(['shown-to-two']) }, 3)).toBe(2);
  });

  it('one where a clearance is kept after a change', () => {
    expect(figureWith({ also: shownTo(2), keeps: new Set([...aboutTheShow, 'shown to 2']) }, 3)).toBe(1);
  });
});
