// The rounds of the session: every lot and every issue by the books, with what is open.

import type { View } from '@proofhouse/domain/book/view.ts';
import type { Hub } from '@proofhouse/record/hub.ts';

/** The close as it would stand at the instant of the view. */
export function closeAnswer(hub: Hub, view: View) {
  return {
    at: view.at,
    zone: hub.production?.zone ?? 'UTC',
    lots: view.reconcile(),
    shots: view.shots(),
    open: view.openItems().map((item) => ({
      says: item.says,
      place: view.label(item.place),
      lot: item.lot === undefined ? null : view.label(item.lot),
      at: item.at,
    })),
  };
}
