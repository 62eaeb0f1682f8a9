// Takes the rules away one at a time, to see which of them the figure rests on.

import { openHolds } from '@proofhouse/domain/book/holds.ts';
import { nameOf } from './errors.ts';
import { type Found, search } from './explore.ts';
import { type Scene, sceneLike } from './scene.ts';

/** What becomes of the search when a rule is left out. */
export interface Guard {
  readonly rule: string;
  /** The smallest set without it; undefined for none within the bound. */
  readonly figure: number | undefined;
  /** Sets that lead to a loss without it and not with it. */
  readonly opened: readonly string[];
}

/** Every rule that stood in the way of something in the searches of this scene so far. */
export function rulesMet(scene: Scene): readonly string[] {
  const met = new Set<string>();
  for (const moment of scene.moments.all.values()) {
    for (const refused of moment.answers.values()) for (const each of refused) met.add(each.rule);
  }
  return [...met].sort();
}

/**
 * Those that stood alone: where no other rule refused the same ask, or where no other held a stopped day. Leaving out
 * any other rule of those met permits nothing that was refused before.
 */
export function rulesThatStoodAlone(scene: Scene): readonly string[] {
  const alone = new Set<string>();
  for (const moment of scene.moments.all.values()) {
    const causes = new Set(openHolds(moment.state).map((hold) => hold.cause));
    for (const refused of moment.answers.values()) {
      const holding = refused.filter((each) => each.facts.some((fact) => causes.has(fact)));
      for (const group of [refused, holding]) {
        const rules = new Set(group.map((each) => each.rule));
        if (rules.size === 1) for (const rule of rules) alone.add(rule);
      }
    }
  }
  return [...alone].sort();
}

const setsOf = (found: Found): Set<string> => new Set(found.losses.map((loss) => nameOf(loss.slips)));

/** Searches again without each rule that stood alone; `found` is what the search with all of them found. */
export async function withoutEach(scene: Scene, found: Found): Promise<readonly Guard[]> {
  const before = setsOf(found);
  const guards: Guard[] = [];
  for (const rule of rulesThatStoodAlone(scene)) {
    const other = await search(sceneLike(scene, [...scene.kinds], { without: new Set([rule]) }), found.most);
    const opened = [...setsOf(other)].filter((each) => !before.has(each));
    guards.push({ rule, figure: other.losses[0]?.slips.length, opened });
  }
  return guards;
}
