// Before every take with blanks a named person states that ears and eyes are covered: what is taken out between takes is put back.

import { type ForTheTake, isStatedForTheTake } from '../../checks/take.ts';
import { canChamber, cite, defineRule, holds } from '../../rule.ts';
import { bulletin1 } from '../../sources/texts.ts';
import { etis20 } from '../../sources/uk.ts';

const covered: ForTheTake = { what: 'ears and eyes are covered', who: ['1st AD', 'Armorer'] };

/** Before every take with blanks a named person states that ears and eyes are covered. */
export const earsAndEyesCovered = defineRule({
  id: 'ears-and-eyes-covered',
  says: 'Before every take with blanks a named person states that ears and eyes are covered.',
  control: 'K20',
  cites: [
    cite(bulletin1, 'eye and ear protection close to a discharge', 'US-CSATF-1.14'),
    cite(etis20, 'noise', 'UK-ETIS20-08'),
  ],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['begin'],
  covers: canChamber,
  on: ['ActionPlanned', 'Attested', 'ActionCut'],
  enforcement: 'BLOCK-A',
  check: (asked) => {
    const { line } = asked;
    return line?.kind === 'blank' && line.triggerPulled ? isStatedForTheTake(asked, covered) : holds;
  },
  cases: [
    {
      when: 'it was stated for the first take',
      verdict: 'holds',
      at: 'handed over',
      told: [['director', 'Attested', { what: 'ears and eyes are covered', so: true }]],
      ask: 'begin',
    },
    {
      when: 'it was stated again after the cut',
      verdict: 'holds',
      at: 'running',
      told: [
        ['director', 'ActionCut', { guns: ['@W-01'] }],
        ['director', 'Attested', { what: 'ears and eyes are covered', so: true }],
      ],
      ask: 'begin',
    },
    {
      when: 'somebody states that they are not',
      verdict: 'breaks',
      at: 'handed over',
      told: [['actor', 'Attested', { what: 'ears and eyes are covered', so: false }]],
      ask: 'begin',
    },
    { when: 'nobody has stated it', verdict: 'cannot tell', at: 'handed over', ask: 'begin' },
    {
      when: 'it was stated before the cut only',
      verdict: 'cannot tell',
      at: 'handed over',
      told: [
        ['director', 'Attested', { what: 'ears and eyes are covered', so: true }],
        ['director', 'ActionBegan', { guns: ['@W-01'], plan: '@PL-01' }],
        ['director', 'ActionCut', { guns: ['@W-01'] }],
      ],
      ask: 'begin',
    },
  ],
});
