// Verbs of hands: given, taken back, passed on, set down, picked up, left, and who answers for what.

import type { Said } from '../grammar/said.ts';
import { given } from '../tables/cells.ts';
import { CannotBeTold, type Stage, type Verb } from './verb.ts';

/** A hand-over and, unless told otherwise, the receiver's half of it. */
function handOver(stage: Stage, said: Said, by: string, to: string, asks: boolean): void {
  const plan = said.maybe('plan');
  for (const thing of said.many('things')) {
    const id = stage.thing(thing);
    const receiver = stage.id('person', to);
    const planned = given({ plan: plan && stage.id('plan', plan) });
    const answer = asks ? stage.clearance(by, { kind: 'hand over', things: [id], receiver, ...planned }) : undefined;
    const handover = stage.act(by, 'HandedOver', { thing: id, to: receiver, ...planned, ...given({ answer }) });
    stage.remember(`handover ${thing}`, handover);
    if (!said.has('unconfirmed')) stage.act(to, 'Received', { handover });
  }
}

const unconfirmed = '[{unconfirmed=not confirmed|who does not confirm|which is not confirmed|unconfirmed}]';

export const custodyVerbs: readonly Verb[] = [
  {
    name: 'transfer control',
    kind: 'act',
    says: 'Control of guns goes from one controller to another; both sign.',
    forms: ['{by:person} (<transfer>|<hand>|<give>) control of {guns} (to|over to) {to:person}'],
    examples: ['10:40 P02 transfers control of W-09 to P03'],
    events: ['ControlTransferred', 'Seconded'],
    tell(stage, said) {
      const id = stage.act(said.one('by'), 'ControlTransferred', {
        to: stage.id('person', said.one('to')),
        guns: said.many('guns').map((each) => stage.id('gun', each)),
      });
      stage.second(said.one('to'), id);
    },
  },
  {
    name: 'give back',
    kind: 'act',
    says: 'A gun or container goes back to its controller; nothing is ever asked for that.',
    forms: [
      `{by:person} (<give>|<hand>|<return>|<bring>) {things} back to {to:person} ${unconfirmed}`,
      `{by:person} (<give> back|<hand> back|<return>) {things} to {to:person} ${unconfirmed}`,
      `{to:person} (<take>) {things} back from {by:person} ${unconfirmed}`,
    ],
    examples: ['08:50 P07 gives W-01 back to P01', '11:41 P02 takes W-03 back from P08'],
    events: ['HandedOver', 'Received'],
    tell: (stage, said) => handOver(stage, said, said.one('by'), said.one('to'), false),
  },
  {
    name: 'hand over',
    kind: 'act',
    says: 'A gun or container is handed over; giver and receiver each sign their half, unless one is not confirmed.',
    forms: [
      `{by:person} (<hand>|<give>|<issue>) {things} [over] to {to:person} [for {plan}] ${unconfirmed}`,
      `{by:person} (<hand>|<give>|<issue>) {to:person} {things} [for {plan}] ${unconfirmed}`,
    ],
    examples: ['08:44 P01 hands W-01 to P07 for PL-02', '08:44 P05 hands W-01 to P07 (not confirmed)'],
    events: ['HandedOver', 'Received'],
    tell: (stage, said) => handOver(stage, said, said.one('by'), said.one('to'), true),
  },
  {
    name: 'confirm',
    kind: 'act',
    says: 'The receiver confirms the last hand-over of a thing, later.',
    forms: ['{who:person} <confirm> [(having|that they have|receiving|receipt of)] {things} [from {by:person}]'],
    examples: ['08:45 P07 confirms W-01 from P01'],
    events: ['Received'],
    tell(stage, said) {
      for (const thing of said.many('things')) {
        const handover = stage.recall(`handover ${thing}`);
        if (!handover) throw new CannotBeTold(`No hand-over of ${thing} was told before.`);
        stage.act(said.one('who'), 'Received', { handover });
      }
    },
  },
  {
    name: 'has without giver',
    kind: 'act',
    says: 'A person has a gun from another who does not sign their half.',
    forms: ['{who:person} (has|have|had) {gun} from {by:person} [{unconfirmed=who does not confirm|not confirmed}]'],
    examples: ['08:46 P07 has W-01 from P05, who does not confirm'],
    events: ['HolderChanged'],
    tell(stage, said) {
      stage.act(said.one('who'), 'HolderChanged', {
        gun: stage.id('gun', said.one('gun')),
        to: stage.id('person', said.one('who')),
        planned: false,
      });
    },
  },
  {
    name: 'dispute',
    kind: 'act',
    says: 'Somebody gives another account of a hand-over; both are kept.',
    forms: ['{who:person} <dispute> [(hand-over|handover) of] {thing} : {words:rest}'],
    examples: ['15:00 P05 disputes the hand-over of W-01: "the armorer handed it over"'],
    events: ['HandOverDisputed'],
    tell(stage, said) {
      const thing = said.one('thing');
      stage.act(said.one('who'), 'HandOverDisputed', {
        thing: stage.thing(thing),
        words: said.one('words').slice(0, 300),
        ...given({ handover: stage.recall(`handover ${thing}`) }),
      });
    },
  },
  {
    name: 'pass on',
    kind: 'act',
    says: 'A gun changes hands between performers, as planned or not.',
    forms: ['{by:person} (<pass>|<throw>|<toss>) {gun} [on] to {to:person} [{planned=as planned}]'],
    examples: ['16:20 P07 passes W-01 to P10 as planned'],
    events: ['HolderChanged'],
    tell(stage, said) {
      stage.act(said.one('by'), 'HolderChanged', {
        gun: stage.id('gun', said.one('gun')),
        to: stage.id('person', said.one('to')),
        planned: said.has('planned'),
      });
    },
  },
  {
    name: 'set down',
    kind: 'act',
    says: 'A holder puts a gun down, or into a holster, as planned or not.',
    forms: [
      '{by:person} (<set>|<put>|<lay>) {gun} down (on|in|at|into) {where:place} [{planned=as planned}]',
      '{by:person} (<set> down|<put> down|<lay> down|<holster>) {gun} (on|in|at|into) {where:place} [{planned=as planned}]',
    ],
    examples: ['16:21 P10 sets W-01 down on CART1-TOP', '16:22 P07 holsters W-01 in BELT-A as planned'],
    events: ['GunSetDown'],
    tell(stage, said) {
      stage.act(said.one('by'), 'GunSetDown', {
        gun: stage.id('gun', said.one('gun')),
        place: stage.id('place', said.one('where')),
        planned: said.has('planned'),
      });
    },
  },
  {
    name: 'pick up',
    kind: 'act',
    says: 'Somebody takes up a gun that lay.',
    forms: [
      '{by:person} (<pick>|<take>) up {gun} [(from|off|on) {where:place}] [{planned=as planned}]',
      '{by:person} (<pick>|<take>) {gun} up [(from|off|on) {where:place}] [{planned=as planned}]',
      '{by:person} (<draw>) {gun} (from|out of) {where:place} [{planned=as planned}]',
    ],
    examples: ['16:23 P04 picks up W-01', '16:24 P07 picks W-01 up from CART1-TOP as planned'],
    events: ['GunPickedUp'],
    tell(stage, said) {
      stage.act(said.one('by'), 'GunPickedUp', { gun: stage.id('gun', said.one('gun')), planned: said.has('planned') });
    },
  },
  {
    name: 'controller leaves',
    kind: 'act',
    says: 'A controller leaves the place where guns they answer for are out.',
    forms: [
      '{person} (<leave>|<walk> off|<step> out|<step> away) [(set|room|church|scene|stage|cart)] [{where:place}] [(says|say|reports) {who:people}] [: {words:rest}]',
      '{who:people} (<report>|<notice>|<see>|<say>) [that] {person} (<leave>|has left|is absent|is not there) [(set|room|church|scene|stage|cart)] [{where:place}] [: {words:rest}]',
    ],
    examples: ['13:30 P01 leaves the set', '13:30 P05 notices that P01 has left: called to the office'],
    events: ['ControllerLeft'],
    tell(stage, said) {
      const person = said.one('person');
      const [by = person] = said.many('who');
      const where = said.maybe('where');
      const words = [where, said.maybe('words')].filter(Boolean).join(': ');
      stage.act(by, 'ControllerLeft', {
        person: stage.id('person', person),
        ...given({ words: words.slice(0, 200) || undefined }),
      });
    },
  },
  {
    name: 'present',
    kind: 'act',
    says: 'A controller says, with their own key, that they are there with their guns in sight.',
    forms: [
      '{who:person} (is present|is here|is there|<confirm> presence|<stand>|<be> back) (with|by) {guns} [(at|in|on) {where:place}]',
    ],
    examples: ['13:40 P01 is present with W-01 W-03 at street EXT'],
    events: ['PresenceConfirmed'],
    tell(stage, said) {
      const where = said.maybe('where');
      stage.act(said.one('who'), 'PresenceConfirmed', {
        guns: said.many('guns').map((each) => stage.id('gun', each)),
        ...given({ place: where && stage.id('place', where) }),
      });
    },
  },
];
