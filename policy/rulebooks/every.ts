// Every rulebook and every rule of this build. Written by `npm run rules` from the files beside it; not by hand.

import type { Rule } from '../rule.ts';
import type { Rulebook } from '../rulebook.ts';
import { book as blocksBook } from './blocks/book.ts';
import { accountsAgree as blocksAccountsAgree } from './blocks/accounts-agree.ts';
import { actionIsPlanned as blocksActionIsPlanned } from './blocks/action-is-planned.ts';
import { anomalyLookedInto as blocksAnomalyLookedInto } from './blocks/anomaly-looked-into.ts';
import { arrivalDeclared as blocksArrivalDeclared } from './blocks/arrival-declared.ts';
import { begunAfterAShow as blocksBegunAfterAShow } from './blocks/begun-after-a-show.ts';
import { blocksAreNotWaived as blocksBlocksAreNotWaived } from './blocks/blocks-are-not-waived.ts';
import { boreKnownAtHandOver as blocksBoreKnownAtHandOver } from './blocks/bore-known-at-hand-over.ts';
import { boreProvenBeforeBlanks as blocksBoreProvenBeforeBlanks } from './blocks/bore-proven-before-blanks.ts';
import { briefedToday as blocksBriefedToday } from './blocks/briefed-today.ts';
import { closeNeedsCounts as blocksCloseNeedsCounts } from './blocks/close-needs-counts.ts';
import { closersClose as blocksClosersClose } from './blocks/closers-close.ts';
import { concernAnswered as blocksConcernAnswered } from './blocks/concern-answered.ts';
import { contentsAreProven as blocksContentsAreProven } from './blocks/contents-are-proven.ts';
import { controllerHasNoOtherWork as blocksControllerHasNoOtherWork } from './blocks/controller-has-no-other-work.ts';
import { controllerOnDuty as blocksControllerOnDuty } from './blocks/controller-on-duty.ts';
import { controllerPresentAtAction as blocksControllerPresentAtAction } from './blocks/controller-present-at-action.ts';
import { earlierBreachClosed as blocksEarlierBreachClosed } from './blocks/earlier-breach-closed.ts';
import { earlierRoundsAccountedFor as blocksEarlierRoundsAccountedFor } from './blocks/earlier-rounds-accounted-for.ts';
import { everyChamberShown as blocksEveryChamberShown } from './blocks/every-chamber-shown.ts';
import { everythingCanBeRead as blocksEverythingCanBeRead } from './blocks/everything-can-be-read.ts';
import { giverControlsGuns as blocksGiverControlsGuns } from './blocks/giver-controls-guns.ts';
import { giverHoldsIt as blocksGiverHoldsIt } from './blocks/giver-holds-it.ts';
import { injuryClosed as blocksInjuryClosed } from './blocks/injury-closed.ts';
import { loadedIntoProvenGun as blocksLoadedIntoProvenGun } from './blocks/loaded-into-proven-gun.ts';
import { lookedAtToday as blocksLookedAtToday } from './blocks/looked-at-today.ts';
import { lotHasATitle as blocksLotHasATitle } from './blocks/lot-has-a-title.ts';
import { neverLayUnattended as blocksNeverLayUnattended } from './blocks/never-lay-unattended.ts';
import { noBulletedRounds as blocksNoBulletedRounds } from './blocks/no-bulleted-rounds.ts';
import { noMoreThanPlanned as blocksNoMoreThanPlanned } from './blocks/no-more-than-planned.ts';
import { noStopInForce as blocksNoStopInForce } from './blocks/no-stop-in-force.ts';
import { noTaintInTheGun as blocksNoTaintInTheGun } from './blocks/no-taint-in-the-gun.ts';
import { nobodyInTheArc as blocksNobodyInTheArc } from './blocks/nobody-in-the-arc.ts';
import { notAfterTheCutOff as blocksNotAfterTheCutOff } from './blocks/not-after-the-cut-off.ts';
import { notFrozen as blocksNotFrozen } from './blocks/not-frozen.ts';
import { nothingLessWouldDo as blocksNothingLessWouldDo } from './blocks/nothing-less-would-do.ts';
import { nothingMissing as blocksNothingMissing } from './blocks/nothing-missing.ts';
import { receiverMayHold as blocksReceiverMayHold } from './blocks/receiver-may-hold.ts';
import { releaseByThoseWhoMay as blocksReleaseByThoseWhoMay } from './blocks/release-by-those-who-may.ts';
import { returnedGunIsOpened as blocksReturnedGunIsOpened } from './blocks/returned-gun-is-opened.ts';
import { roundsAreNotMadeHere as blocksRoundsAreNotMadeHere } from './blocks/rounds-are-not-made-here.ts';
import { roundsAreProven as blocksRoundsAreProven } from './blocks/rounds-are-proven.ts';
import { roundsStayedInCustody as blocksRoundsStayedInCustody } from './blocks/rounds-stayed-in-custody.ts';
import { roundsWereLockedOverBreaks as blocksRoundsWereLockedOverBreaks } from './blocks/rounds-were-locked-over-breaks.ts';
import { showIsFresh as blocksShowIsFresh } from './blocks/show-is-fresh.ts';
import { shownToTwo as blocksShownToTwo } from './blocks/shown-to-two.ts';
import { signAfterClosingCount as blocksSignAfterClosingCount } from './blocks/sign-after-closing-count.ts';
import { someoneKnownAsks as blocksSomeoneKnownAsks } from './blocks/someone-known-asks.ts';
import { trainedForThisGun as blocksTrainedForThisGun } from './blocks/trained-for-this-gun.ts';
import { twinToldApart as blocksTwinToldApart } from './blocks/twin-told-apart.ts';
import { unknownRoundResolved as blocksUnknownRoundResolved } from './blocks/unknown-round-resolved.ts';
import { unplannedShotClosed as blocksUnplannedShotClosed } from './blocks/unplanned-shot-closed.ts';
import { waitAfterDidNotFire as blocksWaitAfterDidNotFire } from './blocks/wait-after-did-not-fire.ts';
import { book as caBritishColumbiaBook } from './ca-british-columbia/book.ts';
import { book as caFederalBook } from './ca-federal/book.ts';
import { book as caManitobaBook } from './ca-manitoba/book.ts';
import { book as caOntarioBook } from './ca-ontario/book.ts';
import { book as caTheatreSchoolBook } from './ca-theatre-school/book.ts';
import { book as csatfBulletin1Book } from './csatf-bulletin-1/book.ts';
import { blanksDoNotWaitInAGun as csatfBulletin1BlanksDoNotWaitInAGun } from './csatf-bulletin-1/blanks-do-not-wait-in-a-gun.ts';
import { blanksOnlyWhereAShotIsFired as csatfBulletin1BlanksOnlyWhereAShotIsFired } from './csatf-bulletin-1/blanks-only-where-a-shot-is-fired.ts';
import { everyRodIsSeen as csatfBulletin1EveryRodIsSeen } from './csatf-bulletin-1/every-rod-is-seen.ts';
import { farEnoughAway as csatfBulletin1FarEnoughAway } from './csatf-bulletin-1/far-enough-away.ts';
import { lotMatchedToGun as csatfBulletin1LotMatchedToGun } from './csatf-bulletin-1/lot-matched-to-gun.ts';
import { notOutBeforeItsTime as csatfBulletin1NotOutBeforeItsTime } from './csatf-bulletin-1/not-out-before-its-time.ts';
import { openedAfterTheCut as csatfBulletin1OpenedAfterTheCut } from './csatf-bulletin-1/opened-after-the-cut.ts';
import { receiverIsOfAge as csatfBulletin1ReceiverIsOfAge } from './csatf-bulletin-1/receiver-is-of-age.ts';
import { safetyRepresentativeNamed as csatfBulletin1SafetyRepresentativeNamed } from './csatf-bulletin-1/safety-representative-named.ts';
import { testedTogether as csatfBulletin1TestedTogether } from './csatf-bulletin-1/tested-together.ts';
import { book as csatfBulletin2Book } from './csatf-bulletin-2/book.ts';
import { book as everyTakeBook } from './every-take/book.ts';
import { earsAndEyesCovered as everyTakeEarsAndEyesCovered } from './every-take/ears-and-eyes-covered.ts';
import { everybodyIsWarned as everyTakeEverybodyIsWarned } from './every-take/everybody-is-warned.ts';
import { book as overABorderBook } from './over-a-border/book.ts';
import { classHoldsInThisCountry as overABorderClassHoldsInThisCountry } from './over-a-border/class-holds-in-this-country.ts';
import { eachGunLetIn as overABorderEachGunLetIn } from './over-a-border/each-gun-let-in.ts';
import { seenToBeItsClass as overABorderSeenToBeItsClass } from './over-a-border/seen-to-be-its-class.ts';
import { book as practiceBook } from './practice/book.ts';
import { book as publicPlacesBook } from './public-places/book.ts';
import { permitConditionsMet as publicPlacesPermitConditionsMet } from './public-places/permit-conditions-met.ts';
import { policeHaveBeenTold as publicPlacesPoliceHaveBeenTold } from './public-places/police-have-been-told.ts';
import { book as ukBook } from './uk/book.ts';
import { policeToldBefore as ukPoliceToldBefore } from './uk/police-told-before.ts';
import { book as usCaliforniaBook } from './us-california/book.ts';
import { assessedInThisVersion as usCaliforniaAssessedInThisVersion } from './us-california/assessed-in-this-version.ts';
import { enoughControllers as usCaliforniaEnoughControllers } from './us-california/enough-controllers.ts';
import { generalCourseTaken as usCaliforniaGeneralCourseTaken } from './us-california/general-course-taken.ts';
import { handlerHoldsThreePapers as usCaliforniaHandlerHoldsThreePapers } from './us-california/handler-holds-three-papers.ts';
import { paperRunsOutSoon as usCaliforniaPaperRunsOutSoon } from './us-california/paper-runs-out-soon.ts';
import { withinThePermit as usCaliforniaWithinThePermit } from './us-california/within-the-permit.ts';
import { book as usNewMexicoBook } from './us-new-mexico/book.ts';
import { book as usTexasBook } from './us-texas/book.ts';

/** Every rulebook with its rules, by name. */
export const every: readonly { readonly book: Rulebook; readonly rules: readonly Rule[] }[] = [
  {
    book: blocksBook,
    rules: [
      blocksAccountsAgree,
      blocksActionIsPlanned,
      blocksAnomalyLookedInto,
      blocksArrivalDeclared,
      blocksBegunAfterAShow,
      blocksBlocksAreNotWaived,
      blocksBoreKnownAtHandOver,
      blocksBoreProvenBeforeBlanks,
      blocksBriefedToday,
      blocksCloseNeedsCounts,
      blocksClosersClose,
      blocksConcernAnswered,
      blocksContentsAreProven,
      blocksControllerHasNoOtherWork,
      blocksControllerOnDuty,
      blocksControllerPresentAtAction,
      blocksEarlierBreachClosed,
      blocksEarlierRoundsAccountedFor,
      blocksEveryChamberShown,
      blocksEverythingCanBeRead,
      blocksGiverControlsGuns,
      blocksGiverHoldsIt,
      blocksInjuryClosed,
      blocksLoadedIntoProvenGun,
      blocksLookedAtToday,
      blocksLotHasATitle,
      blocksNeverLayUnattended,
      blocksNoBulletedRounds,
      blocksNoMoreThanPlanned,
      blocksNoStopInForce,
      blocksNoTaintInTheGun,
      blocksNobodyInTheArc,
      blocksNotAfterTheCutOff,
      blocksNotFrozen,
      blocksNothingLessWouldDo,
      blocksNothingMissing,
      blocksReceiverMayHold,
      blocksReleaseByThoseWhoMay,
      blocksReturnedGunIsOpened,
      blocksRoundsAreNotMadeHere,
      blocksRoundsAreProven,
      blocksRoundsStayedInCustody,
      blocksRoundsWereLockedOverBreaks,
      blocksShowIsFresh,
      blocksShownToTwo,
      blocksSignAfterClosingCount,
      blocksSomeoneKnownAsks,
      blocksTrainedForThisGun,
      blocksTwinToldApart,
      blocksUnknownRoundResolved,
      blocksUnplannedShotClosed,
      blocksWaitAfterDidNotFire,
    ],
  },
  {
    book: caBritishColumbiaBook,
    rules: [
    ],
  },
  {
    book: caFederalBook,
    rules: [
    ],
  },
  {
    book: caManitobaBook,
    rules: [
    ],
  },
  {
    book: caOntarioBook,
    rules: [
    ],
  },
  {
    book: caTheatreSchoolBook,
    rules: [
    ],
  },
  {
    book: csatfBulletin1Book,
    rules: [
      csatfBulletin1BlanksDoNotWaitInAGun,
      csatfBulletin1BlanksOnlyWhereAShotIsFired,
      csatfBulletin1EveryRodIsSeen,
      csatfBulletin1FarEnoughAway,
      csatfBulletin1LotMatchedToGun,
      csatfBulletin1NotOutBeforeItsTime,
      csatfBulletin1OpenedAfterTheCut,
      csatfBulletin1ReceiverIsOfAge,
      csatfBulletin1SafetyRepresentativeNamed,
      csatfBulletin1TestedTogether,
    ],
  },
  {
    book: csatfBulletin2Book,
    rules: [
    ],
  },
  {
    book: everyTakeBook,
    rules: [
      everyTakeEarsAndEyesCovered,
      everyTakeEverybodyIsWarned,
    ],
  },
  {
    book: overABorderBook,
    rules: [
      overABorderClassHoldsInThisCountry,
      overABorderEachGunLetIn,
      overABorderSeenToBeItsClass,
    ],
  },
  {
    book: practiceBook,
    rules: [
    ],
  },
  {
    book: publicPlacesBook,
    rules: [
      publicPlacesPermitConditionsMet,
      publicPlacesPoliceHaveBeenTold,
    ],
  },
  {
    book: ukBook,
    rules: [
      ukPoliceToldBefore,
    ],
  },
  {
    book: usCaliforniaBook,
    rules: [
      usCaliforniaAssessedInThisVersion,
      usCaliforniaEnoughControllers,
      usCaliforniaGeneralCourseTaken,
      usCaliforniaHandlerHoldsThreePapers,
      usCaliforniaPaperRunsOutSoon,
      usCaliforniaWithinThePermit,
    ],
  },
  {
    book: usNewMexicoBook,
    rules: [
    ],
  },
  {
    book: usTexasBook,
    rules: [
    ],
  },
];
