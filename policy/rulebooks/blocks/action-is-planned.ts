// A gun is loaded, handed over and used for a planned action of this gun only.

import { plannedLine } from '../../cases.ts';
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
  check: ({ ask, guns, receiver, state }) => {
    if (ask.kind === 'hand over' && receiver?.handles === 'control') return holds;
    const plan = state.plans.get(ask.plan ?? '');
    if (!plan)
      return breaks(
        'No planned action is named.',
        [],
        'Plan it: gun, load, muzzle line, people, distances; then hold a meeting on it.',
        '1st AD',
        'Armorer',
      );
    const { line, contested } = plan;
    if (contested)
      return breaks(
        `${line.alias} was changed by somebody whose word does not count: nobody knows what is planned.`,
        [contested.fact],
        'Write the plan line anew, from a key that counts, and hold a meeting on it.',
        '1st AD',
      );
    const inSetup = [...state.plans.values()].filter((each) => each.line.setup === line.setup);
    const other = guns.find((gun) => inSetup.every((each) => each.line.gun !== gun.id));
    if (other)
      return breaks(
        `${line.alias} is planned with another gun, not ${other.alias}.`,
        [plan.fact],
        'Use the planned gun, or change the plan and hold a meeting on it.',
        '1st AD',
        'Armorer',
      );
    const { planVersion = line.version } = state.settings;
    if (line.version > planVersion) {
      return breaks(
        `${line.alias} was changed: version ${line.version} of it is not approved, ${planVersion} is in force.`,
        [plan.fact],
        'Approve the changed plan line, and hold a meeting on it.',
        '1st AD',
        'Armorer',
      );
    }
    for (const gun of ask.kind === 'begin' ? guns : []) {
      if (gun.where.kind !== 'hands') continue;
      const { person } = gun.where;
      const holder = state.people.get(person);
      const mayHold = inSetup.some((each) => each.line.gun === gun.id && each.line.performers.includes(person));
      if (mayHold || controls(holder)) continue;
      return breaks(
        `${gun.alias} is in the hands of ${named(holder, person)}, whom the plan does not name.`,
        [gun.where.fact, plan.fact],
        'Give it back to its controller; it is handed to the planned performer.',
        '1st AD',
        'Armorer',
      );
    }
    if (ask.kind === 'hand over' && receiver && !line.performers.includes(receiver.id)) {
      return breaks(
        `${line.alias} is planned with another performer.`,
        [plan.fact],
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
      told: [['camera', 'ActionPlanned', plannedLine, { inNameOf: 'manager' }]],
      ask: 'hand over',
    },
    {
      when: 'it is loaded without a plan for a controller to have',
      verdict: 'breaks',
      at: 'opened',
      ask: 'load',
      with: { receiver: '@armorer2', plan: undefined },
    },
    {
      when: 'nobody is named to receive it',
      verdict: 'holds',
      at: 'shown',
      ask: 'hand over',
      with: { receiver: undefined },
    },
    {
      when: 'it is loaded, and somebody else is named to have it later',
      verdict: 'holds',
      at: 'opened',
      ask: 'load',
      with: { receiver: '@actor2' },
    },
    {
      when: 'the plan is of a version after the one in force',
      verdict: 'breaks',
      at: 'shown',
      given: { plan: { version: 2 } },
      ask: 'hand over',
    },
    {
      when: 'two guns of one set-up are to begin, each planned',
      verdict: 'holds',
      at: 'handed over',
      ask: 'begin',
      with: { things: ['@W-01', '@W-13'] },
    },
    {
      when: 'a gun nobody planned is to begin behind two planned ones',
      verdict: 'breaks',
      at: 'handed over',
      ask: 'begin',
      with: { things: ['@W-01', '@W-13', '@W-02'] },
    },
    {
      when: 'the second gun is planned for another set-up',
      verdict: 'breaks',
      at: 'handed over',
      told: [
        [
          'manager',
          'ActionPlanned',
          { ...plannedLine, plan: '@PL-05', alias: 'PL-05', setup: '48', scene: '48', gun: '@W-02' },
        ],
      ],
      ask: 'begin',
      with: { things: ['@W-01', '@W-02'] },
    },
    {
      when: 'another line of the set-up names the hands it is in',
      verdict: 'holds',
      at: 'handed over',
      told: [
        ['manager', 'ActionPlanned', { ...plannedLine, plan: '@PL-05', alias: 'PL-05', performers: ['@actor2'] }],
        ['actor', 'HolderChanged', { gun: '@W-01', to: '@actor2', planned: true }],
      ],
      ask: 'begin',
    },
    {
      when: 'only a line of another gun names the hands it is in',
      verdict: 'breaks',
      at: 'handed over',
      told: [
        [
          'manager',
          'ActionPlanned',
          { ...plannedLine, plan: '@PL-05', alias: 'PL-05', gun: '@W-02', performers: ['@actor2'] },
        ],
        ['actor', 'HolderChanged', { gun: '@W-01', to: '@actor2', planned: true }],
      ],
      ask: 'begin',
    },
    {
      when: 'only a line of another set-up names the hands it is in',
      verdict: 'breaks',
      at: 'handed over',
      told: [
        [
          'manager',
          'ActionPlanned',
          { ...plannedLine, plan: '@PL-05', alias: 'PL-05', setup: '48', scene: '48', performers: ['@actor2'] },
        ],
        ['actor', 'HolderChanged', { gun: '@W-01', to: '@actor2', planned: true }],
      ],
      ask: 'begin',
    },
    {
      when: 'it is given by hands the plan does not name: whose it is to give is another question',
      verdict: 'holds',
      at: 'handed over',
      told: [['actor', 'HolderChanged', { gun: '@W-01', to: '@actor2', planned: true }]],
      ask: 'hand over',
    },
  ],
  alwaysTells: 'What is not planned on the record is not planned.',
});
