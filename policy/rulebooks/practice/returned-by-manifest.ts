// A gun whose hire has ended went back by a countersigned manifest, serial by serial, with its history.

import { dayOf } from '../../people.ts';
import { breaks, cite, defineRule, holds } from '../../rule.ts';
import { wrapPractice } from '../../sources/practice.ts';

const HIRE = 'hire note';
const RETURN = 'return manifest';

/** A gun whose hire has ended went back by a countersigned manifest, serial by serial, with its history. */
export const returnedByManifest = defineRule({
  id: 'returned-by-manifest',
  says: 'A gun whose hire has ended went back by a countersigned manifest, serial by serial, with its history.',
  control: 'K38',
  cites: [cite(wrapPractice, 'return to the supplier', 'US-WRAP-03')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['sign'],
  covers: 'all',
  on: ['PaperFiled'],
  enforcement: 'BLOCK-A',
  check: ({ state, now }) => {
    const hires = state.papers.get(HIRE) ?? [];
    const returns = state.papers.get(RETURN) ?? [];
    const today = dayOf(now);
    for (const gun of state.guns.values()) {
      const mine = hires.filter((each) => each.about === gun.id);
      const ended = mine.filter((each) => each.validTo !== undefined && each.validTo < today);
      if (ended.length === 0 || ended.length < mine.length || returns.some((each) => each.about === gun.id)) continue;
      return breaks(
        `The hire of ${gun.alias} has ended, and no ${RETURN} says that it went back.`,
        ended.map((each) => each.fact),
        `Send ${gun.alias} back with a countersigned ${RETURN}: condition, and any incident in its history.`,
        'Armorer',
        'Supplier',
      );
    }
    return holds;
  },
  cases: [
    {
      when: 'the hire still runs',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['manager', 'PaperFiled', { paper: '@N-01', alias: 'N-01', kind: HIRE, about: '@W-01', validTo: '2026-12-23' }],
      ],
      ask: 'sign',
    },
    {
      when: 'the hire has ended and the manifest is on file',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['manager', 'PaperFiled', { paper: '@N-01', alias: 'N-01', kind: HIRE, about: '@W-01', validTo: '2026-11-24' }],
        ['manager', 'PaperFiled', { paper: '@N-02', alias: 'N-02', kind: RETURN, about: '@W-01' }],
      ],
      ask: 'sign',
    },
    {
      when: 'the hire has ended and nothing says it went back',
      verdict: 'breaks',
      at: 'shown',
      told: [
        ['manager', 'PaperFiled', { paper: '@N-01', alias: 'N-01', kind: HIRE, about: '@W-01', validTo: '2026-11-24' }],
      ],
      ask: 'sign',
    },
  ],
  alwaysTells: 'The hire note says when it ends; where none is on file, nobody knows of a hire.',
});
