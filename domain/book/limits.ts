// Limits after which an act counts as due and not done.

/** Limits in milliseconds; settings of a profile may tighten them. */
export const limits = {
  /** Both halves of a hand-over. */
  handOver: 2 * 60_000,
  /** From the cut to the gun being given back. */
  giveBack: 5 * 60_000,
  /** An open gun in a place nobody locked, without a sign of its controller. */
  presence: 10 * 60_000,
  /** From being given back to being opened. */
  open: 15 * 60_000,
} as const;
