// A load stays within what the permit of the place allows at that hour.

import { withinPermit } from '../../checks/permits.ts';
import { canChamber, cite, defineRule } from '../../rule.ts';
import { bulletin1 } from '../../sources/texts.ts';

/** A load stays within what the permit of the place allows at that hour. */
export const withinThePermit = defineRule({
  id: 'within-the-permit',
  says: 'A load stays within what the permit of the place allows at that hour.',
  control: 'K35',
  cites: [cite(bulletin1, 'preamble: state and local law as well', 'US-CSATF-1.04')],
  from: '2025-01-01',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['PermitFiled', 'ActionPlanned'],
  asks: ['load', 'hand over'],
  covers: canChamber,
  check: withinPermit,
  cases: [
    { when: 'the permit allows half loads and the plan has quarter', verdict: 'holds', at: 'opened', ask: 'load' },
    { when: 'nothing is fired', verdict: 'holds', at: 'shown', given: { plan: { kind: 'dummy' } }, ask: 'hand over' },
    {
      when: 'the plan has full loads',
      verdict: 'breaks',
      at: 'shown',
      given: { plan: { load: 'full' } },
      ask: 'hand over',
    },
    {
      when: 'the permit allows no gunfire',
      verdict: 'breaks',
      at: 'shown',
      given: { permit: { gunfire: false } },
      ask: 'hand over',
    },
    {
      when: 'the permit ended this morning',
      verdict: 'breaks',
      at: 'shown',
      given: { permit: { to: '2026-12-01T08:00:00.000Z' } },
      ask: 'hand over',
    },
    {
      when: 'no permit was filed',
      verdict: 'cannot tell',
      at: 'shown',
      given: { without: ['permit'] },
      ask: 'hand over',
    },
    {
      when: 'the permit begins tomorrow',
      verdict: 'breaks',
      at: 'shown',
      given: { permit: { from: '2026-12-02T08:00:00.000Z', to: '2026-12-02T18:00:00.000Z' } },
      ask: 'hand over',
    },
  ],
});
