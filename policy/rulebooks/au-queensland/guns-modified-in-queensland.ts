// In Queensland a gun that was not altered against chambering or firing a bullet is not used.

import { conversionCertificate, modifiedForBlanks } from '../../checks/conversions.ts';
import { canChamber, cite, defineRule } from '../../rule.ts';
import { regulatorNotice } from '../../sources/australia.ts';

/** In Queensland a gun that was not altered against chambering or firing a bullet is not used. */
export const gunsModifiedInQueensland = defineRule({
  id: 'guns-modified-in-queensland',
  says: 'In Queensland a gun that was not altered against chambering or firing a bullet is not used.',
  control: 'K28',
  cites: [cite(regulatorNotice, 'bar on unmodified guns, Queensland', 'AU-WHSQ-01')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['FirearmListed', 'PaperFiled'],
  asks: ['take', 'load', 'hand over'],
  covers: canChamber,
  needs: [conversionCertificate],
  check: modifiedForBlanks,
  cases: [
    {
      when: 'it was altered, and its certificate is on file',
      verdict: 'holds',
      at: 'locked up',
      told: [
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'conversion certificate', about: '@W-11' }],
      ],
      ask: 'take',
      with: { things: ['@W-11'] },
    },
    {
      when: 'the gun could fire a bullet',
      verdict: 'breaks',
      at: 'locked up',
      told: [
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'conversion certificate', about: '@W-01' }],
      ],
      ask: 'take',
    },
    {
      when: 'no certificate of the alteration is on file',
      verdict: 'cannot tell',
      at: 'locked up',
      ask: 'take',
      with: { things: ['@W-11'] },
    },
  ],
});
