// After a cut with muzzle-loaders every ramrod that was issued is seen before the next action.

import { met } from '../../checks/needs.ts';
import { armorers } from '../../people.ts';
import { canChamber, cannotTell, cite, defineRule, holds, type Need } from '../../rule.ts';
import { rentalHouse } from '../../sources/rental-house.ts';
import { bulletin1 } from '../../sources/texts.ts';

const STATEMENT = 'every ramrod issued has been seen';
const counted: Need = { statement: STATEMENT, about: 'session', who: ['Armorer', 'Weapons handler'] };

/** After a cut with muzzle-loaders every ramrod that was issued is seen before the next action. */
export const everyRodIsSeen = defineRule({
  id: 'every-rod-is-seen',
  says: 'After a cut with muzzle-loaders every ramrod that was issued is seen before the next action.',
  control: 'K15',
  cites: [
    cite(rentalHouse, 'nothing is fired with a blocked barrel', 'US-STEM-03'),
    cite(bulletin1, 'inspection before and after each firing sequence', 'US-CSATF-1.08'),
  ],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['begin'],
  covers: canChamber,
  on: ['ActionCut', 'Attested'],
  enforcement: 'BLOCK-A',
  needs: [counted],
  check: (asked) => {
    const cuts = asked.guns
      .filter((gun) => gun.action === 'muzzle-loader')
      .flatMap((gun) => asked.state.lastCut.get(gun.id) ?? []);
    const last = cuts.sort((one, other) => other.at - one.at)[0];
    if (!last) return holds;
    const verdict = met(asked, counted);
    const said = asked.state.attested.get(`${STATEMENT}|`);
    if (verdict.verdict !== 'holds' || (said?.at ?? 0) > last.at) return verdict;
    return cannotTell(
      'The ramrods were counted before the cut, and not since.',
      [last.fact, said?.fact],
      `Count the ramrods issued against those seen, and state: ${STATEMENT}.`,
      ...armorers(asked.state, asked.now),
    );
  },
  cases: [
    { when: 'the gun is no muzzle-loader', verdict: 'holds', at: 'running', ask: 'begin' },
    {
      when: 'the rods were counted after the cut',
      verdict: 'holds',
      at: 'opened',
      told: [
        ['director', 'ActionCut', { guns: ['@W-10'] }],
        ['armorer', 'Attested', { what: STATEMENT, so: true }],
      ],
      ask: 'begin',
      with: { things: ['@W-10'] },
    },
    {
      when: 'a rod is missing after the cut',
      verdict: 'breaks',
      at: 'opened',
      told: [
        ['director', 'ActionCut', { guns: ['@W-10'] }],
        ['armorer', 'Attested', { what: STATEMENT, so: false }],
      ],
      ask: 'begin',
      with: { things: ['@W-10'] },
    },
    {
      when: 'the rods were counted before the cut only',
      verdict: 'cannot tell',
      at: 'opened',
      told: [
        ['armorer', 'Attested', { what: STATEMENT, so: true }],
        ['director', 'ActionCut', { guns: ['@W-10'] }],
      ],
      ask: 'begin',
      with: { things: ['@W-10'] },
    },
    {
      when: 'nobody counted',
      verdict: 'cannot tell',
      at: 'opened',
      told: [['director', 'ActionCut', { guns: ['@W-10'] }]],
      ask: 'begin',
      with: { things: ['@W-10'] },
    },
  ],
});
