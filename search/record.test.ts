// Holds that the search asks the real record: every moment is the real fold of its facts, and its short name hides nothing a rule reads.

import { addFacts, emptyBook, stateOf } from '@proofhouse/domain/book/book.ts';
import { viewNow } from '@proofhouse/domain/book/view.ts';
import { answer } from '@proofhouse/policy/answer.ts';
import { describe, expect, it } from 'vitest';
import { errorKinds } from './errors.ts';
import { stepsFrom } from './explore.ts';
import { deviceOf } from './pens.ts';
import { factsUpTo, type Moment, refusals } from './record.ts';
import { asks, makeScene, type Scene } from './scene.ts';
import { people } from './stage.ts';
import { beginnings, type World } from './world.ts';

const size = { guns: 1, trays: 1, chambers: 2, rounds: 2, planned: 'told in the gun' } as const;

/** Numbers that look drawn and are the same in every run. */
function* drawn(seed: number): Generator<number> {
  for (let value = seed; ; ) {
    value = (Math.imul(value, 1_103_515_245) + 12_345) & 0x7fffffff;
    yield value >> 8;
  }
}

/** A day of so many steps, drawn by a seed, on a record of its own. */
function day(seed: number, steps: number): { scene: Scene; world: World } {
  const scene = makeScene(size, errorKinds);
  const draw = drawn(seed);
  const next = (many: number) => (draw.next().value as number) % many;
  const worlds = beginnings(scene.first, size);
  let world = worlds[next(worlds.length)] as World;
  for (let step = 0; step < steps; step += 1) {
    const open = [...stepsFrom(scene, world)].filter((each) => each.isLoss !== true);
    // Mostly true acts, so that days get far; an error now and then.
    const honest = open.filter((each) => each.slips.length === 0);
    const from = honest.length > 0 && next(4) > 0 ? honest : open;
    if (from.length === 0) break;
    world = (from[next(from.length)] as (typeof open)[number]).to;
  }
  return { scene, world };
}

const days = Array.from({ length: 24 }, (_, seed) => day(seed + 1, 4 + (seed % 9)));
const everyAsk = [asks.take(0), asks.load(0, 0, 1), asks.load(0, 0, 2), asks.handOver(0), asks.begin(0)];
const refusedBy = (moment: Moment) =>
  everyAsk.map((ask) => refusals(moment, `test ${ask.kind} ${ask.count}`, ask).map((each) => each.rule));

describe('a moment of the record', () => {
  it('is the fold of its facts from nothing, by the real book', () => {
    for (const { world } of days) {
      const book = addFacts(emptyBook(), factsUpTo(world.record));
      expect(world.record.state).toEqual(stateOf(book));
    }
  });

  it('is answered as the real policy answers on the real book', () => {
    const asker = { person: people.armorer, device: deviceOf(people.armorer) };
    for (const { world } of days) {
      const view = viewNow(addFacts(emptyBook(), factsUpTo(world.record)), world.record.pens.now);
      const rules = everyAsk.map((ask) => answer(view, ask, asker).reasons.map((each) => each.rule));
      expect(refusedBy(world.record)).toEqual(rules);
    }
  });

  it('is met under one name by different days only where every ask and every step comes to the same', () => {
    const byName = new Map<string, { scene: Scene; moment: Moment }[]>();
    for (const { scene } of days) {
      for (const moment of scene.moments.all.values()) {
        const name = JSON.stringify(moment.digest);
        byName.set(name, [...(byName.get(name) ?? []), { scene, moment }]);
      }
    }
    let compared = 0;
    for (const [first, ...others] of byName.values()) {
      for (const other of others) {
        if (!first || first.moment.state.authored.size === other.moment.state.authored.size) continue;
        compared += 1;
        expect(refusedBy(other.moment)).toEqual(refusedBy(first.moment));
        expect(stepNames(other.scene, other.moment)).toEqual(stepNames(first.scene, first.moment));
      }
    }
    expect(compared).toBeGreaterThan(20);
  });
});

/** What may happen at a moment in a world with nothing bulleted in it, and what the record then is. */
function stepNames(scene: Scene, record: Moment): string[] {
  const world = { record, guns: [{ bulleted: 0, dummies: 0 }], trays: [{ bulleted: 0, dummies: 2 }] };
  return [...stepsFrom(scene, { ...world, keys: [], isOrdered: false, kept: [] })].map(
    (step) => `${step.says} ${JSON.stringify(step.to.record.digest)}`,
  );
}

describe('a day on which nobody errs', () => {
  it('is refused nothing: the gun is taken, proven, loaded, shown, handed over, given back and emptied', () => {
    const scene = makeScene(size, []);
    let world = beginnings(scene.first, size)[0] as World;
    const acts = [
      'takes up',
      'look at W-01',
      'look at T1',
      'loads 2',
      'to the 1st AD',
      'to Actor A',
      'is granted',
      'gives',
      'empties',
    ];
    for (const act of acts) {
      const step = [...stepsFrom(scene, world)].find((each) => each.says.includes(act));
      expect(step, `${act}: ${refusedBy(world.record).flat().join()}`).toBeDefined();
      world = step?.to as World;
    }
  });
});
