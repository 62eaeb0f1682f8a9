// One thing a test asks, in a form that can be asked again and again while the code under it changes.

/** A question. What it says is one line of text; the same code always says the same. */
export interface Question {
  readonly name: string;
  /** What it is nearest to: the id of a rule, or the first word of a file's name. */
  readonly near: string;
  /** Makes what is asked about while nothing is changed, where only the answering is to be changed. */
  readonly prepare?: () => void;
  readonly ask: () => string | Promise<string>;
}

/** What a question says, a fault among it. */
export async function said(question: Question): Promise<string> {
  try {
    return await question.ask();
  } catch (error) {
    return `threw ${error instanceof Error ? error.message : 'something'}`;
  }
}

/** Whether something was refused before, and no longer is. Answers begin with what they come to. */
export const isLooser = (before: string, line: string): boolean =>
  before.startsWith('refused') && !line.startsWith('refused') && !line.startsWith('threw');
