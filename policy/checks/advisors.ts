// Who advises on safety, as the duty list has it.

import type { Person, State } from '@proofhouse/domain/book/state.ts';

/** Everybody with the function of safety advisor, at whatever hour of the day. */
export const advisorsOf = (state: State): Person[] =>
  [...state.people.values()].filter((person) =>
    person.duties.some((duty) => duty.function === 'safety-advisor' && !duty.doubtful),
  );
