// Whether a load stays within what the permit of the place allows at that hour.

import { readInstant } from '@proofhouse/domain/vocabulary/instant.ts';
import { loads } from '@proofhouse/domain/vocabulary/words.ts';
import { type Asked, breaks, cannotTell, holds, type Verdict } from '../rule.ts';

/** The load of a blank action against the permit its plan names: hours, gunfire at all, and the greatest load. */
export function withinPermit({ line, state, now }: Asked): Verdict {
  if (line?.kind !== 'blank') return holds;
  const paper = state.permits.get(line.permit ?? '');
  if (!paper)
    return cannotTell(
      `${line.alias} names no permit for gunfire.`,
      [state.plans.get(line.plan)?.fact],
      'File the permit of the place.',
      'Locations',
      'UPM',
    );
  const { permit } = paper;
  const from = readInstant(permit.from) ?? 0;
  const to = readInstant(permit.to) ?? 0;
  if (now < from || now > to)
    return breaks(
      `Permit ${permit.alias} does not cover this hour.`,
      [paper.fact],
      'Wait for its hours, or have it extended.',
      'Locations',
    );
  if (!permit.gunfire || loads.indexOf(line.load) > loads.indexOf(permit.ceiling)) {
    return breaks(
      `Permit ${permit.alias} allows ${permit.gunfire ? `${permit.ceiling} loads at most` : 'no gunfire'}.`,
      [paper.fact],
      'Use a lighter load, or another place.',
      'Armorer',
      'Locations',
    );
  }
  return holds;
}
