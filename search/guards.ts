// Takes rules away, one at a time and then with others that stand behind them, to see what each is worth.

import { nameOf, promisedKinds } from './errors.ts';
import { search } from './explore.ts';
import { makeScene, type Scene } from './scene.ts';
import type { Size } from './stage.ts';

/** What becomes of the search when a rule is left out. */
export interface Guard {
  readonly rule: string;
  /** Other rules that have to be left out before it makes a difference; undefined where no one or two of them are enough. */
  readonly beside: readonly string[] | undefined;
  /** The smallest set without all of these; undefined where nothing opens. */
  readonly figure: number | undefined;
  /** Sets that lead to a loss without it, and not with it: the others are left out both times. */
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

/** The losses of a search without some rules: their sets by name, and the size of the smallest. */
interface Without {
  readonly sets: ReadonlySet<string>;
  readonly figure: number | undefined;
}

/** Searches without rules, each combination once, on a record of its own: what a missing rule lets happen is kept by none. */
function searches(size: Size, most: number): (without: readonly string[]) => Promise<Without> {
  const known = new Map<string, Without>();
  return async (without) => {
    const name = [...without].sort().join();
    const before = known.get(name);
    if (before) return before;
    const { losses } = await search(makeScene(size, promisedKinds, { without: new Set(without) }), most);
    const made = { sets: new Set(losses.map((loss) => nameOf(loss.slips))), figure: losses[0]?.slips.length };
    known.set(name, made);
    return made;
  };
}

/** No rule, then each, then each two of some: what may stand behind another. */
function* behind(rules: readonly string[]): Generator<readonly string[]> {
  yield [];
  for (const rule of rules) yield [rule];
  for (const [at, rule] of rules.entries()) for (const other of rules.slice(at + 1)) yield [rule, other];
}

/**
 * Searches again without each rule, and where that changes nothing without the fewest others as well. Only promised
 * kinds of error, and only sets of at most so many.
 */
export async function withoutEach(size: Size, rules: readonly string[], most: number): Promise<readonly Guard[]> {
  const searchWithout = searches(size, most);
  const guards: Guard[] = [];
  for (const rule of rules) {
    let guard: Guard = { rule, beside: undefined, figure: undefined, opened: [] };
    for (const beside of behind(rules.filter((other) => other !== rule))) {
      const [kept, taken] = [await searchWithout(beside), await searchWithout([...beside, rule])];
      const opened = [...taken.sets].filter((each) => !kept.sets.has(each));
      if (opened.length === 0) continue;
      guard = { rule, beside, figure: taken.figure, opened };
      break;
    }
    guards.push(guard);
  }
  return guards;
}
