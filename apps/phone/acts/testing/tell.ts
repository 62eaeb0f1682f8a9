// Has a person of the small test set do an act as a screen put it together, and fails where its event does not fit.

import type { FactOf } from '@proofhouse/domain/book/fact.ts';
import type { Bodies, EventType } from '@proofhouse/domain/events.ts';
import { write } from '@proofhouse/domain/testing/facts.ts';
import type { StageSet } from '@proofhouse/domain/testing/set.ts';
import type { Act } from '@proofhouse/record/act.ts';

/** Writes the act on the device of `who`. @throws Error for a body its event does not take */
export function tell<T extends EventType = EventType>(set: StageSet, who: keyof StageSet['pens'], act: Act): FactOf<T> {
  const body = JSON.parse(JSON.stringify(act.body)) as Bodies[T];
  const by = act.by === undefined ? {} : { by: act.by };
  const assent = act.assent === undefined ? {} : { assent: act.assent.how };
  const fact = write(set.history, set.pens[who], act.type as T, body, { ...by, ...assent });
  if ((fact as { type: string }).type === 'Unknown')
    throw new Error(`${act.type} does not take ${JSON.stringify(body)}.`);
  set.history.now += 1000;
  return fact;
}
