// Makes a failing history small: leaves steps out, one stretch after another, for as long as the same law stays broken.

import { type Played, type Plot, play } from './history.ts';

/** The smallest history found that breaks the same law. Plays at most so many. */
export async function shrink(plot: Plot, most = 200): Promise<Played> {
  let best = await play(plot);
  const law = best.violations[0]?.law;
  if (law === undefined) return best;
  let left = most;
  const isBroken = async (candidate: Plot): Promise<Played | undefined> => {
    left -= 1;
    const played = await play(candidate);
    return played.violations.some((each) => each.law === law) ? played : undefined;
  };
  // What comes after the step that broke it is of no use.
  const cut = best.violations[0]?.step ?? plot.steps.length;
  const shorter = await isBroken({ ...best.plot, steps: best.plot.steps.slice(0, cut) });
  if (shorter) best = shorter;
  for (
    let length = Math.ceil(best.plot.steps.length / 2);
    length >= 1;
    length = length === 1 ? 0 : Math.ceil(length / 2)
  ) {
    for (let at = best.plot.steps.length - length; at >= 0 && left > 0; at -= length) {
      const { steps } = best.plot;
      const without = await isBroken({ ...best.plot, steps: [...steps.slice(0, at), ...steps.slice(at + length)] });
      if (without) best = without;
    }
  }
  return best;
}
