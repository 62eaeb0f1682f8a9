// The Garda are told before guns appear where filming is in public.

import { met } from '../../checks/needs.ts';
import { cite, defineRule, type Need } from '../../rule.ts';
import { irishGuidelines } from '../../sources/public-places.ts';

const notice: Need = { document: 'Garda notice', about: 'place', who: ['Locations', 'Production'] };

/** The Garda are told before guns appear where filming is in public. */
export const gardaToldBefore = defineRule({
  id: 'garda-told-before',
  says: 'The Garda are told before guns appear where filming is in public.',
  control: 'K35',
  cites: [cite(irishGuidelines, 'weapons in public', 'IE-01')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['PaperFiled', 'ActionPlanned'],
  asks: ['hand over', 'begin'],
  covers: 'all',
  needs: [notice],
  check: (asked) => met(asked, notice),
  cases: [
    {
      when: 'the Garda notice is on file',
      verdict: 'holds',
      at: 'shown',
      told: [['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'Garda notice', about: '@street' }]],
      ask: 'hand over',
    },
    {
      when: 'the Garda notice ran out last week',
      verdict: 'breaks',
      at: 'shown',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'Garda notice', about: '@street', validTo: '2026-11-24' },
        ],
      ],
      ask: 'hand over',
    },
    { when: 'no Garda notice is on file', verdict: 'cannot tell', at: 'shown', ask: 'hand over' },
  ],
});
