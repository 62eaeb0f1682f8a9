// After the cut a gun is taken at once from whoever is not trained on it, before anything else begins.

import { isRunning } from '@proofhouse/domain/book/custody.ts';
import type { Gun, Person } from '@proofhouse/domain/book/state.ts';
import { armorers, controls, inDate, named } from '../../people.ts';
import { breaks, cannotTell, cite, defineRule, holds } from '../../rule.ts';
import { castingGuide } from '../../sources/uk.ts';

/** Whether somebody has training in date on this gun or its class. */
const isTrained = (person: Person, gun: Gun, now: number): boolean =>
  person.trainings.some(
    (each) =>
      (each.gun === gun.id || (each.covers === 'class' && each.ability === gun.ability)) && inDate(each.validTo, now),
  );

/** After the cut a gun is taken at once from whoever is not trained on it, before anything else begins. */
export const collectedAfterTheCut = defineRule({
  id: 'collected-after-the-cut',
  says: 'After the cut a gun is taken at once from whoever is not trained on it, before anything else begins.',
  control: 'K22',
  cites: [cite(castingGuide, 'after the take', 'UK-MANDY-01')],
  from: '2026-11-20',
  binds: 'warn',
  enforcement: 'WARN',
  on: ['ActionCut', 'HolderChanged', 'TrainingClaimed'],
  asks: ['load', 'hand over', 'begin'],
  covers: 'all',
  check: ({ state, now }) => {
    for (const gun of state.guns.values()) {
      const cut = state.lastCut.get(gun.id);
      if (!cut || isRunning(state, gun.id)) continue;
      if (gun.contested || gun.where.kind === 'between' || gun.where.kind === 'nowhere') {
        return cannotTell(
          `${gun.alias} is with nobody known since the cut.`,
          [cut.fact, gun.where.fact],
          `Whoever has ${gun.alias}, or finds it, says so.`,
          ...armorers(state, now),
        );
      }
      const holder = gun.where.kind === 'hands' ? state.people.get(gun.where.person) : undefined;
      if (!holder || controls(holder) || isTrained(holder, gun, now)) continue;
      return breaks(
        `${named(holder)} still holds ${gun.alias} after the cut, and has no training on it.`,
        [cut.fact, gun.where.fact],
        `Take ${gun.alias} from ${named(holder)} first.`,
        ...armorers(state, now),
      );
    }
    return holds;
  },
  cases: [
    {
      when: 'a trained actor holds it',
      verdict: 'holds',
      at: 'running',
      told: [['director', 'ActionCut', { guns: ['@W-01'] }]],
      ask: 'begin',
    },
    {
      when: 'it went to another actor, who is not',
      verdict: 'breaks',
      at: 'running',
      told: [
        ['actor', 'HolderChanged', { gun: '@W-01', to: '@actor2', planned: true }],
        ['director', 'ActionCut', { guns: ['@W-01'] }],
      ],
      ask: 'begin',
    },
    {
      when: 'it was given on and nobody received it',
      verdict: 'cannot tell',
      at: 'running',
      told: [
        ['director', 'ActionCut', { guns: ['@W-01'] }],
        ['actor', 'HandedOver', { thing: '@W-01', to: '@armorer' }],
      ],
      ask: 'begin',
    },
  ],
});
