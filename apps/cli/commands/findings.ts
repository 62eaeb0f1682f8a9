// `findings`: what the record noticed about its own facts: rules broken, accounts that differ, things that cannot be told.

import { stamp, writeClock } from '../clock.ts';
import { type Command, option, timeOptions } from '../command.ts';
import { many } from '../grid.ts';
import { idNamed, looking } from '../looking.ts';
import { exits } from '../stops.ts';

export const findings: Command = {
  name: 'findings',
  says: 'List findings: facts that break something, or that contradict each other.',
  options: [
    { flag: '--level <level>', says: 'only these', choices: ['note', 'alarm'] },
    { flag: '--about <thing>', says: 'only those about this gun, lot, place or person' },
    ...timeOptions,
  ],
  examples: ['findings', 'findings --level alarm', 'findings --about BELT-A --json'],
  run: (given) =>
    looking(given, ({ view, zone, when }) => {
      const level = option(given, 'level');
      const about = option(given, 'about');
      const thing = about === undefined ? undefined : idNamed(view, 'thing', about);
      const found = view
        .findings()
        .filter((each) => level === undefined || each.level === level)
        .filter((each) => thing === undefined || each.about.includes(thing));
      const lines = found.map((each) => `${writeClock(each.at, zone)}  ${each.level}  ${each.kind}: ${each.says}`);
      const alarms = found.filter((each) => each.level === 'alarm').length;
      return {
        exit: exits.done,
        text: `${when}\n${lines.length > 0 ? `\n${lines.join('\n')}\n` : ''}\n${many(found.length, 'finding')}, ${many(alarms, 'alarm')} among them.`,
        json: {
          at: stamp(view.at),
          findings: found.map(({ kind, level: how, says, facts, about: things, at }) => ({
            kind,
            level: how,
            says,
            at: stamp(at),
            about: things.map(view.alias),
            facts,
          })),
        },
      };
    }),
};
