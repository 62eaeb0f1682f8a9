// Where more training was asked for, as once for a minor, the person holds no gun until a controller says it is enough.

import { holdersToBe } from '../../checks/ages.ts';
import { undoubted } from '../../checks/doubted.ts';
import { about } from '../../checks/papers.ts';
import { named } from '../../people.ts';
import { cite, defineRule, holds } from '../../rule.ts';
import { accidentReports } from '../../sources/practice.ts';

/** Stated not to be so by whoever asks for training, with the reason in words. */
const ENOUGH = 'training is enough';

/** Where more training was asked for, as once for a minor, the person holds no gun until a controller says it is enough. */
export const trainingDoubtSettled = defineRule({
  id: 'training-doubt-settled',
  says: 'Where more training was asked for, as once for a minor, the person holds no gun until a controller says it is enough.',
  control: 'K25',
  cites: [cite(accidentReports, 'training request refused', 'US-RUST-EV.14')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['Attested'],
  asks: ['hand over', 'begin'],
  covers: 'all',
  check: (asked) => {
    for (const person of holdersToBe(asked)) {
      const settled = undoubted(
        asked,
        ENOUGH,
        about(person),
        `Train ${named(person)}; then a controller states for ${person.alias}: ${ENOUGH}.`,
      );
      if (settled.verdict !== 'holds') return settled;
    }
    return holds;
  },
  cases: [
    { when: 'nobody asked for more', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'the armorer says that it is enough now',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['camera', 'Attested', { what: 'training is enough', so: false, about: '@actor' }],
        ['armorer', 'Attested', { what: 'training is enough', so: true, about: '@actor' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'the armorer asked for more',
      verdict: 'breaks',
      at: 'shown',
      told: [['armorer', 'Attested', { what: 'training is enough', so: false, about: '@actor' }]],
      ask: 'hand over',
    },
    {
      when: 'production says that it is enough',
      verdict: 'cannot tell',
      at: 'shown',
      told: [
        ['armorer', 'Attested', { what: 'training is enough', so: false, about: '@actor' }],
        ['manager', 'Attested', { what: 'training is enough', so: true, about: '@actor' }],
      ],
      ask: 'hand over',
    },
  ],
});
