// The production, its people, devices, papers and plans: claims and arrangements, never proof of contents.

import { defineEvent, field, maybeField, personal } from '../vocabulary/define.ts';
import {
  alias,
  bytes,
  count,
  date,
  deviceId,
  eventId,
  id,
  instant,
  list,
  oneOf,
  shape,
  text,
  whole,
  yesNo,
} from '../vocabulary/kinds.ts';
import { ability, breakWord, functionWord, handling, load, roundKind, topic, witnessing } from '../vocabulary/words.ts';

const keyShape = shape({
  person: id('person'),
  device: deviceId,
  algorithm: oneOf(['ed25519', 'es256']),
  publicKey: bytes(200),
});

/** The genesis event; the log's origin derives from it (model.md §1). */
export const ProductionFounded = defineEvent('ProductionFounded', 1, {
  says: 'A production was founded by two people who name both their keys.',
  weight: 'paper',
  fields: {
    title: field(text(120), 'Title'),
    zone: field(text(60), 'Time zone', 'An IANA name such as America/Los_Angeles.'),
    sample: field(yesNo, 'SAMPLE production', 'Only here are test keys accepted.'),
    founders: field(list(keyShape, 2), 'Founders and their keys'),
  },
});
export const FoundingAttested = defineEvent('FoundingAttested', 1, {
  says: 'The second founder attested the founding with their own key.',
  weight: 'paper',
  fields: { founding: field(eventId, 'Founding event') },
});
/** One second signature for everything that takes two people: it names the event it stands behind. */
export const Seconded = defineEvent('Seconded', 1, {
  says: 'A second person stands behind a named event with their own signature.',
  weight: 'proof',
  fields: { of: field(eventId, 'Event'), words: maybeField(text(200), 'In words') },
});
export const RulesAdopted = defineEvent('RulesAdopted', 1, {
  says: 'The production adopted rulebooks and settings for its days.',
  weight: 'paper',
  fields: {
    rulebooks: field(list(alias, 20), 'Rulebooks'),
    minDistanceFt: field(whole(0, 1000), 'Least distance in feet'),
    shownValidMin: field(whole(1, 240), 'Minutes a look counts'),
    didNotFireWaitS: field(whole(1, 3600), 'Wait after did not fire, seconds'),
    didNotFireWaitFloorS: field(whole(1, 3600), 'Shortest such wait, seconds'),
    planVersion: maybeField(whole(0, 10_000), 'Plan version in force'),
    employer: maybeField(text(120), 'Legal employer'),
    contact: maybeField(id('person'), 'Compliance contact'),
    custodian: maybeField(id('person'), 'Custodian of all guns'),
    safetyRepresentative: maybeField(id('person'), 'Safety representative'),
    closers: maybeField(list(id('person'), 8), 'Who signs the day'),
    pilot: maybeField(yesNo, 'Tax-credit pilot'),
    advisorAppointed: maybeField(date, 'Safety advisor appointed'),
    prepStarted: maybeField(date, 'Prep started'),
    lateArrivalCutOff: maybeField(instant, 'After this nobody joins without the full look'),
  },
});
/** A production tightens by itself; what is looser takes a second person, a reason and a day (rules.md §1). */
export const LooseningApproved = defineEvent('LooseningApproved', 1, {
  says: 'A second person approved that a later adoption of rules is looser; it counts a day after.',
  weight: 'paper',
  fields: {
    adoption: field(eventId, 'Adoption of rules'),
    why: field(text(200), 'Why'),
  },
});
export const PersonListed = defineEvent('PersonListed', 1, {
  says: 'A person was put on the list of the production, by role.',
  weight: 'paper',
  fields: {
    person: field(id('person'), 'Person'),
    alias: field(alias, 'Short name', 'Such as P05.'),
    role: field(text(80), 'Role'),
    department: maybeField(text(60), 'Department'),
    handles: field(handling, 'May handle'),
    witnesses: field(witnessing, 'May witness'),
    ageBand: maybeField(text(12), 'Age band'),
    called: maybeField(yesNo, 'Called today'),
    name: personal(text(120), 'Name'),
  },
});
export const DeviceEnrolled = defineEvent('DeviceEnrolled', 1, {
  says: 'A device key was enrolled for a person, or as a shared device.',
  weight: 'paper',
  fields: {
    device: field(deviceId, 'Device key'),
    alias: field(alias, 'Short name', 'Such as DV-05.'),
    kind: field(oneOf(['phone', 'tablet', 'board', 'badge', 'laptop', 'hub']), 'Kind'),
    holder: maybeField(id('person'), 'Whose', 'Absent for a shared device.'),
    algorithm: field(oneOf(['ed25519', 'es256']), 'Algorithm'),
    publicKey: field(bytes(200), 'Public key'),
  },
});
/** Revocation is a position in the key's own chain, never a clock time (hazards.md invariant 21). */
export const DeviceRevoked = defineEvent('DeviceRevoked', 1, {
  says: 'A device key was revoked from a position in its own chain.',
  weight: 'danger',
  fields: {
    device: field(deviceId, 'Device key'),
    lastCounter: field(whole(-1, 1_000_000_000), 'Last counter that still counts'),
    why: field(text(200), 'Why'),
  },
});
export const CredentialClaimed = defineEvent('CredentialClaimed', 1, {
  says: 'Somebody states that a person holds a paper.',
  weight: 'paper',
  fields: {
    person: field(id('person'), 'Person'),
    credential: field(text(80), 'Paper'),
    issuer: maybeField(text(80), 'Issuer'),
    issued: maybeField(date, 'Issued'),
    validTo: maybeField(date, 'Last day'),
    number: personal(text(60), 'Number'),
  },
});
export const TrainingClaimed = defineEvent('TrainingClaimed', 1, {
  says: 'Somebody states that a person was trained.',
  weight: 'paper',
  fields: {
    person: field(id('person'), 'Person'),
    covers: field(oneOf(['course', 'gun', 'class', 'action']), 'Covers'),
    gun: maybeField(id('gun'), 'Gun'),
    ability: maybeField(ability, 'Class'),
    course: field(text(120), 'Course'),
    held: maybeField(date, 'Held'),
    validTo: maybeField(date, 'Last day'),
  },
});
export const DutyAssigned = defineEvent('DutyAssigned', 1, {
  says: 'A person has a function for a stretch of the day.',
  weight: 'paper',
  fields: {
    person: field(id('person'), 'Person'),
    function: field(functionWord, 'Function'),
    from: field(instant, 'From'),
    to: field(instant, 'To'),
    exclusive: field(yesNo, 'Nothing else in this time'),
    words: maybeField(text(200), 'Note'),
  },
});
export const PermitFiled = defineEvent('PermitFiled', 1, {
  says: 'A permit says what a place allows and when.',
  weight: 'paper',
  fields: {
    paper: field(id('paper'), 'Permit'),
    alias: field(alias, 'Short name'),
    place: field(id('place'), 'Place'),
    from: field(instant, 'From'),
    to: field(instant, 'To'),
    gunsSeen: field(yesNo, 'Guns may be out'),
    gunfire: field(yesNo, 'Gunfire'),
    ceiling: field(load, 'Greatest load'),
  },
});
export const AssessmentFiled = defineEvent('AssessmentFiled', 1, {
  says: 'A written risk assessment was filed for a scene and plan version.',
  weight: 'paper',
  fields: {
    paper: field(id('paper'), 'Assessment'),
    alias: field(alias, 'Short name'),
    kind: field(text(40), 'Kind'),
    covers: field(text(80), 'Covers'),
    version: field(whole(0, 10_000), 'Version'),
    planVersion: field(whole(0, 10_000), 'Plan version'),
    revised: maybeField(date, 'Revised'),
    controls: maybeField(text(), 'Controls'),
    riskWithout: maybeField(text(20), 'Risk without controls'),
    riskWith: maybeField(text(20), 'Risk with controls'),
  },
});
/** Any document rules ask for that is not about one person's fitness: a notice, a certificate, a consent, a cover note. */
export const PaperFiled = defineEvent('PaperFiled', 1, {
  says: 'Somebody states that a document exists: a notice, a certificate, an approval, a consent.',
  weight: 'paper',
  fields: {
    paper: field(id('paper'), 'Document'),
    alias: field(alias, 'Short name'),
    kind: field(text(60), 'Kind', 'In the words of the rule that asks for it, such as police notice.'),
    about: maybeField(id(), 'About', 'Gun, lot, place, person or plan line; absent for the whole production.'),
    covers: maybeField(text(80), 'Covers'),
    from: maybeField(date, 'First day'),
    validTo: maybeField(date, 'Last day'),
    number: personal(text(60), 'Number'),
  },
});
/**
 * A physical fact no device can sense, stated by a named person who looked or asked (rules.md §1, BLOCK-A). It proves
 * who said what and when, not that it was so.
 */
export const Attested = defineEvent('Attested', 1, {
  says: 'A named person states that something is so, or is not so, that no device can sense.',
  weight: 'proof',
  fields: {
    what: field(text(60), 'What', 'In the words of the rule that asks for it, such as eyes and ears are covered.'),
    so: field(yesNo, 'It is so'),
    about: maybeField(id(), 'About', 'Gun, lot, place, person or plan line; absent for the whole session.'),
    words: maybeField(text(200), 'In words'),
  },
});
export const ConsultAnswered = defineEvent('ConsultAnswered', 1, {
  says: 'A question about aim, distance or load was answered by custodian and safety representative.',
  weight: 'paper',
  fields: {
    paper: field(id('paper'), 'Consult'),
    alias: field(alias, 'Short name'),
    guns: field(list(id('gun'), 40), 'Guns'),
    question: field(text(), 'Question'),
    answer: field(text(), 'Answer'),
    condition: maybeField(text(), 'Condition'),
    answeredBy: field(list(id('person'), 8), 'Answered by'),
  },
});
export const ActionPlanned = defineEvent('ActionPlanned', 1, {
  says: 'One armed action of one set-up was planned, with the least that does the job.',
  weight: 'paper',
  fields: {
    plan: field(id('plan'), 'Plan line'),
    alias: field(alias, 'Short name'),
    version: field(whole(0, 10_000), 'Plan version'),
    setup: field(alias, 'Set-up'),
    scene: field(text(40), 'Scene'),
    place: field(id('place'), 'Place'),
    gun: field(id('gun'), 'Gun'),
    ability: field(ability, 'Class asked for'),
    whyNothingLess: maybeField(text(), 'Why nothing less'),
    kind: field(oneOf(['none', 'dummy', 'blank', 'bulleted']), 'Kind of round'),
    lot: maybeField(id('lot'), 'Lot'),
    load: field(load, 'Load'),
    perTake: field(count, 'Rounds a take'),
    takes: field(count, 'Takes'),
    performers: field(list(id('person'), 40), 'Performers', 'Those who may hold it, in order.'),
    triggerPulled: field(yesNo, 'Trigger pulled'),
    cocked: field(yesNo, 'Cocked'),
    rolling: maybeField(yesNo, 'Camera rolls'),
    muzzleLine: maybeField(text(), 'Muzzle line'),
    aimPoint: maybeField(text(120), 'Aim point'),
    arcDeg: field(whole(0, 360), 'Arc in degrees'),
    inArc: field(list(id('person'), 40), 'People who may be in the arc'),
    nearest: maybeField(id('person'), 'Nearest person forward'),
    nearestFt: maybeField(whole(0, 5000), 'Their distance in feet'),
    nearestOffDeg: maybeField(whole(0, 180), 'Their angle off the muzzle line'),
    minDistanceFt: field(whole(0, 5000), 'Least distance for this load, feet'),
    camera: maybeField(text(), 'Camera'),
    protection: maybeField(text(), 'Protection'),
    holderChanges: maybeField(text(), 'Planned changes of holder'),
    setDown: maybeField(text(120), 'Planned set-down'),
    belt: maybeField(id('place'), 'Belt worn'),
    shooters: field(count, 'People who fire at once'),
    controller: field(id('person'), 'Controller'),
    witness: maybeField(id('person'), 'Witness'),
    deputy: maybeField(id('person'), 'Deputy witness'),
    earliest: maybeField(instant, 'Earliest'),
    permit: maybeField(id('paper'), 'Permit'),
    consult: maybeField(id('paper'), 'Consult'),
  },
});
export const SessionOpened = defineEvent('SessionOpened', 1, {
  says: 'A unit began a working period.',
  weight: 'act',
  fields: {
    session: field(id('session'), 'Session'),
    label: field(alias, 'Label', 'Such as day 14.'),
    unit: field(text(40), 'Unit'),
  },
});
export const MeetingHeld = defineEvent('MeetingHeld', 1, {
  says: 'A safety meeting or short briefing was held with the people named.',
  weight: 'act',
  fields: {
    meeting: field(id('meeting'), 'Meeting'),
    kind: field(oneOf(['meeting', 'briefing']), 'Kind'),
    place: maybeField(id('place'), 'Place'),
    plans: field(list(id('plan'), 60), 'Plan lines gone through'),
    topics: field(list(topic, 5), 'Gone through'),
    attended: field(list(id('person'), 400), 'Attended'),
    walkThrough: field(yesNo, 'Walk-through or dry run'),
  },
});
export const ArrivalDeclared = defineEvent('ArrivalDeclared', 1, {
  says: 'A person arrived and declared whether they bring a gun or a round of their own.',
  weight: 'act',
  fields: {
    person: field(id('person'), 'Person'),
    ownGun: field(yesNo, 'A gun of their own'),
    ownRounds: field(yesNo, 'Rounds of their own'),
  },
});
export const BreakBegan = defineEvent('BreakBegan', 1, {
  says: 'A meal, move or relief began: everything is to be counted in and locked.',
  weight: 'act',
  fields: { kind: field(breakWord, 'Kind'), place: maybeField(id('place'), 'Where') },
});
export const BreakEnded = defineEvent('BreakEnded', 1, {
  says: 'The break ended.',
  weight: 'act',
  fields: { kind: field(breakWord, 'Kind') },
});
export const SilenceOrdered = defineEvent('SilenceOrdered', 1, {
  says: 'Radio silence was ordered for a stretch of time: devices in flight mode are no error.',
  weight: 'act',
  fields: { from: field(instant, 'From'), to: field(instant, 'Until'), why: field(text(200), 'Why') },
});
/** Silence is a due act not done, never a heartbeat (model.md §8). */
export const SilenceNoticed = defineEvent('SilenceNoticed', 1, {
  says: 'An act that was due had not been done when this was noticed.',
  weight: 'danger',
  fields: {
    due: field(alias, 'What was due'),
    thing: maybeField(id(), 'About'),
    since: field(instant, 'Due at'),
    cause: maybeField(eventId, 'Because of'),
  },
});
export const RoleChanged = defineEvent('RoleChanged', 1, {
  says: 'What a person may do was changed.',
  weight: 'paper',
  fields: {
    person: field(id('person'), 'Person'),
    handles: field(handling, 'May handle'),
    witnesses: field(witnessing, 'May witness'),
    kinds: maybeField(list(roundKind, 5), 'Kinds of round'),
  },
});
export const ThingsLinked = defineEvent('ThingsLinked', 1, {
  says: 'Two registrations were found to be one thing; both stay.',
  weight: 'act',
  fields: { one: field(id(), 'One'), other: field(id(), 'Other') },
});
