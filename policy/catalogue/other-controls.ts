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
    rows: ['US-CSATF-1.17'],
    because: 'rounds are kept off the set by what people say they bring, before anybody sweeps',
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
    rows: ['CA-SB132-9153a.2', 'US-CSATF-1.03'],
    because: 'the giver has to be the custodian, and to be qualified',
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
  'returned-gun-is-opened': { rows: ['US-JMFX-04'], because: 'taking back ends with the gun opened and seen' },
  'rounds-stayed-in-custody': {
    rows: ['SEED-20'],
    because: 'rounds others could reach are rounds that were lost sight of',
  },
  'show-is-fresh': { rows: ['US-CSATF-1.09'], because: 'a look that is too old is no fresh look' },
  'trained-for-this-gun': { rows: ['AU-SSA-09'], because: 'taught, tested and agreed is the training that counts' },
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
  'within-the-permit': { rows: ['CAN-BC-02'], because: 'the ceiling on loads stands in the permit of the place' },
};
