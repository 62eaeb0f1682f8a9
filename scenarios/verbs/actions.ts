// Verbs of armed actions and of asking: what is asked, begun, cut, called, logged, waived and signed.

import type { Ask } from '@proofhouse/domain/clearance/events.ts';
import type { Break } from '@proofhouse/domain/vocabulary/words.ts';
import type { Said } from '../grammar/said.ts';
import { given } from '../tables/cells.ts';
import { holdsNamed } from './incidents.ts';
import { type Stage, together, type Verb } from './verb.ts';

/** Members of an ask that many kinds share. */
function common(stage: Stage, said: Said) {
  const [plan, giver, receiver, lot, from, second, ordered] = [
    'plan',
    'giver',
    'receiver',
    'lot',
    'from',
    'second',
    'ordered',
  ].map((name) => said.maybe(name));
  return given({
    plan: plan && stage.id('plan', plan),
    giver: giver && stage.id('person', giver),
    receiver: receiver && stage.id('person', receiver),
    lot: lot && stage.id('lot', lot),
    from: from && stage.id('place', from),
    second: second && stage.id('person', second),
    orderedBy: ordered && stage.id('person', ordered),
    part: said.maybe('part'),
    count: said.maybeNumber('count'),
    words: said.maybe('words')?.slice(0, 300),
  });
}

const things = (stage: Stage, said: Said, slot: string) => said.many(slot).map((each) => stage.thing(each));

const askers = '{by:person} (<ask>|<want>|<request>)';

/** Guns of a plan line, where a line names only the plan. */
function gunsOf(stage: Stage, said: Said): string[] {
  const named = said.many('guns');
  if (named.length > 0) return named.map((gun) => stage.id('gun', gun));
  const plan = said.maybe('plan')?.toLowerCase();
  const row = stage.scenario.register.plan.find(({ cells }) => cells.plan_id?.toLowerCase() === plan);
  return row?.cells.gun ? [stage.id('gun', row.cells.gun)] : [];
}

const beginAsk = (stage: Stage, said: Said): Ask => ({
  kind: 'begin',
  things: gunsOf(stage, said),
  ...common(stage, said),
});

export const askVerbs: readonly Verb[] = [
  {
    name: 'ask to take',
    kind: 'ask',
    says: 'Whether guns or containers may leave a store.',
    forms: [`${askers} [{giver:person}] to (take|fetch|get) {things} [(out of|out|from|of) {from:place}] [for {plan}]`],
    examples: ['08:35 P01 asks to take W-01 from Safe1 for PL-02 => granted'],
    events: ['Answered'],
    tell: (stage, said) =>
      stage.ask(said.one('by'), { kind: 'take', things: things(stage, said, 'things'), ...common(stage, said) }),
  },
  {
    name: 'ask to load',
    kind: 'ask',
    says: 'Whether rounds may go into a gun.',
    forms: [
      `${askers} [{giver:person}] to (load|top up) {gun} with {count:number} [more] [(round|rounds) of] {lot} [from {from:place}] [(into|in) {part}] [for {plan}]`,
      `${askers} [{giver:person}] to (load|top up) {gun} with {count:number} [more] (unknown|loose|untitled|round|rounds) [(round|rounds)] [(of no lot|of unknown origin|without papers)] [from {from:place}] [(into|in) {part}] [for {plan}]`,
    ],
    examples: ['08:40 P01 asks to load W-01 with 6 D02 from T2 for PL-02 => granted'],
    events: ['Answered'],
    tell: (stage, said) =>
      stage.ask(said.one('by'), { kind: 'load', things: things(stage, said, 'gun'), ...common(stage, said) }),
  },
  {
    name: 'ask to hand over',
    kind: 'ask',
    says: 'Whether a gun or container may go to a person.',
    forms: [
      `${askers} [{giver:person}] to (hand|give|issue) {things} [over] to {receiver:person} [for {plan}]`,
      `${askers} that {things} (be|is|are) (handed|given) to {receiver:person} [by {giver:person}] [for {plan}]`,
    ],
    examples: [
      '08:44 P01 asks to hand W-01 to P07 for PL-02 => refused by no-briefing-today',
      '09:20 P04 asks P02 to hand W-17 to P12 for PL-04 => refused by K23',
    ],
    events: ['Answered'],
    tell: (stage, said) =>
      stage.ask(said.one('by'), { kind: 'hand over', things: things(stage, said, 'things'), ...common(stage, said) }),
  },
  {
    name: 'ask to begin',
    kind: 'ask',
    says: 'Whether an armed action may begin.',
    forms: [`${askers} to begin {plan} [with {guns}]`, `${askers} to begin an action [nobody planned] with {guns}`],
    examples: ['11:11 P05 asks to begin PL-05 with W-01 => granted'],
    events: ['Answered'],
    tell: (stage, said) => stage.ask(said.one('by'), beginAsk(stage, said)),
  },
  {
    name: 'ask to close',
    kind: 'ask',
    says: 'Whether a count or gate may close: the meal, the move, the relief or the day.',
    forms: [`${askers} to close {gate:break} [with {items} open] [(together with|with) {second:person}]`],
    examples: [
      '20:05 P04 asks to close the day => refused',
      '13:06 P05 asks to close the meal with "BELT-A 23 of 24" open => granted',
    ],
    events: ['Answered'],
    tell(stage, said) {
      const items = said.many('items');
      stage.ask(said.one('by'), {
        kind: 'close',
        things: [],
        gate: said.one('gate') as Break,
        ...common(stage, said),
        ...given({ items: items.length > 0 ? items : undefined }),
      });
    },
  },
  {
    name: 'ask to sign',
    kind: 'ask',
    says: 'Whether the session may be signed.',
    forms: [`${askers} to sign (day|session|close|evening|show)`],
    examples: ['20:39 P16 asks to sign the day => granted'],
    events: ['Answered'],
    tell: (stage, said) => stage.ask(said.one('by'), { kind: 'sign', things: [] }),
  },
  {
    name: 'ask to release',
    kind: 'ask',
    says: 'Whether a hold may be released.',
    forms: [
      '{by:person} [and {second:person}] (<ask>|<want>) to (release|lift|close) {hold} [: {words:rest}]',
      `${askers} to (release|lift|close) {hold} with {second:person} [: {words:rest}]`,
    ],
    examples: ['13:38 P03 and P14 ask to release the count of BELT-A => granted'],
    events: ['Answered'],
    tell(stage, said) {
      for (const hold of holdsNamed(stage, said.one('hold'))) {
        stage.ask(said.one('by'), { kind: 'release', things: [], hold, ...common(stage, said) });
      }
    },
  },
  {
    name: 'ask to waive',
    kind: 'ask',
    says: 'Whether a rule may be waived for one gun and one hand-over, by whose order.',
    forms: [
      '{by:person} [and {second:person}] (<ask>|<want>) to waive {rule:label} for {gun} [to {receiver:person}] [ordered by {ordered:person}] [: {words:rest}]',
    ],
    examples: ['14:00 P01 and P14 ask to waive no-briefing-today for W-01 to P07, ordered by P16: no time => refused'],
    events: ['Answered'],
    tell(stage, said) {
      const shared = common(stage, said);
      const words = [`waive ${said.one('rule')}`, said.maybe('words')].filter(Boolean).join(': ').slice(0, 300);
      stage.ask(said.one('by'), { kind: 'waive', things: things(stage, said, 'gun'), ...shared, words });
    },
  },
];

export const actionVerbs: readonly Verb[] = [
  {
    name: 'begin',
    kind: 'act',
    says: 'An armed action begins.',
    forms: [
      '{who:people} (<begin>|<start>|<call> action on) {plan} [with {guns}] [take {take:label}]',
      '{who:people} (<begin>|<start>) an action nobody planned with {guns} [take {take:label}]',
    ],
    examples: ['11:11 P05 begins PL-05 with W-01, take 1', '14:30 P05 begins an action nobody planned with W-01'],
    events: ['ActionBegan'],
    tell(stage, said) {
      const guns = gunsOf(stage, said);
      const plan = said.maybe('plan');
      together(stage, said.many('who'), (by) => {
        const answer = stage.clearance(by, beginAsk(stage, said));
        return stage.act(by, 'ActionBegan', {
          guns,
          ...given({ plan: plan && stage.id('plan', plan), take: said.maybe('take'), answer }),
        });
      });
      stage.remember('running', guns.join(' '));
    },
  },
  {
    name: 'cut',
    kind: 'act',
    says: 'The action is cut.',
    forms: [
      '{who:people} (<cut>|<call> cut on|<call> cut|<stop> the action of|<stop> the action) [{plan}] [{guns}] [: {words:rest}]',
    ],
    examples: ['11:12 P05 cuts W-01', '11:12 P05 calls cut on PL-05: before firing'],
    events: ['ActionCut'],
    tell(stage, said) {
      const named = gunsOf(stage, said);
      const guns = named.length > 0 ? named : (stage.recall('running') ?? '').split(' ').filter(Boolean);
      together(stage, said.many('who'), (by) =>
        stage.act(by, 'ActionCut', { guns, ...given({ words: said.maybe('words')?.slice(0, 120) }) }),
      );
    },
  },
  {
    name: 'log take',
    kind: 'act',
    says: 'A take is logged with slate, rolls and shots heard.',
    forms: [
      '{who:people} <log> take {slate:label} [of {setup:label}] [camera [roll] {camera:label}] [sound [roll] {sound:label}] [{shots:number} (shot|shots) [heard]]',
    ],
    examples: ['11:13 P13 logs take 47A-1 of 47A, camera A014, sound S09, 9 shots heard'],
    events: ['TakeLogged'],
    tell(stage, said) {
      const slate = said.one('slate');
      together(stage, said.many('who'), (by) =>
        stage.act(by, 'TakeLogged', {
          slate,
          setup: said.maybe('setup') ?? slate.split(/[-/]/)[0]!,
          ...given({
            cameraRoll: said.maybe('camera'),
            soundRoll: said.maybe('sound'),
            shots: said.maybeNumber('shots'),
          }),
        }),
      );
    },
  },
  {
    name: 'call',
    kind: 'act',
    says: 'A person calls out what is in a gun, and the local call; it proves nothing and changes no state.',
    forms: [
      '{who:people} (<call>|<announce>|<shout>) {contents:words} (on|for|of) {guns} [{words:quote}]',
      '{who:people} (<call>|<announce>|<shout>) {guns} {contents:quote} [{words:quote}]',
    ],
    examples: [
      '08:43 P05 calls "six dummies" on W-01, "cold gun"',
      '14:50 P05 calls "three blanks" on W-01 [entered 15:20 on slip SAMPLE-SLIP-0031]',
    ],
    events: ['CallSpoken'],
    tell(stage, said) {
      for (const gun of said.many('guns')) {
        together(stage, said.many('who'), (by) =>
          stage.act(by, 'CallSpoken', {
            gun: stage.id('gun', gun),
            contents: said.one('contents').slice(0, 200),
            ...given({ words: said.maybe('words')?.slice(0, 80) }),
          }),
        );
      }
    },
  },
  {
    name: 'waive',
    kind: 'act',
    says: 'A rule is waived for one gun and one hand-over, in the names of two and of whoever ordered it.',
    forms: [
      '{who:person} [and {outside:person}] <waive> {rule:label} for {gun} [to {receiver:person}] [with {outside:person}] ordered by {ordered:person} : {why:rest}',
    ],
    examples: ['14:05 P01 and P14 waive minimum-distance for W-01, ordered by P16: long lens'],
    events: ['Waived', 'Seconded'],
    tell(stage, said) {
      const outside = said.maybe('outside') ?? said.one('who');
      const rule = said.one('rule');
      const id = stage.act(said.one('who'), 'Waived', {
        rule,
        gun: stage.id('gun', said.one('gun')),
        orderedBy: stage.id('person', said.one('ordered')),
        outside: stage.id('person', outside),
        why: said.one('why').slice(0, 300),
        ...given({ answer: stage.recall('granted waive') }),
      });
      if (outside !== said.one('who')) stage.second(outside, id);
    },
  },
  {
    name: 'open session',
    kind: 'act',
    says: 'A unit begins a working period; without such a line the first line of the day opens one.',
    forms: ['{who:people} (<open>|<begin>|<start>) session {label:words} [of unit {unit:label}]'],
    examples: ['05:30 P01 opens session day 14 of unit main'],
    events: ['SessionOpened'],
    tell(stage, said) {
      const label = said.one('label').slice(0, 64);
      together(stage, said.many('who'), (by) =>
        stage.act(by, 'SessionOpened', {
          session: stage.id('session', label),
          label,
          unit: said.maybe('unit') ?? stage.scenario.session.unit,
        }),
      );
      stage.remember('session', label);
    },
  },
  {
    name: 'sign session',
    kind: 'act',
    says: 'Each person named signs the close of the session.',
    forms: ['{who:people} <sign> (day|session|close|evening|show)'],
    examples: ['20:40 P01, P05 and P16 sign the day'],
    events: ['SessionSigned'],
    tell(stage, said) {
      const session = stage.id('session', stage.recall('session') ?? stage.scenario.session.label);
      for (const by of said.many('who')) {
        const answer = stage.clearance(by, { kind: 'sign', things: [] });
        stage.act(by, 'SessionSigned', { session, ...given({ answer }) });
      }
    },
  },
];
