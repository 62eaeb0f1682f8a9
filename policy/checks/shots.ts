// Whether anything was fired since the session was opened.

import type { State } from '@proofhouse/domain/book/state.ts';

/** Whether rounds issued in this session were fired. */
export function wasFiredToday(state: State): boolean {
  const since = state.session?.at ?? 0;
  return state.issues.some((each) => each.at >= since && each.fired > 0);
}
