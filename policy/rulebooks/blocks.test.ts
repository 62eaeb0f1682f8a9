// Every block by its cases: what holds, what breaks, and where nobody can tell.
import {
  byTwo,
  countByTwo,
  HOUR,
  handOver,
  idOf,
  MINUTE,
  SECOND,
  T0,
  write,
} from '@proofhouse/domain/testing/facts.ts';
import {
  asks,
  begin,
  empty,
  giveToActor,
  guns,
  loadBlanks,
  look,
  lots,
  openDay,
  openStore,
  people,
  places,
  plans,
  readySet,
  type StageSet,
  show,
  takeUp,
} from '@proofhouse/domain/testing/set.ts';
import { writeInstant } from '@proofhouse/domain/vocabulary/instant.ts';
import type { Ask } from '../ask.ts';
import { openedSet, outSet } from '../testing/asking.ts';
import { type Case, runCases } from '../testing/cases.ts';
import { rulebooks } from './all.ts';

/** A set with something told to it. */
const told = (make: () => StageSet, tell: (set: StageSet) => void) => () => {
  const set = make();
  tell(set);
  return set;
};
const { take, load, handOver: hand, begin: start, handRubber: rubber } = asks;
const loadDummies: Ask = {
  kind: 'load',
  things: [guns.revolver],
  lot: lots.dummies,
  from: places.dummyTray,
  count: 6,
  plan: plans.dummy,
};

const later =
  (by: number) =>
  ({ history }: StageSet): void => {
    history.now += by;
  };
const stop = ({ history, pens }: StageSet) => void write(history, pens.camera, 'StopCalled', {});
const releaseOf =
  (second: string): ((set: StageSet) => Ask) =>
  ({ history }) => ({
    kind: 'release',
    things: [],
    hold: history.facts.findLast((fact) => ['StopCalled', 'RoundFound'].includes(fact.type))?.id ?? 'f'.repeat(64),
    second,
    plan: plans.blank,
  });
const dropped = ({ history, pens }: StageSet) =>
  void write(history, pens.actor, 'AnomalyNoticed', { gun: guns.revolver, kind: 'dropped' });
const onCart = (set: StageSet) =>
  void write(set.history, set.pens.armorer, 'ThingMoved', { things: [guns.revolver], to: places.cart });
const unread = ({ history, pens }: StageSet) =>
  void write(history, pens.camera, 'NoteMade', { words: 'x' }, { type: 'Unheard' });

/** A gun that no facts speak for, on the register only by a stranger's word. */
const strange: Ask = { ...hand, things: ['f'.repeat(32)] };

/** Two told the rubber gun apart and the armorer has it. */
const rubberInHand = (set: StageSet) => {
  takeUp(set, guns.rubber);
  write(set.history, set.pens.armorer2, 'Looked', { look: look(guns.rubber, [], { tagRead: true }) });
};
const replicaPlan = (set: StageSet) =>
  void write(set.history, set.pens.manager, 'ActionPlanned', {
    plan: plans.empty,
    alias: 'PL-04',
    version: 1,
    setup: '47B',
    scene: '47',
    place: places.street,
    gun: guns.replica,
    ability: 'cannot-fire',
    kind: 'none',
    load: 'none',
    perTake: 0,
    takes: 1,
    performers: [people.actor],
    triggerPulled: false,
    cocked: false,
    arcDeg: 40,
    inArc: [],
    minDistanceFt: 0,
    shooters: 0,
    controller: people.armorer,
  });
const replica: Ask = { kind: 'hand over', things: [guns.replica], receiver: people.actor, plan: plans.empty };

/** Everything counted and locked up, by two. */
const lockedUp = (set: StageSet) => {
  const { history, pens } = set;
  const fixed: readonly string[] = [places.truck, places.street, places.strongroom, places.missing];
  write(history, pens.armorer, 'ThingMoved', {
    things: [guns.revolver, ...Object.values(places).filter((id) => !fixed.includes(id))],
    to: places.strongroom,
  });
  history.now += SECOND;
  byTwo(history, pens.armorer, pens.director, 'StoreLocked', { place: places.strongroom });
  history.now += SECOND;
  countByTwo(history, pens.armorer, pens.director, {
    subject: places.strongroom,
    of: 'guns',
    rows: [{ count: Object.keys(guns).length }],
  });
};
const close: Ask = { kind: 'close', things: [], gate: 'meal', plan: plans.blank };
const sign: Ask = { kind: 'sign', things: [], plan: plans.blank };

const cases: readonly Case[] = [
  ['giver-controls-guns', 'holds', 'an armorer takes', openedSet, take],
  ['giver-controls-guns', 'breaks', 'the caller loads', openedSet, load, 'director'],
  ['giver-controls-guns', 'breaks', 'the hands named are a performer’s', readySet, { ...hand, giver: people.actor }],
  ['controller-on-duty', 'holds', 'the armorer has the duty now', openedSet, load],
  ['controller-on-duty', 'breaks', 'the day’s duty is over', told(openedSet, later(12 * HOUR)), load],
  ['controller-has-no-other-work', 'holds', 'the duty is exclusive', openedSet, load],
  [
    'controller-has-no-other-work',
    'breaks',
    'the armorer dresses the set as well',
    () => openedSet({ otherWork: true }),
    load,
  ],
  ['controller-has-no-other-work', 'breaks', 'nobody freed the armorer', () => openedSet({ notExclusive: true }), take],
  ['receiver-may-hold', 'holds', 'a performer receives', readySet, hand],
  ['receiver-may-hold', 'breaks', 'the camera operator receives', readySet, { ...hand, receiver: people.camera }],
  [
    'receiver-may-hold',
    'cannot tell',
    'the receiver is nobody on the list',
    readySet,
    { ...hand, receiver: 'f'.repeat(32) },
  ],
  ['no-bulleted-rounds', 'holds', 'the lot is of blanks', openedSet, load],
  [
    'no-bulleted-rounds',
    'breaks',
    'the lot is bulleted',
    () => openedSet({ lots: { blanks: { kind: 'bulleted' } } }),
    load,
  ],
  [
    'no-bulleted-rounds',
    'breaks',
    'somebody lists the lot again, as bulleted',
    told(
      openedSet,
      ({ history, pens }) =>
        void write(history, pens.camera, 'LotListed', {
          lot: lots.blanks,
          alias: 'B01',
          kind: 'bulleted',
          calibre: '.45 Colt',
          load: 'full',
          tells: [],
          opening: [],
        }),
    ),
    load,
  ],
  ['lot-has-a-title', 'holds', 'supplier and paper are named', openedSet, load],
  [
    'lot-has-a-title',
    'breaks',
    'there is no paper',
    () => openedSet({ lots: { blanks: { paper: undefined as never } } }),
    load,
  ],
  ['lot-has-a-title', 'breaks', 'the rounds have no lot', openedSet, { ...load, lot: undefined as never }],
  ['lot-has-a-title', 'cannot tell', 'nobody listed the lot', openedSet, { ...load, lot: 'f'.repeat(32) }],
  ['rounds-are-proven', 'holds', 'two told every round of the tray', openedSet, load],
  [
    'rounds-are-proven',
    'breaks',
    'nobody looked at the tray',
    openedSet,
    { ...load, from: places.fullTray, lot: lots.fullBlanks },
  ],
  [
    'rounds-are-proven',
    'cannot tell',
    'it is not said where they come from',
    openedSet,
    { ...load, from: undefined as never },
  ],
  ['rounds-stayed-in-custody', 'holds', 'the tray was never out of sight', openedSet, load],
  [
    'rounds-stayed-in-custody',
    'breaks',
    'the tray was left alone',
    told(
      openedSet,
      ({ history, pens }) => void write(history, pens.camera, 'LeftUnattended', { thing: places.blankTray }),
    ),
    load,
  ],
  ['rounds-were-locked-over-breaks', 'holds', 'there was no break', openedSet, load],
  [
    'rounds-were-locked-over-breaks',
    'breaks',
    'the tray stood on the cart over the meal',
    told(openedSet, ({ history, pens }) => {
      write(history, pens.director, 'BreakBegan', { kind: 'meal' });
      history.now += 20 * MINUTE;
    }),
    load,
  ],
  ['bore-proven-before-blanks', 'holds', 'two saw light through it', openedSet, load],
  ['bore-proven-before-blanks', 'holds', 'dummies are to go in', told(openedSet, dropped), loadDummies],
  ['bore-proven-before-blanks', 'breaks', 'it touched the ground', told(openedSet, dropped), load],
  ['loaded-into-proven-gun', 'holds', 'two saw every chamber empty', openedSet, load],
  ['loaded-into-proven-gun', 'breaks', 'it was dropped', told(openedSet, dropped), load],
  ['earlier-rounds-accounted-for', 'holds', 'nothing was issued before', openedSet, load],
  ['earlier-rounds-accounted-for', 'breaks', 'three blanks are still out', readySet, loadDummies],
  ['contents-are-proven', 'holds', 'every round went in before a witness', readySet, hand],
  [
    'contents-are-proven',
    'breaks',
    'nobody saw the rounds go in',
    told(openedSet, (set) => {
      write(set.history, set.pens.armorer, 'RoundsLoaded', {
        gun: guns.revolver,
        lot: lots.blanks,
        from: places.blankTray,
        count: 3,
      });
      show(set);
    }),
    hand,
  ],
  ['no-taint-in-the-gun', 'holds', 'the tray was never in doubt', readySet, hand],
  [
    'no-taint-in-the-gun',
    'breaks',
    'the tray had been left alone before the load',
    told(
      readySet,
      ({ history, pens }) =>
        void write(
          history,
          pens.camera,
          'LeftUnattended',
          { thing: places.blankTray },
          { at: history.now - 40 * SECOND },
        ),
    ),
    hand,
  ],
  ['never-lay-unattended', 'holds', 'the armorer holds it', readySet, hand],
  [
    'never-lay-unattended',
    'breaks',
    'it lay on the cart for half an hour',
    told(readySet, (set) => {
      onCart(set);
      set.history.now += 30 * MINUTE;
    }),
    hand,
  ],
  ['every-chamber-shown', 'holds', 'the caller saw all six', readySet, hand],
  [
    'every-chamber-shown',
    'breaks',
    'the caller saw three of six',
    told(openedSet, (set) => {
      loadBlanks(set);
      write(set.history, set.pens.director, 'Looked', { look: look(guns.revolver, [{ count: 3 }], { turned: 3 }) });
    }),
    hand,
  ],
  ['shown-to-two', 'holds', 'caller and performer saw it', readySet, hand],
  [
    'shown-to-two',
    'breaks',
    'only the caller saw it',
    told(openedSet, (set) => {
      loadBlanks(set);
      write(set.history, set.pens.director, 'Looked', { look: look(guns.revolver, [{ count: 3 }, empty(3)]) });
    }),
    hand,
  ],
  ['show-is-fresh', 'holds', 'it was shown just now', readySet, hand],
  ['show-is-fresh', 'breaks', 'it was shown twenty minutes ago', told(readySet, later(20 * MINUTE)), hand],
  ['begun-after-a-show', 'holds', 'it was shown before the hand-over', outSet, start],
  [
    'begun-after-a-show',
    'breaks',
    'it was handed over without a show',
    told(openedSet, (set) => {
      loadBlanks(set);
      giveToActor(set);
    }),
    start,
  ],
  ['bore-known-at-hand-over', 'holds', 'the bore was seen before the load', readySet, hand],
  [
    'bore-known-at-hand-over',
    'breaks',
    'it was loaded after touching the ground',
    told(openedSet, (set) => {
      dropped(set);
      loadBlanks(set);
    }),
    hand,
  ],
  ['returned-gun-is-opened', 'holds', 'it was never out', readySet, hand],
  [
    'returned-gun-is-opened',
    'breaks',
    'it came back and nobody opened it',
    told(outSet, ({ history, pens }) => void handOver(history, pens.actor, pens.armorer, guns.revolver)),
    hand,
  ],
  ['looked-at-today', 'holds', 'two looked at it this morning', readySet, hand],
  ['looked-at-today', 'holds', 'it is only taken out to be looked at', told(begin, (set) => openDay(set)), take],
  [
    'looked-at-today',
    'breaks',
    'two looked at it before the session opened',
    told(
      readySet,
      ({ history, pens }) =>
        void write(history, pens.manager, 'SessionOpened', { session: idOf('day 15'), label: 'day 15', unit: 'main' }),
    ),
    hand,
  ],
  ['looked-at-today', 'cannot tell', 'it is not on the register', readySet, strange],
  ['giver-holds-it', 'holds', 'the armorer has it', readySet, hand],
  ['giver-holds-it', 'breaks', 'the performer has it already', outSet, hand],
  [
    'giver-holds-it',
    'breaks',
    'somebody unknown says that it is elsewhere',
    told(
      readySet,
      ({ history, pens }) =>
        void write(
          history,
          pens.camera,
          'ThingMoved',
          { things: [guns.revolver], to: people.armorer },
          { by: people.armorer },
        ),
    ),
    hand,
  ],
  [
    'twin-told-apart',
    'holds',
    'its firing twin is locked up',
    told(begin, (set) => {
      openDay(set);
      replicaPlan(set);
    }),
    replica,
  ],
  [
    'twin-told-apart',
    'holds',
    'somebody read its tag since it was taken',
    told(openedSet, (set) => {
      replicaPlan(set);
      takeUp(set, guns.replica);
      write(set.history, set.pens.armorer2, 'Looked', { look: look(guns.replica, [], { tagRead: true }) });
    }),
    replica,
  ],
  ['twin-told-apart', 'breaks', 'its firing twin is out', told(openedSet, replicaPlan), replica],
  ['briefed-today', 'holds', 'the performer was at the meeting', readySet, hand],
  ['briefed-today', 'breaks', 'there was no meeting', () => readySet({ without: ['meeting'] }), hand],
  [
    'briefed-today',
    'breaks',
    'the meeting went through one thing five times',
    () => readySet({ meeting: { topics: ['action', 'action', 'action', 'action', 'action'] } }),
    hand,
  ],
  [
    'briefed-today',
    'breaks',
    'the meeting was about another action',
    () => outSet({ meeting: { plans: [plans.dummy] } }),
    start,
  ],
  ['trained-for-this-gun', 'holds', 'the performer trained with it', readySet, hand],
  [
    'trained-for-this-gun',
    'breaks',
    'nobody trained the performer',
    () => readySet({ without: ['gun training'] }),
    hand,
  ],
  [
    'trained-for-this-gun',
    'breaks',
    'the training has run out',
    () => readySet({ gunTrainingUntil: '2026-11-01' }),
    hand,
  ],
  ['arrival-declared', 'holds', 'the performer brought none', readySet, hand],
  [
    'arrival-declared',
    'breaks',
    'the performer brought rounds',
    () => readySet({ arrival: { ownRounds: true } }),
    hand,
  ],
  ['arrival-declared', 'cannot tell', 'the performer said nothing', () => readySet({ without: ['arrival'] }), hand],
  ['not-after-the-cut-off', 'holds', 'there is no cut-off', readySet, hand],
  [
    'not-after-the-cut-off',
    'breaks',
    'the performer came after it',
    () => readySet({ rules: { lateArrivalCutOff: writeInstant(T0 - HOUR) } }),
    hand,
  ],
  ['controller-present-at-action', 'holds', 'the armorer just handed it over', outSet, start],
  [
    'controller-present-at-action',
    'breaks',
    'the armorer left',
    told(outSet, ({ history, pens }) => void write(history, pens.camera, 'ControllerLeft', { person: people.armorer })),
    start,
  ],
  [
    'controller-present-at-action',
    'breaks',
    'the armorer gave no sign for a quarter of an hour',
    told(outSet, later(15 * MINUTE)),
    start,
  ],
  [
    'controller-present-at-action',
    'breaks',
    'control went to somebody who controls no guns',
    told(
      outSet,
      ({ history, pens }) =>
        void write(history, pens.armorer, 'ControlTransferred', { to: people.director, guns: [guns.revolver] }),
    ),
    start,
  ],
  [
    'controller-present-at-action',
    'cannot tell',
    'nobody answers for it',
    openedSet,
    { ...start, things: [guns.twin] },
  ],
  ['action-is-planned', 'holds', 'the plan names gun and performer', readySet, hand],
  [
    'action-is-planned',
    'holds',
    'it goes back to a controller',
    readySet,
    { ...hand, receiver: people.armorer2, plan: undefined as never },
  ],
  ['action-is-planned', 'breaks', 'no plan is named', readySet, { ...hand, plan: undefined as never }],
  [
    'action-is-planned',
    'breaks',
    'the plan is of another version',
    () => readySet({ rules: { planVersion: 0 } }),
    hand,
  ],
  ['action-is-planned', 'breaks', 'the plan names another performer', readySet, { ...hand, receiver: people.actor2 }],
  ['action-is-planned', 'breaks', 'the plan names another gun', openedSet, { ...load, things: [guns.twin] }],
  [
    'action-is-planned',
    'breaks',
    'it is to begin in hands the plan does not name',
    told(
      outSet,
      ({ history, pens }) =>
        void write(history, pens.actor, 'HolderChanged', { gun: guns.revolver, to: people.actor2, planned: true }),
    ),
    start,
  ],
  [
    'action-is-planned',
    'breaks',
    'somebody unknown changed the plan line',
    told(readySet, (set) => {
      const line = set.history.facts.find((fact) => fact.type === 'ActionPlanned');
      if (line?.type === 'ActionPlanned')
        write(set.history, set.pens.camera, 'ActionPlanned', line.body, { by: people.manager });
    }),
    hand,
  ],
  ['no-more-than-planned', 'holds', 'three of three are asked for', openedSet, load],
  ['no-more-than-planned', 'breaks', 'four are asked for', openedSet, { ...load, count: 4 }],
  ['no-more-than-planned', 'breaks', 'three are in already', readySet, { ...load, count: 1 }],
  ['no-more-than-planned', 'breaks', 'another lot is asked for', openedSet, { ...load, lot: lots.dummies }],
  [
    'no-more-than-planned',
    'breaks',
    'the plan wants it empty',
    () => openedSet({ plan: { kind: 'none', lot: undefined as never } }),
    load,
  ],
  ['no-more-than-planned', 'cannot tell', 'nobody says how many', openedSet, { ...load, count: undefined as never }],
  ['nobody-in-the-arc', 'holds', 'the arc is empty', readySet, hand],
  ['nobody-in-the-arc', 'breaks', 'somebody stands in it', () => readySet({ plan: { inArc: [people.camera] } }), hand],
  [
    'nobody-in-the-arc',
    'breaks',
    'the nearest is ten degrees off the muzzle line',
    () => readySet({ plan: { nearestOffDeg: 10 } }),
    hand,
  ],
  [
    'nobody-in-the-arc',
    'cannot tell',
    'the plan names the nearest, and no angle',
    () => readySet({ plan: { nearestOffDeg: undefined as never } }),
    hand,
  ],
  ['nothing-less-would-do', 'holds', 'the plan says why', readySet, hand],
  [
    'nothing-less-would-do',
    'breaks',
    'no camera rolls and nothing is fired',
    () => readySet({ plan: { rolling: false, triggerPulled: false } }),
    hand,
  ],
  [
    'nothing-less-would-do',
    'cannot tell',
    'the plan does not say why',
    () => readySet({ plan: { whyNothingLess: undefined as never } }),
    hand,
  ],
  ['no-stop-in-force', 'holds', 'nobody called stop', readySet, hand],
  ['no-stop-in-force', 'breaks', 'somebody called stop', told(readySet, stop), hand],
  ['unplanned-shot-closed', 'holds', 'nothing went off', readySet, hand],
  [
    'unplanned-shot-closed',
    'breaks',
    'a gun went off',
    told(readySet, ({ history, pens }) => void write(history, pens.camera, 'ShotUnplanned', { gun: guns.twin })),
    hand,
  ],
  ['unknown-round-resolved', 'holds', 'nothing was found', readySet, take],
  [
    'unknown-round-resolved',
    'breaks',
    'a round was found',
    told(
      readySet,
      ({ history, pens }) => void write(history, pens.camera, 'RoundFound', { place: places.street, count: 1 }),
    ),
    take,
  ],
  ['nothing-missing', 'holds', 'all is there', readySet, take],
  [
    'nothing-missing',
    'breaks',
    'a gun is not',
    told(readySet, ({ history, pens }) => void write(history, pens.camera, 'ThingMissed', { thing: guns.lever })),
    take,
  ],
  ['accounts-agree', 'holds', 'nobody disputes anything', readySet, hand],
  [
    'accounts-agree',
    'breaks',
    'a hand-over is disputed',
    told(
      readySet,
      ({ history, pens }) => void write(history, pens.actor, 'HandOverDisputed', { thing: guns.twin, words: 'not me' }),
    ),
    hand,
  ],
  ['wait-after-did-not-fire', 'holds', 'all fired', readySet, hand],
  [
    'wait-after-did-not-fire',
    'breaks',
    'one did not',
    told(
      readySet,
      ({ history, pens }) => void write(history, pens.actor, 'DidNotFire', { gun: guns.revolver, count: 1 }),
    ),
    hand,
  ],
  [
    'anomaly-looked-into',
    'holds',
    'another gun was dropped',
    told(
      readySet,
      ({ history, pens }) => void write(history, pens.camera, 'AnomalyNoticed', { gun: guns.twin, kind: 'dropped' }),
    ),
    hand,
  ],
  ['anomaly-looked-into', 'breaks', 'this one was', told(readySet, dropped), hand],
  ['injury-closed', 'holds', 'nobody was hurt', readySet, hand],
  [
    'injury-closed',
    'breaks',
    'somebody was',
    told(readySet, ({ history, pens }) => void write(history, pens.camera, 'InjuryReported', {})),
    hand,
  ],
  [
    'concern-answered',
    'holds',
    'its deadline has not passed',
    told(
      readySet,
      ({ history, pens }) =>
        void write(history, pens.camera, 'ConcernRaised', { guns: [guns.revolver], answerWithinMin: 30 }),
    ),
    hand,
  ],
  [
    'concern-answered',
    'holds',
    'it is about another gun',
    told(readySet, ({ history, pens }) => {
      write(history, pens.camera, 'ConcernRaised', { guns: [guns.twin], answerWithinMin: 1 });
      history.now += 2 * MINUTE;
    }),
    hand,
  ],
  [
    'concern-answered',
    'breaks',
    'its deadline has passed',
    told(readySet, ({ history, pens }) => {
      write(history, pens.camera, 'ConcernRaised', {
        guns: [guns.revolver],
        answerWithinMin: 1,
        about: [people.armorer],
      });
      history.now += 2 * MINUTE;
    }),
    hand,
  ],
  ['everything-can-be-read', 'holds', 'every event is known', readySet, hand],
  ['everything-can-be-read', 'cannot tell', 'one is not', told(readySet, unread), hand],
  ['not-frozen', 'holds', 'nothing is', readySet, hand],
  [
    'not-frozen',
    'breaks',
    'it is evidence',
    told(readySet, ({ history, pens }) => void write(history, pens.camera, 'EvidenceFrozen', {})),
    hand,
  ],
  ['someone-known-asks', 'holds', 'the armorer asks', readySet, hand],
  ['someone-known-asks', 'cannot tell', 'nobody on the list asks', readySet, hand, 'nobody'],
  ['close-needs-counts', 'holds', 'everything is counted and locked', told(readySet, lockedUp), close, 'director'],
  ['close-needs-counts', 'breaks', 'guns and trays are out', readySet, close, 'director'],
  [
    'close-needs-counts',
    'breaks',
    'a gun that was out is said by somebody unknown to be in',
    told(readySet, (set) => {
      lockedUp(set);
      write(
        set.history,
        set.pens.camera,
        'ThingMoved',
        { things: [guns.twin], to: places.strongroom },
        { by: people.armorer },
      );
    }),
    close,
    'director',
  ],
  ['closers-close', 'holds', 'the caller closes', readySet, close, 'director'],
  ['closers-close', 'breaks', 'the camera operator closes', readySet, close, 'camera'],
  [
    'sign-after-closing-count',
    'holds',
    'everything was counted and locked by two',
    told(readySet, lockedUp),
    sign,
    'director',
  ],
  [
    'sign-after-closing-count',
    'breaks',
    'the store was opened since',
    told(readySet, (set) => {
      lockedUp(set);
      set.history.now += MINUTE;
      openStore(set);
    }),
    sign,
    'director',
  ],
  [
    'release-by-those-who-may',
    'holds',
    'controller and caller release a stop',
    told(readySet, stop),
    releaseOf(people.director),
  ],
  [
    'release-by-those-who-may',
    'breaks',
    'two controllers release a stop',
    told(readySet, stop),
    releaseOf(people.armorer2),
  ],
  [
    'release-by-those-who-may',
    'breaks',
    'the finder of a round releases it',
    told(
      readySet,
      ({ history, pens }) => void write(history, pens.director, 'RoundFound', { place: places.street, count: 1 }),
    ),
    releaseOf(people.director),
  ],
  ['release-by-those-who-may', 'cannot tell', 'there is no such hold', readySet, releaseOf(people.director)],
  ['blocks-are-not-waived', 'breaks', 'anybody asks', readySet, { kind: 'waive', things: [guns.revolver] }],
];

runCases('blocks', rulebooks['blocks'] ?? [], cases);

// What cannot fire is asked about by the same rules, without looks: a rubber gun needs neither bore nor chamber.
runCases(
  'blocks, for what holds nothing',
  (rulebooks['blocks'] ?? []).filter((rule) => rule.id === 'giver-holds-it'),
  [
    [
      'giver-holds-it',
      'holds',
      'a rubber gun hangs in its rack and a controller answers for it',
      told(readySet, rubberInHand),
      rubber,
    ],
    [
      'giver-holds-it',
      'breaks',
      'a rubber gun is with somebody else',
      told(readySet, (set) => {
        rubberInHand(set);
        handOver(set.history, set.pens.armorer, set.pens.actor, guns.rubber);
      }),
      rubber,
    ],
  ],
);
