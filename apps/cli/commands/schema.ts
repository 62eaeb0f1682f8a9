// `schema`: the JSON Schema of one event, or of all.

import { catalogue } from '@proofhouse/domain/events.ts';
import { didYouMean } from '@proofhouse/scenarios/grammar/nearest.ts';
import type { Command } from '../command.ts';
import { grid, many } from '../grid.ts';
import { exits, wrongUse } from '../stops.ts';

export const schema: Command = {
  name: 'schema',
  says: 'Print the JSON Schema of an event, or list every event.',
  more: ['Without a name it lists all events; with --json it prints all schemas.'],
  args: [{ flag: '[event]', says: 'a type such as HandedOver' }],
  examples: ['schema', 'schema HandedOver'],
  async run(given) {
    const [wanted] = given.args['event'] ?? [];
    if (wanted === undefined) {
      const rows = catalogue.all.map(({ type, version, weight, says }) => [type, version, weight, says]);
      return {
        exit: exits.done,
        text: `${grid(['EVENT', 'VERSION', 'WEIGHT', 'SAYS'], rows)}\n${many(rows.length, 'event')}.`,
        json: { events: catalogue.all.map((each) => each.schema()) },
      };
    }
    const found = catalogue.all.findLast(({ type }) => type.toLowerCase() === wanted.toLowerCase());
    if (!found) {
      const hint = didYouMean(
        wanted,
        catalogue.all.map(({ type }) => type),
      ).trim();
      throw wrongUse(
        'unknown-event',
        `There is no event ${wanted}.`,
        `${hint ? `${hint} ` : ''}Run \`proofhouse schema\` to see all.`,
      );
    }
    const document = found.schema();
    return { exit: exits.done, text: JSON.stringify(document, undefined, 2), json: document };
  },
};
