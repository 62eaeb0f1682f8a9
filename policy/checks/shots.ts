// What was fired since the session was opened.

import type { Gun, State } from '@proofhouse/domain/book/state.ts';

/** Guns from which rounds issued in this session were fired. */
export function firedToday(state: State): Gun[] {
  const since = state.session?.at ?? 0;
  const guns = new Set(state.issues.filter((each) => each.at >= since && each.fired > 0).map((each) => each.gun));
  return [...guns].flatMap((id) => state.guns.get(id) ?? []);
}
