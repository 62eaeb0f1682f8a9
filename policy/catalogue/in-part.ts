// What some rows ask beyond what any rule does: said on the page of their control, so that nobody believes it done.

/** What of a row no rule does, by its id. */
export const inPart: Readonly<Record<string, string>> = {
  'SEED-03': 'Pay and hours are not on the record; being on duty is.',
  'CA-SB132-9156': 'Only whoever receives a gun is asked about, not everybody who stands near one.',
  'CA-SB132-9152.5a': 'When the assessment was begun, and with whom, is not asked.',
  'CA-SB132-9152.5c': 'Weeks of more than sixty hours are not asked about: hours are not on the record.',
  'US-CSATF-1.13': 'The target is not named; where the muzzle may point, and who stands there, is.',
  'US-CSATF-1.23': 'Who adjusts or repairs is not told apart; the gun waits until two have looked at it.',
  'US-CSATF-1.26': 'Counting is asked for; cleaning is recorded, and asked for by other rulebooks.',
  'US-STEM-03': 'Dirt without a fall is found by the look through the bore, and asked for by no rule of its own.',
  'US-STEM-07': 'Where a gun is repaired is not asked; it waits until two have looked at it.',
  'US-EXP-02': 'A touch that nobody records is not known.',
  'UK-NOS-SKSAR5.3': 'Nobody is stopped at a door; the count at the gate shows what is gone.',
  'US-MGS-01': 'Nobody is stopped at a door; the count at the gate shows what is gone.',
  'UK-NOS-SKSAR8.3': 'Where recovered rounds go is recorded; how they are disposed of is not.',
  'UK-MET-01': 'What a call for background says is not read; what people bring and who gives out is.',
  'US-TEACH-01': 'A stop needs no reason and no name; that it has no penalty no record can show.',
};
