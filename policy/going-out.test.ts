// What keeps a thing from going out is all that its asks are refused for, each reason once, most important first.
import { viewNow } from '@proofhouse/domain/book/view.ts';
import { bookOf, write } from '@proofhouse/domain/testing/facts.ts';
import { guns, lots, people, places, plans, type StageSet } from '@proofhouse/domain/testing/set.ts';
import { describe, expect, it } from 'vitest';
import { answer } from './answer.ts';
import { asksAbout, goingOut } from './going-out.ts';
import { moments } from './testing/asking.ts';

const at = (name: string): StageSet => {
  const set = moments[name]?.();
  if (!set) throw new TypeError(`No moment is called ${name}.`);
  return set;
};
const viewOn = ({ history }: StageSet) => viewNow(bookOf(history.facts), history.now);
/** The asks about a thing, in short. */
const asked = (moment: string, id: string): string[] => {
  const view = viewOn(at(moment));
  return asksAbout(view, id).map(({ ask, asker }) =>
    [view.alias(asker), ask.kind, ask.count ?? '', view.alias(ask.plan ?? '')].filter((each) => each !== '').join(' '),
  );
};

describe('what is asked about', () => {
  it.each<readonly [string, string, string, readonly string[]]>([
    [
      'a gun in its store: taking it once, loading and handing over for each line',
      'locked up',
      guns.revolver,
      [
        'P01 take',
        'P01 load 3 PL-01',
        'P01 load 3 PL-01',
        'P01 hand over PL-01',
        'P01 load 6 PL-02',
        'P01 hand over PL-02',
      ],
    ],
    ['a gun that was loaded: handing over', 'shown', guns.revolver, ['P01 hand over PL-01', 'P01 hand over PL-02']],
    ['a gun that is out: the beginning it went out for', 'handed over', guns.revolver, ['P01 begin PL-01']],
    ['a gun nobody planned with: taking and handing over', 'locked up', guns.pump, ['P01 take', 'P01 hand over']],
    ['a lot: loading from each place that holds it', 'shown', lots.blanks, ['P01 load 3 PL-01', 'P01 load 3 PL-01']],
    ['a tray: loading from it', 'shown', places.dummyTray, ['P01 load 6 PL-02']],
    ['rounds nobody planned with: loading without a plan', 'shown', lots.fullBlanks, ['P01 load']],
    ['an empty tray: nothing', 'shown', places.emptyTray, []],
    [
      'a performer: what they would get',
      'shown',
      people.actor,
      ['P01 hand over PL-01', 'P01 hand over PL-02', 'P01 hand over PL-03'],
    ],
    ['somebody in no line of the plan: nothing', 'shown', people.camera, []],
    ['a line of the plan: its own steps', 'shown', plans.blank, ['P01 hand over PL-01']],
    ['an id nobody listed: nothing', 'shown', 'f'.repeat(32), []],
  ])('%s', (_words, moment, id, expected) => {
    expect(asked(moment, id)).toEqual(expected);
  });

  it('a lot of which some lie in quarantine: loading from the other places only', () => {
    const set = at('seen, not loaded');
    write(set.history, set.pens.armorer, 'RoundsMoved', {
      lot: lots.dummies,
      condition: 'unused',
      count: 6,
      from: places.dummyTray,
      to: places.quarantine,
    });
    expect(asksAbout(viewOn(set), lots.dummies).map(({ ask }) => ask.from)).toEqual([places.dummyTray]);
  });

  it('a store: taking each gun that lies in it', () => {
    const view = viewOn(at('store open'));
    const kinds = asksAbout(view, places.strongroom).map(({ ask }) => `${ask.kind} ${ask.things.length}`);
    expect(kinds).toEqual(Array(Object.keys(guns).length).fill('take 1'));
  });
});

describe('what stands in the way', () => {
  it('of the action that is planned and shown is nothing', () => {
    const { asked, reasons } = goingOut(viewOn(at('shown')), plans.blank);
    expect([asked.length, reasons]).toEqual([1, []]);
  });

  it('is told once with every ask it withholds, and a stop before all else', () => {
    const set = at('loaded, not shown');
    write(set.history, set.pens.camera, 'StopCalled', {});
    const { asked, reasons } = goingOut(viewOn(set), guns.revolver);
    expect(reasons[0]?.reason.rule).toBe('no-stop-in-force');
    expect(reasons[0]?.withholds).toEqual(asked);
    expect(reasons.filter(({ reason }) => reason.rule === 'no-stop-in-force')).toHaveLength(1);
  });

  const things = Object.values({ ...guns, ...lots, ...places, ...people, ...plans });
  it.each(Object.keys(moments))('is exactly what each ask is refused and warned for: %s', (name) => {
    const view = viewOn(at(name));
    for (const id of things) {
      const { asked, reasons, warnings } = goingOut(view, id);
      const each = asked.map(({ ask, asker }) => answer(view, ask, { person: asker, device: '' }));
      const rulesOf = (found: readonly { readonly rule: string; readonly says: string }[]) =>
        [...new Set(found.map(({ rule, says }) => `${rule}: ${says}`))].sort();
      expect(rulesOf(reasons.map(({ reason }) => reason))).toEqual(rulesOf(each.flatMap((one) => one.reasons)));
      expect(rulesOf(warnings.map(({ reason }) => reason))).toEqual(rulesOf(each.flatMap((one) => one.warnings)));
    }
  });
});
