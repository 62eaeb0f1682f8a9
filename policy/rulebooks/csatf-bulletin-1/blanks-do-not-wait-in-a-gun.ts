// Blanks do not wait in a gun: when the next take is long in coming, they come out and are counted back.

import { limits } from '@proofhouse/domain/book/limits.ts';
import { armorers } from '../../people.ts';
import { breaks, canChamber, cite, defineRule, forEachGun, holds } from '../../rule.ts';
import { bulletin1, supplierPractice } from '../../sources/texts.ts';

/** The sources give no number; ours is the time in which a gun that came back has to be opened. */
const WAIT_MS = limits.open;

/** Blanks do not wait in a gun: when the next take is long in coming, they come out and are counted back. */
export const blanksDoNotWaitInAGun = defineRule({
  id: 'blanks-do-not-wait-in-a-gun',
  says: 'Blanks do not wait in a gun: when the next take is long in coming, they come out and are counted back.',
  control: 'K14',
  cites: [
    cite(supplierPractice, 'load when actually ready', 'US-JMFX-02'),
    cite(bulletin1, 'inspection after each firing sequence', 'US-CSATF-1.08'),
  ],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['hand over', 'begin'],
  covers: canChamber,
  on: ['RoundsLoaded', 'ActionCut', 'Unloaded'],
  enforcement: 'BLOCK-A',
  check: (asked) =>
    forEachGun(asked, (gun) => {
      const cut = asked.state.lastCut.get(gun.id);
      if (!cut || asked.now <= cut.at + WAIT_MS) return holds;
      const waiting = gun.parts
        .flatMap((part) => part.charges)
        .filter(
          ({ lot, at, condition }) =>
            condition === 'loaded' && at <= cut.at && lot !== undefined && asked.state.lots.get(lot)?.kind === 'blank',
        );
      if (waiting.length === 0) return holds;
      return breaks(
        `${gun.alias} has held blanks since before the cut, ${Math.floor((asked.now - cut.at) / 60_000)} minutes ago.`,
        [cut.fact, ...waiting.map(({ load }) => load)],
        'Take it back, unload it, and count the blanks back; load anew when the action is ready.',
        ...armorers(asked.state, asked.now),
      );
    }),
  cases: [
    { when: 'nothing was cut since it was loaded', verdict: 'holds', at: 'handed over', minutes: 40, ask: 'begin' },
    {
      when: 'the next take comes soon after the cut',
      verdict: 'holds',
      at: 'running',
      told: [['director', 'ActionCut', { guns: ['@W-01'] }]],
      minutes: 5,
      ask: 'begin',
    },
    {
      when: 'the next take is long in coming',
      verdict: 'breaks',
      at: 'running',
      told: [['director', 'ActionCut', { guns: ['@W-01'] }]],
      minutes: 30,
      ask: 'begin',
    },
  ],
  alwaysTells: 'What is in a gun by the books, and when it was cut, is on record.',
});
