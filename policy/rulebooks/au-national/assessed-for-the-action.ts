// The armourer has trained and assessed each performer to the level this action needs.

import { met } from '../../checks/needs.ts';
import { noPlan } from '../../checks/plans.ts';
import { named } from '../../people.ts';
import { breaks, cite, defineRule, holds, type Need } from '../../rule.ts';
import { screenSafetyAustralia } from '../../sources/texts.ts';

const assessed: Need = { document: 'performer assessment', about: 'receiver', who: ['Armorer'] };

/** The armourer has trained and assessed each performer to the level this action needs. */
export const assessedForTheAction = defineRule({
  id: 'assessed-for-the-action',
  says: 'The armourer has trained and assessed each performer to the level this action needs.',
  control: 'K25',
  cites: [cite(screenSafetyAustralia, 'trained to the level of the action', 'AU-SSA-12')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['PaperFiled', 'ActionPlanned'],
  asks: ['hand over'],
  covers: 'all',
  needs: [assessed],
  check: (asked) => {
    const { receiver, line, state } = asked;
    if (!receiver || receiver.handles === 'control') return holds;
    if (!line) return noPlan();
    const filed = met(asked, assessed);
    if (filed.verdict !== 'holds') return filed;
    const fitting = (state.papers.get('performer assessment') ?? []).filter((each) => each.about === receiver.id);
    const ofThis = new Set([line.alias, line.setup, line.scene, `scene ${line.scene}`]);
    if (fitting.some((each) => each.covers === undefined || ofThis.has(each.covers))) return holds;
    return breaks(
      `${named(receiver)} was assessed for another action than ${line.alias}.`,
      [...fitting.map((each) => each.fact), state.plans.get(line.plan)?.fact],
      `Train and assess ${named(receiver)} for ${line.alias}, and file it.`,
      'Armorer',
    );
  },
  cases: [
    {
      when: 'the actor was assessed for the scene',
      verdict: 'holds',
      at: 'shown',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'performer assessment', about: '@actor', covers: 'scene 47' },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'it goes back to an armorer',
      verdict: 'holds',
      at: 'handed over',
      ask: 'hand over',
      with: { receiver: '@armorer2' },
    },
    {
      when: 'the actor was assessed for another scene',
      verdict: 'breaks',
      at: 'shown',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'performer assessment', about: '@actor', covers: 'scene 12' },
        ],
      ],
      ask: 'hand over',
    },
    { when: 'nobody assessed the actor', verdict: 'cannot tell', at: 'shown', ask: 'hand over' },
  ],
});
