// A light load still throws wad and grains: the lot states from where on it stays harmless, and not nearer than 20 feet.

import { breaks, canChamber, cannotTell, cite, defineRule, holds } from '../../rule.ts';
import { rentalHouse } from '../../sources/rental-house.ts';

/** The stand-off suppliers and armorers agree on, in feet. */
const USUAL_FT = 20;

/** A light load still throws wad and grains: the lot states from where on it stays harmless, and not nearer than 20 feet. */
export const lightLoadsStillThrow = defineRule({
  id: 'light-loads-still-throw',
  says: 'A light load still throws wad and grains: the lot states from where on it stays harmless, and not nearer than 20 feet.',
  control: 'K21',
  cites: [cite(rentalHouse, 'light loads', 'US-STEM-01')],
  from: '2026-11-20',
  binds: 'warn',
  asks: ['load'],
  covers: canChamber,
  on: ['LotListed', 'TestFireClaimed'],
  enforcement: 'WARN',
  check: ({ ask, state, guns }) => {
    const lot = state.lots.get(ask.lot ?? '');
    if (lot?.kind !== 'blank') return holds;
    const tested = guns.flatMap((gun) => state.testFires.get(`${gun.id}|${lot.id}`) ?? []);
    const stated = [lot.minDistanceFt, ...tested.map((each) => each.cleanAtFt)].filter((each) => each !== undefined);
    const facts = [lot.listed.fact, ...tested.map((each) => each.fact)];
    const remedy =
      'Even a quarter load throws wad. Fire it at paper, and write down from where on the paper stays clean.';
    if (stated.length === 0) {
      return cannotTell(`Nobody has said how far ${lot.alias} throws.`, facts, remedy, 'Armorer', 'Supplier');
    }
    const most = Math.max(...stated);
    if (most >= USUAL_FT) return holds;
    return breaks(`${lot.alias} is trusted from ${most} ft on.`, facts, remedy, 'Armorer', '1st AD');
  },
  cases: [
    { when: 'the lot states 20 feet', verdict: 'holds', at: 'opened', ask: 'load' },
    {
      when: 'the lot states 8 feet and was never tested',
      verdict: 'breaks',
      at: 'opened',
      given: { lots: { blanks: { minDistanceFt: 8 } }, without: ['test fire'] },
      ask: 'load',
    },
    {
      when: 'nobody stated a distance',
      verdict: 'cannot tell',
      at: 'opened',
      given: { lots: { blanks: { minDistanceFt: undefined } }, without: ['test fire'] },
      ask: 'load',
    },
  ],
});
