// After a cut a gun goes on to another action only once it was given back or looked at.

import { armorers } from '../../people.ts';
import { breaks, canChamber, cite, defineRule, forEachGun, holds } from '../../rule.ts';
import { bulletin1 } from '../../sources/texts.ts';

/** After a cut a gun goes on to another action only once it was given back or looked at. */
export const openedAfterTheCut = defineRule({
  id: 'opened-after-the-cut',
  says: 'After a cut a gun goes on to another action only once it was given back or looked at.',
  control: 'K15',
  cites: [cite(bulletin1, 'inspection before and after each firing sequence', 'US-CSATF-1.08')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['begin'],
  covers: canChamber,
  on: ['ActionCut', 'HandedOver', 'Looked', 'AnswerOpened'],
  enforcement: 'BLOCK-A',
  check: (asked) =>
    forEachGun(asked, (gun) => {
      const cut = asked.state.lastCut.get(gun.id);
      // Handed out since the cut, it was in its controller's hands in between.
      if (!cut || (gun.out !== undefined && gun.out.at > cut.at)) return holds;
      // A further take of the same action is set up again in place (model.md §7).
      if (asked.line !== undefined && asked.line.plan === gun.out?.plan) return holds;
      const looked = Math.max(gun.lookedAt?.at ?? 0, ...gun.shown.map((each) => each.at));
      if (looked > cut.at) return holds;
      return breaks(
        `${gun.alias} has been with ${asked.state.people.get(gun.out?.to ?? '')?.role ?? 'nobody known'} since the cut, and nobody has looked into it.`,
        [cut.fact, gun.out?.fact],
        `Before anybody moves: take ${gun.alias} back, open it, and look at every chamber and the bore.`,
        ...armorers(asked.state, asked.now),
      );
    }),
  cases: [
    { when: 'the gun was handed over and nothing was cut since', verdict: 'holds', at: 'handed over', ask: 'begin' },
    {
      when: 'the action was cut and a further take of it begins',
      verdict: 'holds',
      at: 'running',
      told: [['director', 'ActionCut', { guns: ['@W-01'] }]],
      ask: 'begin',
    },
    {
      when: 'the action was cut and another begins with the gun still out',
      verdict: 'breaks',
      at: 'running',
      told: [['director', 'ActionCut', { guns: ['@W-01'] }]],
      ask: 'begin',
      with: { plan: '@PL-02' },
    },
  ],
  alwaysTells: 'A look after the cut is on the record, or it is not.',
});
