// Rows of the catalogue that no rule asks for, because an event records them: who did, said or saw what, to be shown later.

import type { EventType } from '@proofhouse/domain/events.ts';

/** What records a row, and how. */
export interface Recorded {
  readonly by: readonly [EventType, ...EventType[]];
  readonly says: string;
}

/** Recorded rows, by id. */
export const recorded: Readonly<Record<string, Recorded>> = {
  'US-AEAA-01': {
    by: ['PersonListed', 'CredentialClaimed', 'FirearmListed', 'LotListed'],
    says: 'Whom and which supplier the producer chose stands on the record under the name of whoever listed them.',
  },
  'UK-NOS-0': {
    by: ['CredentialClaimed', 'TrainingClaimed'],
    says: 'A certificate or self-assessment against the standard is filed like any other paper of a person.',
  },
  'SEED-05': {
    by: ['RulesAdopted', 'DutyAssigned'],
    says: 'The employer is named once; a duty is assigned by name, and the assignment keeps the name of who made it.',
  },
  'CAN-ON-39.05': {
    by: ['PhotoTaken', 'PaperFiled'],
    says: 'The sign at the store is photographed, or a document about it filed.',
  },
  'US-CSATF-1.07': {
    by: ['LoadWitnessed', 'WasShown'],
    says: 'Who watched the loading or was shown the gun, and who did not want to be, is written down person by person.',
  },
  'US-AEA-01': {
    by: ['WasShown'],
    says: 'The performer’s look is an offer with its answer; it certifies nothing and permits nothing.',
  },
  'US-SAGAFTRA-01': {
    by: ['WasShown', 'Looked'],
    says: 'The proof is made by those who control guns; a performer’s view stands beside it and never counts as proof.',
  },
  'SEED-13': {
    by: ['Received', 'WasShown'],
    says: 'Whoever receives signs for it, and was shown what is in it or declined.',
  },
  'US-CSATF-1.12': {
    by: ['MeetingHeld', 'NoteMade'],
    says: 'It is told at the meeting; a lapse is written down as it was seen.',
  },
  'US-TRIAL-08': {
    by: ['NoteMade', 'Unloaded', 'HandedOver'],
    says: 'The correction is noted; taking the gun back is a fact nobody has to ask for.',
  },
  'US-STUDENT-01': {
    by: ['MeetingHeld', 'StopCalled'],
    says: 'It is told at the meeting; anybody’s stop is recorded and holds every gun.',
  },
  'US-TRIAL-09': {
    by: ['NoteMade', 'TrainingClaimed'],
    says: 'What was said to the performer is noted, and further training filed.',
  },
  'US-AEA-04': {
    by: ['TrainingClaimed', 'NoteMade'],
    says: 'Experience is claimed, never assumed; nobody is trained for a gun by their own word.',
  },
  'CA-SB132-9152a.3': {
    by: ['DutyAssigned', 'SessionOpened'],
    says: 'Each unit has a session of its own, and the advisor’s duty says where it is.',
  },
  'CA-SB132-9152.acc': {
    by: ['AssessmentFiled'],
    says: 'The assessment stands on the record everybody on the list can read; who read it is not recorded.',
  },
  'US-CSATF-1.24': {
    by: ['ConcernRaised', 'StopCalled'],
    says: 'A concern needs no name and cannot be deleted by the production; a stop needs no reason.',
  },
  'US-CSATF-1.25': {
    by: ['NoteMade', 'ConcernRaised', 'StopCalled'],
    says: 'What was seen is written down by whoever saw it; a stop ends it.',
  },
  'US-IATSE-01': {
    by: ['ConcernRaised', 'StopCalled'],
    says: 'A refusal to work is a concern or a stop, without a name if wished. The union’s own line is outside the product.',
  },
  'US-ICG-01': {
    by: ['TrainingClaimed'],
    says: 'That somebody has seen the film is filed as training.',
  },
  'FI-02': {
    by: ['ShotUnplanned', 'AnomalyNoticed', 'NoteMade'],
    says: 'What went wrong without hurting anybody is the same event as what did.',
  },
  'US-RUST-EV.12': {
    by: ['ThingsLinked', 'EvidenceFrozen', 'RoundIdentified'],
    says: 'A round that turns up later is linked to what it belongs to, and leaves with it in one export.',
  },
  'AU-NSW-35A.3b': {
    by: ['ProductionFounded', 'DeviceEnrolled'],
    says: 'The register is kept by the hub and by every device enrolled, apart from the guns; a copy cannot be altered unseen.',
  },
  'CA-SB132-9152.rep': {
    by: ['SessionSigned', 'PaperFiled'],
    says: 'What a report draws on is exported whole; the report itself is filed as a document.',
  },
  'UK-NOS-SKSAR5.5': {
    by: ['AssessmentFiled', 'ActionPlanned', 'HandedOver'],
    says: 'An issue names its plan line, and the plan its assessment.',
  },
};
