// Two armed actions at once do not share a controller, and one controller answers for two firing guns at most.

import { valueFor } from '../../numbers.ts';
import { armorers, named } from '../../people.ts';
import { breaks, canChamber, cite, defineRule, holds } from '../../rule.ts';
import { californiaLaborCode, newMexicoFindings } from '../../sources/texts.ts';

/** Two armed actions at once do not share a controller, and one controller answers for two firing guns at most. */
export const enoughControllers = defineRule({
  id: 'enough-controllers',
  says: 'Two armed actions at once do not share a controller, and one controller answers for two firing guns at most.',
  control: 'K04',
  cites: [
    cite(californiaLaborCode, '9153 (a)(6)', 'CA-SB132-9153a.6'),
    cite(newMexicoFindings, 'practice claim on overlapping scenes', 'SEED-01'),
  ],
  from: '2025-01-01',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['HandedOver', 'Received', 'ActionBegan', 'ActionCut'],
  asks: ['hand over', 'begin'],
  covers: canChamber,
  check: (asked) => {
    const { state, guns, ask, line } = asked;
    const controllers = ask.kind === 'begin' ? guns.map((gun) => gun.custodian) : [asked.giver?.id ?? asked.askerId];
    for (const id of new Set(controllers)) {
      const busy = state.running.filter(
        (each) =>
          !each.guns.some((gun) => ask.things.includes(gun)) &&
          each.guns.some(
            (gun) => state.guns.get(gun)?.custodian === id && (state.guns.get(gun)?.parts.length ?? 0) > 0,
          ),
      );
      const shared = busy.find((each) => state.plans.get(each.plan ?? '')?.line.setup !== line?.setup);
      if (shared) {
        return breaks(
          `${named(state.people.get(id ?? ''), id)} answers for guns of another action that is under way.`,
          [shared.fact],
          'Wait for its cut, or call another controller.',
          ...armorers(state, asked.now),
        );
      }
      const out = [...state.guns.values()].filter(
        (gun) => gun.custodian === id && gun.out && gun.parts.length > 0 && !ask.things.includes(gun.id),
      );
      const asking = guns.filter((gun) => ask.kind !== 'begin' || gun.custodian === id).length;
      if (out.length + asking > valueFor(asked, 'guns a controller')) {
        return breaks(
          `${named(state.people.get(id ?? ''), id)} would answer for ${out.length + asking} firing guns at once.`,
          out.map((gun) => gun.where.fact),
          'Call another controller, or take one back first.',
          ...armorers(state, asked.now),
        );
      }
    }
    return holds;
  },
  cases: [
    {
      when: 'one other gun is out',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['armorer', 'StoreOpened', { place: '@Safe1' }],
        ['armorer2', 'Seconded', { of: '#StoreOpened' }],
        ['armorer', 'ThingMoved', { things: ['@W-02'], to: '@armorer' }],
        ['armorer', 'HandedOver', { thing: '@W-02', to: '@actor2', plan: '@PL-02' }],
        ['actor2', 'Received', { handover: '#HandedOver' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'two others are out already',
      verdict: 'breaks',
      at: 'shown',
      told: [
        ['armorer', 'StoreOpened', { place: '@Safe1' }],
        ['armorer2', 'Seconded', { of: '#StoreOpened' }],
        ['armorer', 'ThingMoved', { things: ['@W-02', '@W-03'], to: '@armorer' }],
        ['armorer', 'HandedOver', { thing: '@W-02', to: '@actor2', plan: '@PL-02' }],
        ['actor2', 'Received', { handover: '#HandedOver' }],
        ['armorer', 'HandedOver', { thing: '@W-03', to: '@actor2', plan: '@PL-02' }],
        ['actor2', 'Received', { handover: '#HandedOver' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'another action of the armorer runs',
      verdict: 'breaks',
      at: 'shown',
      told: [
        ['armorer', 'ThingMoved', { things: ['@W-03'], to: '@armorer' }],
        ['director', 'ActionBegan', { guns: ['@W-03'] }],
      ],
      ask: 'hand over',
    },
    {
      when: 'the other action was cut',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['armorer', 'ThingMoved', { things: ['@W-03'], to: '@armorer' }],
        ['director', 'ActionBegan', { guns: ['@W-03'] }],
        ['director', 'ActionCut', { guns: ['@W-03'] }],
      ],
      ask: 'hand over',
    },
    {
      when: 'only somebody unknown says that the other was cut',
      verdict: 'breaks',
      at: 'shown',
      told: [
        ['armorer', 'ThingMoved', { things: ['@W-03'], to: '@armorer' }],
        ['director', 'ActionBegan', { guns: ['@W-03'] }],
        ['camera', 'ActionCut', { guns: ['@W-03'] }, { inNameOf: 'director' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'it is to begin with the one gun that is out',
      verdict: 'holds',
      at: 'handed over',
      told: [['director', 'Looked', { look: { subject: '@W-02', seen: [{ count: 6, empty: true }] } }]],
      minutes: 1,
      ask: 'begin',
    },
  ],
  alwaysTells: 'Guns that are out, and actions that run, are on the record.',
});
