// `holds`: what withholds permission now, since when, and who may lift it.

import { stamp, writeClock } from '../clock.ts';
import { type Command, timeOptions } from '../command.ts';
import { many } from '../grid.ts';
import { looking } from '../looking.ts';
import { exits } from '../stops.ts';

export const holds: Command = {
  name: 'holds',
  says: 'List the holds in force: since when, on which guns, and who may release them.',
  options: timeOptions,
  examples: ['holds', 'holds --at 11:41'],
  run: (given) =>
    looking(given, ({ view, zone, when }) => {
      const found = view.holds();
      const items = view.openItems();
      const lines = found.map(
        (hold) =>
          `${writeClock(hold.since, zone)}  ${hold.kind}, ${hold.scope === 'session' ? 'all guns' : hold.guns.map(view.label).join(', ')}: ${hold.says}\n` +
          `  released by ${hold.releasedBy}  (${hold.id})`,
      );
      const open = items.map((item) => `${writeClock(item.at, zone)}  open item: ${item.says} (${item.class})`);
      const all = [...lines, ...open].join('\n');
      return {
        exit: exits.done,
        text: `${when}\n${all ? `\n${all}\n` : ''}\n${many(found.length, 'hold')}, ${many(items.length, 'open item')}.`,
        json: {
          at: stamp(view.at),
          holds: found.map(({ id, kind, scope, guns, since, says, releasedBy }) => ({
            id,
            kind,
            scope,
            guns: guns.map(view.label),
            since: stamp(since),
            says,
            releasedBy,
          })),
          openItems: items.map((item) => ({
            id: item.id,
            class: item.class,
            place: view.label(item.place),
            lot: item.lot === undefined ? null : view.label(item.lot),
            difference: item.diff,
            at: stamp(item.at),
            says: item.says,
          })),
        },
      };
    }),
};
