// Where a gun goes to a minor, what the law on child performers asks for was gone through in writing.

import { forEachMinor } from '../../checks/ages.ts';
import { met } from '../../checks/needs.ts';
import { cite, defineRule, type Need } from '../../rule.ts';
import { ontarioStageGuidelines } from '../../sources/ca.ts';

const list: Need = { document: 'child performer law, gone through', about: 'receiver', who: ['UPM', 'Guardian'] };

/** Where a gun goes to a minor, what the law on child performers asks for was gone through in writing. */
export const childPerformerLawGoneThrough = defineRule({
  id: 'child-performer-law-gone-through',
  says: 'Where a gun goes to a minor, what the law on child performers asks for was gone through in writing.',
  control: 'K36',
  cites: [cite(ontarioStageGuidelines, 'introduction, child performers', 'CAN-ON-PCPA')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['hand over'],
  covers: 'all',
  on: ['PersonListed', 'PaperFiled'],
  enforcement: 'BLOCK-D',
  needs: [list],
  check: (asked) => forEachMinor(asked, (minor) => met({ ...asked, receiver: minor }, list)),
  cases: [
    {
      when: 'the receiver is an adult',
      verdict: 'holds',
      at: 'shown',
      given: { people: { actor: { ageBand: '21+' } } },
      ask: 'hand over',
    },
    {
      when: 'it is on file',
      verdict: 'holds',
      at: 'shown',
      given: { people: { actor: { ageBand: '15' } } },
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@N-01', alias: 'N-01', kind: 'child performer law, gone through', about: '@actor' },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'it ran out last week',
      verdict: 'breaks',
      at: 'shown',
      given: { people: { actor: { ageBand: '15' } } },
      told: [
        [
          'manager',
          'PaperFiled',
          {
            paper: '@N-01',
            alias: 'N-01',
            kind: 'child performer law, gone through',
            about: '@actor',
            validTo: '2026-11-24',
          },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'none is on file',
      verdict: 'cannot tell',
      at: 'shown',
      given: { people: { actor: { ageBand: '15' } } },
      ask: 'hand over',
    },
    {
      when: 'the receiver is a minor, and the performers of the plan are not',
      verdict: 'cannot tell',
      at: 'shown',
      given: { people: { actor: { ageBand: '21+' }, actor2: { ageBand: '15' } } },
      ask: 'hand over',
      with: { receiver: '@actor2' },
    },
    {
      when: 'it goes back to an armorer, whose age nobody listed',
      verdict: 'holds',
      at: 'handed over',
      ask: 'hand over',
      with: { giver: '@actor', receiver: '@armorer2' },
    },
  ],
});
