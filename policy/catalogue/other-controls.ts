// Rules that cite rows of another control than their own: one act on set often answers two of them.

/** Rows of other controls a rule does too, and why they belong to it. */
export interface OtherControl {
  readonly rows: readonly [string, ...string[]];
  readonly because: string;
}

/** By the id of the rule. */
export const otherControls: Readonly<Record<string, OtherControl>> = {
  'accounts-agree': { rows: ['US-RUST-EV.7'], because: 'a disputed hand-over is a difference between two accounts' },
  'action-is-planned': {
    rows: ['NM-OHSB-R4', 'US-CSATF-1.20'],
    because: 'correction after an event, and what the meeting goes through, are both said of a plan line',
  },
  'arrival-declared': {
    rows: ['US-CSATF-1.17', 'US-AEA-03'],
    because: 'rounds are kept out by what people say they bring, before anybody searches',
  },
  'begun-after-a-show': { rows: ['US-CSATF-1.09'], because: 'the show is the look before use' },
  'bore-proven-before-blanks': {
    rows: ['US-CSATF-1.08', 'US-CSATF-1.09'],
    because: 'the look through the bore is part of the inspection before firing',
  },
  'closers-close': { rows: ['CA-SB132-9153a.1'], because: 'who answers for the guns is who closes them away' },
  'controller-present-at-action': {
    rows: ['CA-SB132-9153a.3'],
    because: 'exclusive duty lasts while a performer holds the gun, and that is presence',
  },
  'giver-controls-guns': {
    rows: ['CA-SB132-9153a.2', 'US-CSATF-1.03', 'UK-MET-01', 'US-CSATF-1.06'],
    because: 'the giver has to be the custodian, qualified, and the only one who loads and gives out',
  },
  'loaded-into-proven-gun': {
    rows: ['US-CSATF-1.09', 'AU-CLR-01'],
    because: 'loading needs the fresh look at every chamber that use needs',
  },
  'no-bulleted-rounds': {
    rows: ['CA-SB132-9155a'],
    because: 'without a permit for bulleted fire the exclusion is all there is',
  },
  'no-more-than-planned': {
    rows: ['US-JMFX-02'],
    because: 'loading no more than the take needs is loading no earlier than it',
  },
  'nothing-less-would-do': {
    rows: ['AU-SSA-10'],
    because: 'ways around pointing a muzzle are the alternatives tried first',
  },
  'returned-gun-is-opened': {
    rows: ['US-JMFX-04', 'CAN-MB-22.A2'],
    because: 'taking back ends with the gun opened and seen, which is the look after use',
  },
  'rounds-stayed-in-custody': {
    rows: ['SEED-20'],
    because: 'rounds others could reach are rounds that were lost sight of',
  },
  'show-is-fresh': { rows: ['US-CSATF-1.09'], because: 'a look that is too old is no fresh look' },
  'trained-for-this-gun': {
    rows: ['AU-SSA-09', 'CAN-SHAPE-03'],
    because: 'taught, tested and agreed is the training that counts, on stage as well',
  },
  'blanks-do-not-wait-in-a-gun': {
    rows: ['US-CSATF-1.08'],
    because: 'a gun inspected after each sequence is a gun emptied after it',
  },
  'blanks-only-where-a-shot-is-fired': {
    rows: ['US-CSATF-1.15'],
    because: 'no load at all is the lightest',
  },
  'own-guns-stay-off-set': {
    rows: ['US-CSATF-1.17'],
    because: 'guns people bring come with rounds in their pockets',
  },
  'far-enough-away': {
    rows: ['US-CSATF-1.15', 'US-JMFX-03'],
    because: 'distance is settled with load and aim, in the same line of the plan',
  },
  'handler-holds-three-papers': {
    rows: ['CA-SB132-9153b.3'],
    because: 'the statute lists the handler’s training as the third of the papers',
  },
  'within-the-permit': {
    rows: ['US-CSATF-1.04'],
    because: 'the permit of the place is part of its law',
  },
  'no-stop-in-force': { rows: ['US-TEACH-01'], because: 'a studio teacher’s word is a stop like anybody’s' },
  'wait-after-did-not-fire': {
    rows: ['UK-NOS-SKSAR8.3'],
    because: 'the round that did not fire is accounted for before anything goes on',
  },
  'controller-on-duty': {
    rows: ['US-AEA-05', 'SEED-03'],
    because: 'without a controller on duty for that hour nothing is taken, loaded or handed over',
  },
  'giver-holds-it': { rows: ['UK-NOS-SKSAR5.1'], because: 'a document for each movement is the signed hand-over' },
  'rounds-are-proven': {
    rows: ['UK-NOS-SKSAR5.2', 'US-RUST-EV.3', 'US-WRAP-02'],
    because: 'rounds are proven in the container they are in, at issue and on return',
  },
  'never-lay-unattended': { rows: ['AU-SSA-05'], because: 'what is not in a hand is locked up' },
  'rounds-were-locked-over-breaks': { rows: ['AU-SSA-05'], because: 'what is not in a hand is locked up' },
  'close-needs-counts': {
    rows: ['UK-NOS-SKSAR5.3', 'THEATRE-BLOG-01', 'US-MGS-01'],
    because: 'nobody leaves with a gun, and every one is on the list that is counted',
  },
  'sign-after-closing-count': {
    rows: ['UK-NOS-SKSAR5.3'],
    because: 'the closing count shows whether somebody left with a gun',
  },
  'contents-are-proven': { rows: ['SEED-11'], because: 'each round is seen as it goes in' },
  'looked-at-today': {
    rows: ['US-CSATF-1.05', 'CAN-MB-22.A2', 'CAN-MB-22.A3'],
    because: 'a thing not on the register cannot have been looked at, and the look before use stands in the register',
  },
  'nobody-in-the-arc': { rows: ['SEED-17'], because: 'the ways around a person in line are the ways to make it true' },
  'briefed-today': { rows: ['CAN-MB-22.A2iv'], because: 'training and briefing are asked for in one sentence there' },
  'doubt-of-skill-settled': {
    rows: ['SEED-27'],
    because: 'a request for training that is not answered is a complaint that is not answered',
  },
  'twenty-feet-from-the-muzzle': { rows: ['US-JMFX-03'], because: 'inside the distance the aim goes beside' },
  'collected-soon-after-the-cut': {
    rows: ['US-RUST-EV.10'],
    because: 'a gun taken back at once does not lie unwatched',
  },
};
