// What each rule said to the first of its cases that does not hold: what is missing, what makes it true, and who can.
//
// Written by `UPDATE_GOLDENS=1 npx vitest run policy/rulebooks/every`, for the pages in docs/rules; not by hand.

/** An answer of a rule to one of its cases, about the people and things of the small set. */
export interface Remedy {
  readonly when: string;
  readonly says: string;
  readonly remedy: string;
  readonly who: readonly string[];
}

/** By the id of the rule. */
export const remedies: Readonly<Record<string, Remedy>> = {
  "a-gun-altered-for-blanks-would-do": {
    "when": "the register has the same kind of gun, altered for blanks",
    "says": "W-01 can fire a bullet; W-11 is of the same kind and takes blanks only.",
    "remedy": "Use W-11, or write down why it has to be W-01.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "accounts-agree": {
    "when": "a hand-over is disputed",
    "says": "Two accounts of one hand-over of W-02.",
    "remedy": "It is released by two people not involved and one of them qualified to control guns.",
    "who": [
      "two people not involved",
      "one of them qualified to control guns"
    ]
  },
  "action-is-planned": {
    "when": "no plan is named",
    "says": "No planned action is named.",
    "remedy": "Plan it: gun, load, muzzle line, people, distances; then hold a meeting on it.",
    "who": [
      "1st AD",
      "Armorer"
    ]
  },
  "adoption-is-in-writing": {
    "when": "it was for an earlier block of days",
    "says": "The written adoption of bulletin 1 on file is not in force on this day.",
    "remedy": "File the written adoption of bulletin 1 (its kind is \"written adoption of bulletin 1\").",
    "who": [
      "Production",
      "UPM"
    ]
  },
  "advisor-at-the-meeting": {
    "when": "the meeting was held without the advisor",
    "says": "The safety advisor was at no meeting today that covered PL-01.",
    "remedy": "Hold the meeting on this action with the safety advisor there.",
    "who": [
      "1st AD",
      "Safety advisor"
    ]
  },
  "advisor-holds-no-gun": {
    "when": "it would go to the advisor",
    "says": "Safety Advisor (P14) is the safety advisor and takes no gun.",
    "remedy": "Let a controller do it; the advisor looks on.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "aim-point-beside-the-person": {
    "when": "somebody may be in the arc",
    "says": "Actor B (P08) would be where the muzzle points.",
    "remedy": "Choose a spot beside them, mark it, and write it into the plan.",
    "who": [
      "1st AD",
      "Armorer"
    ]
  },
  "alternatives-were-weighed": {
    "when": "the form was for an earlier block of days",
    "says": "The alternatives form for W-01 on file is not in force on this day.",
    "remedy": "File the alternatives form for W-01 (its kind is \"alternatives form\").",
    "who": [
      "1st AD",
      "UPM"
    ]
  },
  "anomaly-looked-into": {
    "when": "this one was",
    "says": "W-01: dropped.",
    "remedy": "It is released by a controller and a second person who looked.",
    "who": [
      "a controller",
      "a second person who looked"
    ]
  },
  "armorer-instruction-on-file": {
    "when": "nothing of the sort is on file",
    "says": "Armorer 1 (P01) has no forty hours of instruction on file.",
    "remedy": "File the forty hours of instruction of Armorer 1 (P01), or let somebody who holds one do it.",
    "who": [
      "UPM",
      "Armorer"
    ]
  },
  "armourer-answers-for-carriage-and-store": {
    "when": "somebody states that it is not so",
    "says": "Armorer 1 (P01) states that it is not so: guns travelled and are kept in the care of the armourer.",
    "remedy": "Put it right, look again, and state: guns travelled and are kept in the care of the armourer.",
    "who": [
      "Armorer"
    ]
  },
  "armourer-appointed": {
    "when": "the armourer appointment ran out last week",
    "says": "The armourer appointment for P01 on file is not in force on this day.",
    "remedy": "File the armourer appointment for P01 (its kind is \"armourer appointment\").",
    "who": [
      "Production"
    ]
  },
  "armourer-in-charge-on-site": {
    "when": "the armorer is not on duty",
    "says": "Armorer 1 (P01) is appointed and not on duty now.",
    "remedy": "Have Armorer 1 (P01) on site and on the duty list, or appoint somebody who is.",
    "who": [
      "Production"
    ]
  },
  "armourer-licensed-with-a-record": {
    "when": "the licence ran out last week",
    "says": "The armourer licence of Armorer 1 (P01) has run out.",
    "remedy": "File the armourer licence of Armorer 1 (P01), or let somebody who holds one do it.",
    "who": [
      "Armorer",
      "Production"
    ]
  },
  "armourer-told-of-each-change": {
    "when": "the plan was changed since",
    "says": "PL-01 was changed since Armorer 1 (P01) went through it.",
    "remedy": "Go through PL-01 with Armorer 1 (P01), as it now stands.",
    "who": [
      "1st AD",
      "Armorer 1 (P01)"
    ]
  },
  "armourer-vetted-and-licensed": {
    "when": "the armorer has no licence",
    "says": "Armorer 1 (P01) has no armourer licence on file.",
    "remedy": "File the armourer licence of Armorer 1 (P01), or let somebody who holds one do it.",
    "who": [
      "Armorer",
      "Production"
    ]
  },
  "arrival-declared": {
    "when": "the performer brought rounds",
    "says": "Actor A (P07) brought rounds of their own.",
    "remedy": "It goes into the lock-up off set, with a receipt; then they declare again.",
    "who": [
      "Armorer"
    ]
  },
  "assessed-for-the-action": {
    "when": "the actor was assessed for another scene",
    "says": "Actor A (P07) was assessed for another action than PL-01.",
    "remedy": "Train and assess Actor A (P07) for PL-01, and file it.",
    "who": [
      "Armorer"
    ]
  },
  "assessed-in-this-version": {
    "when": "nobody assessed it",
    "says": "No written assessment covers scene 47.",
    "remedy": "Write or revise the assessment for this version of the plan.",
    "who": [
      "Safety advisor",
      "Armorer"
    ]
  },
  "assessment-endorsed-and-sent": {
    "when": "it names no controls",
    "says": "Assessment RA-01 does not say how the risks are controlled.",
    "remedy": "Write the controls into the assessment and file it again.",
    "who": [
      "Armorer",
      "Production"
    ]
  },
  "assessment-sent-to-the-supplier": {
    "when": "what the supplier had was for last week",
    "says": "The assessment received by supplier for W-13 on file is not in force on this day.",
    "remedy": "File the assessment received by supplier for W-13 (its kind is \"assessment received by supplier\").",
    "who": [
      "Supplier",
      "Production"
    ]
  },
  "assessment-states-controls-and-risk": {
    "when": "the risk that is left is not stated",
    "says": "RA-01 does not state the risk with them.",
    "remedy": "Complete the assessment and file it again.",
    "who": [
      "Safety advisor",
      "Armorer"
    ]
  },
  "authorised-employee-trained": {
    "when": "the employee has no training",
    "says": "Armorer 1 (P01) is no licensee and has no training on file.",
    "remedy": "The licensee trains them and files it, or handles the gun.",
    "who": [
      "Armorer"
    ]
  },
  "backstop-and-few-people": {
    "when": "the armorer states that others are there",
    "says": "Armorer 1 (P01) states of PL-01 that it is not so: backstop stands and only those needed are here.",
    "remedy": "Put it right, look again, and state for PL-01: backstop stands and only those needed are here.",
    "who": [
      "Armorer"
    ]
  },
  "begun-after-a-show": {
    "when": "it was handed over without a show",
    "says": "Nobody but its controller was shown W-01 before it was handed over.",
    "remedy": "Give it back; turn every chamber past the caller, and hand it over anew.",
    "who": [
      "1st AD (P05)",
      "2nd AD (P06)"
    ]
  },
  "blanks-do-not-wait-in-a-gun": {
    "when": "the next take is long in coming",
    "says": "W-01 has held blanks since before the cut, 30 minutes ago.",
    "remedy": "Take it back, unload it, and count the blanks back; load anew when the action is ready.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "blanks-from-a-licensed-maker": {
    "when": "the licence ran out last week",
    "says": "The maker licence for B01 on file is not in force on this day.",
    "remedy": "File the maker licence for B01 (its kind is \"maker licence\").",
    "who": [
      "Supplier",
      "Armorer"
    ]
  },
  "blanks-made-for-theatre": {
    "when": "nobody knows who made them",
    "says": "B01 does not name its maker.",
    "remedy": "List the lot with its maker and product, or use another.",
    "who": [
      "Armorer",
      "Supplier"
    ]
  },
  "blanks-only-where-a-shot-is-fired": {
    "when": "no shot is fired and blanks are planned",
    "says": "PL-01 is planned with blanks, and no shot is fired in it.",
    "remedy": "Plan it with dummies, with a gun that cannot fire, or with nothing in it.",
    "who": [
      "1st AD",
      "Armorer"
    ]
  },
  "blocks-are-not-waived": {
    "when": "it is a block",
    "says": "briefed-today may not be waived by anybody.",
    "remedy": "Make the condition true instead.",
    "who": [
      "Armorer"
    ]
  },
  "bore-known-at-hand-over": {
    "when": "it was loaded after touching the ground",
    "says": "The bore of W-01 was not proven before it was loaded.",
    "remedy": "Unload it, see light through the bore by two, and load again.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "bore-proven-before-blanks": {
    "when": "it touched the ground",
    "says": "The bore of W-01 is NOT PROVEN: anomaly.",
    "remedy": "Action open, chambers empty, light through the bore, seen by a controller and a second person. Never by looking at the muzzle of a loaded gun.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "bore-seen-by-two-adults": {
    "when": "one of the two is 16",
    "says": "Armorer 2 (P02) saw the bore of W-01 and is not listed as an adult.",
    "remedy": "Two adults look through the bore of W-01 before Actor A (P07) has it.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "briefed-again-after-a-mishap": {
    "when": "nobody was briefed since",
    "says": "W-01 did not fire; opening is barred for the wait, giving back never. Actor A (P07) has not been briefed since.",
    "remedy": "Hold a briefing on what happened and how it goes on, with those who hold the gun.",
    "who": [
      "1st AD",
      "Armorer"
    ]
  },
  "briefed-today": {
    "when": "there was no meeting",
    "says": "Actor A (P07) has had no briefing today.",
    "remedy": "Hold a short briefing on this action with them: what is planned, how it may vary, how to call it off, emergency, who commands.",
    "who": [
      "2nd AD",
      "1st AD"
    ]
  },
  "bulleted-rounds-gone-before-blanks": {
    "when": "some still stand on the books",
    "says": "B02 is bulleted, and some of it is still on the books.",
    "remedy": "Count the bulleted rounds in, take them away, open every gun they were near, then load.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "bulleted-rounds-kept-apart": {
    "when": "somebody states that it is not so",
    "says": "Armorer 1 (P01) states of PL-01 that it is not so: bulleted rounds are marked, apart, in one charge.",
    "remedy": "Put it right, look again, and state for PL-01: bulleted rounds are marked, apart, in one charge.",
    "who": [
      "Armorer"
    ]
  },
  "bulleted-use-is-looked-into": {
    "when": "somebody says this gun was used so",
    "says": "Camera Operator (P20) doubts it of W-01: no bulleted round was ever fired with it here.",
    "remedy": "Quarantine the guns and rounds concerned, look at every one of them by two, search the set, and then state it.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "business-is-licensed": {
    "when": "it ran out last week",
    "says": "The firearms business licence for street on file is not in force on this day.",
    "remedy": "File the firearms business licence for street (its kind is \"firearms business licence\").",
    "who": [
      "Production",
      "Supplier"
    ]
  },
  "caller-holds-the-key": {
    "when": "nobody who calls has the key",
    "says": "Nobody who calls the show may open Safe1.",
    "remedy": "Keep W-13 in a store the caller may open, or let one call who may open Safe1.",
    "who": [
      "1st AD (P05)",
      "2nd AD (P06)"
    ]
  },
  "carried-by-the-person-responsible": {
    "when": "a courier did",
    "says": "The carriage note of W-01 names nobody who may control guns as travelling with it.",
    "remedy": "Have the one who answers for the gun carry it, and file the note with their short name.",
    "who": [
      "Armorer",
      "Supplier"
    ]
  },
  "carried-for-this-production": {
    "when": "the note ran out last week",
    "says": "The carriage note for W-01 on file is not in force on this day.",
    "remedy": "File the carriage note for W-01 (its kind is \"carriage note\").",
    "who": [
      "Armorer",
      "Supplier"
    ]
  },
  "child-performer-law-gone-through": {
    "when": "it ran out last week",
    "says": "The child performer law, gone through for P07 on file is not in force on this day.",
    "remedy": "File the child performer law, gone through for P07 (its kind is \"child performer law, gone through\").",
    "who": [
      "UPM",
      "Guardian"
    ]
  },
  "class-holds-in-this-country": {
    "when": "the certificate has run out",
    "says": "The certificate of class under the law of this country for W-12 on file is not in force on this day.",
    "remedy": "File the certificate of class under the law of this country for W-12 (its kind is \"certificate of class under the law of this country\").",
    "who": [
      "Armorer",
      "Supplier"
    ]
  },
  "cleaned-after-the-show": {
    "when": "the armorer states that they were not",
    "says": "Armorer 1 (P01) states that it is not so: guns that fired were cleaned and looked over.",
    "remedy": "Put it right, look again, and state: guns that fired were cleaned and looked over.",
    "who": [
      "Armorer"
    ]
  },
  "cleaned-after-use": {
    "when": "somebody states that it is not so",
    "says": "Armorer 1 (P01) states that it is not so: guns that fired were cleaned and looked over.",
    "remedy": "Put it right, look again, and state: guns that fired were cleaned and looked over.",
    "who": [
      "Armorer"
    ]
  },
  "close-needs-counts": {
    "when": "guns and trays are out",
    "says": "Not yet counted, locked or named: W-01 is with Armorer 1; W-02 is with Safe1; W-03 is with Safe1; W-04 is with Safe1; W-05 is with Safe1; and 15 more.",
    "remedy": "Count by two, lock, and name what stays open.",
    "who": [
      "Armorer",
      "1st AD"
    ]
  },
  "closers-close": {
    "when": "the camera operator closes",
    "says": "Camera Operator (P20) may not close.",
    "remedy": "Call Armorer 1 (P01) or Armorer 2 (P02).",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "collected-after-the-cut": {
    "when": "it went to another actor, who is not",
    "says": "Actor B (P08) still holds W-01 after the cut, and has no training on it.",
    "remedy": "Take W-01 from Actor B (P08) first.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "collected-soon-after-the-cut": {
    "when": "the cut was a quarter of an hour ago and the gun is still out",
    "says": "W-01 is still with its performer 15 minutes after the cut.",
    "remedy": "Collect W-01 and secure it.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "compliance-contact-named": {
    "when": "somebody is named who is not on the list",
    "says": "The contact that is named is not on the list of people.",
    "remedy": "Adopt the rules again with a contact from the list, and print the contact on the call sheet.",
    "who": [
      "UPM",
      "Production"
    ]
  },
  "concern-answered": {
    "when": "its deadline has passed",
    "says": "A concern about guns is unanswered and its deadline has passed.",
    "remedy": "A named person it does not accuse answers it, in the record.",
    "who": [
      "somebody it does not accuse",
      "Safety advisor"
    ]
  },
  "contents-are-proven": {
    "when": "nobody saw the rounds go in",
    "says": "W-01 is NOT PROVEN: cylinder: nobody saw the rounds go in.",
    "remedy": "Open W-01, and have a controller and a second person look at every chamber, or load it again before a witness.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "controller-has-no-other-work": {
    "when": "the armorer dresses the set as well",
    "says": "Armorer 1 (P01) also has props at this time.",
    "remedy": "Free them of all other work for as long as guns are out, or call a controller who has none.",
    "who": [
      "UPM",
      "1st AD"
    ]
  },
  "controller-on-duty": {
    "when": "the day’s duty is over",
    "says": "Armorer 1 (P01) is not on duty to control guns now.",
    "remedy": "Put them on the duty list for this time, or call a controller who is on duty.",
    "who": [
      "a qualified armorer"
    ]
  },
  "controller-present-at-action": {
    "when": "the armorer left",
    "says": "Armorer 1 (P01), who answers for W-01, has left.",
    "remedy": "Call Armorer 1 (P01) back, or hand control to another controller.",
    "who": [
      "Armorer 1 (P01)"
    ]
  },
  "converted-by-a-gunsmith": {
    "when": "it ran out last week",
    "says": "The conversion certificate for W-11 on file is not in force on this day.",
    "remedy": "File the conversion certificate for W-11 (its kind is \"conversion certificate\").",
    "who": [
      "Armorer",
      "Supplier"
    ]
  },
  "coordinator-has-no-other-task": {
    "when": "the coordinator also works for props",
    "says": "Armorer 1 (P01) coordinates the guns and also has props.",
    "remedy": "Free them of every other task while guns are out, or name another coordinator.",
    "who": [
      "UPM",
      "1st AD"
    ]
  },
  "coordinator-knows-the-gun": {
    "when": "the training has run out",
    "says": "What Armorer 1 (P01) learned on W-01 has run out.",
    "remedy": "Have Armorer 1 (P01) trained on W-01, the PROVE sequence included, and file it.",
    "who": [
      "Armorer 1 (P01)",
      "UPM"
    ]
  },
  "crew-screened-or-remote": {
    "when": "the caller states that it is not so",
    "says": "1st AD (P05) states of PL-01 that it is not so: camera crew is out of line, screened or remote.",
    "remedy": "Put it right, look again, and state for PL-01: camera crew is out of line, screened or remote.",
    "who": [
      "Armorer",
      "1st AD"
    ]
  },
  "custodian-is-named": {
    "when": "somebody is appointed who may not control guns",
    "says": "UPM (P16) is named to answer for all guns and may not control them.",
    "remedy": "Name somebody who may control guns.",
    "who": [
      "Production"
    ]
  },
  "dealer-licence-and-endorsement": {
    "when": "the licence was not renewed",
    "says": "The dealer licence of Armorer 1 (P01) has run out.",
    "remedy": "File the dealer licence of Armorer 1 (P01), or let somebody who holds one do it.",
    "who": [
      "Armorer",
      "Production"
    ]
  },
  "debris-has-a-range": {
    "when": "it has none, and nobody fired it at paper",
    "says": "B01 (red crimp) has neither a least distance nor a test of how far it throws.",
    "remedy": "Fire it at paper from this gun, and record at how many feet the paper stays clean.",
    "who": [
      "Armorer"
    ]
  },
  "delivered-by-hire-company": {
    "when": "it ran out last week",
    "says": "The delivery note of the hire company for W-01 on file is not in force on this day.",
    "remedy": "File the delivery note of the hire company for W-01 (its kind is \"delivery note of the hire company\").",
    "who": [
      "Supplier",
      "Stage manager"
    ]
  },
  "discharge-direction-tested": {
    "when": "the discharge direction test ran out last week",
    "says": "The discharge direction test for W-01 on file is not in force on this day.",
    "remedy": "File the discharge direction test for W-01 (its kind is \"discharge direction test\").",
    "who": [
      "Armorer"
    ]
  },
  "doubt-of-skill-settled": {
    "when": "the camera operator doubts it",
    "says": "Camera Operator (P20) doubts it of P07: trained enough for this action.",
    "remedy": "Train them further, or decide that it is enough: only a controller states it, and nobody above may order it.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "each-gun-let-in": {
    "when": "the permit ran out before today",
    "says": "The import permit for W-01 on file is not in force on this day.",
    "remedy": "File the import permit for W-01 (its kind is \"import permit\").",
    "who": [
      "Supplier",
      "UPM"
    ]
  },
  "earlier-breach-closed": {
    "when": "the gun went to somebody its plan does not name",
    "says": "W-01 went to Actor B (P08), and PL-01 did not name them.",
    "remedy": "Raise it as a concern about this gun; somebody who neither gave nor took it looks into it and answers, in the record.",
    "who": [
      "Safety advisor",
      "UPM"
    ]
  },
  "earlier-rounds-accounted-for": {
    "when": "three blanks are still out",
    "says": "3 round(s) issued to W-01 before are neither fired nor returned.",
    "remedy": "Open the gun, count what comes out, and find what is missing before anything else goes in.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "ears-and-eyes-covered": {
    "when": "somebody states that they are not",
    "says": "Actor A (P07) states that it is not so: ears and eyes are covered.",
    "remedy": "Put it right, look again, and state: ears and eyes are covered.",
    "who": [
      "1st AD",
      "Armorer"
    ]
  },
  "ears-and-eyes-in-the-set-up": {
    "when": "somebody states that it is not so",
    "says": "Armorer 1 (P01) states of PL-01 that it is not so: ears and eyes of all near are covered.",
    "remedy": "Put it right, look again, and state for PL-01: ears and eyes of all near are covered.",
    "who": [
      "Armorer",
      "1st AD"
    ]
  },
  "eight-hazards-assessed": {
    "when": "noise alone is named",
    "says": "Assessment RA-01 does not name: flying objects, late ignition, burns, smoke, public alarm, police response, theft.",
    "remedy": "Assess each of them, name it in the controls, and file the assessment again.",
    "who": [
      "Armorer",
      "Production"
    ]
  },
  "employer-is-named": {
    "when": "no employer is named",
    "says": "No legal employer is named.",
    "remedy": "Adopt the rules again with the legal employer in them.",
    "who": [
      "Production",
      "UPM"
    ]
  },
  "emptied-at-the-end-of-a-scene": {
    "when": "it goes on to another scene with what it was loaded for",
    "says": "W-01 still holds rounds loaded for scene 47; this is scene 48.",
    "remedy": "Open and empty W-01, show it empty, and load for this scene.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "enough-controllers": {
    "when": "two others are out already",
    "says": "Armorer 1 (P01) would answer for 3 firing guns at once.",
    "remedy": "Call another controller, or take one back first.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "every-chamber-shown": {
    "when": "only the two controllers who proved it have looked at it",
    "says": "W-01 was not shown, every chamber of it, to anybody but its controller since it last changed.",
    "remedy": "Turn every chamber past the caller, who says how many and what kind, without seeing the first answer.",
    "who": [
      "1st AD (P05)",
      "2nd AD (P06)"
    ]
  },
  "every-rod-is-seen": {
    "when": "a rod is missing after the cut",
    "says": "Armorer 1 (P01) states that it is not so: every ramrod issued has been seen.",
    "remedy": "Put it right, look again, and state: every ramrod issued has been seen.",
    "who": [
      "Armorer",
      "Weapons handler"
    ]
  },
  "everybody-is-warned": {
    "when": "somebody states that they were not warned",
    "says": "Camera Operator (P20) states that it is not so: everybody is warned of the shots.",
    "remedy": "Put it right, look again, and state: everybody is warned of the shots.",
    "who": [
      "1st AD",
      "Armorer"
    ]
  },
  "everybody-told-of-special-use": {
    "when": "it was one item of the usual meeting",
    "says": "No meeting today was about PL-01 alone.",
    "remedy": "Hold a meeting on this one action with everybody it concerns.",
    "who": [
      "1st AD",
      "Armorer"
    ]
  },
  "everything-can-be-read": {
    "when": "one is not",
    "says": "1 event(s) of a kind this build does not know are on the record.",
    "remedy": "Update the software on this device. STOP still works.",
    "who": [
      "whoever keeps the devices"
    ]
  },
  "exception-for-ammunition-stated": {
    "when": "it ran out last week",
    "says": "The exception under section 9155 (a) for PL-01 on file is not in force on this day.",
    "remedy": "File the exception under section 9155 (a) for PL-01 (its kind is \"exception under section 9155 (a)\").",
    "who": [
      "Production",
      "Armorer"
    ]
  },
  "far-enough-away": {
    "when": "the plan itself asks for more",
    "says": "Camera Operator (P20) would be 25 ft away; 30 ft is the least for this load.",
    "remedy": "Move them to 30 ft or more, or use a lighter load.",
    "who": [
      "1st AD",
      "Armorer"
    ]
  },
  "firearms-master-named": {
    "when": "the stage manager is, and may not control guns",
    "says": "Stage Manager (P05) is named to answer for all guns and may not control them.",
    "remedy": "Name somebody who may control guns.",
    "who": [
      "Production"
    ]
  },
  "fired-guns-cleaned-before-signing": {
    "when": "somebody states that it is not so",
    "says": "Armorer 1 (P01) states that it is not so: guns that fired were cleaned and looked over.",
    "remedy": "Put it right, look again, and state: guns that fired were cleaned and looked over.",
    "who": [
      "Armorer"
    ]
  },
  "fired-together-in-preparation": {
    "when": "they never were",
    "says": "W-01 and B01 were never fired together.",
    "remedy": "Fire them together at paper, off set, and record the distance at which it stays clean.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "first-aider-on-duty": {
    "when": "the duty is over",
    "says": "The first-aider on the duty list is not on duty on 2026-12-01 at this hour.",
    "remedy": "Put a first-aider on the duty list for this hour.",
    "who": [
      "Production"
    ]
  },
  "fit-for-work": {
    "when": "the caller smelled drink",
    "says": "1st AD (P05) states of P07 that it is not so: fit for work: no sign of drink or drugs.",
    "remedy": "Put it right, look again, and state for P07: fit for work: no sign of drink or drugs.",
    "who": [
      "Armorer",
      "1st AD"
    ]
  },
  "garda-told-before": {
    "when": "the Garda notice ran out last week",
    "says": "The Garda notice for street on file is not in force on this day.",
    "remedy": "File the Garda notice for street (its kind is \"Garda notice\").",
    "who": [
      "Locations",
      "Production"
    ]
  },
  "general-course-taken": {
    "when": "the performer did not",
    "says": "Actor A (P07) has not taken the general firearms-safety course.",
    "remedy": "They take the course, at the employer’s cost.",
    "who": [
      "UPM"
    ]
  },
  "given-out-and-back-today": {
    "when": "the actor still has it",
    "says": "Actor A (P07) still has W-01.",
    "remedy": "Take W-01 back, open it and lock it up.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "giver-controls-guns": {
    "when": "the caller loads",
    "says": "1st AD (P05) is not listed to control guns.",
    "remedy": "Call Armorer 1 (P01) or Armorer 2 (P02).",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "giver-holds-it": {
    "when": "the performer has it already",
    "says": "The record has W-01 with Actor A, not with Armorer 1 (P01).",
    "remedy": "Record its return first; then it is looked at and shown again.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "guns-modified-in-new-south-wales": {
    "when": "the gun could fire a bullet",
    "says": "W-01 is listed as able to fire a bullet; here only a gun altered against it is used.",
    "remedy": "Use a gun that was altered so that it takes blanks only, with its certificate, or one that cannot fire.",
    "who": [
      "Armorer",
      "Supplier"
    ]
  },
  "guns-modified-in-queensland": {
    "when": "the gun could fire a bullet",
    "says": "W-01 is listed as able to fire a bullet; here only a gun altered against it is used.",
    "remedy": "Use a gun that was altered so that it takes blanks only, with its certificate, or one that cannot fire.",
    "who": [
      "Armorer",
      "Supplier"
    ]
  },
  "guns-not-in-use-are-locked-up": {
    "when": "the store with the others stands open",
    "says": "W-02 is not needed now and lies unlocked.",
    "remedy": "Lock W-02 up.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "guns-not-needed-are-locked-up": {
    "when": "the store with the others stands open",
    "says": "W-02 is not needed now and lies unlocked.",
    "remedy": "Lock W-02 up.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "handed-over-at-the-last-moment": {
    "when": "it was handed over a quarter of an hour ago",
    "says": "W-01 has been with its performer for 15 minutes.",
    "remedy": "Take it back until the camera is ready.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "handler-holds-three-papers": {
    "when": "they have run out",
    "says": "Armorer 1 (P01)'s permit has run out.",
    "remedy": "File a permit that is in date, or call a controller who has one.",
    "who": [
      "Armorer 1 (P01)",
      "UPM"
    ]
  },
  "handler-is-certified": {
    "when": "the certificate has run out",
    "says": "The weapons handler certificate of Armorer 1 (P01) has run out.",
    "remedy": "File the weapons handler certificate of Armorer 1 (P01), or let somebody who holds one do it.",
    "who": [
      "UPM",
      "Weapons handler"
    ]
  },
  "handler-is-designated": {
    "when": "the handler is named and has no such certificate",
    "says": "Armorer 1 (P01) has no chief firearms officer certificate on file.",
    "remedy": "File the chief firearms officer certificate of Armorer 1 (P01), or let somebody who holds one do it.",
    "who": [
      "UPM",
      "Weapons handler"
    ]
  },
  "held-only-while-performing": {
    "when": "the call ended an hour ago",
    "says": "Actor A (P07) does not perform at this hour.",
    "remedy": "Put Actor A (P07) on the duty list to perform at this hour.",
    "who": [
      "Production"
    ]
  },
  "held-under-a-theatrical-armourer": {
    "when": "the armorer is neither",
    "says": "Armorer 1 (P01) has no theatrical armourer licence on file.",
    "remedy": "File the theatrical armourer licence of Armorer 1 (P01), or let somebody who holds one do it.",
    "who": [
      "Armorer",
      "Production"
    ]
  },
  "hire-company-stays-with-prohibited": {
    "when": "somebody states that it is not so",
    "says": "Armorer 1 (P01) states of W-09 that it is not so: the hire company is here with this gun.",
    "remedy": "Put it right, look again, and state for W-09: the hire company is here with this gun.",
    "who": [
      "Supplier",
      "Stage manager"
    ]
  },
  "hired-not-brought": {
    "when": "it ran out last week",
    "says": "The hire contract of a licensed supplier for W-01 on file is not in force on this day.",
    "remedy": "File the hire contract of a licensed supplier for W-01 (its kind is \"hire contract of a licensed supplier\").",
    "who": [
      "Stage manager",
      "Supplier"
    ]
  },
  "imitation-in-public-permitted": {
    "when": "the permission was for last week",
    "says": "The permission for the place for street on file is not in force on this day.",
    "remedy": "File the permission for the place for street (its kind is \"permission for the place\"). Or, where it is so, file: private site.",
    "who": [
      "Locations"
    ]
  },
  "imitation-justified-by-the-script": {
    "when": "what was written was for last week",
    "says": "The script-page justification for W-13 on file is not in force on this day.",
    "remedy": "File the script-page justification for W-13 (its kind is \"script-page justification\").",
    "who": [
      "Production"
    ]
  },
  "in-sight-on-a-closed-set": {
    "when": "somebody states that it is not so",
    "says": "Armorer 1 (P01) states of PL-01 that it is not so: the gun stays in sight, directly or on a monitor.",
    "remedy": "Put it right, look again, and state for PL-01: the gun stays in sight, directly or on a monitor.",
    "who": [
      "Armorer"
    ]
  },
  "independent-advisor-assigned": {
    "when": "the advisor is also deputy witness",
    "says": "Safety Advisor (P14) advises on safety and also has deputy-witness.",
    "remedy": "Free them of every other role, or assign an advisor who has none.",
    "who": [
      "UPM",
      "Production"
    ]
  },
  "inert-gun-for-contact": {
    "when": "it is put to somebody’s chest",
    "says": "In PL-01 a gun that can fire would touch or point at a person.",
    "remedy": "Plan that moment with a gun that cannot fire, as a line of its own, and swap them out of sight.",
    "who": [
      "Armorer",
      "1st AD"
    ]
  },
  "injury-closed": {
    "when": "somebody was",
    "says": "A person was hurt.",
    "remedy": "It is released by two people not involved and one of them qualified to control guns and the safety advisor.",
    "who": [
      "two people not involved",
      "one of them qualified to control guns",
      "the safety advisor"
    ]
  },
  "law-of-the-place-adopted": {
    "when": "that review was for an earlier place",
    "says": "The review of the law of this place on file is not in force on this day.",
    "remedy": "File the review of the law of this place (its kind is \"review of the law of this place\").",
    "who": [
      "Production",
      "UPM"
    ]
  },
  "lent-within-the-loan": {
    "when": "the giver is twenty",
    "says": "Armorer 1 (P01) is not listed as 21 or more.",
    "remedy": "Let a permit holder of 21 or more do it.",
    "who": [
      "UPM",
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "licence-covers-the-class": {
    "when": "the licence covers long guns only",
    "says": "The licence of Armorer 1 (P01) does not cover W-01, which is restricted.",
    "remedy": "Let somebody do it whose licence covers restricted guns, or file that of Armorer 1 (P01).",
    "who": [
      "Armorer 1 (P01)",
      "UPM"
    ]
  },
  "licence-verified-by-the-producer": {
    "when": "the licence schedule ran out last week",
    "says": "The licence schedule for W-01 on file is not in force on this day.",
    "remedy": "File the licence schedule for W-01 (its kind is \"licence schedule\").",
    "who": [
      "Armorer",
      "Production"
    ]
  },
  "licensed-by-the-province": {
    "when": "it ran out last week",
    "says": "The provincial firearms licence on file is not in force on this day.",
    "remedy": "File the provincial firearms licence (its kind is \"provincial firearms licence\").",
    "who": [
      "Production",
      "Supplier"
    ]
  },
  "light-loads-still-throw": {
    "when": "the lot states 8 feet and was never tested",
    "says": "B01 is trusted from 8 ft on.",
    "remedy": "Even a quarter load throws wad. Fire it at paper, and write down from where on the paper stays clean.",
    "who": [
      "Armorer",
      "1st AD"
    ]
  },
  "lightest-load-that-does-it": {
    "when": "a full load is loaded and a quarter load is matched as well",
    "says": "B02 is a full load; B01, quarter, is matched to W-01 as well.",
    "remedy": "Use B01, or have the armorer say why it does not do the job.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "load-within-town-permit": {
    "when": "a half load is planned and quarter loads are allowed",
    "says": "Permit L-01 allows quarter loads at most.",
    "remedy": "Use a lighter load, or another place.",
    "who": [
      "Armorer",
      "Locations"
    ]
  },
  "loaded-into-proven-gun": {
    "when": "it was dropped",
    "says": "W-01 is NOT PROVEN before loading: anomaly.",
    "remedy": "Open W-01; a controller and a second person look at every chamber, each without the other's answer.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "loaded-when-ready": {
    "when": "it was loaded half an hour ago",
    "says": "W-01 has been loaded for 30 minutes.",
    "remedy": "Empty it until the shot is ready, then load and show it.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "loan-paper-kept": {
    "when": "it ran out last week",
    "says": "The hire note for W-01 on file is not in force on this day.",
    "remedy": "File the hire note for W-01 (its kind is \"hire note\").",
    "who": [
      "Property Master",
      "Supplier"
    ]
  },
  "look-alike-decided-on": {
    "when": "the decision was for last week",
    "says": "The look-alike decision for W-13 on file is not in force on this day.",
    "remedy": "File the look-alike decision for W-13 (its kind is \"look-alike decision\").",
    "who": [
      "Safety adviser"
    ]
  },
  "looked-at-today": {
    "when": "two looked at it before the session opened",
    "says": "W-01 has not been looked at by two people in this session.",
    "remedy": "Open W-01: tag, every chamber and the bore, seen by a controller and a second person.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "loss-reported": {
    "when": "the report on file is older",
    "says": "W-03 is missing. The loss report on file is older than that.",
    "remedy": "Report it to those who must know, and file the loss report.",
    "who": [
      "Armorer",
      "Production"
    ]
  },
  "lot-has-a-title": {
    "when": "there is no paper",
    "says": "B01 has no delivery note.",
    "remedy": "Quarantine the lot. Use one with a supplier and a delivery note.",
    "who": [
      "Armorer"
    ]
  },
  "lot-made-for-this-gun": {
    "when": "it is another gun’s",
    "says": "B01 is not the lot matched to W-01.",
    "remedy": "Use the lot matched to this gun, or have the armorer match and test this one.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "lot-matched-to-gun": {
    "when": "it does not fit",
    "says": "B01 is not the lot matched to W-01.",
    "remedy": "Use the lot matched to this gun, or have the armorer match and test this one.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "matches-the-supplier-book": {
    "when": "it ran out last week",
    "says": "The hire note for W-01 on file is not in force on this day.",
    "remedy": "File the hire note for W-01 (its kind is \"hire note\").",
    "who": [
      "Supplier",
      "Armorer"
    ]
  },
  "medic-and-bulletins-in-an-exception": {
    "when": "the second bulletin is not adopted",
    "says": "Not adopted: csatf-bulletin-1, csatf-bulletin-2.",
    "remedy": "Adopt both bulletins before any such activity.",
    "who": [
      "UPM",
      "Production"
    ]
  },
  "medic-is-on-set": {
    "when": "the medic was on duty last week",
    "says": "The medic on the duty list is not on duty on 2026-12-01 at this hour.",
    "remedy": "Put a medic on the duty list for this hour.",
    "who": [
      "UPM"
    ]
  },
  "minor-after-a-conference": {
    "when": "the teacher states that they were not there",
    "says": "1st AD (P05) states of P07 that it is not so: guardian and studio teacher were at the briefing.",
    "remedy": "Put it right, look again, and state for P07: guardian and studio teacher were at the briefing.",
    "who": [
      "Studio teacher",
      "1st AD"
    ]
  },
  "minor-with-guardian-and-police": {
    "when": "the approval ran out last week",
    "says": "The police approval of the minor for P07 on file is not in force on this day.",
    "remedy": "File the police approval of the minor for P07 (its kind is \"police approval of the minor\").",
    "who": [
      "Production"
    ]
  },
  "muzzle-kept-from-the-house": {
    "when": "it is aimed over the stalls",
    "says": "The aim point of PL-01 is where the audience sits: over the stalls.",
    "remedy": "Aim at a thing on stage, and write that down as the aim point.",
    "who": [
      "Stage manager",
      "Armorer"
    ]
  },
  "muzzle-line-agreed-by-three": {
    "when": "somebody states that it is not so",
    "says": "1st AD (P05) states of PL-01 that it is not so: director, performer and camera agreed the muzzle line.",
    "remedy": "Put it right, look again, and state for PL-01: director, performer and camera agreed the muzzle line.",
    "who": [
      "1st AD",
      "Armorer"
    ]
  },
  "never-aimed-at-anyone": {
    "when": "somebody stands in the arc, though a consult is on file",
    "says": "Camera Operator (P20) would be in the line of the muzzle.",
    "remedy": "Aim off, and let lens and cut tell it: here no consult makes an exception.",
    "who": [
      "1st AD",
      "Armorer"
    ]
  },
  "never-lay-unattended": {
    "when": "it lay on the cart for half an hour",
    "says": "W-01 lay unattended: nobody who answers for it gave a sign of being there.",
    "remedy": "Open W-01; a controller and a second person look at every chamber again.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "no-bulleted-lot-on-the-books": {
    "when": "a lot of bulleted rounds was listed",
    "says": "B02 is a lot of bulleted rounds, and some of it is still on the books.",
    "remedy": "Take every round of it off the production, back to its supplier. Here no exception exists.",
    "who": [
      "Armorer",
      "UPM"
    ]
  },
  "no-bulleted-rounds": {
    "when": "the lot is bulleted",
    "says": "B01 is bulleted: it can kill.",
    "remedy": "Take every bulleted round off the set. Nobody can waive this, and no exception on file opens it.",
    "who": [
      "Armorer",
      "UPM"
    ]
  },
  "no-minor-near-blanks": {
    "when": "the actor is under 18",
    "says": "Actor A (P07) is under age and part of PL-01, where blanks go off.",
    "remedy": "Plan it without the minor, or with a gun that fires nothing.",
    "who": [
      "1st AD",
      "Production"
    ]
  },
  "no-more-than-planned": {
    "when": "four are asked for",
    "says": "4 rounds are more than the 3 of PL-01.",
    "remedy": "Load 3 at most.",
    "who": [
      "Armorer"
    ]
  },
  "no-stop-in-force": {
    "when": "somebody called stop",
    "says": "STOP called by Camera Operator.",
    "remedy": "It is released by a controller and the caller (1st AD or deputy).",
    "who": [
      "a controller",
      "the caller (1st AD or deputy)"
    ]
  },
  "no-taint-in-the-gun": {
    "when": "the tray had been left alone before the load",
    "says": "W-01 holds, or held, rounds from a container nobody can answer for.",
    "remedy": "Unload it into quarantine; two people look at every chamber; load again from a proven tray.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "nobody-in-the-arc": {
    "when": "somebody stands in it",
    "says": "Camera Operator (P20) would be in the line of the muzzle.",
    "remedy": "Move them, or aim off. Nobody can waive this.",
    "who": [
      "1st AD",
      "Safety advisor"
    ]
  },
  "noise-assessed": {
    "when": "somebody states that ears are bare",
    "says": "Camera Operator (P20) states that it is not so: ears and eyes are covered.",
    "remedy": "Put it right, look again, and state: ears and eyes are covered.",
    "who": [
      "Armorer",
      "1st AD"
    ]
  },
  "not-after-the-cut-off": {
    "when": "the performer came after it",
    "says": "Actor A (P07) came after the cut-off.",
    "remedy": "They are out of this performance; or it waits, and the cut-off is set anew for a full look at everybody.",
    "who": [
      "Armorer",
      "Stage manager"
    ]
  },
  "not-frozen": {
    "when": "it is evidence",
    "says": "Everything is frozen as evidence.",
    "remedy": "Do not touch, do not empty, do not tidy. It is released in writing.",
    "who": [
      "Police",
      "UPM"
    ]
  },
  "not-out-before-its-time": {
    "when": "the action is due in the evening",
    "says": "PL-01 is not due for another 687 minutes.",
    "remedy": "Leave it locked up until half an hour before; or change the plan and hold a meeting on it.",
    "who": [
      "1st AD",
      "Stage manager"
    ]
  },
  "nothing-less-would-do": {
    "when": "no camera rolls and nothing is fired",
    "says": "No camera rolls and no shot is fired in PL-01; W-12 cannot fire and looks the same.",
    "remedy": "Use W-12.",
    "who": [
      "Armorer",
      "1st AD"
    ]
  },
  "nothing-missing": {
    "when": "a gun is not",
    "says": "W-03 is missing.",
    "remedy": "It is released by two people not involved and one of them qualified to control guns.",
    "who": [
      "two people not involved",
      "one of them qualified to control guns"
    ]
  },
  "nothing-of-ones-own": {
    "when": "somebody states that it is not so",
    "says": "Armorer 1 (P01) states that it is not so: nobody has guns or rounds of their own on set.",
    "remedy": "Put it right, look again, and state: nobody has guns or rounds of their own on set.",
    "who": [
      "Armorer",
      "2nd AD"
    ]
  },
  "nothing-of-ones-own-on-set": {
    "when": "somebody states that it is not so",
    "says": "Armorer 1 (P01) states that it is not so: nobody has guns or rounds of their own on set.",
    "remedy": "Put it right, look again, and state: nobody has guns or rounds of their own on set.",
    "who": [
      "Armorer",
      "2nd AD"
    ]
  },
  "officer-where-the-town-asks": {
    "when": "it ran out last week",
    "says": "The police officer booking for street on file is not in force on this day.",
    "remedy": "File the police officer booking for street (its kind is \"police officer booking\").",
    "who": [
      "Locations"
    ]
  },
  "one-coordinator": {
    "when": "somebody is named who may not control guns",
    "says": "UPM (P16) is named to answer for all guns and may not control them.",
    "remedy": "Name somebody who may control guns.",
    "who": [
      "Production"
    ]
  },
  "one-person-answers-throughout": {
    "when": "the director is",
    "says": "1st AD (P05) is named to answer for all guns and may not control them.",
    "remedy": "Name somebody who may control guns.",
    "who": [
      "Production"
    ]
  },
  "opened-after-the-cut": {
    "when": "the action was cut and another begins with the gun still out",
    "says": "W-01 has been with Actor A since the cut, and nobody has looked into it.",
    "remedy": "Before anybody moves: take W-01 back, open it, and look at every chamber and the bore.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "own-guns-stay-off-set": {
    "when": "the controller who takes it out brought a gun of their own",
    "says": "Armorer 1 (P01) brought a gun of their own.",
    "remedy": "It goes into the lock-up off set, with a receipt; then they declare again.",
    "who": [
      "Armorer"
    ]
  },
  "padding-shortens-no-distance": {
    "when": "a stunt performer in a padded vest stands five feet away",
    "says": "Camera Operator (P20) would be 5 ft away; 20 ft is the least for this load.",
    "remedy": "Move them to 20 ft or more, or use a lighter load.",
    "who": [
      "1st AD",
      "Armorer"
    ]
  },
  "paper-runs-out-soon": {
    "when": "it ends in a fortnight",
    "says": "Armorer 1 (P01)'s entertainment firearms permit ends on 2026-12-15.",
    "remedy": "Renew it.",
    "who": [
      "Armorer 1 (P01)"
    ]
  },
  "permit-conditions-met": {
    "when": "the condition is stated not to be met",
    "says": "UPM (P16) states of street that it is not so: police supervisor on set.",
    "remedy": "Put it right, look again, and state for street: police supervisor on set.",
    "who": [
      "Locations",
      "UPM"
    ]
  },
  "permit-decided-for-each-item": {
    "when": "the permit decision ran out last week",
    "says": "The permit decision for W-01 on file is not in force on this day.",
    "remedy": "File the permit decision for W-01 (its kind is \"permit decision\").",
    "who": [
      "Armorer",
      "Production"
    ]
  },
  "police-have-been-told": {
    "when": "the notice covered an earlier day",
    "says": "The acknowledged police notice for street on file is not in force on this day.",
    "remedy": "File the acknowledged police notice for street (its kind is \"acknowledged police notice\").",
    "who": [
      "Locations",
      "UPM"
    ]
  },
  "police-told-before": {
    "when": "the notice was for last week",
    "says": "The police notice on file is not in force on this day.",
    "remedy": "File the police notice (its kind is \"police notice\").",
    "who": [
      "Production",
      "Locations"
    ]
  },
  "police-told-of-a-missing-gun": {
    "when": "a gun is missing and the report on file is an old one",
    "says": "The police report for W-03 on file is not in force on this day.",
    "remedy": "File the police report for W-03 (its kind is \"police report\").",
    "who": [
      "Stage manager",
      "Production"
    ]
  },
  "policy-and-insurance-on-file": {
    "when": "the insurance has run out",
    "says": "The insurance certificate on file is not in force on this day.",
    "remedy": "File the insurance certificate (its kind is \"insurance certificate\").",
    "who": [
      "UPM"
    ]
  },
  "prohibited-guns-for-film-only": {
    "when": "it ran out last week",
    "says": "The licence for film purposes for W-09 on file is not in force on this day.",
    "remedy": "File the licence for film purposes for W-09 (its kind is \"licence for film purposes\").",
    "who": [
      "Production",
      "Supplier"
    ]
  },
  "prohibited-weapon-has-authority": {
    "when": "the authority ran out last week",
    "says": "The ministerial authority for W-01 on file is not in force on this day.",
    "remedy": "File the ministerial authority for W-01 (its kind is \"ministerial authority\"). Or, where it is so, file: not a prohibited weapon.",
    "who": [
      "Production"
    ]
  },
  "receiver-is-of-age": {
    "when": "the receiver is a minor, and the consent has run out",
    "says": "Actor A (P07) is under 18. The consent of parent or guardian for P07 on file is not in force on this day.",
    "remedy": "Give it to an adult. File the consent of parent or guardian for P07 (its kind is \"consent of parent or guardian\").",
    "who": [
      "Parent or guardian"
    ]
  },
  "receiver-may-hold": {
    "when": "the camera operator receives",
    "says": "Camera Operator (P20) may not hold a gun.",
    "remedy": "Hand it to the performer of the plan, or back to a controller.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "register-is-whole": {
    "when": "a gun is nowhere",
    "says": "Nobody has said where W-03 is.",
    "remedy": "Find W-03, and say where it is.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "registered-by-serial": {
    "when": "it ran out last week",
    "says": "The registration certificate for W-01 on file is not in force on this day.",
    "remedy": "File the registration certificate for W-01 (its kind is \"registration certificate\").",
    "who": [
      "Armorer",
      "Supplier"
    ]
  },
  "release-by-those-who-may": {
    "when": "two controllers release a stop",
    "says": "Still wanting for this release: the caller (1st AD or deputy).",
    "remedy": "Ask with people who may release it.",
    "who": [
      "the caller (1st AD or deputy)"
    ]
  },
  "reloads-are-not-hurried": {
    "when": "the last cut is seconds ago",
    "says": "W-01 was cut 1 seconds ago.",
    "remedy": "Slow down: open it, look, count, and load when that is done.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "replica-lent-under-authority": {
    "when": "it ran out last week",
    "says": "The replica loan note for W-12 on file is not in force on this day.",
    "remedy": "File the replica loan note for W-12 (its kind is \"replica loan note\").",
    "who": [
      "Supplier",
      "Property Master"
    ]
  },
  "returned-by-manifest": {
    "when": "the hire has ended and nothing says it went back",
    "says": "The hire of W-01 has ended, and no return manifest says that it went back.",
    "remedy": "Send W-01 back with a countersigned return manifest: condition, and any incident in its history.",
    "who": [
      "Armorer",
      "Supplier"
    ]
  },
  "returned-gun-is-opened": {
    "when": "it came back and nobody opened it",
    "says": "W-01 is back and not yet opened.",
    "remedy": "Open it, count what comes out, and look at every chamber.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "rounds-are-not-made-here": {
    "when": "the lot was made by the property master",
    "says": "B01 comes from nobody but Property Master: it was made or altered by this production.",
    "remedy": "Quarantine the lot, or name the maker whose trade it is. Use one from such a maker.",
    "who": [
      "Armorer"
    ]
  },
  "rounds-are-proven": {
    "when": "nobody looked at the tray",
    "says": "T4 is NOT PROVEN: never looked at.",
    "remedy": "Two people look at every round of T4 by its tells, each without seeing the other's answer.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "rounds-stayed-in-custody": {
    "when": "the tray was left alone",
    "says": "T3 is tainted: unattended.",
    "remedy": "Every round in it is looked at by two people, one by one, before any is loaded.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "rounds-were-locked-over-breaks": {
    "when": "the tray stood on the cart over the meal",
    "says": "T3 was left out over the break.",
    "remedy": "Lock it up at every break; now two people look at every round and every chamber again.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "safety-representative-named": {
    "when": "nobody has a function and nobody is named",
    "says": "Nobody is named to answer for safety beside the custodian.",
    "remedy": "Name a safety representative for this session, on the duty list.",
    "who": [
      "UPM",
      "1st AD"
    ]
  },
  "same-tests-before-each-show": {
    "when": "one of them failed",
    "says": "Armorer 1 (P01) states of W-01 that it is not so: the tests on its list were done.",
    "remedy": "Put it right, look again, and state for W-01: the tests on its list were done.",
    "who": [
      "Armorer"
    ]
  },
  "searched-for-stray-rounds": {
    "when": "the caller states that a pouch was left out",
    "says": "1st AD (P05) states that it is not so: boxes, carts, belts and costumes were searched.",
    "remedy": "Put it right, look again, and state: boxes, carts, belts and costumes were searched.",
    "who": [
      "Armorer",
      "Wardrobe"
    ]
  },
  "searched-for-strays": {
    "when": "somebody states that it is not so",
    "says": "Armorer 1 (P01) states that it is not so: boxes, carts, belts and costumes were searched.",
    "remedy": "Put it right, look again, and state: boxes, carts, belts and costumes were searched.",
    "who": [
      "Armorer",
      "Wardrobe"
    ]
  },
  "seen-to-be-its-class": {
    "when": "somebody states that it is not so",
    "says": "Property Master (P03) states of W-12 that it is not so: it is of the class its paper says.",
    "remedy": "Put it right, look again, and state for W-12: it is of the class its paper says.",
    "who": [
      "Armorer"
    ]
  },
  "set-searched-for-stray-rounds": {
    "when": "the caller states that a pouch was left out",
    "says": "1st AD (P05) states that it is not so: boxes, carts, belts and costumes were searched.",
    "remedy": "Put it right, look again, and state: boxes, carts, belts and costumes were searched.",
    "who": [
      "Armorer",
      "Wardrobe"
    ]
  },
  "shields-where-gas-and-cases-go": {
    "when": "somebody states that it is not so",
    "says": "Armorer 1 (P01) states of PL-01 that it is not so: shields stand toward camera and where cases go.",
    "remedy": "Put it right, look again, and state for PL-01: shields stand toward camera and where cases go.",
    "who": [
      "Armorer",
      "Key grip"
    ]
  },
  "show-is-fresh": {
    "when": "it was shown twenty minutes ago",
    "says": "W-01 was last shown more than 15 minutes ago.",
    "remedy": "Show every chamber again.",
    "who": [
      "1st AD (P05)",
      "2nd AD (P06)"
    ]
  },
  "shown-to-two": {
    "when": "only the two controllers who proved it have looked at it",
    "says": "W-01 was shown to 0 of the two who must see it since it last changed.",
    "remedy": "Show it to Actor A (P07) as well.",
    "who": [
      "Armorer 1 (P01)"
    ]
  },
  "sign-after-closing-count": {
    "when": "the store was opened since",
    "says": "The day cannot be signed: W-01 is with Safe1; W-02 is with Safe1; W-03 is with Safe1; W-04 is with Safe1; W-05 is with Safe1; and 15 more.",
    "remedy": "A controller and a second person open, count every gun and every place, lock, and then ask again.",
    "who": [
      "Armorer",
      "1st AD"
    ]
  },
  "somebody-to-call-named": {
    "when": "the armorer is",
    "says": "Armorer 1 (P01) is named to be called about guns and controls them.",
    "remedy": "Name somebody who does not control guns.",
    "who": [
      "Production"
    ]
  },
  "someone-known-asks": {
    "when": "nobody on the list asks",
    "says": "Nobody asks.",
    "remedy": "Ask from your own phone, or with your own PIN.",
    "who": [
      "2nd AD"
    ]
  },
  "special-use-authorised-in-writing": {
    "when": "it ran out last week",
    "says": "The special use authorisation for PL-01 on file is not in force on this day.",
    "remedy": "File the special use authorisation for PL-01 (its kind is \"special use authorisation\").",
    "who": [
      "Production",
      "Armorer"
    ]
  },
  "stop-authority-in-writing": {
    "when": "it ran out last week",
    "says": "The stop authority letter on file is not in force on this day.",
    "remedy": "File the stop authority letter (its kind is \"stop authority letter\").",
    "who": [
      "Production",
      "UPM"
    ]
  },
  "store-approved-by-police": {
    "when": "the approval ran out last week",
    "says": "The store approval for Safe1 on file is not in force on this day.",
    "remedy": "File the store approval for Safe1 (its kind is \"store approval\").",
    "who": [
      "Armorer",
      "Production"
    ]
  },
  "store-level-fits-the-category": {
    "when": "a handgun is in a store of level 1",
    "says": "Safe1 is of level 1; W-01 of category H asks for level 2.",
    "remedy": "Keep W-01 in a store of level 2 or more.",
    "who": [
      "Armorer"
    ]
  },
  "store-within-a-locked-room": {
    "when": "the armorer states that one is open",
    "says": "Armorer 1 (P01) states that it is not so: locked case, in a locked room few may enter.",
    "remedy": "Put it right, look again, and state: locked case, in a locked room few may enter.",
    "who": [
      "Armorer"
    ]
  },
  "supplied-under-a-theatrical-licence": {
    "when": "the armorer has none",
    "says": "Armorer 1 (P01) has no armourer licence on file.",
    "remedy": "File the armourer licence of Armorer 1 (P01), or let somebody who holds one do it.",
    "who": [
      "Armorer",
      "Production"
    ]
  },
  "tested-together": {
    "when": "they never were",
    "says": "W-01 and B01 were never fired together.",
    "remedy": "Fire them together at paper, off set, and record the distance at which it stays clean.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "told-by-more-than-the-eye": {
    "when": "a missing primer is all that tells them",
    "says": "D01 is told by the eye alone.",
    "remedy": "Weigh or shake one against a round of known kind, and list that as a tell.",
    "who": [
      "Armorer"
    ]
  },
  "trained-for-this-gun": {
    "when": "nobody trained the performer",
    "says": "Actor A (P07) has no training on W-01 or its class.",
    "remedy": "Train them on W-01, with this action, and record it.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "trained-to-let-the-hammer-down": {
    "when": "they were trained on the gun and not in the action",
    "says": "Actor A (P07) was not trained in cocking W-01 and letting its hammer down.",
    "remedy": "Train them in this action, finger off the trigger; look at sear and half-cock notch; record it.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "trained-within-a-year": {
    "when": "the last one was held two years ago",
    "says": "Armorer 1 (P01) was last trained more than a year ago.",
    "remedy": "File the last training of Armorer 1 (P01) with the day it was held, or hold one.",
    "who": [
      "Armorer 1 (P01)",
      "UPM"
    ]
  },
  "training-doubt-settled": {
    "when": "the armorer asked for more",
    "says": "Armorer 1 (P01) doubts it of P07: training is enough.",
    "remedy": "Train Actor A (P07); then a controller states for P07: training is enough.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "twenty-feet-from-the-muzzle": {
    "when": "the nearest is at 15 feet",
    "says": "Camera Operator (P20) would be 15 ft away; 20 ft is the least for this load.",
    "remedy": "Move them to 20 ft or more, or use a lighter load.",
    "who": [
      "1st AD",
      "Armorer"
    ]
  },
  "twin-told-apart": {
    "when": "its firing twin is out",
    "says": "W-12 looks like W-01, which is out; nobody has told them apart since W-12 was taken.",
    "remedy": "Read the tag of W-12 and look at it.",
    "who": [
      "Armorer 1 (P01)",
      "Armorer 2 (P02)"
    ]
  },
  "unknown-round-resolved": {
    "when": "a round was found",
    "says": "1 unknown round(s) at street.",
    "remedy": "It is released by two people not involved and one of them qualified to control guns.",
    "who": [
      "two people not involved",
      "one of them qualified to control guns"
    ]
  },
  "unplanned-shot-closed": {
    "when": "a gun went off",
    "says": "A shot nobody had called for, W-02.",
    "remedy": "It is released by two people not involved and one of them qualified to control guns and the safety advisor.",
    "who": [
      "two people not involved",
      "one of them qualified to control guns",
      "the safety advisor"
    ]
  },
  "unplanned-shot-reported": {
    "when": "the report on file is about an earlier one",
    "says": "A shot nobody had called for, W-01. The discharge report on file is older than that.",
    "remedy": "Report it to those who must know, and file the discharge report.",
    "who": [
      "Armorer",
      "Production"
    ]
  },
  "venue-approved-armourer": {
    "when": "the approval ran out last week",
    "says": "The venue approval of armourer for P01 on file is not in force on this day.",
    "remedy": "File the venue approval of armourer for P01 (its kind is \"venue approval of armourer\").",
    "who": [
      "Production"
    ]
  },
  "wait-after-did-not-fire": {
    "when": "one did not",
    "says": "W-01 did not fire; opening is barred for the wait, giving back never.",
    "remedy": "It is released by the wait over and the round cleared into quarantine.",
    "who": [
      "the wait over and the round cleared into quarantine"
    ]
  },
  "waiver-takes-two": {
    "when": "the second is the 1st AD",
    "says": "Still wanting for this waiver: one of the two from outside the production line who neither gives nor gets the gun.",
    "remedy": "Ask with two who may, and name whoever orders it; or make the condition true.",
    "who": [
      "Armorer",
      "Safety advisor"
    ]
  },
  "walked-through-together": {
    "when": "the meeting was talk only",
    "says": "Actor A (P07) heard of PL-01 today, and has not walked it through.",
    "remedy": "Walk it through, or do it dry, with the performer and a controller there.",
    "who": [
      "1st AD",
      "Armorer"
    ]
  },
  "warned-before-firing": {
    "when": "somebody states that it is not so",
    "says": "1st AD (P05) states of PL-01 that it is not so: cast and crew were warned of the shots.",
    "remedy": "Put it right, look again, and state for PL-01: cast and crew were warned of the shots.",
    "who": [
      "1st AD",
      "Armorer"
    ]
  },
  "within-the-permit": {
    "when": "the plan has full loads",
    "says": "Permit L-01 allows half loads at most.",
    "remedy": "Use a lighter load, or another place.",
    "who": [
      "Armorer",
      "Locations"
    ]
  },
  "within-the-theatrical-licence": {
    "when": "it is of category E",
    "says": "W-11 is of category E, which the theatrical licence does not cover.",
    "remedy": "Leave it out.",
    "who": [
      "Armorer"
    ]
  },
  "working-order-certified": {
    "when": "the service certificate ran out last week",
    "says": "The service certificate for W-01 on file is not in force on this day.",
    "remedy": "File the service certificate for W-01 (its kind is \"service certificate\").",
    "who": [
      "Armorer",
      "Supplier"
    ]
  },
  "working-procedure-for-the-scene": {
    "when": "another plan version was assessed",
    "says": "The assessment of scene 47 is of another plan version.",
    "remedy": "Revise the assessment for this version of the plan.",
    "who": [
      "Armorer",
      "Production"
    ]
  }
};
