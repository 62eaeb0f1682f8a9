// What the hub says back for every event it was offered. It says nothing of anybody else: see standing.ts.

import type { GateRefusal } from './gate.ts';

/** A receipt. `id` is empty when the bytes were no event at all; `index` is the leaf's place in the log. */
export interface Receipt {
  readonly id: string;
  readonly index: number | undefined;
  readonly status: 'received' | 'already here' | 'kept, danger only' | 'refused';
  readonly code?: GateRefusal;
  readonly why?: string;
  /** What was noticed without refusing: a clock ahead, a counter used twice. */
  readonly flags: readonly string[];
}

/** Whether a device may take the event out of its outbox. */
export const isKept = ({ status }: Receipt): boolean => status !== 'refused';
