// `demo`: fills a fresh folder with the sample day, told with its mishaps to its signed close.

import { relative } from 'node:path';
import type { Command } from '../command.ts';
import { exits } from '../stops.ts';
import { readScenario, sampleDay, tellInto } from '../telling.ts';
import { totalsOf } from './replay.ts';

export const demo: Command = {
  name: 'demo',
  says: 'Fill a fresh folder with the sample shooting day: eleven mishaps, to the signed close.',
  more: ['The folder then is what a day leaves behind; every other command has something to say about it.'],
  examples: ['demo'],
  async run(given) {
    const told = await tellInto(given, readScenario(given, sampleDay()), {});
    const { summary } = told;
    const near = relative(given.around.folder, given.data);
    const where = near.startsWith('..') ? given.data : near || '.';
    const next = given.hasData ? ` --data ${where}` : '';
    return {
      exit: summary.ok ? exits.done : exits.failed,
      text: [
        `${summary.title} is in ${given.data}.`,
        `${totalsOf(told)}.`,
        ...summary.failed.map((step) => `NOT AS TOLD, line ${step.line}: ${step.text}: ${step.why ?? ''}`),
        '',
        'Look at it:',
        `  npx proofhouse board${next} --at 11:41`,
        `  npx proofhouse timeline W-03${next}`,
        `  npx proofhouse reconcile 14${next}`,
        `  npx proofhouse verify${next}`,
      ].join('\n'),
      json: {
        title: summary.title,
        data: given.data,
        ok: summary.ok,
        steps: summary.steps,
        events: summary.events,
        asks: summary.asks,
        refusals: summary.refusals.marked.length + summary.refusals.unmarked.length,
        failed: summary.failed.map(({ line, text, why }) => ({ line, text, why: why ?? null })),
      },
    };
  },
};
