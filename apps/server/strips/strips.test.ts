// The strips say what the board would have said at every minute, keep every sum, and can be gone on with.
import type { Hub } from '@proofhouse/record/hub.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { onDay14, tellDay14 } from '../testing/day14.ts';
import { makeStrips, type Strips } from './strips.ts';

let hub: Hub;
let strips: Strips;
const to = onDay14('21:00');

beforeAll(async () => {
  hub = await tellDay14();
  strips = (await makeStrips(hub)(to, undefined)) as Strips;
}, 120_000);

const plain = (word: string) => word.replace(/WAIT [0-9:]+$/, 'WAIT');
const at = <T extends { from: number }>(segments: readonly T[], time: number) =>
  segments.findLast(({ from }) => from <= time);

describe('the guns', () => {
  it('have the word, contents and hands the board had, whenever it is asked', () => {
    const differences: unknown[] = [];
    for (let n = 0; n <= 80; n += 1) {
      const time = strips.from + Math.round(((to - strips.from) * n) / 80);
      for (const row of hub.view(time).board()) {
        const lane = strips.guns.find(({ alias }) => alias === row.alias);
        const segment = lane && at(lane.segments, time);
        if (segment?.word === plain(row.word) && segment.contents === row.contents) continue;
        differences.push([new Date(time).toISOString(), row.alias, row.word, segment?.word]);
      }
    }
    expect(differences).toEqual([]);
  });

  it('are without gaps from the first minute to the last', () => {
    for (const { alias, segments } of strips.guns) {
      // They were listed before the first act on set.
      expect(segments[0]?.from, alias).toBeLessThan(onDay14('05:00'));
      expect(segments.at(-1)?.to, alias).toBe(to);
      for (const [n, { from }] of segments.entries()) {
        if (n > 0) expect(from, alias).toBe(segments[n - 1]?.to);
      }
    }
  });

  it('name no store', () => {
    const named = strips.guns.flatMap(({ segments }) => segments).filter((each) => /Safe|Locker|AMMO/.test(each.with));
    expect(named).toEqual([]);
  });
});

describe('the rounds', () => {
  it('of every lot keep their sum all day', () => {
    for (const { alias, steps } of strips.lots) {
      const sums = new Set(steps.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0)));
      expect([alias, sums.size]).toEqual([alias, 1]);
    }
    // The round that was found in the wardrobe trailer stands apart until it is told.
    const lots = ['D01', 'D02', 'D03', 'D04', 'B01', 'B02', 'B03', 'B04', 'without a lot'];
    expect(strips.lots.map(({ alias }) => alias)).toEqual(lots);
  });

  it('end where the close has them', () => {
    for (const row of hub.view(to).reconcile()) {
      const last = strips.lots.find(({ alias }) => alias === row.lot_id)?.steps.at(-1)?.counts ?? [];
      const [box = 0, tray = 0, belt = 0, gun = 0, spent, quarantine, missing, open] = last;
      expect([row.lot_id, box + tray + belt + gun, quarantine, spent, missing, open]).toEqual([
        row.lot_id,
        row.usable_end,
        row.quarantine,
        row.spent_recovered,
        row.spent_missing,
        0,
      ]);
    }
  });
});

describe('the cycles', () => {
  it('are forty with guns that fire, each back and with its acts in order', () => {
    const able = strips.cycles.filter(({ gun }) => !['W-07', 'W-13', 'W-17'].includes(gun));
    expect(able).toHaveLength(40);
    for (const cycle of strips.cycles) {
      expect(cycle.back, cycle.gun).not.toBeNull();
      expect(cycle.acts.map((act) => act.at)).toEqual(cycle.acts.map((act) => act.at).toSorted((a, b) => a - b));
    }
  });

  it('count an act for one cycle only', () => {
    const ids = strips.cycles.flatMap(({ gun, acts }) => acts.map(({ id }) => `${gun} ${id}`));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('of one take cost each side what the take loop says', () => {
    const [first] = strips.cycles.filter(({ setup }) => setup === '47C');
    expect(first?.seconds).toEqual({ armorer: 9, witness: 11, performer: 4 });
    expect(first?.acts.map(({ says }) => says)).toEqual([
      'AnswerSealed',
      'Looked',
      'RoundsLoaded',
      'LoadWitnessed',
      'Looked',
      'CallSpoken',
      'WasShown',
      'HandedOver',
      'Received',
      'ActionBegan',
      'ShotsCounted',
      'ActionCut',
      'HandedOver',
      'Received',
      'Unloaded',
      'AnswerSealed',
      'Looked',
    ]);
  });
});

describe('gone on with', () => {
  it('they are the same as drawn at once', async () => {
    const drawStrips = makeStrips(hub);
    for (const time of ['09:00', '11:41:25', '15:00']) await drawStrips(onDay14(time), undefined);
    expect(await drawStrips(to, undefined)).toEqual(strips);
  });

  it('they are the same when asked for an earlier time in between', async () => {
    const drawStrips = makeStrips(hub);
    await drawStrips(to, undefined);
    const early = await drawStrips(onDay14('10:00'), undefined);
    expect(early?.to).toBe(onDay14('10:00'));
    expect(await drawStrips(to, undefined)).toEqual(strips);
  });

  it('what the record said then leaves out what came later', async () => {
    const then = (await makeStrips(hub)(to, onDay14('12:00'))) as Strips;
    expect(then.to).toBeLessThanOrEqual(onDay14('13:30'));
    expect(then.breaks).toEqual([]);
  });
});
