// A gun is loaded, handed over and used for a planned action of this gun only.

import { controls, named } from '../../people.ts';
import { breaks, cite, defineRule, holds } from '../../rule.ts';
import { bulletin1, newMexicoFindings } from '../../sources/texts.ts';

/** A gun is loaded, handed over and used for a planned action of this gun only. */
export const actionIsPlanned = defineRule({
  id: 'action-is-planned',
  says: 'A gun is loaded, handed over and used for a planned action of this gun only.',
  control: 'K26',
  cites: [cite(newMexicoFindings, 'F10', 'NM-OHSB-R4'), cite(bulletin1, 'planned action', 'US-CSATF-1.20')],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['ActionPlanned', 'RulesAdopted', 'HolderChanged'],
  asks: ['load', 'hand over', 'begin'],
  covers: 'all',
  check: ({ ask, line, guns, receiver, state }) => {
    if (ask.kind === 'hand over' && receiver?.handles === 'control') return holds;
    if (!line)
      return breaks(
        'No planned action is named.',
        [],
        'Plan it: gun, load, muzzle line, people, distances; then hold a meeting on it.',
        '1st AD',
        'Armorer',
      );
    const contested = state.plans.get(line.plan)?.contested;
    if (contested)
      return breaks(
        `${line.alias} was changed by somebody whose word does not count: nobody knows what is planned.`,
        [contested.fact],
        'Write the plan line anew, from a key that counts, and hold a meeting on it.',
        '1st AD',
      );
    const other = guns.find((gun) => gun.id !== line.gun);
    if (other) {
      const plans = [...state.plans.values()].filter(
        (each) => each.line.gun === other.id && each.line.setup === line.setup,
      );
      if (plans.length === 0)
        return breaks(
          `${line.alias} is planned with another gun, not ${other.alias}.`,
          [state.plans.get(line.plan)?.fact],
          'Use the planned gun, or change the plan and hold a meeting on it.',
          '1st AD',
          'Armorer',
        );
    }
    if (state.settings.planVersion !== undefined && line.version > state.settings.planVersion) {
      return breaks(
        `${line.alias} was changed: version ${line.version} of it is not approved, ${state.settings.planVersion} is in force.`,
        [state.plans.get(line.plan)?.fact],
        'Approve the changed plan line, and hold a meeting on it.',
        '1st AD',
        'Armorer',
      );
    }
    for (const gun of ask.kind === 'begin' ? guns : []) {
      if (gun.where.kind !== 'hands') continue;
      const holder = state.people.get(gun.where.person);
      const lines = [...state.plans.values()].filter(
        (each) => each.line.gun === gun.id && each.line.setup === line.setup,
      );
      const mayHold = lines.some((each) => holder && each.line.performers.includes(holder.id));
      if (mayHold || controls(holder)) continue;
      return breaks(
        `${gun.alias} is in the hands of ${named(holder, gun.where.person)}, whom the plan does not name.`,
        [gun.where.fact, state.plans.get(line.plan)?.fact],
        'Give it back to its controller; it is handed to the planned performer.',
        '1st AD',
        'Armorer',
      );
    }
    if (ask.kind === 'hand over' && receiver && !line.performers.includes(receiver.id)) {
      return breaks(
        `${line.alias} is planned with another performer.`,
        [state.plans.get(line.plan)?.fact],
        'Hand it to the planned performer, or change the plan and brief the new one.',
        '1st AD',
      );
    }
    return holds;
  },
  cases: [
    { when: 'the plan names gun and performer', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'it goes back to a controller',
      verdict: 'holds',
      at: 'shown',
      ask: 'hand over',
      with: { receiver: '@armorer2', plan: undefined },
    },
    { when: 'no plan is named', verdict: 'breaks', at: 'shown', ask: 'hand over', with: { plan: undefined } },
    {
      when: 'the plan is of another version',
      verdict: 'breaks',
      at: 'shown',
      given: { rules: { planVersion: 0 } },
      ask: 'hand over',
    },
    {
      when: 'the plan names another performer',
      verdict: 'breaks',
      at: 'shown',
      ask: 'hand over',
      with: { receiver: '@actor2' },
    },
    { when: 'the plan names another gun', verdict: 'breaks', at: 'opened', ask: 'load', with: { things: ['@W-02'] } },
    {
      when: 'it is to begin in hands the plan does not name',
      verdict: 'breaks',
      at: 'handed over',
      told: [['actor', 'HolderChanged', { gun: '@W-01', to: '@actor2', planned: true }]],
      ask: 'begin',
    },
    {
      when: 'somebody unknown changed the plan line',
      verdict: 'breaks',
      at: 'shown',
      told: [
        [
          'camera',
          'ActionPlanned',
          {
            plan: '@PL-01',
            alias: 'PL-01',
            version: 1,
            setup: '47A',
            scene: '47',
            place: '@street',
            gun: '@W-01',
            ability: 'fires-bulleted',
            whyNothingLess: 'the camera sees the flash from six feet',
            kind: 'blank',
            lot: '@B01',
            load: 'quarter',
            perTake: 3,
            takes: 2,
            performers: ['@actor'],
            triggerPulled: true,
            cocked: true,
            rolling: true,
            arcDeg: 40,
            inArc: [],
            nearest: '@camera',
            nearestFt: 25,
            nearestOffDeg: 60,
            minDistanceFt: 20,
            shooters: 1,
            controller: '@armorer',
            witness: '@director',
            permit: '@L-01',
          },
          { inNameOf: 'manager' },
        ],
      ],
      ask: 'hand over',
    },
  ],
  alwaysTells: 'What is not planned on the record is not planned.',
});
