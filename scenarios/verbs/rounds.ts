// Verbs of rounds and guns: loaded, fired, unloaded, moved, found, explained, and what goes wrong with them.

import type { SeenRow } from '@proofhouse/domain/vocabulary/look.ts';
import type { Condition, VarianceClass } from '@proofhouse/domain/vocabulary/words.ts';
import type { OutSaid } from '../grammar/said.ts';
import { given } from '../tables/cells.ts';
import { CannotBeTold, together, type Verb } from './verb.ts';

const after =
  '[from {from:place}] [(in|into) {part}] [[marked] {marks}] [for {plan}] [(seen|witnessed) by {seen:people} [who saw {saw:number}]]';

export const roundVerbs: readonly Verb[] = [
  {
    name: 'load',
    kind: 'act',
    says: 'Rounds go into a gun, aloud and one by one; who sees it says how many went in. Topping up is loading.',
    forms: [
      `{who:people} (<load>|<top> up|<top>) {gun} [up] with {count:number} [more] [(round|rounds) of] {lot} ${after}`,
      `{who:people} (<load>|<top> up|<top>) {gun} [up] with {count:number} [more] (unknown|loose|untitled|stray) [(round|rounds)] ${after}`,
      `{who:people} (<load>|<top> up|<top>) {gun} [up] with {count:number} [more] (round|rounds) (of no lot|of unknown origin|without papers|without a title) ${after}`,
    ],
    examples: [
      '08:40 P01 loads W-01 with 6 D02 from T2, seen by P05',
      '08:40 P01 loads W-01 with 6 D02 (INERT-001 to INERT-006) from T2 for PL-02, seen by P05 who saw 5',
      '13:50 P01 tops up W-01 with 1 D02 from T2',
      '14:00 P02 loads W-09 with 2 B02 from T5 into the tube, seen by P05',
      '14:05 P20 loads W-01 with 5 rounds of unknown origin',
    ],
    events: ['RoundsLoaded', 'LoadWitnessed'],
    tell(stage, said) {
      const gun = stage.id('gun', said.one('gun'));
      const part = said.maybe('part');
      const [lot, from, plan] = [said.maybe('lot'), said.maybe('from'), said.maybe('plan')];
      const marks = said.many('marks');
      const count = said.number('count');
      const asked = given({
        lot: lot && stage.id('lot', lot),
        from: from && stage.id('place', from),
        plan: plan && stage.id('plan', plan),
        part,
      });
      const load = together(stage, said.many('who'), (by) => {
        const answer = stage.clearance(by, { kind: 'load', things: [gun], count, ...asked });
        return stage.act(by, 'RoundsLoaded', {
          gun,
          count,
          ...asked,
          ...given({ marks: marks.length > 0 ? marks : undefined, answer }),
        });
      });
      stage.remember(`load ${said.one('gun')}`, load);
      for (const witness of said.many('seen')) {
        stage.act(witness, 'LoadWitnessed', { load, count: said.maybeNumber('saw') ?? count });
      }
    },
  },
  {
    name: 'load container',
    kind: 'act',
    says: 'Rounds go into a magazine, a belt or another container before a witness.',
    forms: [
      '{who:people} (<load>|<fill>) {to:place} with {count:number} [(round|rounds) of] {lot} from {from:place} [seen by {seen:people}] [[marked] {marks}]',
    ],
    examples: ['09:00 P01 loads MAG-1 with 10 B09 from T9, seen by P05'],
    events: ['RoundsMoved', 'Seconded'],
    tell(stage, said) {
      const marks = said.many('marks');
      together(stage, [...said.many('who'), ...said.many('seen')], (by) =>
        stage.act(by, 'RoundsMoved', {
          lot: stage.id('lot', said.one('lot')),
          condition: 'unused',
          count: said.number('count'),
          from: stage.id('place', said.one('from')),
          to: stage.id('place', said.one('to')),
          ...given({ marks: marks.length > 0 ? marks : undefined }),
        }),
      );
    },
  },
  {
    name: 'saw load',
    kind: 'act',
    says: 'A second person who saw the last loading of a gun says how many went in.',
    forms: ['{who:people} <see> {count:number} [(round|rounds)] (go into|go in) {gun}'],
    examples: ['08:41 P05 saw 6 go into W-01'],
    events: ['LoadWitnessed'],
    tell(stage, said) {
      const load = stage.recall(`load ${said.one('gun')}`);
      if (!load) throw new CannotBeTold(`Nothing was loaded into ${said.one('gun')} before.`);
      for (const by of said.many('who')) stage.act(by, 'LoadWitnessed', { load, count: said.number('count') });
    },
  },
  {
    name: 'unload',
    kind: 'act',
    says: 'A gun is opened and emptied; what comes out is counted and put away.',
    forms: ['{who:people} (<unload>|<empty>|<open>) {gun} : {out}'],
    examples: [
      '11:15 P01 unloads W-01: 3 spent B01 to S01',
      '11:43 P02 unloads W-03: 3 spent B01 to S01, 1 that did not fire B01 to Q01',
      '10:15 P01 unloads W-01: 6 D02 to T2 (INERT-001 to INERT-006)',
    ],
    events: ['Unloaded', 'Seconded'],
    tell(stage, said) {
      const out = said.as<readonly OutSaid[]>('out').map(({ lot, to, ...row }) => ({
        ...row,
        to: stage.id('place', to),
        ...given({ lot: lot && stage.id('lot', lot) }),
      }));
      together(stage, said.many('who'), (by) =>
        stage.act(by, 'Unloaded', { gun: stage.id('gun', said.one('gun')), out }),
      );
    },
  },
  {
    name: 'cycle action',
    kind: 'act',
    says: 'The action is worked and throws out unfired rounds, which are counted.',
    forms: [
      '{who:people} (<cycle>|<work>) [(action|lever|slide|pump|bolt) of] {gun} : {out:number} [(round|rounds|unfired|unused)] [out] (into|to) {to:place}',
    ],
    examples: ['09:10 P03 works the lever of W-09: 2 out into T5-OUT'],
    events: ['ActionCycled'],
    tell(stage, said) {
      together(stage, said.many('who'), (by) =>
        stage.act(by, 'ActionCycled', {
          gun: stage.id('gun', said.one('gun')),
          out: said.number('out'),
          to: stage.id('place', said.one('to')),
        }),
      );
    },
  },
  {
    name: 'move rounds',
    kind: 'act',
    says: 'Rounds or cases go from one place into another.',
    forms: [
      '{who:people} (<move>|<put>|<take>|<bring>|<quarantine>) {count:number} [{spent=spent|empty}] [{fresh=unused|unfired|fresh}] [(rounds|round|cases|case|of)] {lot} [{dud=that did not fire}] [[marked] {marks}] from {from:place} (to|into|in) {to:place} [(seen|witnessed) by {seen:people}] [: {why:rest}]',
      '{who:people} (<move>|<put>|<take>|<bring>|<quarantine>) {count:number} (unknown|loose|untitled|found) [(rounds|round)] from {from:place} (to|into|in) {to:place} [(seen|witnessed) by {seen:people}] [: {why:rest}]',
    ],
    examples: [
      '05:58 P01 and P02 move 1 D02 (INERT-017) from T2 to Q01: does not rattle',
      '13:27 P02 takes 1 unknown round from wardrobe trailer to Q01',
    ],
    events: ['RoundsMoved', 'Seconded'],
    tell(stage, said) {
      const condition: Condition = said.has('spent') ? 'spent' : said.has('dud') ? 'did not fire' : 'unused';
      const lot = said.maybe('lot');
      const marks = said.many('marks');
      together(stage, [...said.many('who'), ...said.many('seen')], (by) =>
        stage.act(by, 'RoundsMoved', {
          condition,
          count: said.number('count'),
          from: stage.id('place', said.one('from')),
          to: stage.id('place', said.one('to')),
          ...given({
            lot: lot && stage.id('lot', lot),
            marks: marks.length > 0 ? marks : undefined,
            why: said.maybe('why')?.slice(0, 200),
          }),
        }),
      );
    },
  },
  {
    name: 'hear shots',
    kind: 'act',
    says: 'Shots are heard and counted; they decide what was fired.',
    forms: [
      '{who:people} (<hear>|<count>) {count:number} (shot|shots) (from|of|out of) {gun} [(at|on|in|for) {pulls:number} (pull|pulls)] [{pulls:number} (pull|pulls)]',
    ],
    examples: ['11:12 P13 hears 3 shots from W-01', '11:41 P13 hears 3 shots from W-03, 4 pulls'],
    events: ['ShotsCounted'],
    tell(stage, said) {
      together(stage, said.many('who'), (by) =>
        stage.act(by, 'ShotsCounted', {
          gun: stage.id('gun', said.one('gun')),
          count: said.number('count'),
          ...given({ pulls: said.maybeNumber('pulls') }),
        }),
      );
    },
  },
  {
    name: 'did not fire',
    kind: 'act',
    says: 'The trigger was pulled and a round did not fire.',
    forms: [
      '{gun} did not fire [{count:number} (round|rounds)] (says|say|notices|reports) {who:people}',
      '{who:people} (<say>|<notice>|<report>|<call>|<see>) [that] {gun} did not fire [{count:number} (round|rounds)]',
      '{who:people} (<say>|<notice>|<report>|<call>|<see>) [that] {count:number} (round|rounds) (in|of) {gun} did not fire',
    ],
    examples: ['11:41 P08 says W-03 did not fire, 1 round', '11:41 W-03 did not fire, says P02'],
    events: ['DidNotFire'],
    tell(stage, said) {
      together(stage, said.many('who'), (by) =>
        stage.act(by, 'DidNotFire', { gun: stage.id('gun', said.one('gun')), count: said.maybeNumber('count') ?? 1 }),
      );
    },
  },
  {
    name: 'unplanned shot',
    kind: 'act',
    says: 'A gun goes off that nobody had called for.',
    forms: [
      '{who:people} (<report>|<hear>|<see>) an unplanned shot [(of|from|out of) {gun}] [in the hands of {holder:person}] [: {words:rest}]',
      '{gun} (goes off|went off|<fire>|<discharge>) unplanned [in the hands of {holder:person}] (says|say|reports) {who:people} [: {words:rest}]',
      '{who:people} (<say>|<report>|<see>) [that] {gun} (goes off|go off|went off|<fire>) unplanned [in the hands of {holder:person}] [: {words:rest}]',
    ],
    examples: [
      '16:00 P05 reports an unplanned shot from W-01 in the hands of P07: into the ground',
      '16:01 W-01 goes off unplanned in the hands of P07, says P20',
    ],
    events: ['ShotUnplanned'],
    tell(stage, said) {
      const [gun, holder] = [said.maybe('gun'), said.maybe('holder')];
      together(stage, said.many('who'), (by) =>
        stage.act(by, 'ShotUnplanned', {
          ...given({
            gun: gun && stage.id('gun', gun),
            holder: holder && stage.id('person', holder),
            words: said.maybe('words')?.slice(0, 200),
          }),
        }),
      );
    },
  },
  {
    name: 'anomaly',
    kind: 'act',
    says: 'Something is wrong with a gun or a round in it: refused a round, weak shot, dropped, touched the ground, jammed, incomplete round, taken apart, damaged.',
    forms: [
      '{gun} {kind:anomaly} [of {lot}] (says|say|notices|reports) {who:people} [: {words:rest}]',
      '{who:people} (<notice>|<say>|<report>|<find>|<see>) [that] {gun} {kind:anomaly} [of {lot}] [: {words:rest}]',
      '{who:people} {kind:anomaly} [with] {gun} [: {words:rest}]',
      '{who:people} <take> {gun} {kind:anomaly} [: {words:rest}]',
    ],
    examples: [
      '11:00 P01 notices that W-01 refuses a round of D02: the sixth chamber',
      '16:20 P10 drops W-05',
      '16:21 W-09 jams, says P03',
      '16:22 P03 takes W-09 apart',
    ],
    events: ['AnomalyNoticed'],
    tell(stage, said) {
      const lot = said.maybe('lot');
      together(stage, said.many('who'), (by) =>
        stage.act(by, 'AnomalyNoticed', {
          gun: stage.id('gun', said.one('gun')),
          kind: said.one('kind') as 'dropped',
          ...given({ lot: lot && stage.id('lot', lot), words: said.maybe('words')?.slice(0, 200) }),
        }),
      );
    },
  },
  {
    name: 'find round',
    kind: 'act',
    says: 'A round is found where none belongs; until two have told it, it is unknown.',
    forms: [
      '{who:people} <find> {count:number} [{bulleted=live|bulleted|real}] [(unknown|loose|stray|spare)] (round|rounds|cartridge|cartridges) (in|on|at|under) {where:place} [: {seen:appearance}]',
    ],
    examples: [
      '13:26 P06 finds 1 round in wardrobe trailer: bullet + primer not seen',
      '13:27 P02 finds 2 live rounds on CART1-TOP',
    ],
    events: ['RoundFound'],
    tell(stage, said) {
      const count = said.number('count');
      const bulleted: SeenRow | undefined = said.has('bulleted')
        ? { count, bullet: true, primer: 'bright' }
        : undefined;
      const seen = said.has('seen') ? { ...bulleted, ...said.as<SeenRow>('seen') } : bulleted;
      const where = said.one('where');
      const found = together(stage, said.many('who'), (by) =>
        stage.act(by, 'RoundFound', { place: stage.id('place', where), count, ...given({ seen }) }),
      );
      stage.remember('found', found);
      stage.remember(`found ${where}`, found);
    },
  },
  {
    name: 'identify',
    kind: 'act',
    says: 'A found round is told by the tells of a lot; the second person signs as well.',
    forms: [
      '{who:people} (<identify>|<tell>|<recognise>|<recognize>) (it|them|round|rounds|found round|found rounds) [(found|from) [in] {where:place}] as {lot} [by {tells}] [(into|to) {to:place}]',
    ],
    examples: ['13:28 P02 and P06 identify it as D04 by one-piece cast + oversize + cannot chamber, into BELT-A'],
    events: ['RoundIdentified', 'Seconded'],
    tell(stage, said) {
      const where = said.maybe('where');
      const found = stage.recall(where ? `found ${where}` : 'found');
      if (!found) throw new CannotBeTold('No round was found before.');
      const to = said.maybe('to');
      together(stage, said.many('who'), (by) =>
        stage.act(by, 'RoundIdentified', {
          found,
          lot: stage.id('lot', said.one('lot')),
          tells: said.many('tells'),
          ...given({ to: to && stage.id('place', to) }),
        }),
      );
    },
  },
  {
    name: 'explain variance',
    kind: 'act',
    says: 'A difference on the books is explained with its cause; everybody named signs.',
    forms: [
      '{who:people} (<explain>|<accept>|<settle>) {count:number} {class:variance} [of {lot}] [(short|over|missing|more|less)] (at|in|on) {where:place} : {cause:rest}',
    ],
    examples: ['20:10 P01, P05 and P14 explain 1 spent case of B03 missing at S01: thrown into scrub in the dark'],
    events: ['VarianceExplained', 'Seconded'],
    tell(stage, said) {
      const who = said.many('who');
      const lot = said.maybe('lot');
      const kind = said.one('class') as VarianceClass;
      together(stage, who, (by) =>
        stage.act(by, 'VarianceExplained', {
          place: stage.id('place', said.one('where')),
          class: kind,
          count: said.number('count'),
          cause: said.one('cause').slice(0, 200),
          signers: who.map((each) => stage.id('person', each)),
          ...given({
            lot: lot && stage.id('lot', lot),
            condition: kind === 'spent case' ? ('spent' as const) : undefined,
          }),
        }),
      );
    },
  },
  {
    name: 'recount',
    kind: 'act',
    says: 'A search for missing items is made within stated times.',
    forms: [
      '{who:people} (<search>|<sweep>|<recount>) {where:place} [from {from:clock} to {to:clock}] [(with|by) {how:words}] : [found] {found:number} [found]',
    ],
    examples: ['20:08 P02 and P14 search ridge EXT from 19:58 to 20:08 with lamps: none found'],
    events: ['RecountMade', 'Seconded'],
    tell(stage, said) {
      const minute = (name: string) => {
        const at = said.maybeNumber(name);
        return at === undefined ? undefined : new Date(at).toISOString().slice(0, 16);
      };
      const words = [
        minute('from') && `from ${minute('from')}Z to ${minute('to')}Z`,
        said.maybe('how') && `with ${said.maybe('how')}`,
      ]
        .filter(Boolean)
        .join(' ');
      together(stage, said.many('who'), (by) =>
        stage.act(by, 'RecountMade', {
          place: stage.id('place', said.one('where')),
          words: (words || 'searched').slice(0, 200),
          found: said.number('found'),
        }),
      );
    },
  },
  {
    name: 'book rounds',
    kind: 'act',
    says: 'Rounds that came without papers are put on the books as unknown.',
    forms: [
      '{who:people} (<book>|<write> down|<enter>|<bring>) {count:number} [{loose=loose}] (round|rounds|dummies|blanks) (without papers|without a title|of unknown origin|of no lot) (in|on|at|into) {where:place}',
    ],
    examples: ['06:00 P01 books 12 loose rounds without papers in T2'],
    events: ['RoundTitled'],
    tell(stage, said) {
      together(stage, said.many('who'), (by) =>
        stage.act(by, 'RoundTitled', {
          place: stage.id('place', said.one('where')),
          count: said.number('count'),
          ...given({ loose: said.has('loose') || undefined }),
        }),
      );
    },
  },
  {
    name: 'clean',
    kind: 'act',
    says: 'Guns are cleaned.',
    forms: ['{who:people} <clean> {guns}'],
    examples: ['20:12 P02 cleans W-01 W-03 W-05'],
    events: ['GunCleaned'],
    tell(stage, said) {
      for (const gun of said.many('guns')) {
        together(stage, said.many('who'), (by) => stage.act(by, 'GunCleaned', { gun: stage.id('gun', gun) }));
      }
    },
  },
];
