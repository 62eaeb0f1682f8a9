// The form of a text rules rest on: pinned, with what was read of it.

/** A text rules rest on, pinned: title, edition, address, and what was read of it (rules.md §1, §9). */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly edition: string;
  readonly address: string;
  /** T text read, R read of in a secondary source, M memory. */
  readonly confidence: 'T' | 'R' | 'M';
  readonly inForceFrom: string;
}
