// A load stays within what the permit of the place allows at that hour.

import { readInstant } from '@proofhouse/domain/vocabulary/instant.ts';
import { loads } from '@proofhouse/domain/vocabulary/words.ts';
import { breaks, canChamber, cannotTell, cite, defineRule, holds } from '../../rule.ts';
import { californiaLaborCode } from '../../sources/texts.ts';

/** A load stays within what the permit of the place allows at that hour. */
export const withinThePermit = defineRule({
  id: 'within-the-permit',
  says: 'A load stays within what the permit of the place allows at that hour.',
  control: 'K35',
  cites: [cite(californiaLaborCode, '9152.5 (location)', 'CAN-BC-02')],
  from: '2025-01-01',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['PermitFiled', 'ActionPlanned'],
  asks: ['load', 'hand over'],
  covers: canChamber,
  check: ({ line, state, now }) => {
    if (line?.kind !== 'blank') return holds;
    const paper = line.permit === undefined ? undefined : state.permits.get(line.permit);
    if (!paper)
      return cannotTell(
        `${line.alias} names no permit for gunfire.`,
        [state.plans.get(line.plan)?.fact],
        'File the permit of the place.',
        'Locations',
        'UPM',
      );
    const { permit } = paper;
    const from = readInstant(permit.from) ?? 0;
    const to = readInstant(permit.to) ?? 0;
    if (now < from || now > to)
      return breaks(
        `Permit ${permit.alias} does not cover this hour.`,
        [paper.fact],
        'Wait for its hours, or have it extended.',
        'Locations',
      );
    if (!permit.gunfire || loads.indexOf(line.load) > loads.indexOf(permit.ceiling)) {
      return breaks(
        `Permit ${permit.alias} allows ${permit.gunfire ? `${permit.ceiling} loads at most` : 'no gunfire'}.`,
        [paper.fact],
        'Use a lighter load, or another place.',
        'Armorer',
        'Locations',
      );
    }
    return holds;
  },
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
  ],
});
