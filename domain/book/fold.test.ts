// Facts are never refused: whatever is told, by whomever and in whatever state of things, folds and can be looked at.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../events.ts';
import { always } from '../testing/always.ts';
import { bookOf, HOUR, type How, MINUTE, makeHistory, type Pen, pen, SECOND, write } from '../testing/facts.ts';
import { guns, people, places, readySet, type StageSet, viewOf } from '../testing/set.ts';
import { inventedOf, poolsOf, writeInvented } from '../testing/sorts.ts';
import { stateOf } from './book.ts';
import { makeFact } from './fact.ts';
import { bookBytes, type View, view, viewNow } from './view.ts';

/** Looks at everything a view can show. */
function lookAtAll(at: View): void {
  at.board();
  at.holds();
  at.due();
  at.findings();
  at.openItems();
  at.counts();
  at.reconcile();
  at.shots();
  for (const id of [guns.revolver, guns.pistol, places.dummyTray, people.actor, 'f'.repeat(32), '']) {
    at.whereIs(id);
    at.contents(id);
    at.timeline(id);
    at.label(id);
    at.alias(id);
    at.find(id);
  }
}

const hows: fc.Arbitrary<How> = fc.oneof(
  fc.constant({}),
  fc.constant({}),
  fc.record({ ago: fc.integer({ min: -2 * HOUR, max: HOUR }) }).map(({ ago }) => ({ at: ago })),
  fc.constantFrom<How>(
    { nobody: true },
    { assent: 'unauthenticated' },
    { assent: 'badge' },
    { entered: 'slip' },
    { offsetMs: 10 * MINUTE },
    { after: ['a'.repeat(64)] },
    { counter: 4000 },
    { version: 99 },
    { type: 'Unheard' },
  ),
);

describe('folding', () => {
  it('never throws, nor does any look at what comes of it', () => {
    const base = readySet();
    const invented = inventedOf(catalogue.all, poolsOf(base.history.facts));
    const roles = fc.constantFrom('armorer', 'director', 'actor', 'camera', 'tablet');
    always(
      fc.array(fc.tuple(invented, roles as fc.Arbitrary<'armorer'>, hows), { minLength: 1, maxLength: 20 }),
      (told) => {
        const set: StageSet = readySet();
        for (const [each, who, how] of told) {
          set.history.now += SECOND;
          const at = how.at === undefined ? how : { ...how, at: set.history.now + how.at };
          writeInvented(set.history, set.pens[who], each, at);
        }
        const book = bookOf(set.history.facts);
        bookBytes(book);
        const { now } = set.history;
        for (const at of [now, now - 90 * MINUTE, now + 3 * HOUR]) lookAtAll(view(book, at));
        lookAtAll(viewNow(book, now));
      },
      45,
    );
  });

  it('never throws on events alone, with nothing founded, listed or known', () => {
    const invented = inventedOf(catalogue.all, poolsOf([]));
    always(
      fc.array(invented, { minLength: 1, maxLength: 20 }),
      (told) => {
        const history = makeHistory();
        const on = pen(history, 'DV stranger', people.camera);
        for (const each of told) {
          history.now += SECOND;
          writeInvented(history, on, each);
        }
        lookAtAll(viewNow(bookOf(history.facts), history.now));
      },
      40,
    );
  });

  it('never throws on the very bodies the definitions invent', () => {
    for (const definition of catalogue.all) {
      always(
        definition.sample(fc),
        (body) => {
          const set = makeHistory();
          const on: Pen = pen(set, 'DV stranger', people.camera);
          write(set, on, definition.type as 'NoteMade', body as { words: string });
          lookAtAll(viewNow(bookOf(set.facts), set.now));
        },
        8,
      );
    }
  });

  it('keeps what it cannot read, says so, and leaves the rest as it was', () => {
    const set = readySet();
    const before = viewOf(set).state.guns.get(guns.revolver);
    write(set.history, set.pens.camera, 'NoteMade', { words: 'x' }, { type: 'GunBlessed' });
    write(set.history, set.pens.camera, 'NoteMade', { words: 'x' }, { version: 2 });
    write(set.history, set.pens.camera, 'NoteMade', { words: 7 } as never);
    const { state } = viewOf(set);
    expect(state.unread).toHaveLength(3);
    expect(state.findings.filter((finding) => finding.kind === 'unread').map((each) => each.says)).toMatchObject([
      'An event this build cannot read: GunBlessed version 1 is not known to this build.',
      'An event this build cannot read: NoteMade version 2 is not known to this build.',
      expect.stringContaining('words'),
    ]);
    expect(state.guns.get(guns.revolver)?.parts).toEqual(before?.parts);
  });

  it('makes a fact of any envelope, and of any body', () => {
    const [first] = readySet().history.facts;
    const envelope = first?.envelope;
    if (!envelope) throw new Error('a set has facts');
    for (const body of [{}, { a: 1 }, { title: null }]) {
      expect(makeFact('a'.repeat(64), { ...envelope, body }).type).toBe('Unknown');
    }
    expect(makeFact('a'.repeat(64), { ...envelope, type: '__proto__' }).type).toBe('Unknown');
    expect(makeFact('a'.repeat(64), { ...envelope, type: 'constructor' }).type).toBe('Unknown');
  });

  it('calls late what was signed long after, or not entered as it happened', () => {
    const set = readySet();
    const { history, pens } = set;
    const now = write(history, pens.armorer, 'NoteMade', { words: 'now' });
    const soon = write(history, pens.armorer, 'NoteMade', { words: 'soon' }, { at: history.now - 119 * SECOND });
    const late = write(history, pens.armorer, 'NoteMade', { words: 'late' }, { at: history.now - 121 * SECOND });
    const long = write(
      history,
      pens.armorer,
      'NoteMade',
      { words: 'a long one' },
      { at: history.now - HOUR, to: history.now - SECOND },
    );
    const slip = write(history, pens.armorer, 'NoteMade', { words: 'slip' }, { entered: 'slip' });
    expect([now, soon, late, long, slip].map((fact) => fact.late)).toEqual([false, false, true, false, true]);
  });

  it('writes down a late entry as history with a finding, and takes no proof from it', () => {
    const set = readySet();
    const { history, pens } = set;
    write(history, pens.deputy, 'PresenceConfirmed', { guns: [guns.revolver] }, { entered: 'slip' });
    const { state } = viewOf(set);
    expect(state.findings.at(-1)).toMatchObject({ kind: 'entered late', level: 'note' });
    expect(stateOf(bookOf(history.facts)).people.get(people.deputy)?.present.has(guns.revolver)).toBe(false);
  });
});
