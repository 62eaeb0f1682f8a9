// Where somebody’s skill with a gun is doubted, they receive none until a controller has decided.

import { undoubted } from '../../checks/doubted.ts';
import { about } from '../../checks/papers.ts';
import { cite, defineRule, holds } from '../../rule.ts';
import { accidentReports, seeds } from '../../sources/practice.ts';
import { bulletin1 } from '../../sources/texts.ts';

const SKILL = 'trained enough for this action';
const REMEDY =
  'Train them further, or decide that it is enough: only a controller states it, and nobody above may order it.';

/** Where somebody’s skill with a gun is doubted, they receive none until a controller has decided. */
export const doubtOfSkillSettled = defineRule({
  id: 'doubt-of-skill-settled',
  says: 'Where somebody’s skill with a gun is doubted, they receive none until a controller has decided.',
  control: 'K25',
  cites: [
    cite(bulletin1, 'more training, if in question', 'US-CSATF-1.22'),
    cite(accidentReports, 'a request for training refused', 'US-RUST-EV.14'),
    cite(seeds, 'training requests without an answer', 'SEED-27'),
  ],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['hand over'],
  covers: 'all',
  on: ['Attested'],
  enforcement: 'BLOCK-D',
  check: (asked) => {
    const { receiver } = asked;
    if (!receiver || receiver.handles === 'control') return holds;
    return undoubted(asked, SKILL, about(receiver), REMEDY);
  },
  cases: [
    { when: 'nobody doubts it', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'the camera operator doubts it',
      verdict: 'breaks',
      at: 'shown',
      told: [['camera', 'Attested', { what: SKILL, so: false, about: '@actor' }]],
      ask: 'hand over',
    },
    {
      when: 'the armorer has trained them further and decides that it is so',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['camera', 'Attested', { what: SKILL, so: false, about: '@actor' }],
        ['armorer', 'Attested', { what: SKILL, so: true, about: '@actor' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'the 1st AD decides instead',
      verdict: 'cannot tell',
      at: 'shown',
      told: [
        ['camera', 'Attested', { what: SKILL, so: false, about: '@actor' }],
        ['director', 'Attested', { what: SKILL, so: true, about: '@actor' }],
      ],
      ask: 'hand over',
    },
  ],
});
