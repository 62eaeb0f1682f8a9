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
});
