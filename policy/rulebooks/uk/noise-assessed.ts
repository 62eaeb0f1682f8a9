// How loud the weapons are was assessed, and ears are covered where a shot is fired.

import { goesOff } from '../../checks/aim.ts';
import { met } from '../../checks/needs.ts';
import { canChamber, cite, defineRule, holds, type Need } from '../../rule.ts';
import { etis20 } from '../../sources/uk.ts';

const noise: Need = { document: 'noise assessment', about: 'production', who: ['Production'] };
const ears: Need = { statement: 'ears and eyes are covered', about: 'session', who: ['Armorer', '1st AD'] };

/** How loud the weapons are was assessed, and ears are covered where a shot is fired. */
export const noiseAssessed = defineRule({
  id: 'noise-assessed',
  says: 'How loud the weapons are was assessed, and ears are covered where a shot is fired.',
  control: 'K20',
  cites: [cite(etis20, 'noise', 'UK-ETIS20-08')],
  from: '2026-11-20',
  binds: 'warn',
  enforcement: 'WARN',
  on: ['PaperFiled', 'Attested', 'ActionPlanned'],
  asks: ['hand over', 'begin'],
  covers: canChamber,
  needs: [noise, ears],
  check: (asked) => (goesOff(asked.line) ? met(asked, noise, ears) : holds),
  cases: [
    {
      when: 'it was assessed and ears are covered',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'noise assessment' }],
        ['armorer', 'Attested', { what: 'ears and eyes are covered', so: true }],
      ],
      ask: 'hand over',
    },
    {
      when: 'somebody states that ears are bare',
      verdict: 'breaks',
      at: 'shown',
      told: [
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'noise assessment' }],
        ['camera', 'Attested', { what: 'ears and eyes are covered', so: false }],
      ],
      ask: 'hand over',
    },
    {
      when: 'it was not assessed',
      verdict: 'cannot tell',
      at: 'shown',
      told: [['armorer', 'Attested', { what: 'ears and eyes are covered', so: true }]],
      ask: 'hand over',
    },
    {
      when: 'one assessment is about another gun, and one about all',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['manager', 'PaperFiled', { paper: '@F-2', alias: 'F-2', kind: 'noise assessment', about: '@W-02' }],
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'noise assessment' }],
        ['armorer', 'Attested', { what: 'ears and eyes are covered', so: true }],
      ],
      ask: 'hand over',
    },
    {
      when: 'the only assessment is about another gun',
      verdict: 'cannot tell',
      at: 'shown',
      told: [
        ['manager', 'PaperFiled', { paper: '@F-2', alias: 'F-2', kind: 'noise assessment', about: '@W-02' }],
        ['armorer', 'Attested', { what: 'ears and eyes are covered', so: true }],
      ],
      ask: 'hand over',
    },
  ],
});
