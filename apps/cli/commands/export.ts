// `export`: the whole log as lines of text, each leaf byte for byte, the newest signed head last.

import { exportLines } from '@proofhouse/record/export.ts';
import { type Command, isOn, option } from '../command.ts';
import { writeNamed } from '../files.ts';
import { reading } from '../folder.ts';
import { many } from '../grid.ts';
import { productionOf } from '../looking.ts';
import { exits } from '../stops.ts';

export const exportCommand: Command = {
  name: 'export',
  says: 'Write the whole log as lines: a heading, every leaf byte for byte, the newest signed head.',
  more: [
    'Anybody can verify the file without us, and `proofhouse verify FILE` does. Personal fields stay out unless asked for.',
  ],
  options: [
    { flag: '--out <file>', says: 'write to this file instead of printing' },
    { flag: '--with-disclosures', says: 'add what is kept of personal and sensitive fields' },
  ],
  examples: ['export --out day14.jsonl', 'verify day14.jsonl'],
  run: (given) =>
    reading(given.data, given.around.now(), async (hub) => {
      const production = productionOf(hub);
      const lines = await exportLines(hub, isOn(given, 'withDisclosures'));
      const text = `${lines.join('\n')}\n`;
      const out = option(given, 'out');
      const head = hub.head ? { size: hub.head.size, note: hub.head.note } : null;
      const facts = { production: production.title, leaves: hub.size, head };
      if (out === undefined) return { exit: exits.done, text, json: { ...facts, lines } };
      const path = writeNamed(given, out, text);
      const covered = hub.head ? `a signed head over ${hub.head.size}` : 'no signed head yet';
      return {
        exit: exits.done,
        text: `${many(hub.size, 'leaf', 'leaves')} and ${covered} written to ${path}.`,
        json: { ...facts, out: path },
      };
    }),
};
