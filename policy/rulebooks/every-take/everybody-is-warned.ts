// Before every take with blanks everybody is warned of the shots, and a named person states it.

import { type ForTheTake, isStatedForTheTake } from '../../checks/take.ts';
import { canChamber, cite, defineRule, holds } from '../../rule.ts';
import { ontarioGuideline39Abstract } from '../../sources/ca.ts';

const warned: ForTheTake = { what: 'everybody is warned of the shots', who: ['1st AD', 'Armorer'] };

/** Before every take with blanks everybody is warned of the shots, and a named person states it. */
export const everybodyIsWarned = defineRule({
  id: 'everybody-is-warned',
  says: 'Before every take with blanks everybody is warned of the shots, and a named person states it.',
  control: 'K23',
  cites: [cite(ontarioGuideline39Abstract, 'item 8', 'CAN-ON-39.08')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['begin'],
  covers: canChamber,
  on: ['ActionPlanned', 'Attested', 'ActionCut'],
  enforcement: 'BLOCK-D',
  check: (asked) => {
    const { line } = asked;
    return line?.kind === 'blank' && line.triggerPulled ? isStatedForTheTake(asked, warned) : holds;
  },
  cases: [
    {
      when: 'it was stated for the take',
      verdict: 'holds',
      at: 'handed over',
      told: [['director', 'Attested', { what: 'everybody is warned of the shots', so: true }]],
      ask: 'begin',
    },
    {
      when: 'somebody states that they were not warned',
      verdict: 'breaks',
      at: 'handed over',
      told: [['camera', 'Attested', { what: 'everybody is warned of the shots', so: false }]],
      ask: 'begin',
    },
    { when: 'nobody has stated it', verdict: 'cannot tell', at: 'handed over', ask: 'begin' },
    {
      when: 'it was stated before the cut only',
      verdict: 'cannot tell',
      at: 'handed over',
      told: [
        ['director', 'Attested', { what: 'everybody is warned of the shots', so: true }],
        ['director', 'ActionBegan', { guns: ['@W-01'], plan: '@PL-01' }],
        ['director', 'ActionCut', { guns: ['@W-01'] }],
      ],
      ask: 'begin',
    },
    {
      when: 'somebody stated before the cut that they were not, and nobody since',
      verdict: 'breaks',
      at: 'handed over',
      told: [
        ['camera', 'Attested', { what: 'everybody is warned of the shots', so: false }],
        ['director', 'ActionBegan', { guns: ['@W-01'], plan: '@PL-01' }],
        ['director', 'ActionCut', { guns: ['@W-01'] }],
      ],
      ask: 'begin',
    },
    {
      when: 'it was stated since the cut',
      verdict: 'holds',
      at: 'handed over',
      told: [
        ['director', 'ActionBegan', { guns: ['@W-01'], plan: '@PL-01' }],
        ['director', 'ActionCut', { guns: ['@W-01'] }],
        ['director', 'Attested', { what: 'everybody is warned of the shots', so: true }],
      ],
      ask: 'begin',
    },
    {
      when: 'it was stated since the cut of this gun, and another was cut since',
      verdict: 'cannot tell',
      at: 'handed over',
      told: [
        ['director', 'ActionBegan', { guns: ['@W-01'], plan: '@PL-01' }],
        ['director', 'ActionCut', { guns: ['@W-01'] }],
        ['director', 'Attested', { what: 'everybody is warned of the shots', so: true }],
        ['director', 'ActionBegan', { guns: ['@W-03'], plan: '@PL-02' }],
        ['director', 'ActionCut', { guns: ['@W-03'] }],
      ],
      ask: 'begin',
    },
  ],
});
