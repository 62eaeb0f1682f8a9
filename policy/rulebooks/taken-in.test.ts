// What a rulebook takes in is there: a name this build does not know would be left out without a word.
import { describe, expect, it } from 'vitest';
import { books, booksInForce, rulesInForce } from './all.ts';

describe('what rulebooks take in', () => {
  it.each(Object.values(books).map((book) => [book.name, book] as const))(
    '%s takes in rulebooks of this build',
    (_name, book) => {
      expect(book.takesIn.filter((name) => !Object.hasOwn(books, name))).toEqual([]);
      expect(book.takesIn).not.toContain(book.name);
    },
  );
  it.each([
    ['au-queensland', 'au-national'],
    ['au-new-south-wales', 'au-national'],
    ['uk-northern-ireland', 'uk'],
    ['fr', 'practice'],
    ['theatre', 'minors'],
    ['international', 'practice'],
  ])('%s brings the rules of %s with it', (adopted, taken) => {
    expect(booksInForce([adopted]).map((book) => book.name)).toContain(taken);
    const rules = rulesInForce([adopted]);
    for (const rule of rulesInForce([taken])) expect(rules).toContain(rule);
  });
});
