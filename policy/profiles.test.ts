// Every profile can be adopted, and a cycle in which nothing is wrong is granted under each.
import { asks, giveToActor } from '@proofhouse/domain/testing/set.ts';
import { describe, expect, it } from 'vitest';
import { profiles, rulebooksNamed } from './profiles.ts';
import { books, booksInForce, unknownRulebooks } from './rulebooks/all.ts';
import { answerTo } from './testing/asking.ts';
import { goOut, inOrder, loadAndShow } from './testing/inorder.ts';

/** Places where only a gun altered so that it takes no bullet may be used (rules.md C4). */
const altersGuns = new Set(['new-south-wales', 'queensland']);

describe.each(profiles.map((profile) => [profile.name, profile] as const))('profile %s', (name, profile) => {
  const rulebooks = rulebooksNamed([name]);
  const altered = altersGuns.has(name);

  it('adopts rulebooks of this build, and the blocks come with them', () => {
    expect(unknownRulebooks(profile.adopts)).toEqual([]);
    expect(booksInForce(rulebooks).map((book) => book.name)).toEqual(
      expect.arrayContaining(['blocks', ...profile.adopts]),
    );
    expect(Object.hasOwn(books, name), 'a profile never hides a rulebook of its name').toBe(false);
  });

  it('grants a cycle in which everything it asks for is there', () => {
    const set = inOrder(rulebooks, { altered });
    const refusals: string[] = [];
    const tell = (ask: keyof typeof asks) => {
      for (const { rule, says } of answerTo(set, asks[ask]).reasons) refusals.push(`${ask}: ${rule}: ${says}`);
    };
    tell('take');
    goOut(set);
    tell('load');
    loadAndShow(set);
    tell('handOver');
    giveToActor(set);
    tell('begin');
    expect(refusals).toEqual([]);
  });
});
