// Every rule of this build, by rulebook; the blocks are always in force (rules.md §2).

import { canonicalJson, commitmentOf } from '@proofhouse/domain/book/digest.ts';
import type { Rule } from '../rule.ts';
import { accountsAgree } from './blocks/accounts-agree.ts';
import { actionIsPlanned } from './blocks/action-is-planned.ts';
import { anomalyLookedInto } from './blocks/anomaly-looked-into.ts';
import { arrivalDeclared } from './blocks/arrival-declared.ts';
import { begunAfterAShow } from './blocks/begun-after-a-show.ts';
import { blocksAreNotWaived } from './blocks/blocks-are-not-waived.ts';
import { boreKnownAtHandOver } from './blocks/bore-known-at-hand-over.ts';
import { boreProvenBeforeBlanks } from './blocks/bore-proven-before-blanks.ts';
import { briefedToday } from './blocks/briefed-today.ts';
import { closeNeedsCounts } from './blocks/close-needs-counts.ts';
import { closersClose } from './blocks/closers-close.ts';
import { concernAnswered } from './blocks/concern-answered.ts';
import { contentsAreProven } from './blocks/contents-are-proven.ts';
import { controllerHasNoOtherWork } from './blocks/controller-has-no-other-work.ts';
import { controllerOnDuty } from './blocks/controller-on-duty.ts';
import { controllerPresentAtAction } from './blocks/controller-present-at-action.ts';
import { earlierRoundsAccountedFor } from './blocks/earlier-rounds-accounted-for.ts';
import { everyChamberShown } from './blocks/every-chamber-shown.ts';
import { everythingCanBeRead } from './blocks/everything-can-be-read.ts';
import { giverControlsGuns } from './blocks/giver-controls-guns.ts';
import { giverHoldsIt } from './blocks/giver-holds-it.ts';
import { injuryClosed } from './blocks/injury-closed.ts';
import { loadedIntoProvenGun } from './blocks/loaded-into-proven-gun.ts';
import { lookedAtToday } from './blocks/looked-at-today.ts';
import { lotHasATitle } from './blocks/lot-has-a-title.ts';
import { neverLayUnattended } from './blocks/never-lay-unattended.ts';
import { noBulletedRounds } from './blocks/no-bulleted-rounds.ts';
import { noMoreThanPlanned } from './blocks/no-more-than-planned.ts';
import { noStopInForce } from './blocks/no-stop-in-force.ts';
import { noTaintInTheGun } from './blocks/no-taint-in-the-gun.ts';
import { nobodyInTheArc } from './blocks/nobody-in-the-arc.ts';
import { notAfterTheCutOff } from './blocks/not-after-the-cut-off.ts';
import { notFrozen } from './blocks/not-frozen.ts';
import { nothingLessWouldDo } from './blocks/nothing-less-would-do.ts';
import { nothingMissing } from './blocks/nothing-missing.ts';
import { receiverMayHold } from './blocks/receiver-may-hold.ts';
import { releaseByThoseWhoMay } from './blocks/release-by-those-who-may.ts';
import { returnedGunIsOpened } from './blocks/returned-gun-is-opened.ts';
import { roundsAreProven } from './blocks/rounds-are-proven.ts';
import { roundsStayedInCustody } from './blocks/rounds-stayed-in-custody.ts';
import { roundsWereLockedOverBreaks } from './blocks/rounds-were-locked-over-breaks.ts';
import { showIsFresh } from './blocks/show-is-fresh.ts';
import { shownToTwo } from './blocks/shown-to-two.ts';
import { signAfterClosingCount } from './blocks/sign-after-closing-count.ts';
import { someoneKnownAsks } from './blocks/someone-known-asks.ts';
import { trainedForThisGun } from './blocks/trained-for-this-gun.ts';
import { twinToldApart } from './blocks/twin-told-apart.ts';
import { unknownRoundResolved } from './blocks/unknown-round-resolved.ts';
import { unplannedShotClosed } from './blocks/unplanned-shot-closed.ts';
import { waitAfterDidNotFire } from './blocks/wait-after-did-not-fire.ts';
import { farEnoughAway } from './csatf-bulletin-1/far-enough-away.ts';
import { lotMatchedToGun } from './csatf-bulletin-1/lot-matched-to-gun.ts';
import { testedTogether } from './csatf-bulletin-1/tested-together.ts';
import { assessedInThisVersion } from './us-california/assessed-in-this-version.ts';
import { enoughControllers } from './us-california/enough-controllers.ts';
import { generalCourseTaken } from './us-california/general-course-taken.ts';
import { handlerHoldsThreePapers } from './us-california/handler-holds-three-papers.ts';
import { paperRunsOutSoon } from './us-california/paper-runs-out-soon.ts';
import { withinThePermit } from './us-california/within-the-permit.ts';

/** Blocks nobody can waive; in force everywhere. Most important first. */
const blocks: readonly Rule[] = [
  giverControlsGuns,
  controllerOnDuty,
  controllerHasNoOtherWork,
  receiverMayHold,
  noBulletedRounds,
  lotHasATitle,
  roundsAreProven,
  roundsStayedInCustody,
  roundsWereLockedOverBreaks,
  boreProvenBeforeBlanks,
  loadedIntoProvenGun,
  earlierRoundsAccountedFor,
  contentsAreProven,
  noTaintInTheGun,
  neverLayUnattended,
  everyChamberShown,
  shownToTwo,
  showIsFresh,
  begunAfterAShow,
  boreKnownAtHandOver,
  returnedGunIsOpened,
  lookedAtToday,
  giverHoldsIt,
  twinToldApart,
  briefedToday,
  trainedForThisGun,
  arrivalDeclared,
  notAfterTheCutOff,
  controllerPresentAtAction,
  actionIsPlanned,
  noMoreThanPlanned,
  nobodyInTheArc,
  nothingLessWouldDo,
  noStopInForce,
  unplannedShotClosed,
  unknownRoundResolved,
  nothingMissing,
  accountsAgree,
  waitAfterDidNotFire,
  anomalyLookedInto,
  injuryClosed,
  concernAnswered,
  everythingCanBeRead,
  notFrozen,
  someoneKnownAsks,
  closeNeedsCounts,
  closersClose,
  signAfterClosingCount,
  releaseByThoseWhoMay,
  blocksAreNotWaived,
];
/** California Labor Code 9150 to 9160. */
const usCalifornia: readonly Rule[] = [
  withinThePermit,
  handlerHoldsThreePapers,
  paperRunsOutSoon,
  generalCourseTaken,
  assessedInThisVersion,
  enoughControllers,
];
/** The industry bulletin on firearms. */
const csatfBulletin1: readonly Rule[] = [farEnoughAway, lotMatchedToGun, testedTogether];

/** Rulebooks by the name a production adopts them under. */
export const rulebooks: Readonly<Record<string, readonly Rule[]>> = {
  blocks,
  'us-california': usCalifornia,
  'csatf-bulletin-1': csatfBulletin1,
};

const rulebookOf = (name: string): readonly Rule[] | undefined =>
  Object.hasOwn(rulebooks, name) ? rulebooks[name] : undefined;

/** Rules in force under the adopted rulebooks, blocks first. A name this build does not know adds nothing here. */
export const rulesInForce = (adopted: readonly string[]): readonly Rule[] => [
  ...blocks,
  ...[...new Set(adopted)].filter((name) => name !== 'blocks').flatMap((name) => rulebookOf(name) ?? []),
];

/** Names among the adopted that this build does not know. */
export const unknownRulebooks = (adopted: readonly string[]): string[] =>
  adopted.filter((name) => rulebookOf(name) === undefined);

/** Rises with every change of what a check decides. */
export const RULES_EDITION = 'rules 1';

const hashes = new Map<string, string>();
/** A short name for exactly these rules in these words, written into every answer. */
export function rulebookHash(adopted: readonly string[]): string {
  const name = adopted.join(' ');
  const known = hashes.get(name);
  if (known) return known;
  // The text of a check differs from bundle to bundle, and is named by the build; here stands what the rules declare.
  const text = rulesInForce(adopted).map(({ check: _check, ...rule }) => rule);
  const hash = commitmentOf(RULES_EDITION, canonicalJson(text));
  hashes.set(name, hash);
  return hash;
}
