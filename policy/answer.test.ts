// What is answered: danger and doubt only ever take away, refusals say everything, and nothing stored permits.

import { view, viewNow } from '@proofhouse/domain/book/view.ts';
import { reason } from '@proofhouse/domain/clearance/events.ts';
import { catalogue, event } from '@proofhouse/domain/events.ts';
import { always } from '@proofhouse/domain/testing/always.ts';
import type { How, Pen } from '@proofhouse/domain/testing/facts.ts';
import { bookOf, MINUTE, pen, SECOND, write } from '@proofhouse/domain/testing/facts.ts';
import {
  asks,
  copyOf,
  guns,
  loadBlanks,
  lots,
  people,
  places,
  plans,
  readySet,
  row,
  type StageSet,
  seeRounds,
  show,
} from '@proofhouse/domain/testing/set.ts';
import {
  type Invented,
  inventedOf,
  inWords,
  ofWeight,
  poolsOf,
  writeInvented,
} from '@proofhouse/domain/testing/sorts.ts';
import { askKinds } from '@proofhouse/domain/vocabulary/words.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from './answer.ts';
import type { Ask } from './ask.ts';
import { answerOn, answerTo, asksOn, moments, openedSet, outSet, rulesAgainst } from './testing/asking.ts';

/** Whoever would ask: the caller closes, the armorer asks for the rest. */
const asker = (ask: Ask) => (ask.kind === 'close' || ask.kind === 'sign' ? people.director : people.armorer);
const answers = (set: StageSet, list: readonly Ask[]) => {
  const at = viewNow(bookOf(set.history.facts), set.history.now);
  return list.map((ask) => answer(at, ask, { person: asker(ask), device: '' }));
};
const verdicts = (set: StageSet, list: readonly Ask[]) => answers(set, list).map((each) => each.verdict);

const RUNS = process.env['PROOFHOUSE_RUNS'] === undefined ? undefined : Number(process.env['PROOFHOUSE_RUNS']);

/** Devices and manners in which authorship may be anything: known, unknown, late, unauthenticated. */
const authors: Record<string, (set: StageSet) => { on: Pen; how: How }> = {
  'the second armorer': ({ pens }) => ({ on: pens.armorer2, how: {} }),
  'the caller': ({ pens }) => ({ on: pens.director, how: {} }),
  'the UPM': ({ pens }) => ({ on: pens.manager, how: {} }),
  ...doubtfulAuthors(),
};

function doubtfulAuthors(): typeof authors {
  return {
    'an unknown key': (set) => ({ on: pen(set.history, 'DV stranger'), how: { by: people.armorer } }),
    'an unknown key in the caller’s name': (set) => ({
      on: pen(set.history, 'DV stranger'),
      how: { by: people.director },
    }),
    'an unknown key that was out of touch, with a slow clock': (set) => {
      const on = pen(set.history, 'DV far away');
      on.online = false;
      on.heads.clear();
      on.clock = { ms: 0, n: 0 };
      return { on, how: { by: people.armorer } };
    },
    nobody: ({ pens }) => ({ on: pens.tablet, how: { nobody: true } }),
    'somebody unauthenticated': ({ pens }) => ({ on: pens.armorer2, how: { assent: 'unauthenticated' } }),
    'somebody else’s phone': ({ pens }) => ({ on: pens.camera, how: { by: people.armorer } }),
    'a clock that is off': ({ pens }) => ({ on: pens.armorer2, how: { offsetMs: 5 * MINUTE } }),
    'a missing cause': ({ pens }) => ({ on: pens.armorer2, how: { after: ['e'.repeat(64)] } }),
    'a gap': ({ pens }) => ({ on: pens.armorer2, how: { counter: 9000 } }),
  };
}

/** Tells one more event in each moment, and fails when a refusal has become a grant. */
function neverPermits(invent: (set: StageSet) => fc.Arbitrary<Invented>, by: typeof authors, numRuns: number): void {
  for (const [moment, make] of Object.entries(moments)) {
    const base = make();
    const list = asksOn(base);
    const before = verdicts(base, list);
    const told = fc.tuple(invent(base), fc.constantFrom(...Object.keys(by)), fc.nat(90));
    always(
      told,
      ([each, author, ago]) => {
        const set = copyOf(base);
        const { on, how } = (by[author] as (typeof authors)[string])(set);
        set.history.now += SECOND;
        // Whoever is out of touch writes by a clock of their own, in between what the others knew.
        if (!on.online) on.skewMs = -ago * MINUTE;
        writeInvented(set.history, on, each, { ...how, at: set.history.now - ago * MINUTE });
        const after = verdicts(set, list);
        const permitted = list.filter((_, index) => before[index] === 'refused' && after[index] === 'granted');
        expect(
          permitted.map((ask) => ask.kind),
          `${moment}, by ${author}: ${inWords(each)}`,
        ).toEqual([]);
      },
      numRuns,
    );
  }
}

describe('a danger', () => {
  it('never turns a refusal into a grant, whoever reports it, however late', () => {
    neverPermits((set) => inventedOf(ofWeight('danger'), poolsOf(set.history.facts)), authors, RUNS ?? 7);
  });

  it('stops what was granted, from a key nobody knows', () => {
    const set = readySet();
    expect(answerTo(set, asks.handOver).verdict).toBe('granted');
    write(set.history, pen(set.history, 'DV stranger'), 'StopCalled', {}, { nobody: true, assent: 'unauthenticated' });
    for (const ask of [asks.take, asks.load, asks.handOver, asks.begin]) {
      expect(rulesAgainst(set, ask)).toContain('no-stop-in-force');
    }
  });

  it('of a missing gun does not help to close, nor does finding it where it is locked up', () => {
    const set = readySet();
    const close: Ask = {
      kind: 'close',
      things: [],
      gate: 'meal',
      items: ['T1', 'T2', 'T3', 'T4', 'T5', 'BELT', 'M1', 'M2'],
    };
    expect(answerTo(set, close).verdict).toBe('refused');
    for (const tell of [
      () => write(set.history, set.pens.camera, 'ThingMissed', { thing: guns.revolver }),
      () => write(set.history, set.pens.camera, 'ThingFound', { thing: guns.revolver, place: places.strongroom }),
    ]) {
      tell();
      expect(answerTo(set, close).verdict).toBe('refused');
    }
  });
});

describe('doubtful authorship', () => {
  it('never turns a refusal into a grant, whatever it tells', () => {
    neverPermits((set) => inventedOf(catalogue.all, poolsOf(set.history.facts)), doubtfulAuthors(), RUNS ?? 8);
  });

  it('is what a badge gives to all but one’s own hands and eyes', () => {
    const oneself = ['HandedOver', 'Received', 'WasShown', 'HolderChanged', 'GunSetDown', 'GunPickedUp'];
    const others = catalogue.all.filter((each) => ![...oneself, 'ArrivalDeclared', 'CallSpoken'].includes(each.type));
    const badge: typeof authors = {
      'a badge': ({ pens }) => ({ on: pens.tablet, how: { by: people.armorer2, assent: 'badge' } }),
    };
    neverPermits((set) => inventedOf(others, poolsOf(set.history.facts)), badge, RUNS ?? 4);
  });

  it.each([
    [
      'RulesAdopted',
      { rulebooks: [], minDistanceFt: 0, shownValidMin: 240, didNotFireWaitS: 15, didNotFireWaitFloorS: 15 },
    ],
    ['WasShown', { gun: guns.revolver, by: people.armorer }],
    ['RoleChanged', { person: people.camera, handles: 'control', witnesses: 'yes' }],
    ['ActionBegan', { guns: [guns.revolver] }],
    ['ActionCut', { guns: [guns.lever] }],
    ['CallSpoken', { gun: guns.revolver, contents: 'empty' }],
    ['StoreLocked', { place: places.strongroom }],
    ['BreakEnded', { kind: 'meal' }],
    ['Received', { handover: 'a'.repeat(64) }],
  ] as const)('of %s permits nothing in any moment', (type, body) => {
    for (const make of Object.values(moments)) {
      const base = make();
      const list = asksOn(base);
      const before = verdicts(base, list);
      for (const name of ['an unknown key', 'somebody else’s phone', 'a missing cause']) {
        const author = authors[name] as (typeof authors)[string];
        const set = copyOf(base);
        const { on, how } = author(set);
        writeInvented(set.history, on, { type, body } as unknown as Invented, how);
        verdicts(set, list).forEach((verdict, at) => {
          if (before[at] === 'refused') expect(verdict).toBe('refused');
        });
      }
    }
  });

  it('of a key revoked later takes away what it permitted, and nothing it forbade', () => {
    for (const [given, ask] of [
      [{ otherWork: true }, asks.handOver],
      [{ without: ['permit'] }, asks.handOver],
      [{ plan: { performers: [people.actor2] } }, asks.handOver],
      [{ rules: { planVersion: 0 } }, asks.handOver],
      [{ people: { armorer: { handles: 'none' } } }, asks.take],
    ] as const) {
      const set = readySet(given as Parameters<typeof readySet>[0]);
      expect(answerTo(set, ask).verdict).toBe('refused');
      write(set.history, set.pens.director, 'DeviceRevoked', {
        device: set.pens.manager.device,
        lastCounter: -1,
        why: 'lost',
      });
      expect(answerTo(set, ask).verdict).toBe('refused');
    }
  });
});

describe('acts in the safe direction', () => {
  it('are not among the asks: stop, give back, unload, lock up, make safe and report are facts', () => {
    expect([...askKinds].sort()).toEqual(['begin', 'close', 'hand over', 'load', 'release', 'sign', 'take', 'waive']);
    for (const definition of [
      event.StopCalled,
      event.Received,
      event.Unloaded,
      event.StoreLocked,
      event.ActionCut,
      event.RoundFound,
      event.ConcernRaised,
      event.InjuryReported,
      event.AnomalyNoticed,
      event.DidNotFire,
      event.ThingMissed,
    ]) {
      expect(Object.keys(definition.fields)).not.toContain('answer');
    }
  });

  it('are recorded and take effect whatever is held, frozen or unread', () => {
    const set = outSet();
    const { history, pens } = set;
    write(history, pens.camera, 'NoteMade', { words: 'x' }, { type: 'Unheard' });
    write(history, pens.camera, 'EvidenceFrozen', {});
    write(history, pens.camera, 'StopCalled', {});
    const back = write(history, pens.actor, 'HandedOver', { thing: guns.revolver, to: people.armorer });
    write(history, pens.armorer, 'Received', { handover: back.id });
    write(history, pens.armorer, 'Unloaded', {
      gun: guns.revolver,
      out: [{ lot: lots.blanks, condition: 'unused', count: 3, to: places.blankTray }],
    });
    write(history, pens.armorer, 'ThingMoved', { things: [guns.revolver], to: places.strongroom });
    write(history, pens.armorer, 'StoreLocked', { place: places.strongroom });
    const at = view(bookOf(history.facts), history.now);
    expect(at.contents(guns.revolver)).toEqual([]);
    expect(at.whereIs(guns.revolver)).toEqual({ place: places.strongroom, custodian: places.strongroom });
  });
});

describe('a stored answer', () => {
  const forged = (ask: Ask, verdict: 'granted' | 'refused') => ({
    ask,
    verdict,
    reasons: [],
    warnings: [],
    frontier: [],
    rulebook: 'x',
    build: 'x',
    shown: [],
    dataAgeS: 0,
  });

  it('never changes the next, granted or refused, forged or real', () => {
    for (const make of Object.values(moments)) {
      const base = make();
      const list = asksOn(base);
      const before = answers(base, list);
      for (const verdict of ['granted', 'refused'] as const) {
        const set = copyOf(base);
        for (const ask of list) write(set.history, set.pens.armorer, 'Answered', forged(ask, verdict));
        expect(answers(set, list)).toEqual(before);
      }
    }
  });

  it('does not clear a hand-over of another gun, to another, or too late', () => {
    const given = (body: Partial<ReturnType<typeof forged>> & { mayBeginUntil?: string }) => {
      const set = readySet();
      const answered = write(set.history, set.pens.armorer, 'Answered', {
        ...forged(asks.handOver, 'granted'),
        ...body,
      });
      write(set.history, set.pens.armorer, 'HandedOver', {
        thing: guns.revolver,
        to: people.actor,
        plan: plans.blank,
        answer: answered.id,
      });
      return view(bookOf(set.history.facts), set.history.now)
        .findings()
        .map((finding) => finding.kind)
        .includes('without clearance');
    };
    expect(given({})).toBe(false);
    expect(given({ verdict: 'refused' })).toBe(true);
    expect(given({ ask: { ...asks.handOver, things: [guns.twin] } })).toBe(true);
    expect(given({ ask: { ...asks.handOver, receiver: people.actor2 } })).toBe(true);
    expect(given({ mayBeginUntil: '2026-12-01T11:00:00.000Z' })).toBe(true);
  });
});

describe('a refusal', () => {
  it('says what breaks, who can make it true and who says so, and can be written down', () => {
    for (const make of Object.values(moments)) {
      const set = make();
      for (const answered of answers(set, asksOn(set))) {
        for (const each of [...answered.reasons, ...answered.warnings]) {
          expect(reason.zod.safeParse(each).success).toBe(true);
          expect(each.says).toMatch(/\S.*[.!]$/);
          expect(each.remedy).toMatch(/\S/);
          expect(each.who.length, each.rule).toBeGreaterThan(0);
          expect(each.cites.length, each.rule).toBeGreaterThan(0);
        }
        expect(answered.verdict).toBe(answered.reasons.length === 0 ? 'granted' : 'refused');
      }
    }
  });

  it('names everything unread, before anything else is judged by it', () => {
    const set = readySet();
    write(set.history, set.pens.camera, 'NoteMade', { words: 'x' }, { type: 'GunBlessed' });
    for (const ask of asksOn(set)) expect(rulesAgainst(set, ask)).toContain('everything-can-be-read');
  });

  it('never throws and can always be written down, whatever is asked of whatever happened', () => {
    const base = readySet();
    const invented = inventedOf(catalogue.all, poolsOf(base.history.facts));
    const ids = fc.constantFrom(
      guns.revolver,
      guns.rubber,
      guns.pistol,
      places.blankTray,
      people.actor,
      'f'.repeat(32),
    );
    const asked: fc.Arbitrary<Ask> = fc.record(
      {
        kind: fc.constantFrom(...askKinds),
        things: fc.array(ids, { maxLength: 3 }),
        lot: fc.constantFrom(lots.blanks, lots.dummies, 'f'.repeat(32)),
        from: ids,
        count: fc.nat(9),
        giver: fc.constantFrom(people.armorer, people.camera, 'f'.repeat(32)),
        receiver: fc.constantFrom(people.actor, people.armorer2, people.camera, 'f'.repeat(32)),
        plan: fc.constantFrom(...Object.values(plans), 'f'.repeat(32)),
        hold: fc.constantFrom('f'.repeat(64)),
        second: fc.constantFrom(people.director, 'f'.repeat(32)),
        items: fc.array(fc.constantFrom('W-01', '', 'T1'), { maxLength: 3 }),
      },
      { requiredKeys: ['kind', 'things'] },
    ) as fc.Arbitrary<Ask>;
    always(
      fc.tuple(
        fc.array(invented, { maxLength: 8 }),
        asked,
        fc.constantFrom(people.armorer, people.camera, 'f'.repeat(32), ''),
      ),
      ([told, ask, who]) => {
        const set = copyOf(base);
        for (const each of told) {
          set.history.now += SECOND;
          writeInvented(set.history, set.pens.armorer2, each);
        }
        const answered = answerOn(set.history.facts, set.history.now, ask, who);
        for (const each of [...answered.reasons, ...answered.warnings]) {
          expect(reason.zod.safeParse(each).success, JSON.stringify(each)).toBe(true);
          expect(each.says).not.toContain('could not be judged');
        }
      },
      60,
    );
  });

  it('is not escaped by naming nothing, nor by naming what nobody listed', () => {
    const set = readySet();
    for (const kind of ['take', 'load', 'hand over', 'begin'] as const) {
      const ask = { ...asks.handOver, kind } as Ask;
      expect(answerTo(set, { ...ask, things: [] }).verdict).toBe('refused');
      expect(answerTo(set, { ...ask, things: ['f'.repeat(32)] }).verdict).toBe('refused');
      if (kind !== 'begin') expect(answerTo(set, { ...ask, giver: 'f'.repeat(32) }).verdict).toBe('refused');
    }
  });

  it('is the answer of a rule that fails, in its own name', () => {
    const set = readySet();
    const at = view(bookOf(set.history.facts), set.history.now);
    const broken = {
      ...at,
      due: () => {
        throw new Error('a fault');
      },
    };
    const answered = answer(broken, asks.handOver, { person: people.armorer, device: '' });
    expect(answered.reasons).toMatchObject([{ rule: 'never-lay-unattended', verdict: 'cannot tell' }]);
    expect(answered.reasons[0]?.says).toContain('a fault');
  });
});

describe('a rulebook', () => {
  it('this build does not know refuses every ask by its name', () => {
    const set = readySet({ rules: { rulebooks: ['us-california', 'atlantis', 'constructor', '__proto__'] } });
    const answered = answerTo(set, asks.handOver);
    expect(answered.verdict).toBe('refused');
    expect(answered.reasons).toMatchObject([{ rule: 'everything-can-be-read' }]);
    expect(answered.reasons[0]?.says).toContain('atlantis, constructor, __proto__');
  });
  it('adopted twice judges once', () => {
    const twice = readySet({ without: ['permit'], rules: { rulebooks: ['us-california', 'us-california'] } });
    expect(rulesAgainst(twice, asks.handOver)).toEqual(['within-the-permit']);
  });
  it('has another name for other rules', () => {
    const one = answerTo(readySet(), asks.handOver).rulebook;
    const other = answerTo(readySet({ rules: { rulebooks: ['us-california'] } }), asks.handOver).rulebook;
    expect(one).not.toBe(other);
    expect(answerTo(readySet(), asks.take).rulebook).toBe(one);
  });
});

describe('a grant', () => {
  it('may begin until the show it rests on grows old', () => {
    const set = readySet();
    const answered = answerTo(set, asks.handOver);
    expect(answered.mayBeginUntil).toBe('2026-12-01T12:16:13.000Z');
    set.history.now = Date.parse('2026-12-01T12:16:13.000Z');
    expect(answerTo(set, asks.handOver).verdict).toBe('granted');
    set.history.now += 1;
    expect(rulesAgainst(set, asks.handOver)).toEqual(['show-is-fresh']);
  });
  it('needs no second asking: the caller may ask for the armorer', () => {
    const set = readySet();
    expect(answerTo(set, { ...asks.handOver, giver: people.armorer }, 'director').reasons).toEqual([]);
  });
});

/** One thing wrong with the small set, and what puts it right: both are told to the same set, before the ask. */
interface Cause {
  readonly rule: string;
  readonly given?: Parameters<typeof readySet>[0];
  readonly tell?: (set: StageSet) => void;
}
const causes: readonly Cause[] = [
  { rule: 'controller-has-no-other-work', given: { otherWork: true } },
  { rule: 'within-the-permit', given: { without: ['permit'] } },
  { rule: 'handler-holds-three-papers', given: { papersUntil: '2026-11-01' } },
  { rule: 'general-course-taken', given: { without: ['course'] } },
  { rule: 'assessed-in-this-version', given: { assessment: { planVersion: 0 } } },
  { rule: 'arrival-declared', given: { without: ['arrival'] } },
  { rule: 'trained-for-this-gun', given: { without: ['gun training'] } },
  { rule: 'briefed-today', given: { without: ['meeting'] } },
  { rule: 'far-enough-away', given: { plan: { nearestFt: 12 } } },
  { rule: 'nobody-in-the-arc', given: { plan: { inArc: [people.camera] } } },
  { rule: 'nothing-less-would-do', given: { plan: { whyNothingLess: '' } } },
  { rule: 'receiver-may-hold', given: { people: { actor: { handles: 'none' } } } },
  { rule: 'no-stop-in-force', tell: ({ history, pens }) => void write(history, pens.camera, 'StopCalled', {}) },
  {
    rule: 'unknown-round-resolved',
    tell: ({ history, pens }) => void write(history, pens.camera, 'RoundFound', { place: places.street, count: 1 }),
  },
  { rule: 'not-frozen', tell: ({ history, pens }) => void write(history, pens.camera, 'EvidenceFrozen', {}) },
  {
    rule: 'injury-closed',
    tell: ({ history, pens }) => {
      write(history, pens.camera, 'InjuryReported', {});
    },
  },
  {
    rule: 'everything-can-be-read',
    tell: ({ history, pens }) => void write(history, pens.camera, 'NoteMade', { words: 'x' }, { type: 'Unheard' }),
  },
  {
    rule: 'nothing-missing',
    tell: ({ history, pens }) => void write(history, pens.camera, 'ThingMissed', { thing: guns.lever }),
  },
];

function setWith(chosen: readonly Cause[]): StageSet {
  const given: NonNullable<Cause['given']> = Object.assign({}, ...chosen.map((each) => each.given));
  const merged = {
    ...given,
    without: chosen.flatMap((each) => [...(each.given?.without ?? [])]),
    plan: Object.assign({}, ...chosen.map((each) => each.given?.plan)),
  };
  const set = readySet(merged);
  for (const each of chosen) each.tell?.(set);
  return set;
}
/** An injury freezes as well: both reasons come of one cause. */
const reasonsOf = (chosen: readonly Cause[]) =>
  [
    ...new Set(chosen.flatMap((each) => (each.rule === 'injury-closed' ? [each.rule, 'not-frozen'] : [each.rule]))),
  ].sort();

describe('taking away a listed cause', () => {
  it('takes away exactly its reason, and taking away all of them grants', () => {
    always(
      fc.uniqueArray(fc.constantFrom(...causes), { minLength: 1, maxLength: 4 }),
      (chosen) => {
        expect([...rulesAgainst(setWith(chosen), asks.handOver)].sort()).toEqual(reasonsOf(chosen));
        for (const each of chosen) {
          const left = chosen.filter((other) => other !== each);
          expect([...rulesAgainst(setWith(left), asks.handOver)].sort()).toEqual(reasonsOf(left));
        }
        expect(answerTo(setWith([]), asks.handOver).verdict).toBe('granted');
      },
      15,
    );
  });

  it.each(causes.map((each) => [each.rule, each] as const))('of %s alone leaves no other reason', (rule, each) => {
    expect([...rulesAgainst(setWith([each]), asks.handOver)].sort()).toEqual(reasonsOf([each]));
    expect(rule).toBe(each.rule);
  });

  it('on the set itself grants again: what was broken is looked at, shown and told anew', () => {
    const set = readySet();
    const { history, pens } = set;
    expect(answerTo(set, asks.handOver).verdict).toBe('granted');
    write(history, pens.camera, 'LeftUnattended', { thing: places.blankTray }, { at: history.now - 30 * SECOND });
    expect(rulesAgainst(set, asks.handOver)).toContain('no-taint-in-the-gun');
    write(history, pens.armorer, 'Unloaded', {
      gun: guns.revolver,
      out: [{ lot: lots.blanks, condition: 'unused', count: 3, to: places.quarantine }],
    });
    seeRounds(set, guns.revolver, [{ count: 6, empty: true }]);
    seeRounds(set, places.blankTray, [row('blanks', 47)]);
    loadBlanks(set);
    show(set);
    expect(answerTo(set, asks.handOver).reasons).toEqual([]);
  });

  it('asks for light through the bore again after anything bullet-shaped', () => {
    const set = openedSet();
    const loading = write(set.history, set.pens.armorer, 'RoundsLoaded', {
      gun: guns.revolver,
      lot: lots.dummies,
      from: places.dummyTray,
      count: 6,
    });
    write(set.history, set.pens.director, 'LoadWitnessed', { load: loading.id, count: 6 });
    write(set.history, set.pens.armorer, 'Unloaded', {
      gun: guns.revolver,
      out: [{ lot: lots.dummies, condition: 'unused', count: 6, to: places.dummyTray }],
    });
    seeRounds(set, guns.revolver, [{ count: 6, empty: true }]);
    expect(rulesAgainst(set, asks.load)).toEqual(['bore-proven-before-blanks']);
  });
});
