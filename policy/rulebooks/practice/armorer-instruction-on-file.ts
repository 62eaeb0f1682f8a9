// An armorer brings some forty hours of instruction and work under another; no national certificate exists.

import { handlerHolds } from '../../checks/handlers.ts';
import { canChamber, cite, defineRule } from '../../rule.ts';
import { trialEvidence } from '../../sources/texts.ts';

/** An armorer brings some forty hours of instruction and work under another; no national certificate exists. */
export const armorerInstructionOnFile = defineRule({
  id: 'armorer-instruction-on-file',
  says: 'An armorer brings some forty hours of instruction and work under another; no national certificate exists.',
  control: 'K02',
  cites: [cite(trialEvidence, 'floor for an armorer', 'US-TRIAL-01')],
  from: '2026-11-20',
  binds: 'warn',
  asks: ['take', 'hand over'],
  covers: canChamber,
  on: ['CredentialClaimed'],
  enforcement: 'WARN',
  check: (asked) => handlerHolds(asked, ['forty hours of instruction'], 'UPM', 'Armorer'),
  cases: [
    {
      when: 'it is on file',
      verdict: 'holds',
      at: 'opened',
      told: [['manager', 'CredentialClaimed', { person: '@armorer', credential: 'forty hours of instruction' }]],
      ask: 'take',
    },
    { when: 'nothing of the sort is on file', verdict: 'breaks', at: 'opened', ask: 'take' },
    {
      when: 'the giver is not on the list',
      verdict: 'cannot tell',
      at: 'opened',
      ask: 'take',
      with: { giver: '@nobody' },
    },
  ],
});
