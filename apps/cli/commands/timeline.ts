// `timeline`: everything the record holds about one thing or person, in order.

import { stamp } from '../clock.ts';
import { argument, type Command, timeOptions } from '../command.ts';
import { factJson, factLine, factsAbout } from '../facts.ts';
import { many } from '../grid.ts';
import { idNamed, looking, named } from '../looking.ts';
import { exits } from '../stops.ts';

export const timeline: Command = {
  name: 'timeline',
  says: 'Tell everything recorded about a gun, lot, place, person or device, in order.',
  more: ['Entries made late say so, and when they were entered; entries that travelled say when they were received.'],
  args: [{ flag: '<thing>', says: 'a short name: W-03, B01, T4, P08, DV-05' }],
  options: timeOptions,
  examples: ['timeline W-03', 'timeline BELT-A --at 13:45', 'timeline P06 --json'],
  run: (given) =>
    looking(given, ({ view, zone, when }) => {
      const id = idNamed(view, 'thing', argument(given, 'thing'));
      const facts = factsAbout(view, id);
      const lines = facts.map((fact) => factLine(fact, view, zone, view.at));
      return {
        exit: exits.done,
        text: `${named(view, id)}, ${when}\n\n${lines.join('\n')}\n\n${many(facts.length, 'entry', 'entries')}.`,
        json: { thing: view.alias(id), id, at: stamp(view.at), entries: facts.map((fact) => factJson(fact, view)) },
      };
    }),
};
