// The legal employer that answers for guns is named in writing before a gun leaves its store.

import { breaks, cite, defineRule, holds } from '../../rule.ts';
import { newMexicoContest } from '../../sources/us.ts';

/** The legal employer that answers for guns is named in writing before a gun leaves its store. */
export const employerIsNamed = defineRule({
  id: 'employer-is-named',
  says: 'The legal employer that answers for guns is named in writing before a gun leaves its store.',
  control: 'K33',
  cites: [cite(newMexicoContest, 'who was the employer for gun protocol', 'NM-OHSB-R15')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['take', 'load', 'hand over'],
  covers: 'all',
  on: ['RulesAdopted'],
  enforcement: 'BLOCK-D',
  check: ({ state }) =>
    state.settings.employer
      ? holds
      : breaks(
          'No legal employer is named.',
          [state.settings.adopted?.fact],
          'Adopt the rules again with the legal employer in them.',
          'Production',
          'UPM',
        ),
  cases: [
    {
      when: 'the employer is named',
      verdict: 'holds',
      at: 'opened',
      given: { rules: { employer: 'SAMPLE Production Company' } },
      ask: 'take',
    },
    { when: 'no employer is named', verdict: 'breaks', at: 'opened', ask: 'take' },
  ],
  alwaysTells: 'The settings name an employer, or they do not.',
});
