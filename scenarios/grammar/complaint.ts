// What is wrong with a text, said so that the person who wrote it can mend it.

/** One thing that was not understood: where, what, and what to write instead. */
export interface Complaint {
  readonly file: string;
  readonly line: number;
  /** What was not understood, as a sentence. */
  readonly says: string;
  /** What to do, as a sentence; empty when `says` already tells. */
  readonly remedy: string;
}

/** A complaint as one line a person can click. */
export function writeComplaint({ file, line, says, remedy }: Complaint): string {
  return `${file}:${line}: ${says}${remedy ? ` ${remedy}` : ''}`;
}

/** Thrown inside the parser when a piece of a line was begun but not understood; the line's own complaint is made of it. */
export class NotUnderstood extends Error {
  /** Offset in the line where understanding ended. */
  readonly at: number;
  readonly remedy: string;
  constructor(says: string, remedy = '', at = 0) {
    super(says);
    this.at = at;
    this.remedy = remedy;
  }
}
