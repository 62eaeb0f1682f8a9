// A gun that can fire is used only where nothing less would do: not with no camera rolling and no shot, and never while an inert twin lies there.

import type { Gun, State } from '@proofhouse/domain/book/state.ts';
import { breaks, canChamber, cannotTell, cite, defineRule, forEachGun, holds } from '../../rule.ts';
import { newMexicoFindings, screenSafetyAustralia } from '../../sources/texts.ts';
import { propsWeblog } from '../../sources/theatre.ts';
import { broadcasterPolicy } from '../../sources/uk.ts';

/** Guns that hold nothing and look like this one: what the refusal offers in its place. */
const twinsForWords = (state: State, gun: Gun): Gun[] =>
  [...state.guns.values()].filter(
    (each) => each.parts.length === 0 && (each.looksLike === gun.id || gun.looksLike === each.id),
  );

/** A gun that can fire is used only where nothing less would do: not with no camera rolling and no shot, and never while an inert twin lies there. */
export const nothingLessWouldDo = defineRule({
  id: 'nothing-less-would-do',
  says: 'A gun that can fire is used only where nothing less would do: not with no camera rolling and no shot, and never while an inert twin lies there.',
  control: 'K27',
  cites: [
    cite(newMexicoFindings, 'a rehearsal without filming', 'SEED-15', 'SEED-26'),
    cite(screenSafetyAustralia, 'alternatives first', 'AU-SSA-10'),
    cite(broadcasterPolicy, 'replica or deactivated first', 'UK-BBC-03'),
    cite(propsWeblog, 'not practical unless it must be', 'THEATRE-BLOG-02'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['ActionPlanned', 'FirearmListed'],
  asks: ['take', 'load', 'hand over', 'begin'],
  covers: canChamber,
  check: (asked) => {
    const { line, state } = asked;
    if (!line) return holds;
    const needed = line.rolling !== false || line.triggerPulled;
    if (needed && line.whyNothingLess) return holds;
    const fact = state.plans.get(line.plan)?.fact;
    if (needed)
      return cannotTell(
        `${line.alias} does not say why nothing less than a gun that can fire would do.`,
        [fact],
        'Write down why, or use a replica.',
        '1st AD',
        'Armorer',
      );
    return forEachGun(asked, (gun) => {
      const twins = twinsForWords(state, gun);
      return breaks(
        `No camera rolls and no shot is fired in ${line.alias}${twins.length > 0 ? `; ${twins.map((each) => each.alias).join(', ')} cannot fire and looks the same` : ''}.`,
        [fact, ...twins.map((each) => each.listed.fact)],
        twins.length > 0 ? `Use ${twins[0]?.alias}.` : 'Use a replica, a rubber gun, or nothing.',
        'Armorer',
        '1st AD',
      );
    });
  },
  cases: [
    { when: 'the plan says why', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'no camera rolls and nothing is fired',
      verdict: 'breaks',
      at: 'shown',
      given: { plan: { rolling: false, triggerPulled: false } },
      ask: 'hand over',
    },
    {
      when: 'the plan does not say why',
      verdict: 'cannot tell',
      at: 'shown',
      given: { plan: { whyNothingLess: undefined } },
      ask: 'hand over',
    },
  ],
});
