// Verbs of looking and counting: by one, by two blind to each other, and what seals show.

import type { Look, Tally } from '@proofhouse/domain/vocabulary/look.ts';
import { sha256, toBase64url } from '@proofhouse/ledger/hash.ts';
import { NotUnderstood } from '../grammar/complaint.ts';
import type { LookSaid, Said, TallySaid } from '../grammar/said.ts';
import { given } from '../tables/cells.ts';
import { type BlindSaid, type Stage, together, type Verb } from './verb.ts';

/** By one: recorded as it is. By two: blind, the first sealed until the second is fixed. By more: the others after them. */
function answerAll(stage: Stage, who: readonly string[], accounts: readonly BlindSaid[]): void {
  const of = (index: number) => accounts[Math.min(index, accounts.length - 1)]!;
  if (accounts.length > Math.max(1, who.length)) {
    throw new NotUnderstood(
      'There are more accounts than people.',
      'Give one account for all, or one for each, with | between.',
    );
  }
  const single = (by: string, answer: BlindSaid) =>
    'look' in answer
      ? stage.act(by, 'Looked', { look: answer.look })
      : stage.act(by, 'Counted', { count: answer.count });
  const [first, second, ...others] = who;
  if (first === undefined) return;
  if (second === undefined) {
    single(first, of(0));
    return;
  }
  stage.blind(first, second, [of(0), of(1)]);
  for (const [index, each] of others.entries()) single(each, of(index + 2));
}

function looksOf(stage: Stage, said: Said): void {
  const things = said.many('things');
  const unsure: LookSaid = { seen: [], cannotTell: true };
  const all = said.has('look') ? said.as<readonly LookSaid[]>('look') : things.map(() => unsure);
  const each = all.length / things.length;
  const part = said.maybe('part');
  for (const [at, thing] of things.entries()) {
    const subject = stage.thing(thing);
    const accounts = all.slice(at * each, (at + 1) * each);
    const looks = accounts.map(({ words: _words, seen, ...rest }) => {
      const look: Look = { subject, seen, ...given({ part }), ...rest };
      return { look };
    });
    answerAll(stage, said.many('who'), looks);
    for (const [index, { words }] of accounts.entries()) {
      const by = said.many('who')[index];
      if (words && by) stage.act(by, 'NoteMade', { about: subject, words, word: words.slice(0, 64) });
    }
  }
}

function talliesOf(stage: Stage, said: Said): void {
  const accounts = said.as<readonly TallySaid[]>('tally');
  for (const place of said.many('things')) {
    const subject = stage.thing(place);
    const tallies = accounts.map(({ of, rows }) => {
      const count: Tally = {
        subject,
        of,
        rows: rows.map(({ lot, ...row }) => ({ ...row, ...given({ lot: lot && stage.id('lot', lot) }) })),
      };
      return { count };
    });
    answerAll(stage, said.many('who'), tallies);
  }
}

/** The number of the seal on a thing: told, put on since, or listed. */
function sealOf(stage: Stage, said: Said, thing: string): string {
  const told = said.maybe('seal') ?? stage.recall(`seal ${thing}`);
  if (told) return told;
  const row = stage.scenario.register.places.find(({ cells }) => cells.place_id?.toLowerCase() === thing.toLowerCase());
  return row?.cells.seal || 'no number read';
}

export const lookVerbs: readonly Verb[] = [
  {
    name: 'count',
    kind: 'act',
    says: 'A place is counted; two people count blind, the first sealed until the second is fixed.',
    forms: [
      '{who:people} <count> [{guns=guns in|guns on|guns at|guns|firearms in}] [{cases=spent cases in|cases in|cases on}] [(rounds in|rounds on|what is in|in|on|at)] {things:places} {tally}',
    ],
    examples: [
      '05:31 P01 and P02 count guns in Safe1: 9',
      '06:16 P01 and P02 count T4: 100 B01',
      '13:04 P01 and P05 count BELT-A: 23 D04 | 24 D04',
      '20:00 P01 and P05 count S01: 62 spent B01, 10 spent B02',
      '20:35 P01 and P05 count Q01: 1 did not fire B01, 1 D02',
    ],
    events: ['AnswerSealed', 'Counted', 'AnswerOpened'],
    tell: talliesOf,
  },
  {
    name: 'cannot tell',
    kind: 'act',
    says: 'Somebody looked and cannot tell.',
    forms: ['{who:people} (cannot tell|can not tell|could not tell) [(what is in|what is inside)] {things}'],
    examples: ['08:42 P05 cannot tell what is in W-01'],
    events: ['Looked'],
    tell: looksOf,
  },
  {
    name: 'sweep',
    kind: 'act',
    says: 'Places are searched for stray rounds.',
    forms: [
      '{who:people} (<sweep>|<search>) {where:words} for (stray|loose) rounds : [found] {found:number} [found]',
      '{who:people} <look> for (stray|loose) rounds (in|on|at) {where:words} : [found] {found:number} [found]',
    ],
    examples: ['06:20 P01 and P02 look for stray rounds in belts, pockets, CART1-TOP and wardrobe trailer: none'],
    events: ['SweepDone', 'Seconded'],
    tell(stage, said) {
      together(stage, said.many('who'), (by) =>
        stage.act(by, 'SweepDone', { where: said.one('where').slice(0, 200), found: said.number('found') }),
      );
    },
  },
  {
    name: 'look',
    kind: 'act',
    says: 'Somebody looks at a gun or container and says what is seen; two people look blind.',
    forms: [
      '{who:people} (<look> (at|into|in|over|through)|<inspect>|<examine>|<check>|<test>|<re-test>|<retest>) [{part} of] {things} {look}',
      '{by:person} <show> {things} to {who:people} {look}',
    ],
    examples: [
      '05:40 P01 and P02 look at W-01: all empty, bore light through, tag read',
      '05:56 P01 and P02 look at T2 one by one: 35 rattle + no primer + engraved; 1 no primer + engraved but not rattle (INERT-017)',
      '08:42 P05 looks at W-01 heads only: 6 no primer, turned 6',
      '08:42 P01 shows W-01 to P05: 6 no primer, turned 6',
      '08:43 P05 looks at W-01: "checked, OK"',
      '09:00 P06 looks at the tube of W-09 by touch: cannot tell',
      '10:00 P01 and P02 look at W-01: 6 empty, bore light through | 5 empty, 1 no primer, bore cannot tell',
    ],
    events: ['AnswerSealed', 'Looked', 'AnswerOpened', 'NoteMade'],
    tell: looksOf,
  },
  {
    name: 'was shown',
    kind: 'act',
    says: 'A person was shown a gun by its controller; this certifies nothing.',
    forms: [
      '{who:people} (<be>) shown {guns} by {by:person} [{again=and wants to see again|and asks to be shown again}]',
      '{by:person} <show> {guns} to {who:people} [{again=who wants to see again|who asks to be shown again}]',
    ],
    examples: ['08:43 P07 was shown W-01 by P01', '08:44 P01 shows W-01 to P07, who wants to see again'],
    events: ['WasShown'],
    tell(stage, said) {
      for (const who of said.many('who')) {
        for (const gun of said.many('guns')) {
          stage.act(who, 'WasShown', {
            gun: stage.id('gun', gun),
            by: stage.id('person', said.one('by')),
            wanted: said.has('again') ? 'again' : 'shown',
          });
        }
      }
    },
  },
  {
    name: 'declines',
    kind: 'act',
    says: 'A person who was shown a gun does not want it.',
    forms: ['{who:people} (<decline>|<refuse>) [to be shown] {guns} (from|by) {by:person}'],
    examples: ['08:45 P07 declines W-01 from P01'],
    events: ['WasShown'],
    tell(stage, said) {
      for (const who of said.many('who')) {
        for (const gun of said.many('guns')) {
          const body = {
            gun: stage.id('gun', gun),
            by: stage.id('person', said.one('by')),
            wanted: 'declined',
          } as const;
          stage.act(who, 'WasShown', body);
        }
      }
    },
  },
  {
    name: 'seal',
    kind: 'act',
    says: 'A numbered seal or chamber flag is put on.',
    forms: [
      '{who:people} (<seal>|<flag>) {things} with {seal:label}',
      '{who:people} (<put>|<apply>) (seal|flag) {seal:label} (on|to) {things}',
    ],
    examples: ['17:05 P01 and P02 seal Safe1 with SAMPLE-SEAL-901'],
    events: ['SealApplied', 'Seconded'],
    tell(stage, said) {
      for (const thing of said.many('things')) {
        stage.remember(`seal ${thing}`, said.one('seal'));
        together(stage, said.many('who'), (by) =>
          stage.act(by, 'SealApplied', { thing: stage.thing(thing), seal: said.one('seal') }),
        );
      }
    },
  },
  {
    name: 'seal seen',
    kind: 'act',
    says: 'A seal is looked at and its number read; unless told, it is the number on the record.',
    forms: [
      '{who:people} (<see>|<read>) (seal|seals|flag) [{seal:label}] (on|of) {things} {broken=broken|cut|torn|missing}',
      '{who:people} (<see>|<read>) (seal|seals|flag) [{seal:label}] (on|of) {things} (unbroken|intact|whole)',
    ],
    examples: [
      '06:14 P01 and P02 see the seals of T3 BOX-B01 BOX-B02 unbroken',
      '06:15 P02 reads seal SAMPLE-SEAL-999 on STORE intact',
    ],
    events: ['SealSeen', 'Seconded'],
    tell(stage, said) {
      for (const thing of said.many('things')) {
        const seal = sealOf(stage, said, thing);
        together(stage, said.many('who'), (by) =>
          stage.act(by, 'SealSeen', { thing: stage.thing(thing), seal, unbroken: !said.has('broken') }),
        );
      }
    },
  },
  {
    name: 'seal broken',
    kind: 'act',
    says: 'A seal is opened, or found broken.',
    forms: [
      '{who:people} <find> (seal|seals|flag) [{seal:label}] (on|of) {things} {found=broken|cut|torn|missing|open}',
      '{who:people} (<break>|<cut>|<open>|<remove>) (seal|seals|flag) [{seal:label}] (on|of) {things}',
    ],
    examples: ['06:16 P01 breaks the seals of T4 T5', '17:55 P02 finds the seal of Safe1 broken'],
    events: ['SealBroken', 'Seconded'],
    tell(stage, said) {
      for (const thing of said.many('things')) {
        const seal = sealOf(stage, said, thing);
        together(stage, said.many('who'), (by) =>
          stage.act(by, 'SealBroken', {
            thing: stage.thing(thing),
            seal,
            ...given({ found: said.has('found') || undefined }),
          }),
        );
      }
    },
  },
  {
    name: 'photograph',
    kind: 'act',
    says: 'A photograph is taken; its hash stands in the record.',
    forms: ['{who:people} (<photograph>|<take> a (photograph|photo|picture) of) {thing}'],
    examples: ['13:26 P06 photographs BELT-A'],
    events: ['PhotoTaken'],
    tell(stage, said) {
      const hash = toBase64url(sha256(new TextEncoder().encode(`${said.one('thing')} ${stage.now}`)));
      for (const by of said.many('who')) stage.act(by, 'PhotoTaken', { of: stage.thing(said.one('thing')) }, { hash });
    },
  },
];
