// Where the public can see or hear guns the police have acknowledged a notice of it, whatever the guns can fire.

import { met } from '../../checks/needs.ts';
import { cite, defineRule, type Need } from '../../rule.ts';
import { irishGuidelines } from '../../sources/public-places.ts';
import { etis20 } from '../../sources/uk.ts';

const notice: Need = { document: 'acknowledged police notice', about: 'place', who: ['Locations', 'UPM'] };

/** Where the public can see or hear guns the police have acknowledged a notice of it, whatever the guns can fire. */
export const policeHaveBeenTold = defineRule({
  id: 'police-have-been-told',
  says: 'Where the public can see or hear guns the police have acknowledged a notice of it, whatever the guns can fire.',
  control: 'K35',
  cites: [cite(etis20, 'notice to police', 'UK-ETIS20-02'), cite(irishGuidelines, 'weapons in public', 'IE-01')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['hand over', 'begin'],
  covers: 'all',
  on: ['ActionPlanned', 'PaperFiled'],
  enforcement: 'BLOCK-D',
  needs: [notice],
  check: (asked) => met(asked, notice),
  cases: [
    {
      when: 'the police acknowledged a notice for the place',
      verdict: 'holds',
      at: 'shown',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@N-1', alias: 'N-1', kind: 'acknowledged police notice', about: '@street' },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'the notice covered an earlier day',
      verdict: 'breaks',
      at: 'shown',
      told: [
        [
          'manager',
          'PaperFiled',
          {
            paper: '@N-1',
            alias: 'N-1',
            kind: 'acknowledged police notice',
            about: '@street',
            validTo: '2020-01-01',
          },
        ],
      ],
      ask: 'hand over',
    },
    { when: 'no notice is on file', verdict: 'cannot tell', at: 'shown', ask: 'hand over' },
    {
      when: 'no plan is named, so that no place is',
      verdict: 'holds',
      at: 'shown',
      ask: 'hand over',
      with: { plan: 'ffffffffffffffffffffffffffffffff' },
    },
  ],
});
