// A number in force is the strictest of the books of the day and of the production's own.

import { viewNow } from '@proofhouse/domain/book/view.ts';
import { bookOf } from '@proofhouse/domain/testing/facts.ts';
import { begin } from '@proofhouse/domain/testing/set.ts';
import { describe, expect, it } from 'vitest';
import { numberFor, numbersInForce, valueFor } from './numbers.ts';
import type { NumberKind } from './rulebook.ts';
import { numberKinds } from './rulebook.ts';
import { booksInForce } from './rulebooks/all.ts';
import { every } from './rulebooks/every.ts';

const under = (rules: object) => {
  const { history } = begin({ rules });
  const { state } = viewNow(bookOf(history.facts), history.now);
  return { books: booksInForce(state.settings.rulebooks), state, now: history.now };
};
const value = (rules: object, kind: NumberKind) => numberFor(under(rules), kind);

describe('a number in force', () => {
  it.each<[string, object, NumberKind, number, string]>([
    ['the bulletin’s distance', { rulebooks: ['csatf-bulletin-1'], minDistanceFt: 10 }, 'least distance', 20, 'csatf'],
    [
      'the production’s, where it is stricter',
      { rulebooks: ['csatf-bulletin-1'], minDistanceFt: 30 },
      'least distance',
      30,
      'the production',
    ],
    [
      'the production’s alone, where no book has one',
      { rulebooks: [], minDistanceFt: 12 },
      'least distance',
      12,
      'the production',
    ],
    ['a shorter time for a look', { rulebooks: [], shownValidMin: 5 }, 'a look counts', 5, 'the production'],
    [
      'the book’s, where the production set the same',
      { rulebooks: ['csatf-bulletin-1'], minDistanceFt: 20 },
      'least distance',
      20,
      'csatf',
    ],
    [
      'the blocks’, where the production lets a look count as long',
      { rulebooks: [], shownValidMin: 15 },
      'a look counts',
      15,
      'blocks',
    ],
    ['no longer a time than the blocks allow', { rulebooks: [], shownValidMin: 200 }, 'a look counts', 15, 'blocks'],
  ])('is %s', (_name, rules, kind, wanted, of) => {
    const found = value(rules, kind);
    expect(found?.value).toBe(wanted);
    expect(found?.of).toContain(of);
  });

  it('is refused to be guessed where nobody set one', () => {
    expect(() => valueFor(under({ rulebooks: [] }), 'training counts')).toThrow(/No rulebook in force/);
  });

  it('is the one of its day: what begins later does not count yet', () => {
    const inForce = under({ rulebooks: ['csatf-bulletin-1'], minDistanceFt: 1 });
    const on = (day: string) => numberFor({ ...inForce, now: Date.parse(day) }, 'least distance');
    expect(on('2003-04-10T00:00:00Z')?.of).toBe('the production');
    expect(on('2003-05-01T00:00:00Z')?.value).toBe(20);
    expect([on('2003-04-15T13:00:00Z')?.of, on('2003-04-16T13:00:00Z')?.value]).toEqual(['the production', 20]);
  });

  it('can be read, each with its unit and whose it is', () => {
    for (const each of numbersInForce(under({ rulebooks: ['csatf-bulletin-1'] }))) {
      expect(each.unit).toBe(numberKinds[each.kind].unit);
      expect(each.of).toMatch(/\S/);
    }
  });

  it('is never looser for one more book', () => {
    const names = every.map(({ book }) => book.name);
    for (const kind of Object.keys(numberKinds) as NumberKind[]) {
      for (const name of names) {
        const alone = value({ rulebooks: [] }, kind)?.value;
        const more = value({ rulebooks: [name] }, kind)?.value;
        if (alone === undefined || more === undefined) continue;
        if (numberKinds[kind].stricter === 'more') expect(more).toBeGreaterThanOrEqual(alone);
        else expect(more).toBeLessThanOrEqual(alone);
      }
    }
  });

  it('stands in every book by day, oldest first', () => {
    for (const { book } of every) {
      for (const dated of Object.values(book.numbers)) {
        expect(dated.map(({ from }) => from)).toEqual(dated.map(({ from }) => from).toSorted());
      }
    }
  });
});
