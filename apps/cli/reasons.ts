// Reasons as a person reads them: what stands in the way, what is missing, who can supply it, how long that takes, and the text.

import type { Reason } from '@proofhouse/domain/clearance/events.ts';
import { citationInWords } from '@proofhouse/policy/confidence.ts';
import { howLongInWords } from '@proofhouse/policy/howlong.ts';

/** One reason, with what it withholds where it stands in the way of several asks. */
export function reasonLines(reason: Reason, mark: string, withholds: readonly string[] = []): string {
  const { says, control, rule, verdict, remedy, who, cites } = reason;
  return [
    `${mark} ${says}  [${control} ${rule}${verdict === 'cannot tell' ? ', cannot tell' : ''}]`,
    ...(withholds.length > 0 ? [`   withholds: ${withholds.join('; ')}`] : []),
    `   missing: ${remedy}`,
    ...(who.length > 0 ? [`   who can supply it: ${who.join('; ')}`] : []),
    `   how long: ${howLongInWords(reason)}`,
    `   asked for by: ${cites.map(citationInWords).join('; ')}`,
  ].join('\n');
}

/** A reason with the time its remedy takes, for a program. */
export const withTime = (reason: Reason) => ({ ...reason, howLong: howLongInWords(reason) });
