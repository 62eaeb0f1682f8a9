// Danger told by anybody silences no rule of a rulebook: what refused or warned before still does, whatever else went wrong.
import { SECOND, write } from '@proofhouse/domain/testing/facts.ts';
import { guns, places } from '@proofhouse/domain/testing/set.ts';
import { describe, expect, it } from 'vitest';
import { answerTo } from '../testing/asking.ts';
import { told } from '../testing/told.ts';
import { every } from './every.ts';

/** What anybody on set may report. */
const dangers = [
  ['StopCalled', {}],
  ['ThingMissed', { thing: guns.revolver }],
  ['ThingMissed', { thing: guns.lever }],
  ['AnomalyNoticed', { gun: guns.revolver, kind: 'dropped' }],
  ['LeftUnattended', { thing: guns.revolver }],
  ['ShotUnplanned', { gun: guns.revolver }],
  ['RoundFound', { place: places.street, count: 1 }],
  ['InjuryReported', {}],
] as const;

/** Blocks stand in for each other: what is no longer stale is then not shown at all. */
const cases = every
  .filter(({ book }) => book.name !== 'blocks')
  .flatMap(({ book, rules }) => rules.flatMap((rule) => (rule.cases ?? []).map((each) => ({ book, rule, each }))));

describe.each(dangers)('%s %o', (type, body) => {
  it('leaves every breach a breach', () => {
    const silenced: string[] = [];
    for (const { book, rule, each } of cases) {
      if (each.verdict === 'holds') continue;
      const { set, ask, by } = told(each, book.name);
      write(set.history, set.pens.camera, type, body as never);
      set.history.now += SECOND;
      const { reasons, warnings } = answerTo(set, ask, by);
      if (![...reasons, ...warnings].some((reason) => reason.rule === rule.id))
        silenced.push(`${book.name}/${rule.id}: ${each.when}`);
    }
    expect(silenced).toEqual([]);
  }, 120_000);
});
