// Verbs of stores and containers: opened, locked, moved, left, missed, found, driven.

import { given } from '../tables/cells.ts';
import { together, type Verb } from './verb.ts';

export const placeVerbs: readonly Verb[] = [
  {
    name: 'open store',
    kind: 'act',
    says: 'A store is unlocked; where two open it, the second signs as well.',
    forms: ['{who:people} (<open>|<unlock>) {places} [(together|alone)]'],
    examples: ['05:30 P01 and P02 open Safe1 and Locker2'],
    events: ['StoreOpened', 'Seconded'],
    tell(stage, said) {
      for (const place of said.many('places')) {
        together(stage, said.many('who'), (by) => stage.act(by, 'StoreOpened', { place: stage.id('place', place) }));
      }
    },
  },
  {
    name: 'lock store',
    kind: 'act',
    says: 'A store is locked. Anybody may; alone it proves nothing about what is inside.',
    forms: ['{who:people} (<lock>|<shut>|<close>|<push>) {places} [(shut|up|locked)] [(alone|together)]'],
    examples: ['13:06 P01 and P02 lock Safe1', '20:05 P04 pushes Safe1 shut alone'],
    events: ['StoreLocked', 'Seconded'],
    tell(stage, said) {
      for (const place of said.many('places')) {
        together(stage, said.many('who'), (by) => stage.act(by, 'StoreLocked', { place: stage.id('place', place) }));
      }
    },
  },
  {
    name: 'insert',
    kind: 'act',
    says: 'A magazine or belt goes into a gun.',
    forms: ['{who:people} (<insert>|<put>|<feed>) {things:places} (in|into) {gun} [{planned=as planned}]'],
    examples: ['09:02 P01 inserts MAG-1 into W-20'],
    events: ['ThingMoved'],
    tell(stage, said) {
      together(stage, said.many('who'), (by) =>
        stage.act(by, 'ThingMoved', {
          things: said.many('things').map((each) => stage.thing(each)),
          to: stage.id('gun', said.one('gun')),
          ...given({ planned: said.has('planned') || undefined }),
        }),
      );
    },
  },
  {
    name: 'remove',
    kind: 'act',
    says: 'A magazine or belt comes out of a gun, into a place or the hand.',
    forms: [
      '{who:people} (<remove>|<take>|<drop>) {things:places} (from|out of) {gun} [{planned=as planned}] [(to|into|and puts it in|onto) {to:place}]',
    ],
    examples: ['09:05 P07 drops MAG-1 out of W-20 into POUCH-A as planned'],
    events: ['ThingMoved'],
    tell(stage, said) {
      const to = said.maybe('to');
      together(stage, said.many('who'), (by) =>
        stage.act(by, 'ThingMoved', {
          things: said.many('things').map((each) => stage.thing(each)),
          to: to ? stage.id('place', to) : stage.id('person', by),
          ...given({ planned: said.has('planned') || undefined }),
        }),
      );
    },
  },
  {
    name: 'reload',
    kind: 'act',
    says: 'One magazine is changed for another, on camera as planned or not.',
    forms: [
      '{who:people} (<change>|<swap>|<reload>) {old:place} for {fresh:place} in {gun} [{planned=as planned}] [[the old one] (to|into) {to:place}]',
    ],
    examples: ['09:06 P07 changes MAG-1 for MAG-2 in W-20 as planned, the old one into POUCH-A'],
    events: ['ThingMoved'],
    tell(stage, said) {
      const planned = given({ planned: said.has('planned') || undefined });
      const to = said.maybe('to');
      together(stage, said.many('who'), (by) => {
        const out = to ? stage.id('place', to) : stage.id('person', by);
        stage.act(by, 'ThingMoved', { things: [stage.thing(said.one('old'))], to: out, ...planned });
        return stage.act(by, 'ThingMoved', {
          things: [stage.thing(said.one('fresh'))],
          to: stage.id('gun', said.one('gun')),
          ...planned,
        });
      });
    },
  },
  {
    name: 'move',
    kind: 'act',
    says: 'Guns or containers are put into another place.',
    forms: [
      '{who:people} (<put>|<move>|<bring>|<carry>|<stow>|<lay>|<hang>) {things} [back] (in|into|on|onto|to|at|under) {to:place} [{planned=as planned}]',
    ],
    examples: ['06:20 P02 puts T4 T5 T6 on CART1', '13:04 P01 puts W-01 in Safe1-01'],
    events: ['ThingMoved', 'Seconded'],
    tell(stage, said) {
      together(stage, said.many('who'), (by) =>
        stage.act(by, 'ThingMoved', {
          things: said.many('things').map((each) => stage.thing(each)),
          to: stage.id('place', said.one('to')),
          ...given({ planned: said.has('planned') || undefined }),
        }),
      );
    },
  },
  {
    name: 'take',
    kind: 'act',
    says: 'Guns or containers are taken into the hands, out of a store or from where they are.',
    forms: [
      '{who:people} (<take>|<get>|<fetch>|<draw>) {things} [(out of|out|from|of) {from:place}] [for {plan}] [{planned=as planned}]',
    ],
    examples: ['08:36 P01 takes W-01 from Safe1 for PL-02'],
    events: ['ThingMoved', 'Seconded'],
    tell(stage, said) {
      const things = said.many('things').map((each) => stage.thing(each));
      const from = said.maybe('from');
      const plan = said.maybe('plan');
      together(stage, said.many('who'), (by) => {
        const answer = stage.clearance(by, {
          kind: 'take',
          things,
          ...given({ from: from && stage.id('place', from), plan: plan && stage.id('plan', plan) }),
        });
        return stage.act(by, 'ThingMoved', {
          things,
          to: stage.id('person', by),
          ...given({ planned: said.has('planned') || undefined, answer }),
        });
      });
    },
  },
  {
    name: 'leave unattended',
    kind: 'act',
    says: 'Something is left without anybody accountable for it.',
    forms: [
      '{who:people} <leave> {things} (unattended|alone|behind|out of sight|lying about|unlocked) [(on|at|in) {where:place}] [: {words:rest}]',
      '{things} (<be>) [left] (unattended|alone|out of sight) [(on|at|in) {where:place}] (says|notices) {who:people} [: {words:rest}]',
      '{who:people} (<see>|<notice>|<report>|<find>) {things} [left] unattended [(on|at|in) {where:place}] [: {words:rest}]',
    ],
    examples: ['13:10 P01 leaves CART1 unattended', '13:15 P05 sees T4 unattended on CART1-TOP'],
    events: ['LeftUnattended'],
    tell(stage, said) {
      const where = said.maybe('where');
      const words = [where && `at ${where}`, said.maybe('words')].filter(Boolean).join(': ');
      for (const thing of said.many('things')) {
        together(stage, said.many('who'), (by) =>
          stage.act(by, 'LeftUnattended', { thing: stage.thing(thing), ...given({ words: words || undefined }) }),
        );
      }
    },
  },
  {
    name: 'miss',
    kind: 'act',
    says: 'A gun or container cannot be found where it should be.',
    forms: ['{who:people} (cannot find|can not find|could not find|<miss>|<lose>) {things}'],
    examples: ['19:50 P02 cannot find BOX-B02'],
    events: ['ThingMissed'],
    tell(stage, said) {
      for (const thing of said.many('things')) {
        together(stage, said.many('who'), (by) => stage.act(by, 'ThingMissed', { thing: stage.thing(thing) }));
      }
    },
  },
  {
    name: 'find thing',
    kind: 'act',
    says: 'Something missing, or unknown to the record, turns up.',
    forms: [
      '{who:people} <find> {thing} (in|on|at|under) {where:place} [: {words:rest}]',
      '{who:people} <find> {what:quote} (in|on|at|under) {where:place} [: {words:rest}]',
    ],
    examples: ['20:10 P06 finds BOX-B02 in wardrobe trailer', '20:11 P06 finds "a box with no label" on CART1-TOP'],
    events: ['ThingFound'],
    tell(stage, said) {
      const thing = said.maybe('thing');
      const words = [said.maybe('what'), said.maybe('words')].filter(Boolean).join(': ');
      together(stage, said.many('who'), (by) =>
        stage.act(by, 'ThingFound', {
          place: stage.id('place', said.one('where')),
          ...given({ thing: thing && stage.thing(thing), words: words || undefined }),
        }),
      );
    },
  },
  {
    name: 'depart',
    kind: 'act',
    says: 'A vehicle with guns or rounds leaves, with those who ride along.',
    forms: [
      '{who:person} (<drive>|<take>) {vehicle:place} (off|away) [with {with:people}]',
      '{vehicle:place} (<leave>|<depart>|<drive> off) with {who:person} [and] [{with:people}]',
      '{sender:person} <send> {vehicle:place} (off|away) with {with:people}',
    ],
    examples: [
      '17:10 P25 drives prop truck off with P01 and P02',
      '17:12 P05 sends prop truck off with P25, P01 and P02',
    ],
    events: ['MoveDeparted'],
    tell(stage, said) {
      const people = [...said.many('who'), ...said.many('with')];
      stage.act(said.maybe('sender') ?? said.one('who'), 'MoveDeparted', {
        vehicle: stage.id('place', said.one('vehicle')),
        with: [...new Set(people)].map((each) => stage.id('person', each)),
      });
    },
  },
  {
    name: 'arrive with vehicle',
    kind: 'act',
    says: 'A vehicle arrives.',
    forms: [
      '{who:people} (<arrive>|<come>) with {vehicle:place} (at|on|in) {where:place}',
      '{vehicle:place} (<arrive>|<come>) (at|on|in) {where:place} with {who:people}',
    ],
    examples: ['17:50 P25 arrives with prop truck at ridge EXT'],
    events: ['MoveArrived'],
    tell(stage, said) {
      together(stage, said.many('who'), (by) =>
        stage.act(by, 'MoveArrived', {
          vehicle: stage.id('place', said.one('vehicle')),
          at: stage.id('place', said.one('where')),
        }),
      );
    },
  },
];
