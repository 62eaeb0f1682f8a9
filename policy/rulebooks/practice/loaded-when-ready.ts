// A gun is loaded when the shot is ready, and not before.

import { armorers } from '../../people.ts';
import { breaks, canChamber, cite, defineRule, forEachGun, holds } from '../../rule.ts';
import { supplierPractice } from '../../sources/texts.ts';

/** The rule of the house gives no number; this one is ours. */
const MOST_MINUTES = 20;

/** A gun is loaded when the shot is ready, and not before. */
export const loadedWhenReady = defineRule({
  id: 'loaded-when-ready',
  says: 'A gun is loaded when the shot is ready, and not before.',
  control: 'K14',
  cites: [cite(supplierPractice, 'do not load until ready', 'US-JMFX-02')],
  from: '2026-11-20',
  binds: 'warn',
  asks: ['hand over', 'begin'],
  covers: canChamber,
  on: ['RoundsLoaded'],
  enforcement: 'WARN',
  check: (asked) =>
    forEachGun(asked, (gun) => {
      const loads = asked.state.issues.filter((each) => each.gun === gun.id);
      const last = loads.at(-1);
      const minutes = last ? Math.floor((asked.now - last.at) / 60_000) : 0;
      if (!last || minutes <= MOST_MINUTES || gun.parts.every((part) => part.charges.length === 0)) return holds;
      return breaks(
        `${gun.alias} has been loaded for ${minutes} minutes.`,
        [last.load],
        'Empty it until the shot is ready, then load and show it.',
        ...armorers(asked.state, asked.now),
      );
    }),
  cases: [
    { when: 'it was loaded just now', verdict: 'holds', at: 'shown', ask: 'hand over' },
    { when: 'it was loaded half an hour ago', verdict: 'breaks', at: 'shown', minutes: 30, ask: 'hand over' },
  ],
  alwaysTells: 'A loading has its time.',
});
