// What goes wrong around the cart: things left alone, noticed or not, and rounds put into trays.

import { isProvenRow } from '@proofhouse/domain/book/doubts.ts';
import { entry } from './pens.ts';
import { after } from './record.ts';
import { gunName, gunOn, type Scene, type Step, trayName, trayOn } from './scene.ts';
import { cart, lot, people } from './stage.ts';
import { exchanged, type Inside, isSpoilt, oneMore, roundsIn, type World, withMember } from './world.ts';

/** What somebody may have done at a cart nobody watched. */
function* visits(scene: Scene, world: World): Generator<{ what: string; world: World }> {
  if (isSpoilt(world, scene.size)) return;
  for (const [gun, inside] of world.guns.entries()) {
    const { where } = gunOn(world, gun);
    if (where.kind !== 'place' || where.place !== cart) continue;
    if (roundsIn(inside) < scene.size.chambers) {
      const guns = withMember(world.guns, gun, { ...inside, bulleted: inside.bulleted + 1 });
      yield { what: `puts a bulleted round into ${gunName(gun)}`, world: { ...world, guns } };
    }
    if (inside.dummies > 0) {
      const guns = withMember(world.guns, gun, exchanged(inside));
      yield { what: `exchanges a dummy in ${gunName(gun)} for a bulleted round`, world: { ...world, guns } };
    }
  }
  for (const [tray, inside] of world.trays.entries()) {
    if (inside.dummies === 0) continue;
    const trays = withMember(world.trays, tray, exchanged(inside));
    yield { what: `exchanges a dummy in ${trayName(tray)} for a bulleted round`, world: { ...world, trays } };
  }
}

/** Everybody leaves the cart. Noticed and entered, noticed and entered where it reaches nobody, or not noticed. */
export function* leave(scene: Scene, world: World): Generator<Step> {
  const noticed = (isLost: boolean) =>
    after(scene.moments, world.record, `leave ${isLost}`, (put) => {
      put(entry(people.crew, 'LeftUnattended', { thing: cart }), isLost);
    });
  // Left alone with nobody coming by is left out: it only adds a danger, and a danger never permits.
  const seen = 'The cart is left alone, which somebody notices and enters';
  for (const visit of visits(scene, world)) {
    const act = `leave: ${visit.what}`;
    const record = noticed(false);
    yield { says: `${seen}; meanwhile somebody ${visit.what}.`, slips: [], act, to: { ...visit.world, record } };
    if (scene.kinds.has('absence unnoticed')) {
      yield {
        says: `The cart is left alone and nobody notices; meanwhile somebody ${visit.what}.`,
        slips: [{ kind: 'absence unnoticed', says: `somebody ${visit.what}` }],
        act,
        to: visit.world,
      };
    }
    if (scene.kinds.has('lost sync')) {
      yield {
        says: `${seen} on a phone that reaches nobody; meanwhile somebody ${visit.what}.`,
        slips: [{ kind: 'lost sync', says: `it is entered that the cart was left; somebody ${visit.what}` }],
        act,
        to: { ...visit.world, record: noticed(true) },
      };
    }
  }
}

/** A bulleted round gets into a tray two people have proven: in the place of a dummy, or with rounds put in on top. */
export function* spoil(scene: Scene, world: World, tray: number): Generator<Step> {
  if (isSpoilt(world, scene.size) || !isProvenRow(trayOn(world, tray), lot)) return;
  const inside = world.trays[tray] as Inside;
  if (inside.dummies > 0 && scene.kinds.has('bulleted round planted in a proven tray')) {
    yield {
      says: `A bulleted round is put into ${trayName(tray)}, which is proven, in the place of a dummy.`,
      slips: [{ kind: 'bulleted round planted in a proven tray', says: trayName(tray) }],
      to: { ...world, trays: withMember(world.trays, tray, exchanged(inside)) },
    };
  }
  if (!scene.kinds.has('top-up after proof')) return;
  yield {
    says: `${trayName(tray)}, which is proven, is filled up from an unproven box, and nothing is entered.`,
    slips: [{ kind: 'top-up after proof', says: trayName(tray) }],
    to: { ...world, trays: withMember(world.trays, tray, oneMore(inside)) },
  };
}
