// Permission is asked for by a person on the list, with their own key or PIN.

import { cannotTell, cite, defineRule, holds } from '../../rule.ts';
import { house } from '../../sources/texts.ts';

/** Permission is asked for by a person on the list, with their own key or PIN. */
export const someoneKnownAsks = defineRule({
  id: 'someone-known-asks',
  says: 'Permission is asked for by a person on the list, with their own key or PIN.',
  control: 'K33',
  cites: [cite(house, 'asymmetric trust: only proven authors contribute to permission')],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['PersonListed', 'DeviceEnrolled'],
  asks: ['take', 'load', 'hand over', 'begin', 'close', 'sign', 'release', 'waive'],
  covers: 'all',
  check: ({ asker, askerId }) =>
    asker
      ? holds
      : cannotTell(
          `${askerId === '' ? 'Nobody' : 'Somebody not on the list'} asks.`,
          [],
          'Ask from your own phone, or with your own PIN.',
          '2nd AD',
        ),
  cases: [
    { when: 'the armorer asks', verdict: 'holds', at: 'shown', ask: 'hand over' },
    { when: 'nobody on the list asks', verdict: 'cannot tell', at: 'shown', ask: 'hand over', by: 'nobody' },
  ],
  neverBreaks: 'Whoever is unknown may be anybody, so nothing is said of them.',
});
