// Rows of the catalogue that neither a rule nor an event answers, each with the reason.

/** Why a row has neither rule nor event, by id. */
export const leftOut: Readonly<Record<string, string>> = {};

/** Rows nobody has accounted for yet; the test prints those that are still open. */
export const notYet: readonly string[] = [
  'CA-SB132-9153a.5',
  'CA-SB132-9152c.daily',
  'CA-SB132-9152b',
  'US-RUST-EV.14',
  'US-RUST-EV.15',
];
