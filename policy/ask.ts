// The ask, as policy reads it.
export type { Ask, Reason } from '@proofhouse/domain/clearance/events.ts';
