// Every rulebook and every rule of this build. Written by `npm run rules` from the files beside it; not by hand.

import type { Rule } from '../rule.ts';
import type { Rulebook } from '../rulebook.ts';
import { book as auNationalBook } from './au-national/book.ts';
import { armourerLicensedWithARecord as auNationalArmourerLicensedWithARecord } from './au-national/armourer-licensed-with-a-record.ts';
import { assessedForTheAction as auNationalAssessedForTheAction } from './au-national/assessed-for-the-action.ts';
import { firedTogetherInPreparation as auNationalFiredTogetherInPreparation } from './au-national/fired-together-in-preparation.ts';
import { inSightOnAClosedSet as auNationalInSightOnAClosedSet } from './au-national/in-sight-on-a-closed-set.ts';
import { licenceVerifiedByTheProducer as auNationalLicenceVerifiedByTheProducer } from './au-national/licence-verified-by-the-producer.ts';
import { permitDecidedForEachItem as auNationalPermitDecidedForEachItem } from './au-national/permit-decided-for-each-item.ts';
import { setSearchedForStrayRounds as auNationalSetSearchedForStrayRounds } from './au-national/set-searched-for-stray-rounds.ts';
import { workingProcedureForTheScene as auNationalWorkingProcedureForTheScene } from './au-national/working-procedure-for-the-scene.ts';
import { book as auNewSouthWalesBook } from './au-new-south-wales/book.ts';
import { authorisedEmployeeTrained as auNewSouthWalesAuthorisedEmployeeTrained } from './au-new-south-wales/authorised-employee-trained.ts';
import { gunsModifiedInNewSouthWales as auNewSouthWalesGunsModifiedInNewSouthWales } from './au-new-south-wales/guns-modified-in-new-south-wales.ts';
import { heldUnderATheatricalArmourer as auNewSouthWalesHeldUnderATheatricalArmourer } from './au-new-south-wales/held-under-a-theatrical-armourer.ts';
import { minorWithGuardianAndPolice as auNewSouthWalesMinorWithGuardianAndPolice } from './au-new-south-wales/minor-with-guardian-and-police.ts';
import { registerIsWhole as auNewSouthWalesRegisterIsWhole } from './au-new-south-wales/register-is-whole.ts';
import { storeApprovedByPolice as auNewSouthWalesStoreApprovedByPolice } from './au-new-south-wales/store-approved-by-police.ts';
import { storeLevelFitsTheCategory as auNewSouthWalesStoreLevelFitsTheCategory } from './au-new-south-wales/store-level-fits-the-category.ts';
import { workingOrderCertified as auNewSouthWalesWorkingOrderCertified } from './au-new-south-wales/working-order-certified.ts';
import { book as auQueenslandBook } from './au-queensland/book.ts';
import { blanksFromALicensedMaker as auQueenslandBlanksFromALicensedMaker } from './au-queensland/blanks-from-a-licensed-maker.ts';
import { carriedForThisProduction as auQueenslandCarriedForThisProduction } from './au-queensland/carried-for-this-production.ts';
import { gunsModifiedInQueensland as auQueenslandGunsModifiedInQueensland } from './au-queensland/guns-modified-in-queensland.ts';
import { paddingShortensNoDistance as auQueenslandPaddingShortensNoDistance } from './au-queensland/padding-shortens-no-distance.ts';
import { suppliedUnderATheatricalLicence as auQueenslandSuppliedUnderATheatricalLicence } from './au-queensland/supplied-under-a-theatrical-licence.ts';
import { withinTheTheatricalLicence as auQueenslandWithinTheTheatricalLicence } from './au-queensland/within-the-theatrical-licence.ts';
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
import { waiverTakesTwo as blocksWaiverTakesTwo } from './blocks/waiver-takes-two.ts';
import { book as caBritishColumbiaBook } from './ca-british-columbia/book.ts';
import { licensedByTheProvince as caBritishColumbiaLicensedByTheProvince } from './ca-british-columbia/licensed-by-the-province.ts';
import { loadWithinTownPermit as caBritishColumbiaLoadWithinTownPermit } from './ca-british-columbia/load-within-town-permit.ts';
import { officerWhereTheTownAsks as caBritishColumbiaOfficerWhereTheTownAsks } from './ca-british-columbia/officer-where-the-town-asks.ts';
import { prohibitedGunsForFilmOnly as caBritishColumbiaProhibitedGunsForFilmOnly } from './ca-british-columbia/prohibited-guns-for-film-only.ts';
import { book as caFederalBook } from './ca-federal/book.ts';
import { businessIsLicensed as caFederalBusinessIsLicensed } from './ca-federal/business-is-licensed.ts';
import { licenceCoversTheClass as caFederalLicenceCoversTheClass } from './ca-federal/licence-covers-the-class.ts';
import { registeredBySerial as caFederalRegisteredBySerial } from './ca-federal/registered-by-serial.ts';
import { replicaLentUnderAuthority as caFederalReplicaLentUnderAuthority } from './ca-federal/replica-lent-under-authority.ts';
import { book as caManitobaBook } from './ca-manitoba/book.ts';
import { coordinatorHasNoOtherTask as caManitobaCoordinatorHasNoOtherTask } from './ca-manitoba/coordinator-has-no-other-task.ts';
import { coordinatorKnowsTheGun as caManitobaCoordinatorKnowsTheGun } from './ca-manitoba/coordinator-knows-the-gun.ts';
import { firedGunsCleanedBeforeSigning as caManitobaFiredGunsCleanedBeforeSigning } from './ca-manitoba/fired-guns-cleaned-before-signing.ts';
import { gunsNotNeededAreLockedUp as caManitobaGunsNotNeededAreLockedUp } from './ca-manitoba/guns-not-needed-are-locked-up.ts';
import { nothingOfOnesOwnOnSet as caManitobaNothingOfOnesOwnOnSet } from './ca-manitoba/nothing-of-ones-own-on-set.ts';
import { oneCoordinator as caManitobaOneCoordinator } from './ca-manitoba/one-coordinator.ts';
import { book as caOntarioBook } from './ca-ontario/book.ts';
import { alternativesWereWeighed as caOntarioAlternativesWereWeighed } from './ca-ontario/alternatives-were-weighed.ts';
import { blanksMadeForTheatre as caOntarioBlanksMadeForTheatre } from './ca-ontario/blanks-made-for-theatre.ts';
import { childPerformerLawGoneThrough as caOntarioChildPerformerLawGoneThrough } from './ca-ontario/child-performer-law-gone-through.ts';
import { handlerIsDesignated as caOntarioHandlerIsDesignated } from './ca-ontario/handler-is-designated.ts';
import { neverAimedAtAnyone as caOntarioNeverAimedAtAnyone } from './ca-ontario/never-aimed-at-anyone.ts';
import { noBulletedLotOnTheBooks as caOntarioNoBulletedLotOnTheBooks } from './ca-ontario/no-bulleted-lot-on-the-books.ts';
import { shieldsWhereGasAndCasesGo as caOntarioShieldsWhereGasAndCasesGo } from './ca-ontario/shields-where-gas-and-cases-go.ts';
import { warnedBeforeFiring as caOntarioWarnedBeforeFiring } from './ca-ontario/warned-before-firing.ts';
import { book as caTheatreSchoolBook } from './ca-theatre-school/book.ts';
import { deliveredByHireCompany as caTheatreSchoolDeliveredByHireCompany } from './ca-theatre-school/delivered-by-hire-company.ts';
import { hireCompanyStaysWithProhibited as caTheatreSchoolHireCompanyStaysWithProhibited } from './ca-theatre-school/hire-company-stays-with-prohibited.ts';
import { hiredNotBrought as caTheatreSchoolHiredNotBrought } from './ca-theatre-school/hired-not-brought.ts';
import { policeToldOfAMissingGun as caTheatreSchoolPoliceToldOfAMissingGun } from './ca-theatre-school/police-told-of-a-missing-gun.ts';
import { book as csatfBulletin1Book } from './csatf-bulletin-1/book.ts';
import { blanksDoNotWaitInAGun as csatfBulletin1BlanksDoNotWaitInAGun } from './csatf-bulletin-1/blanks-do-not-wait-in-a-gun.ts';
import { blanksOnlyWhereAShotIsFired as csatfBulletin1BlanksOnlyWhereAShotIsFired } from './csatf-bulletin-1/blanks-only-where-a-shot-is-fired.ts';
import { custodianIsNamed as csatfBulletin1CustodianIsNamed } from './csatf-bulletin-1/custodian-is-named.ts';
import { doubtOfSkillSettled as csatfBulletin1DoubtOfSkillSettled } from './csatf-bulletin-1/doubt-of-skill-settled.ts';
import { everyRodIsSeen as csatfBulletin1EveryRodIsSeen } from './csatf-bulletin-1/every-rod-is-seen.ts';
import { farEnoughAway as csatfBulletin1FarEnoughAway } from './csatf-bulletin-1/far-enough-away.ts';
import { lightestLoadThatDoesIt as csatfBulletin1LightestLoadThatDoesIt } from './csatf-bulletin-1/lightest-load-that-does-it.ts';
import { lotMatchedToGun as csatfBulletin1LotMatchedToGun } from './csatf-bulletin-1/lot-matched-to-gun.ts';
import { notOutBeforeItsTime as csatfBulletin1NotOutBeforeItsTime } from './csatf-bulletin-1/not-out-before-its-time.ts';
import { openedAfterTheCut as csatfBulletin1OpenedAfterTheCut } from './csatf-bulletin-1/opened-after-the-cut.ts';
import { ownGunsStayOffSet as csatfBulletin1OwnGunsStayOffSet } from './csatf-bulletin-1/own-guns-stay-off-set.ts';
import { receiverIsOfAge as csatfBulletin1ReceiverIsOfAge } from './csatf-bulletin-1/receiver-is-of-age.ts';
import { safetyRepresentativeNamed as csatfBulletin1SafetyRepresentativeNamed } from './csatf-bulletin-1/safety-representative-named.ts';
import { testedTogether as csatfBulletin1TestedTogether } from './csatf-bulletin-1/tested-together.ts';
import { walkedThroughTogether as csatfBulletin1WalkedThroughTogether } from './csatf-bulletin-1/walked-through-together.ts';
import { book as csatfBulletin2Book } from './csatf-bulletin-2/book.ts';
import { backstopAndFewPeople as csatfBulletin2BackstopAndFewPeople } from './csatf-bulletin-2/backstop-and-few-people.ts';
import { bulletedRoundsGoneBeforeBlanks as csatfBulletin2BulletedRoundsGoneBeforeBlanks } from './csatf-bulletin-2/bulleted-rounds-gone-before-blanks.ts';
import { bulletedRoundsKeptApart as csatfBulletin2BulletedRoundsKeptApart } from './csatf-bulletin-2/bulleted-rounds-kept-apart.ts';
import { everybodyToldOfSpecialUse as csatfBulletin2EverybodyToldOfSpecialUse } from './csatf-bulletin-2/everybody-told-of-special-use.ts';
import { specialUseAuthorisedInWriting as csatfBulletin2SpecialUseAuthorisedInWriting } from './csatf-bulletin-2/special-use-authorised-in-writing.ts';
import { book as everyTakeBook } from './every-take/book.ts';
import { earsAndEyesCovered as everyTakeEarsAndEyesCovered } from './every-take/ears-and-eyes-covered.ts';
import { everybodyIsWarned as everyTakeEverybodyIsWarned } from './every-take/everybody-is-warned.ts';
import { book as fiBook } from './fi/book.ts';
import { armourerToldOfEachChange as fiArmourerToldOfEachChange } from './fi/armourer-told-of-each-change.ts';
import { book as frBook } from './fr/book.ts';
import { givenOutAndBackToday as frGivenOutAndBackToday } from './fr/given-out-and-back-today.ts';
import { book as ieBook } from './ie/book.ts';
import { gardaToldBefore as ieGardaToldBefore } from './ie/garda-told-before.ts';
import { book as internationalBook } from './international/book.ts';
import { book as minorsBook } from './minors/book.ts';
import { boreSeenByTwoAdults as minorsBoreSeenByTwoAdults } from './minors/bore-seen-by-two-adults.ts';
import { minorAfterAConference as minorsMinorAfterAConference } from './minors/minor-after-a-conference.ts';
import { noMinorNearBlanks as minorsNoMinorNearBlanks } from './minors/no-minor-near-blanks.ts';
import { trainingDoubtSettled as minorsTrainingDoubtSettled } from './minors/training-doubt-settled.ts';
import { book as nzBook } from './nz/book.ts';
import { armourerAnswersForCarriageAndStore as nzArmourerAnswersForCarriageAndStore } from './nz/armourer-answers-for-carriage-and-store.ts';
import { armourerInChargeOnSite as nzArmourerInChargeOnSite } from './nz/armourer-in-charge-on-site.ts';
import { dealerLicenceAndEndorsement as nzDealerLicenceAndEndorsement } from './nz/dealer-licence-and-endorsement.ts';
import { book as overABorderBook } from './over-a-border/book.ts';
import { classHoldsInThisCountry as overABorderClassHoldsInThisCountry } from './over-a-border/class-holds-in-this-country.ts';
import { eachGunLetIn as overABorderEachGunLetIn } from './over-a-border/each-gun-let-in.ts';
import { seenToBeItsClass as overABorderSeenToBeItsClass } from './over-a-border/seen-to-be-its-class.ts';
import { book as practiceBook } from './practice/book.ts';
import { aGunAlteredForBlanksWouldDo as practiceAGunAlteredForBlanksWouldDo } from './practice/a-gun-altered-for-blanks-would-do.ts';
import { aimPointBesideThePerson as practiceAimPointBesideThePerson } from './practice/aim-point-beside-the-person.ts';
import { armorerInstructionOnFile as practiceArmorerInstructionOnFile } from './practice/armorer-instruction-on-file.ts';
import { bulletedUseIsLookedInto as practiceBulletedUseIsLookedInto } from './practice/bulleted-use-is-looked-into.ts';
import { cleanedAfterUse as practiceCleanedAfterUse } from './practice/cleaned-after-use.ts';
import { collectedSoonAfterTheCut as practiceCollectedSoonAfterTheCut } from './practice/collected-soon-after-the-cut.ts';
import { earsAndEyesInTheSetUp as practiceEarsAndEyesInTheSetUp } from './practice/ears-and-eyes-in-the-set-up.ts';
import { emptiedAtTheEndOfAScene as practiceEmptiedAtTheEndOfAScene } from './practice/emptied-at-the-end-of-a-scene.ts';
import { fitForWork as practiceFitForWork } from './practice/fit-for-work.ts';
import { gunsNotInUseAreLockedUp as practiceGunsNotInUseAreLockedUp } from './practice/guns-not-in-use-are-locked-up.ts';
import { handedOverAtTheLastMoment as practiceHandedOverAtTheLastMoment } from './practice/handed-over-at-the-last-moment.ts';
import { lawOfThePlaceAdopted as practiceLawOfThePlaceAdopted } from './practice/law-of-the-place-adopted.ts';
import { lightLoadsStillThrow as practiceLightLoadsStillThrow } from './practice/light-loads-still-throw.ts';
import { loadedWhenReady as practiceLoadedWhenReady } from './practice/loaded-when-ready.ts';
import { lotMadeForThisGun as practiceLotMadeForThisGun } from './practice/lot-made-for-this-gun.ts';
import { matchesTheSupplierBook as practiceMatchesTheSupplierBook } from './practice/matches-the-supplier-book.ts';
import { muzzleLineAgreedByThree as practiceMuzzleLineAgreedByThree } from './practice/muzzle-line-agreed-by-three.ts';
import { nothingOfOnesOwn as practiceNothingOfOnesOwn } from './practice/nothing-of-ones-own.ts';
import { reloadsAreNotHurried as practiceReloadsAreNotHurried } from './practice/reloads-are-not-hurried.ts';
import { returnedByManifest as practiceReturnedByManifest } from './practice/returned-by-manifest.ts';
import { searchedForStrays as practiceSearchedForStrays } from './practice/searched-for-strays.ts';
import { stopAuthorityInWriting as practiceStopAuthorityInWriting } from './practice/stop-authority-in-writing.ts';
import { toldByMoreThanTheEye as practiceToldByMoreThanTheEye } from './practice/told-by-more-than-the-eye.ts';
import { trainedToLetTheHammerDown as practiceTrainedToLetTheHammerDown } from './practice/trained-to-let-the-hammer-down.ts';
import { trainedWithinAYear as practiceTrainedWithinAYear } from './practice/trained-within-a-year.ts';
import { twentyFeetFromTheMuzzle as practiceTwentyFeetFromTheMuzzle } from './practice/twenty-feet-from-the-muzzle.ts';
import { book as publicPlacesBook } from './public-places/book.ts';
import { permitConditionsMet as publicPlacesPermitConditionsMet } from './public-places/permit-conditions-met.ts';
import { policeHaveBeenTold as publicPlacesPoliceHaveBeenTold } from './public-places/police-have-been-told.ts';
import { book as theatreBook } from './theatre/book.ts';
import { callerHoldsTheKey as theatreCallerHoldsTheKey } from './theatre/caller-holds-the-key.ts';
import { cleanedAfterTheShow as theatreCleanedAfterTheShow } from './theatre/cleaned-after-the-show.ts';
import { convertedByAGunsmith as theatreConvertedByAGunsmith } from './theatre/converted-by-a-gunsmith.ts';
import { debrisHasARange as theatreDebrisHasARange } from './theatre/debris-has-a-range.ts';
import { dischargeDirectionTested as theatreDischargeDirectionTested } from './theatre/discharge-direction-tested.ts';
import { firearmsMasterNamed as theatreFirearmsMasterNamed } from './theatre/firearms-master-named.ts';
import { inertGunForContact as theatreInertGunForContact } from './theatre/inert-gun-for-contact.ts';
import { muzzleKeptFromTheHouse as theatreMuzzleKeptFromTheHouse } from './theatre/muzzle-kept-from-the-house.ts';
import { sameTestsBeforeEachShow as theatreSameTestsBeforeEachShow } from './theatre/same-tests-before-each-show.ts';
import { somebodyToCallNamed as theatreSomebodyToCallNamed } from './theatre/somebody-to-call-named.ts';
import { venueApprovedArmourer as theatreVenueApprovedArmourer } from './theatre/venue-approved-armourer.ts';
import { book as ukBook } from './uk/book.ts';
import { armourerAppointed as ukArmourerAppointed } from './uk/armourer-appointed.ts';
import { armourerVettedAndLicensed as ukArmourerVettedAndLicensed } from './uk/armourer-vetted-and-licensed.ts';
import { assessmentEndorsedAndSent as ukAssessmentEndorsedAndSent } from './uk/assessment-endorsed-and-sent.ts';
import { assessmentSentToTheSupplier as ukAssessmentSentToTheSupplier } from './uk/assessment-sent-to-the-supplier.ts';
import { briefedAgainAfterAMishap as ukBriefedAgainAfterAMishap } from './uk/briefed-again-after-a-mishap.ts';
import { carriedByThePersonResponsible as ukCarriedByThePersonResponsible } from './uk/carried-by-the-person-responsible.ts';
import { collectedAfterTheCut as ukCollectedAfterTheCut } from './uk/collected-after-the-cut.ts';
import { crewScreenedOrRemote as ukCrewScreenedOrRemote } from './uk/crew-screened-or-remote.ts';
import { eightHazardsAssessed as ukEightHazardsAssessed } from './uk/eight-hazards-assessed.ts';
import { firstAiderOnDuty as ukFirstAiderOnDuty } from './uk/first-aider-on-duty.ts';
import { heldOnlyWhilePerforming as ukHeldOnlyWhilePerforming } from './uk/held-only-while-performing.ts';
import { imitationInPublicPermitted as ukImitationInPublicPermitted } from './uk/imitation-in-public-permitted.ts';
import { imitationJustifiedByTheScript as ukImitationJustifiedByTheScript } from './uk/imitation-justified-by-the-script.ts';
import { lookAlikeDecidedOn as ukLookAlikeDecidedOn } from './uk/look-alike-decided-on.ts';
import { lossReported as ukLossReported } from './uk/loss-reported.ts';
import { noiseAssessed as ukNoiseAssessed } from './uk/noise-assessed.ts';
import { onePersonAnswersThroughout as ukOnePersonAnswersThroughout } from './uk/one-person-answers-throughout.ts';
import { policeToldBefore as ukPoliceToldBefore } from './uk/police-told-before.ts';
import { searchedForStrayRounds as ukSearchedForStrayRounds } from './uk/searched-for-stray-rounds.ts';
import { storeWithinALockedRoom as ukStoreWithinALockedRoom } from './uk/store-within-a-locked-room.ts';
import { unplannedShotReported as ukUnplannedShotReported } from './uk/unplanned-shot-reported.ts';
import { book as ukNorthernIrelandBook } from './uk-northern-ireland/book.ts';
import { prohibitedWeaponHasAuthority as ukNorthernIrelandProhibitedWeaponHasAuthority } from './uk-northern-ireland/prohibited-weapon-has-authority.ts';
import { book as usCaliforniaBook } from './us-california/book.ts';
import { advisorAtTheMeeting as usCaliforniaAdvisorAtTheMeeting } from './us-california/advisor-at-the-meeting.ts';
import { advisorHoldsNoGun as usCaliforniaAdvisorHoldsNoGun } from './us-california/advisor-holds-no-gun.ts';
import { assessedInThisVersion as usCaliforniaAssessedInThisVersion } from './us-california/assessed-in-this-version.ts';
import { assessmentStatesControlsAndRisk as usCaliforniaAssessmentStatesControlsAndRisk } from './us-california/assessment-states-controls-and-risk.ts';
import { complianceContactNamed as usCaliforniaComplianceContactNamed } from './us-california/compliance-contact-named.ts';
import { enoughControllers as usCaliforniaEnoughControllers } from './us-california/enough-controllers.ts';
import { exceptionForAmmunitionStated as usCaliforniaExceptionForAmmunitionStated } from './us-california/exception-for-ammunition-stated.ts';
import { generalCourseTaken as usCaliforniaGeneralCourseTaken } from './us-california/general-course-taken.ts';
import { handlerHoldsThreePapers as usCaliforniaHandlerHoldsThreePapers } from './us-california/handler-holds-three-papers.ts';
import { independentAdvisorAssigned as usCaliforniaIndependentAdvisorAssigned } from './us-california/independent-advisor-assigned.ts';
import { lentWithinTheLoan as usCaliforniaLentWithinTheLoan } from './us-california/lent-within-the-loan.ts';
import { loanPaperKept as usCaliforniaLoanPaperKept } from './us-california/loan-paper-kept.ts';
import { medicAndBulletinsInAnException as usCaliforniaMedicAndBulletinsInAnException } from './us-california/medic-and-bulletins-in-an-exception.ts';
import { paperRunsOutSoon as usCaliforniaPaperRunsOutSoon } from './us-california/paper-runs-out-soon.ts';
import { withinThePermit as usCaliforniaWithinThePermit } from './us-california/within-the-permit.ts';
import { book as usNewMexicoBook } from './us-new-mexico/book.ts';
import { adoptionIsInWriting as usNewMexicoAdoptionIsInWriting } from './us-new-mexico/adoption-is-in-writing.ts';
import { employerIsNamed as usNewMexicoEmployerIsNamed } from './us-new-mexico/employer-is-named.ts';
import { book as usTexasBook } from './us-texas/book.ts';
import { handlerIsCertified as usTexasHandlerIsCertified } from './us-texas/handler-is-certified.ts';
import { medicIsOnSet as usTexasMedicIsOnSet } from './us-texas/medic-is-on-set.ts';
import { policyAndInsuranceOnFile as usTexasPolicyAndInsuranceOnFile } from './us-texas/policy-and-insurance-on-file.ts';

/** Every rulebook with its rules, by name. */
export const every: readonly { readonly book: Rulebook; readonly rules: readonly Rule[] }[] = [
  {
    book: auNationalBook,
    rules: [
      auNationalArmourerLicensedWithARecord,
      auNationalAssessedForTheAction,
      auNationalFiredTogetherInPreparation,
      auNationalInSightOnAClosedSet,
      auNationalLicenceVerifiedByTheProducer,
      auNationalPermitDecidedForEachItem,
      auNationalSetSearchedForStrayRounds,
      auNationalWorkingProcedureForTheScene,
    ],
  },
  {
    book: auNewSouthWalesBook,
    rules: [
      auNewSouthWalesAuthorisedEmployeeTrained,
      auNewSouthWalesGunsModifiedInNewSouthWales,
      auNewSouthWalesHeldUnderATheatricalArmourer,
      auNewSouthWalesMinorWithGuardianAndPolice,
      auNewSouthWalesRegisterIsWhole,
      auNewSouthWalesStoreApprovedByPolice,
      auNewSouthWalesStoreLevelFitsTheCategory,
      auNewSouthWalesWorkingOrderCertified,
    ],
  },
  {
    book: auQueenslandBook,
    rules: [
      auQueenslandBlanksFromALicensedMaker,
      auQueenslandCarriedForThisProduction,
      auQueenslandGunsModifiedInQueensland,
      auQueenslandPaddingShortensNoDistance,
      auQueenslandSuppliedUnderATheatricalLicence,
      auQueenslandWithinTheTheatricalLicence,
    ],
  },
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
      blocksWaiverTakesTwo,
    ],
  },
  {
    book: caBritishColumbiaBook,
    rules: [
      caBritishColumbiaLicensedByTheProvince,
      caBritishColumbiaLoadWithinTownPermit,
      caBritishColumbiaOfficerWhereTheTownAsks,
      caBritishColumbiaProhibitedGunsForFilmOnly,
    ],
  },
  {
    book: caFederalBook,
    rules: [
      caFederalBusinessIsLicensed,
      caFederalLicenceCoversTheClass,
      caFederalRegisteredBySerial,
      caFederalReplicaLentUnderAuthority,
    ],
  },
  {
    book: caManitobaBook,
    rules: [
      caManitobaCoordinatorHasNoOtherTask,
      caManitobaCoordinatorKnowsTheGun,
      caManitobaFiredGunsCleanedBeforeSigning,
      caManitobaGunsNotNeededAreLockedUp,
      caManitobaNothingOfOnesOwnOnSet,
      caManitobaOneCoordinator,
    ],
  },
  {
    book: caOntarioBook,
    rules: [
      caOntarioAlternativesWereWeighed,
      caOntarioBlanksMadeForTheatre,
      caOntarioChildPerformerLawGoneThrough,
      caOntarioHandlerIsDesignated,
      caOntarioNeverAimedAtAnyone,
      caOntarioNoBulletedLotOnTheBooks,
      caOntarioShieldsWhereGasAndCasesGo,
      caOntarioWarnedBeforeFiring,
    ],
  },
  {
    book: caTheatreSchoolBook,
    rules: [
      caTheatreSchoolDeliveredByHireCompany,
      caTheatreSchoolHireCompanyStaysWithProhibited,
      caTheatreSchoolHiredNotBrought,
      caTheatreSchoolPoliceToldOfAMissingGun,
    ],
  },
  {
    book: csatfBulletin1Book,
    rules: [
      csatfBulletin1BlanksDoNotWaitInAGun,
      csatfBulletin1BlanksOnlyWhereAShotIsFired,
      csatfBulletin1CustodianIsNamed,
      csatfBulletin1DoubtOfSkillSettled,
      csatfBulletin1EveryRodIsSeen,
      csatfBulletin1FarEnoughAway,
      csatfBulletin1LightestLoadThatDoesIt,
      csatfBulletin1LotMatchedToGun,
      csatfBulletin1NotOutBeforeItsTime,
      csatfBulletin1OpenedAfterTheCut,
      csatfBulletin1OwnGunsStayOffSet,
      csatfBulletin1ReceiverIsOfAge,
      csatfBulletin1SafetyRepresentativeNamed,
      csatfBulletin1TestedTogether,
      csatfBulletin1WalkedThroughTogether,
    ],
  },
  {
    book: csatfBulletin2Book,
    rules: [
      csatfBulletin2BackstopAndFewPeople,
      csatfBulletin2BulletedRoundsGoneBeforeBlanks,
      csatfBulletin2BulletedRoundsKeptApart,
      csatfBulletin2EverybodyToldOfSpecialUse,
      csatfBulletin2SpecialUseAuthorisedInWriting,
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
    book: fiBook,
    rules: [
      fiArmourerToldOfEachChange,
    ],
  },
  {
    book: frBook,
    rules: [
      frGivenOutAndBackToday,
    ],
  },
  {
    book: ieBook,
    rules: [
      ieGardaToldBefore,
    ],
  },
  {
    book: internationalBook,
    rules: [
    ],
  },
  {
    book: minorsBook,
    rules: [
      minorsBoreSeenByTwoAdults,
      minorsMinorAfterAConference,
      minorsNoMinorNearBlanks,
      minorsTrainingDoubtSettled,
    ],
  },
  {
    book: nzBook,
    rules: [
      nzArmourerAnswersForCarriageAndStore,
      nzArmourerInChargeOnSite,
      nzDealerLicenceAndEndorsement,
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
      practiceAGunAlteredForBlanksWouldDo,
      practiceAimPointBesideThePerson,
      practiceArmorerInstructionOnFile,
      practiceBulletedUseIsLookedInto,
      practiceCleanedAfterUse,
      practiceCollectedSoonAfterTheCut,
      practiceEarsAndEyesInTheSetUp,
      practiceEmptiedAtTheEndOfAScene,
      practiceFitForWork,
      practiceGunsNotInUseAreLockedUp,
      practiceHandedOverAtTheLastMoment,
      practiceLawOfThePlaceAdopted,
      practiceLightLoadsStillThrow,
      practiceLoadedWhenReady,
      practiceLotMadeForThisGun,
      practiceMatchesTheSupplierBook,
      practiceMuzzleLineAgreedByThree,
      practiceNothingOfOnesOwn,
      practiceReloadsAreNotHurried,
      practiceReturnedByManifest,
      practiceSearchedForStrays,
      practiceStopAuthorityInWriting,
      practiceToldByMoreThanTheEye,
      practiceTrainedToLetTheHammerDown,
      practiceTrainedWithinAYear,
      practiceTwentyFeetFromTheMuzzle,
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
    book: theatreBook,
    rules: [
      theatreCallerHoldsTheKey,
      theatreCleanedAfterTheShow,
      theatreConvertedByAGunsmith,
      theatreDebrisHasARange,
      theatreDischargeDirectionTested,
      theatreFirearmsMasterNamed,
      theatreInertGunForContact,
      theatreMuzzleKeptFromTheHouse,
      theatreSameTestsBeforeEachShow,
      theatreSomebodyToCallNamed,
      theatreVenueApprovedArmourer,
    ],
  },
  {
    book: ukBook,
    rules: [
      ukArmourerAppointed,
      ukArmourerVettedAndLicensed,
      ukAssessmentEndorsedAndSent,
      ukAssessmentSentToTheSupplier,
      ukBriefedAgainAfterAMishap,
      ukCarriedByThePersonResponsible,
      ukCollectedAfterTheCut,
      ukCrewScreenedOrRemote,
      ukEightHazardsAssessed,
      ukFirstAiderOnDuty,
      ukHeldOnlyWhilePerforming,
      ukImitationInPublicPermitted,
      ukImitationJustifiedByTheScript,
      ukLookAlikeDecidedOn,
      ukLossReported,
      ukNoiseAssessed,
      ukOnePersonAnswersThroughout,
      ukPoliceToldBefore,
      ukSearchedForStrayRounds,
      ukStoreWithinALockedRoom,
      ukUnplannedShotReported,
    ],
  },
  {
    book: ukNorthernIrelandBook,
    rules: [
      ukNorthernIrelandProhibitedWeaponHasAuthority,
    ],
  },
  {
    book: usCaliforniaBook,
    rules: [
      usCaliforniaAdvisorAtTheMeeting,
      usCaliforniaAdvisorHoldsNoGun,
      usCaliforniaAssessedInThisVersion,
      usCaliforniaAssessmentStatesControlsAndRisk,
      usCaliforniaComplianceContactNamed,
      usCaliforniaEnoughControllers,
      usCaliforniaExceptionForAmmunitionStated,
      usCaliforniaGeneralCourseTaken,
      usCaliforniaHandlerHoldsThreePapers,
      usCaliforniaIndependentAdvisorAssigned,
      usCaliforniaLentWithinTheLoan,
      usCaliforniaLoanPaperKept,
      usCaliforniaMedicAndBulletinsInAnException,
      usCaliforniaPaperRunsOutSoon,
      usCaliforniaWithinThePermit,
    ],
  },
  {
    book: usNewMexicoBook,
    rules: [
      usNewMexicoAdoptionIsInWriting,
      usNewMexicoEmployerIsNamed,
    ],
  },
  {
    book: usTexasBook,
    rules: [
      usTexasHandlerIsCertified,
      usTexasMedicIsOnSet,
      usTexasPolicyAndInsuranceOnFile,
    ],
  },
];
