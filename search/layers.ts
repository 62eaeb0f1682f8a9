// What raises a figure: the rules that speak when one error of a set is not made, and what has to stand outside the record.

import type { ErrorKind } from './errors.ts';
import { type Loss, stepsFrom, type Taken } from './explore.ts';
import { against, asks, type Scene } from './scene.ts';
import type { World } from './world.ts';

/** Rules that refuse a loading, a hand-over or a beginning in a world. */
function refusing(scene: Scene, world: World): Set<string> {
  const found = new Set<string>();
  for (let gun = 0; gun < scene.size.guns; gun += 1) {
    const all = [asks.handOver(gun), asks.begin(gun)];
    for (let tray = 0; tray < scene.size.trays; tray += 1) all.push(asks.load(gun, tray, 1));
    for (const ask of all) for (const each of against(scene, world, ask)) found.add(each.rule);
  }
  return found;
}

const isSameInside = (one: World, other: World): boolean =>
  JSON.stringify([one.guns, one.trays]) === JSON.stringify([other.guns, other.trays]);

/** The rules that begin to refuse when a step of a loss is done truly instead; none where it could not be. */
function raisedAt(scene: Scene, { from, step }: Taken): readonly string[] {
  if (step.slips.length === 0 || step.act === undefined) return [];
  const honest = { ...scene, kinds: new Set<ErrorKind>() };
  const before = refusing(scene, from);
  const honestly = [...stepsFrom(honest, from)].filter(
    (each) => each.act === step.act && isSameInside(each.to, step.to),
  );
  return honestly.flatMap((each) => [...refusing(scene, each.to)].filter((rule) => !before.has(rule)));
}

/** The rules that stop these losses when any one of their errors is not made. */
export function layersOf(scene: Scene, losses: readonly Loss[]): readonly string[] {
  return [...new Set(losses.flatMap((loss) => loss.day.flatMap((taken) => raisedAt(scene, taken))))].sort();
}

/** What stands outside the record against each kind: the software can only ask for it. */
export const outside: Readonly<Record<ErrorKind, string>> = {
  'unrecorded load': 'rounds locked away but for the loading; one controller a gun',
  'look not taken': 'the show turns every chamber past the eye, aloud; drills with a foreign round',
  'absence unnoticed': 'numbered seals and flags on gun and tray; a cart that locks',
  'look that cannot discriminate': 'lots with a tell that shows in the chamber; light; rounds told in the hand',
  'round added between look and hand-over': 'show and hand-over in one place, the gun in sight of both, closed',
  'wrong gun': 'tag and serial read at the hand-over; one gun of a look in reach',
  'wrong box': 'one sort of round in reach; marked boxes; nothing unproven on the cart',
  'bulleted round planted in a proven tray': 'a seal on the tray as soon as it is proven',
  'shared key': 'own key with user verification at each look; faces shown at the hand-over',
  'ordered waiver': 'anybody may refuse; the order stands on the record in the name of whoever gave it',
  'lost sync': 'STOP by voice; devices exchange heads at the hand-over',
  'top-up after proof': 'a seal on the tray; what is left over goes back before anything new comes',
};
