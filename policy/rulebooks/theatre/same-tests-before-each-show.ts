// Every gun is tested before every show, the same tests each time, so that a fault stands out.

import { met } from '../../checks/needs.ts';
import { aController, stated } from '../../checks/words-of.ts';
import { canChamber, cite, defineRule, type Need } from '../../rule.ts';
import { propsSeminar } from '../../sources/theatre.ts';

const testList: Need = { document: 'test list', about: 'each gun', who: ['Armorer'] };
const done: Need = { statement: 'the tests on its list were done', about: 'each gun', who: ['Armorer'] };

/** Every gun is tested before every show, the same tests each time, so that a fault stands out. */
export const sameTestsBeforeEachShow = defineRule({
  id: 'same-tests-before-each-show',
  says: 'Every gun is tested before every show, the same tests each time, so that a fault stands out.',
  control: 'K15',
  cites: [cite(propsSeminar, 'tests before every use', 'THEATRE-GUY-03')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-A',
  on: ['PaperFiled', 'Attested'],
  asks: ['hand over'],
  covers: canChamber,
  needs: [testList, done],
  check: (asked) => {
    const listed = met(asked, testList);
    return listed.verdict === 'holds' ? stated(asked, aController, done) : listed;
  },
  cases: [
    {
      when: 'the armorer states that they were done',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'test list', about: '@W-01' }],
        ['armorer', 'Attested', { what: 'the tests on its list were done', so: true, about: '@W-01' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'one of them failed',
      verdict: 'breaks',
      at: 'shown',
      told: [
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'test list', about: '@W-01' }],
        ['armorer', 'Attested', { what: 'the tests on its list were done', so: false, about: '@W-01' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'the actor states it',
      verdict: 'cannot tell',
      at: 'shown',
      told: [
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'test list', about: '@W-01' }],
        ['actor', 'Attested', { what: 'the tests on its list were done', so: true, about: '@W-01' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'there is no list',
      verdict: 'cannot tell',
      at: 'shown',
      told: [['armorer', 'Attested', { what: 'the tests on its list were done', so: true, about: '@W-01' }]],
      ask: 'hand over',
    },
    {
      when: 'they were done on one of two guns',
      verdict: 'cannot tell',
      at: 'shown',
      told: [
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'test list' }],
        ['armorer', 'Attested', { what: 'the tests on its list were done', so: true, about: '@W-01' }],
      ],
      ask: 'hand over',
      with: { things: ['@W-01', '@W-02'] },
    },
  ],
});
