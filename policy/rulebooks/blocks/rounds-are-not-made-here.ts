// A round made or altered by somebody of the production is never loaded: its maker is a stranger with a trade.

import type { Lot, Person } from '@proofhouse/domain/book/state.ts';
import { breaks, cite, defineRule, holds } from '../../rule.ts';
import { boreAccident } from '../../sources/texts.ts';

const MADE_HERE = /\b(home|self|set)[- ]?made\b|\bmade (here|on set|by us)\b/i;

/** Who of the production a lot says it comes from, in its own words; undefined where it names a stranger or nobody. */
function makerHere(lot: Lot, people: Iterable<Person>): string | undefined {
  const named = [lot.maker, lot.supplier].flatMap((each) => each ?? []);
  const own = new Set([...people].flatMap(({ role, alias }) => [role.toLowerCase(), alias.toLowerCase()]));
  return named.find((each) => MADE_HERE.test(each) || own.has(each.trim().toLowerCase()));
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
    const lot = ask.lot === undefined ? undefined : state.lots.get(ask.lot);
    const maker = lot && makerHere(lot, state.people.values());
    if (!lot || maker === undefined) return holds;
    return breaks(
      `${lot.alias} was made or supplied by ${maker}, who is of this production.`,
      [lot.listed.fact],
      'Quarantine the lot. Use one from a maker whose trade it is.',
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
      when: 'the lot is said to be home-made',
      verdict: 'breaks',
      at: 'opened',
      given: { lots: { blanks: { maker: 'home-made' } } },
      ask: 'load',
    },
  ],
  alwaysTells: 'A lot without supplier or paper is the business of lot-has-a-title.',
});
