// A round made or altered by somebody of the production is never loaded: its maker is a stranger with a trade.

import type { Lot, Person } from '@proofhouse/domain/book/state.ts';
import { breaks, cite, defineRule, holds } from '../../rule.ts';
import { boreAccident } from '../../sources/texts.ts';

const MADE_HERE = /\b(home|self|set)[- ]?made\b|\bmade (here|on set|by us)\b/i;

/**
 * Who of the production made a lot, in the lot's own words; whoever supplied it counts as its maker where no maker is
 * named. Undefined where that is a stranger, or nobody.
 */
function makerHere({ maker, supplier }: Lot, people: Iterable<Person>): string | undefined {
  const named = maker ?? supplier;
  if (named === undefined) return undefined;
  const own = new Set([...people].flatMap(({ role, alias }) => [role.toLowerCase(), alias.toLowerCase()]));
  return MADE_HERE.test(named) || own.has(named.trim().toLowerCase()) ? named : undefined;
}

/** A round made or altered by somebody of the production is never loaded. */
export const roundsAreNotMadeHere = defineRule({
  id: 'rounds-are-not-made-here',
  says: 'A round made or altered by somebody of the production is never loaded.',
  control: 'K10',
  cites: [cite(boreAccident, 'dummies made of cartridges on set', 'US-CROW-01')],
  from: '2026-11-20',
  binds: 'block',
  asks: ['load'],
  covers: 'all',
  on: ['LotListed', 'PersonListed'],
  enforcement: 'BLOCK-D',
  check: ({ ask, state }) => {
    const lot = state.lots.get(ask.lot ?? '');
    const maker = lot && makerHere(lot, state.people.values());
    if (!lot || maker === undefined) return holds;
    return breaks(
      `${lot.alias} comes from nobody but ${maker}: it was made or altered by this production.`,
      [lot.listed.fact],
      'Quarantine the lot, or name the maker whose trade it is. Use one from such a maker.',
      'Armorer',
    );
  },
  cases: [
    { when: 'the lot comes from a supplier outside', verdict: 'holds', at: 'opened', ask: 'load' },
    {
      when: 'the lot was made by the property master',
      verdict: 'breaks',
      at: 'opened',
      given: { lots: { blanks: { maker: 'Property Master' } } },
      ask: 'load',
    },
    {
      when: 'the property master supplied it and names a maker outside',
      verdict: 'holds',
      at: 'opened',
      given: { lots: { blanks: { maker: 'Maker 1', supplier: 'Property Master' } } },
      ask: 'load',
    },
    {
      when: 'the property master supplied it and names no maker',
      verdict: 'breaks',
      at: 'opened',
      given: { lots: { blanks: { supplier: 'Property Master' } } },
      ask: 'load',
    },
    {
      when: 'the lot is said to be home-made',
      verdict: 'breaks',
      at: 'opened',
      given: { lots: { blanks: { maker: 'home-made' } } },
      ask: 'load',
    },
    {
      when: 'neither maker nor supplier is named',
      verdict: 'holds',
      at: 'opened',
      given: { lots: { blanks: { supplier: undefined } } },
      ask: 'load',
    },
    {
      when: 'the maker is somebody of the production by short name',
      verdict: 'breaks',
      at: 'opened',
      given: { lots: { blanks: { maker: 'p03' } } },
      ask: 'load',
    },
    {
      when: 'the maker is the property master, with blanks around the name',
      verdict: 'breaks',
      at: 'opened',
      given: { lots: { blanks: { maker: ' property master ' } } },
      ask: 'load',
    },
    {
      when: 'nobody listed the lot',
      verdict: 'holds',
      at: 'opened',
      ask: 'load',
      with: { lot: 'ffffffffffffffffffffffffffffffff' },
    },
  ],
  alwaysTells: 'A lot without supplier or paper is the business of lot-has-a-title.',
});
