// A gate or a session is closed by a controller, the caller, or those named to sign; never by others.

import { armorers, controls, dutiesAt, named } from '../../people.ts';
import { breaks, cite, defineRule, holds } from '../../rule.ts';
import { californiaLaborCode } from '../../sources/texts.ts';

/** A gate or a session is closed by a controller, the caller, or those named to sign; never by others. */
export const closersClose = defineRule({
  id: 'closers-close',
  says: 'A gate or a session is closed by a controller, the caller, or those named to sign; never by others.',
  control: 'K37',
  cites: [cite(californiaLaborCode, '9153 (a)(1)', 'CA-SB132-9153a.1')],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['RulesAdopted', 'DutyAssigned', 'PersonListed'],
  asks: ['close', 'sign'],
  covers: 'all',
  check: ({ asker, state, now }) => {
    if (!asker) return holds;
    const caller = dutiesAt(asker, now).some(
      (duty) => duty.function === 'witness-and-call' || duty.function === 'deputy-witness',
    );
    return controls(asker) || caller || state.settings.closers.includes(asker.id)
      ? holds
      : breaks(
          `${named(asker)} may not close.`,
          [asker.listed],
          `Call ${armorers(state, now).join(' or ')}.`,
          ...armorers(state, now),
        );
  },
  cases: [
    { when: 'the caller closes', verdict: 'holds', at: 'shown', ask: 'close', by: 'director' },
    { when: 'the camera operator closes', verdict: 'breaks', at: 'shown', ask: 'close', by: 'camera' },
    { when: 'nobody known closes', verdict: 'holds', at: 'shown', ask: 'close', by: 'nobody' },
    {
      when: 'the caller closes, and nobody is named to sign',
      verdict: 'holds',
      at: 'shown',
      given: { rules: { closers: [] } },
      ask: 'close',
      by: 'director',
    },
    {
      when: 'the caller’s deputy closes, and nobody is named to sign',
      verdict: 'holds',
      at: 'shown',
      given: { rules: { closers: [] } },
      ask: 'close',
      by: 'deputy',
    },
    {
      when: 'an armorer closes, and nobody is named to sign',
      verdict: 'holds',
      at: 'shown',
      given: { rules: { closers: [] } },
      ask: 'sign',
    },
    { when: 'one named to sign closes', verdict: 'holds', at: 'shown', ask: 'close', by: 'manager' },
    { when: 'a performer on duty closes', verdict: 'breaks', at: 'shown', ask: 'close', by: 'actor' },
  ],
  alwaysTells: 'Whoever is not named to close may not.',
});
