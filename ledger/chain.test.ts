// What device chains show of gaps, forks and false names, in whatever order links arrive.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addLink, type ChainLink, chainProblems, chainReport, chainTip, emptyChains } from './chain.ts';

const link = (device: string, counter: number, id: string, prev: string | null): ChainLink => ({
  device,
  counter,
  id,
  prev,
});

const whole = [link('d', 0, 'a', null), link('d', 1, 'b', 'a'), link('d', 2, 'c', 'b')];

describe('a device chain', () => {
  test('that is whole has no problems', () => {
    expect(chainProblems(whole)).toEqual({ gaps: [], forks: [], broken: [] });
  });

  test('shows what is missing below what was seen', () => {
    expect(chainProblems([link('d', 2, 'c', 'b'), link('d', 7, 'h', 'g'), link('e', 0, 'x', null)]).gaps).toEqual([
      { device: 'd', from: 0, to: 1 },
      { device: 'd', from: 3, to: 6 },
    ]);
  });

  test('shows two ids under one counter, and follows both', () => {
    const report = chainProblems([...whole, link('d', 1, 'B', 'a'), link('d', 2, 'C', 'B')]);
    expect(report).toEqual({
      gaps: [],
      forks: [
        { device: 'd', counter: 1, ids: ['B', 'b'] },
        { device: 'd', counter: 2, ids: ['C', 'c'] },
      ],
      broken: [],
    });
  });

  test.each<[string, ChainLink]>([
    ['a name that is not the one before', link('d', 3, 'x', 'z')],
    ['no name above the first', link('d', 3, 'x', null)],
    ['a name before the first', link('e', 0, 'x', 'z')],
  ])('shows %s', (_, bad) => {
    const { broken } = chainProblems([...whole, bad]);
    expect(broken).toEqual([{ ...bad, expected: bad.counter === 0 ? [] : ['c'] }]);
  });

  test('does not call broken what waits for a missing link', () => {
    expect(chainProblems([link('d', 5, 'f', 'e')]).broken).toEqual([]);
  });

  test('says of each link what it did', () => {
    const chains = emptyChains();
    expect(whole.map((each) => addLink(chains, each))).toEqual(['joined', 'joined', 'joined']);
    expect(addLink(chains, link('d', 2, 'c', 'b'))).toBe('known');
    expect(addLink(chains, link('d', 2, 'C', 'b'))).toBe('forked');
    expect(addLink(chains, link('d', 5, 'f', 'e'))).toBe('waits');
    expect(addLink(chains, link('d', 6, 'g', 'zzz'))).toBe('broken');
    expect(addLink(chains, link('d', 9, 'k', null))).toBe('broken');
    expect(chainTip(chains, 'd')).toEqual({ counter: 9, ids: ['k'] });
    expect(chainTip(chains, 'nobody')).toBeNull();
  });

  test.each([-1, 0.5, Number.NaN, 2 ** 53])('%d is no counter', (counter) => {
    expect(() => addLink(emptyChains(), link('d', counter, 'a', null))).toThrow(RangeError);
  });

  test('a counter of 2^53 − 1 out of nowhere is one gap, not a long loop', () => {
    const most = 2 ** 53 - 1;
    expect(chainProblems([link('d', most, 'a', 'z')]).gaps).toEqual([{ device: 'd', from: 0, to: most - 1 }]);
  });
});

const links = fc.array(
  fc.record({
    device: fc.constantFrom('d', 'e', '__proto__'),
    counter: fc.nat(5),
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    prev: fc.constantFrom(null, 'a', 'b', 'c', 'd', 'e'),
  }),
  { maxLength: 20 },
);

/** Ids are hashes of the bytes that hold the rest, so one id never comes with two contents. */
const oneContentPerId = (given: readonly ChainLink[]): ChainLink[] => [
  ...new Map(given.map((each) => [`${each.device} ${each.counter} ${each.id}`, each])).values(),
];

test('the order of arrival, and arriving twice, change nothing', () => {
  fc.assert(
    fc.property(links.map(oneContentPerId), fc.infiniteStream(fc.nat()), (given, keys) => {
      const shuffled = given
        .map((each) => ({ each, key: keys.next().value as number }))
        .sort((left, right) => left.key - right.key)
        .map(({ each }) => each);
      const chains = emptyChains();
      for (const each of [...shuffled, ...given]) addLink(chains, each);
      expect(chainReport(chains)).toEqual(chainProblems(given));
    }),
    { numRuns: 500 },
  );
});
