// Verbs of stops, holds, concerns and freezes: what anybody can cause and few can release.

import { given } from '../tables/cells.ts';
import { CannotBeTold, type Stage, together, type Verb } from './verb.ts';

/** The events that caused the holds or open items a line means. */
export function holdsNamed(stage: Stage, said: string): string[] {
  if (said.startsWith('name:')) {
    const id = stage.recall(`named ${said.slice(5).toLowerCase()}`);
    if (!id)
      throw new CannotBeTold(
        `No line was called ${said.slice(5)}. Put [call it ${said.slice(5)}] after the line that caused the hold.`,
      );
    return [id];
  }
  const view = stage.view();
  const holds = view.holds();
  if (said === 'all') return holds.map(({ id }) => id);
  if (said.startsWith('kind:')) {
    const found = holds.filter(({ kind }) => kind === said.slice(5));
    if (found.length === 0) throw new CannotBeTold(`There is no hold of the kind "${said.slice(5)}" now.`);
    return found.map(({ id }) => id);
  }
  const thing = stage.thing(said.slice(6));
  const onGun = holds.filter(({ guns }) => guns.includes(thing)).map(({ id }) => id);
  const items = view
    .openItems()
    .filter(({ place }) => place === thing)
    .map(({ id }) => id);
  const found = [
    ...new Set([...onGun, ...items, ...(onGun.length + items.length === 0 ? holdsAbout(stage, thing) : [])]),
  ];
  if (found.length === 0) throw new CannotBeTold(`There is no hold or open item on ${said.slice(6)} now.`);
  return found;
}

/** Holds whose cause speaks of a thing, such as a round found in a place. */
function holdsAbout(stage: Stage, thing: string): string[] {
  const view = stage.view();
  return view
    .holds()
    .filter(({ id }) => JSON.stringify(view.book.facts.get(id)?.envelope.body ?? {}).includes(thing))
    .map(({ id }) => id);
}

export const incidentVerbs: readonly Verb[] = [
  {
    name: 'stop',
    kind: 'act',
    says: 'Somebody calls stop; anybody may.',
    forms: [
      '{who:people} (<call>|<shout>|<cry>) stop [: {words:rest}]',
      '{who:people} (<stop>) everything [: {words:rest}]',
    ],
    examples: ['11:50 P11 calls stop: a dog in the line', '11:50 somebody calls stop'],
    events: ['StopCalled'],
    tell(stage, said) {
      together(stage, said.many('who'), (by) =>
        stage.act(by, 'StopCalled', { ...given({ words: said.maybe('words')?.slice(0, 200) }) }),
      );
    },
  },
  {
    name: 'release',
    kind: 'act',
    says: 'A hold or open item is released by those who may, saying what it was.',
    forms: ['{who:people} (<release>|<lift>|<close>) {hold} [: {cause:rest}]'],
    examples: [
      '11:55 P01 and P05 release the stop: the dog is on its lead',
      '13:38 P03 and P14 release the count of BELT-A: found and identified',
    ],
    events: ['HoldReleased', 'Seconded'],
    tell(stage, said) {
      const who = said.many('who');
      const [, second] = who;
      for (const hold of holdsNamed(stage, said.one('hold'))) {
        together(stage, who, (by) =>
          stage.act(by, 'HoldReleased', {
            hold,
            cause: (said.maybe('cause') ?? 'not said').slice(0, 300),
            ...given({ second: second && stage.id('person', second), answer: stage.recall(`granted release ${hold}`) }),
          }),
        );
      }
    },
  },
  {
    name: 'raise concern',
    kind: 'act',
    says: 'A concern about guns is raised; it cannot be deleted by the production.',
    forms: [
      '{who:people} (<raise>|<voice>|<write>|<send>) a concern [about {guns}] [(against|naming) {about:people}] [(to be answered|answer due) (within|in) {minutes:number} (minutes|min)] [(by|in) (text|letter|app|person)] [: {words:rest}]',
    ],
    examples: ['16:00 P20 raises a concern about W-01 against P01, to be answered within 60 minutes: guns lie about'],
    events: ['ConcernRaised'],
    tell(stage, said) {
      const about = said.many('about').map((each) => stage.id('person', each));
      const words = said.maybe('words')?.slice(0, 400);
      const id = together(stage, said.many('who'), (by) =>
        stage.act(
          by,
          'ConcernRaised',
          {
            guns: said.many('guns').map((each) => stage.id('gun', each)),
            answerWithinMin: said.maybeNumber('minutes') ?? 60,
            form: 'app',
            ...given({ about: about.length > 0 ? about : undefined }),
          },
          words ? { words } : undefined,
        ),
      );
      stage.remember('concern', id);
    },
  },
  {
    name: 'answer concern',
    kind: 'act',
    says: 'A named person answers the last concern, or the one called by a name.',
    forms: ['{who:people} <answer> concern [called {name:label}] : {answer:rest}'],
    examples: ['16:30 P16 answers the concern: the cart is now guarded'],
    events: ['ConcernAnswered'],
    tell(stage, said) {
      const name = said.maybe('name');
      const concern = stage.recall(name ? `named ${name.toLowerCase()}` : 'concern');
      if (!concern) throw new CannotBeTold('No concern was raised before.');
      together(stage, said.many('who'), (by) =>
        stage.act(by, 'ConcernAnswered', { concern, answer: said.one('answer').slice(0, 400) }),
      );
    },
  },
  {
    name: 'accept answer',
    kind: 'act',
    says: 'The author of a concern, or the outside recipient, accepts the answer.',
    forms: ['{who:people} <accept> answer [(to|of) concern [called {name:label}]]'],
    examples: ['16:40 P20 accepts the answer'],
    events: ['ConcernAccepted'],
    tell(stage, said) {
      const name = said.maybe('name');
      const concern = stage.recall(name ? `named ${name.toLowerCase()}` : 'concern');
      if (!concern) throw new CannotBeTold('No concern was raised before.');
      for (const by of said.many('who')) stage.act(by, 'ConcernAccepted', { concern });
    },
  },
  {
    name: 'freeze',
    kind: 'act',
    says: 'Everything is frozen as evidence: do not touch, do not empty, do not tidy.',
    forms: ['{who:people} <freeze> (everything|evidence|scene|all) [: {words:rest}]'],
    examples: ['16:05 P05 freezes everything: nobody touches the cart'],
    events: ['EvidenceFrozen'],
    tell(stage, said) {
      together(stage, said.many('who'), (by) =>
        stage.act(by, 'EvidenceFrozen', { ...given({ words: said.maybe('words')?.slice(0, 300) }) }),
      );
    },
  },
  {
    name: 'injury',
    kind: 'act',
    says: 'A person is hurt.',
    forms: [
      '{who:people} (<report>|<see>) (an injury|somebody hurt|somebody injured) [: {words:rest}]',
      '{who:people} (<report>|<see>|<say>) [that] {hurt:person} (<be>) (hurt|injured) [: {words:rest}]',
    ],
    examples: ['16:04 P15 reports an injury: shoulder'],
    events: ['InjuryReported'],
    tell(stage, said) {
      const words = [said.maybe('hurt'), said.maybe('words')].filter(Boolean).join(': ').slice(0, 300);
      together(stage, said.many('who'), (by) =>
        stage.act(by, 'InjuryReported', { ...given({ words: words || undefined }) }),
      );
    },
  },
  {
    name: 'note',
    kind: 'act',
    says: 'Somebody writes down, in their own words, what no other verb tells.',
    forms: [
      '{who:people} (<note>|<say>|<report>|<write>) about {thing} : {words:rest}',
      '{who:people} (<note>|<say>|<report>|<write>) {words:quote} (about|of|on) {thing}',
      '{who:people} (<note>|<say>|<report>|<write>) : {words:rest}',
      '{who:people} (<note>|<say>|<report>|<write>) {words:quote}',
    ],
    examples: ['16:10 P05 notes about W-01: the hammer feels loose', '16:11 P05 says "cold gun"'],
    events: ['NoteMade'],
    tell(stage, said) {
      const thing = said.maybe('thing');
      together(stage, said.many('who'), (by) =>
        stage.act(by, 'NoteMade', {
          words: said.one('words').slice(0, 400),
          ...given({ about: thing && stage.thing(thing) }),
        }),
      );
    },
  },
  {
    name: 'stand behind',
    kind: 'act',
    says: 'A further person signs behind an earlier line that was given a name.',
    forms: ['{who:people} (<stand> behind|<second>|<sign> behind) [(line|one) called] {name:label}'],
    examples: ['13:39 P05 stands behind recount'],
    events: ['Seconded'],
    tell(stage, said) {
      const of = stage.recall(`named ${said.one('name').toLowerCase()}`);
      if (!of)
        throw new CannotBeTold(`No line was called ${said.one('name')}. Put [call it ${said.one('name')}] after it.`);
      for (const by of said.many('who')) stage.second(by, of);
    },
  },
];
