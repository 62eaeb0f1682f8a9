// Says every kind of fact in plain words, by roles and short names, for the lines of a day.

import type { Fact, FactOf, Known } from '@proofhouse/domain/book/fact.ts';
import type { View } from '@proofhouse/domain/book/view.ts';
import type { EventType } from '@proofhouse/domain/events.ts';
import type { Look, SeenRow, Tally } from '@proofhouse/domain/vocabulary/look.ts';

/** Translates an id into a role or short name. */
export type Say = (id: string | undefined) => string;

type Words = { readonly [T in EventType]: (fact: FactOf<T>, say: Say, view: View) => string };

const list = (parts: readonly string[]): string => {
  if (parts.length < 2) return parts[0] ?? 'nothing';
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
};
const number = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
const quoted = (words: string | undefined): string => (words === undefined ? '' : `: “${words}”`);

function seenInWords(row: SeenRow): string {
  if (row.empty) return `${row.count} empty`;
  const told = [
    row.spent ? 'spent' : '',
    row.bullet ? 'with a bullet' : '',
    row.primer && row.primer !== 'not seen' ? `primer ${row.primer}` : '',
    row.tells && row.tells.length > 0 ? `showing ${list(row.tells)}` : '',
    row.lacks && row.lacks.length > 0 ? `without ${list(row.lacks)}` : '',
  ].filter(Boolean);
  return `${row.count}${told.length > 0 ? ` ${told.join(', ')}` : ' seen'}`;
}

function lookInWords(look: Look, say: Say): string {
  const where = look.part === undefined ? say(look.subject) : `${look.part} of ${say(look.subject)}`;
  const saw = [
    ...look.seen.map(seenInWords),
    look.bore ? `bore ${look.bore}` : '',
    look.cannotTell ? 'cannot tell' : '',
    look.tagRead ? 'tag read' : '',
  ].filter(Boolean);
  const how = look.method === undefined ? '' : ` (${look.method})`;
  return `looked at ${where}${how}: ${saw.length > 0 ? saw.join('; ') : 'nothing stated'}`;
}

function tallyInWords(tally: Tally, say: Say): string {
  const rows = tally.rows.map((row) =>
    [String(row.count), row.lot === undefined ? tally.of : say(row.lot), row.condition ?? ''].filter(Boolean).join(' '),
  );
  return `counted ${say(tally.subject)}: ${rows.length > 0 ? rows.join('; ') : 'nothing there'}`;
}

const askedFor: Record<string, string> = {
  take: 'take from the store',
  load: 'load',
  'hand over': 'hand over',
  begin: 'begin an armed action with',
  close: 'close the count for',
  sign: 'sign the session',
  release: 'release a hold',
  waive: 'waive a rule for',
};

/** What a fact refers to, as far as it is known here. */
const fact = (view: View, id: string): Fact | undefined => view.book.facts.get(id);
const typeWords = (type: string): string => type.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
const what = (view: View, id: string): string => {
  const known = fact(view, id);
  return known ? `“${typeWords(known.type)}”` : 'something not yet here';
};

const words: Words = {
  ProductionFounded: ({ body }) => `founded the production “${body.title}”${body.sample ? ', a SAMPLE' : ''}`,
  FoundingAttested: () => 'attested the founding with their own key',
  Seconded: ({ body }, _, view) => `stands behind ${what(view, body.of)}${quoted(body.words)}`,
  RulesAdopted: ({ body }) => `adopted the rulebooks ${list(body.rulebooks)}`,
  PersonListed: ({ body }) => `listed ${body.alias}, ${body.role}`,
  DeviceEnrolled: ({ body }, say) =>
    `enrolled ${body.kind} ${body.alias}${body.holder === undefined ? ', shared' : ` for ${say(body.holder)}`}`,
  DeviceRevoked: ({ body }, say) => `revoked the key of ${say(body.device)}: ${body.why}`,
  CredentialClaimed: ({ body }, say) => `states that ${say(body.person)} holds “${body.credential}”`,
  TrainingClaimed: ({ body }, say) => `states that ${say(body.person)} was trained: ${body.course}`,
  DutyAssigned: ({ body }, say) => `gave ${say(body.person)} the function “${body.function}”`,
  PermitFiled: ({ body }, say) => `filed permit ${body.alias} for ${say(body.place)}`,
  PaperFiled: ({ body }) => `filed ${body.kind} ${body.alias}${body.covers ? ` for ${body.covers}` : ''}`,
  Attested: ({ body }) => `${body.so ? 'states that' : 'states that it is not so that'} ${body.what}`,
  LooseningApproved: ({ body }) => `approved looser rules, from a day later: ${body.why}`,
  AssessmentFiled: ({ body }) => `filed risk assessment ${body.alias} for ${body.covers}`,
  ConsultAnswered: ({ body }) => `filed the answer to “${body.question}”: ${body.answer}`,
  ActionPlanned: ({ body }, say) => `planned ${body.alias}: ${say(body.gun)} in set-up ${body.setup}`,
  SessionOpened: ({ body }) => `opened the session ${body.label}, ${body.unit}`,
  MeetingHeld: ({ body }) => `held a safety ${body.kind} with ${number(body.attended.length, 'person', 'people')}`,
  ArrivalDeclared: ({ body }, say) =>
    body.ownGun || body.ownRounds
      ? `declares that ${say(body.person)} brings ${list([...(body.ownGun ? ['a gun'] : []), ...(body.ownRounds ? ['rounds'] : [])])} of their own`
      : `declares that ${say(body.person)} brings no gun and no round of their own`,
  BreakBegan: ({ body }) => `called the ${body.kind}`,
  BreakEnded: ({ body }) => `ended the ${body.kind}`,
  SilenceOrdered: ({ body }) => `ordered radio silence: ${body.why}`,
  SilenceNoticed: ({ body }, say) =>
    `noticed that “${body.due}” was not done${body.thing ? ` for ${say(body.thing)}` : ''}`,
  RoleChanged: ({ body }, say) => `changed what ${say(body.person)} may do`,
  ThingsLinked: ({ body }, say) => `found that ${say(body.one)} and ${say(body.other)} are one thing`,
  FirearmListed: ({ body }) => `listed ${body.alias}, ${body.kind}, ${body.calibre}`,
  AnomalyNoticed: ({ body }, say) => `noticed on ${say(body.gun)}: ${body.kind}${quoted(body.words)}`,
  ActionCycled: ({ body }, say) => `worked the action of ${say(body.gun)}: ${number(body.out, 'unfired round')} out`,
  GunCleaned: ({ body }, say) => `cleaned ${say(body.gun)}`,
  LotListed: ({ body }) => `listed lot ${body.alias}, said to be ${body.kind} ${body.calibre}`,
  FitClaimed: ({ body }, say) =>
    `states that ${say(body.lot)} ${body.fits ? 'fits' : 'does not fit'} ${say(body.gun)}${body.permitted ? ' and is matched to it' : ''}`,
  TestFireClaimed: ({ body }, say) => `states that ${say(body.gun)} was test-fired with ${say(body.lot)}`,
  PlaceListed: ({ body }) => `listed the place ${body.alias}`,
  StoreOpened: ({ body }, say) => `unlocked ${say(body.place)}`,
  StoreLocked: ({ body }, say) => `locked ${say(body.place)}`,
  ThingMoved: ({ body }, say) => `put ${list(body.things.map(say))} into ${say(body.to)}`,
  LeftUnattended: ({ body }, say) => `says ${say(body.thing)} was left unattended${quoted(body.words)}`,
  ThingMissed: ({ body }, say) => `cannot find ${say(body.thing)}`,
  ThingFound: ({ body }, say) =>
    `found ${body.thing === undefined ? 'something unknown' : say(body.thing)} at ${say(body.place)}${quoted(body.words)}`,
  MoveDeparted: ({ body }, say) => `left with ${say(body.vehicle)}`,
  MoveArrived: ({ body }, say) => `arrived with ${say(body.vehicle)} at ${say(body.at)}`,
  RoundsLoaded: ({ body }, say) =>
    `put ${body.count} of ${body.lot === undefined ? 'rounds without a lot' : say(body.lot)} into ${say(body.gun)}${body.part === undefined ? '' : ` (${body.part})`}`,
  LoadWitnessed: ({ body }, _, view) => {
    const load = fact(view, body.load);
    return `saw ${number(body.count, 'round')} go in${load?.type === 'RoundsLoaded' ? ` to ${view.label(load.body.gun)}` : ''}`;
  },
  Unloaded: ({ body }, say) =>
    `opened and emptied ${say(body.gun)}: ${
      body.out.length === 0
        ? 'nothing was in it'
        : list(
            body.out.map(
              (row) =>
                `${row.count} ${row.lot === undefined ? 'without a lot' : say(row.lot)} ${row.condition} to ${say(row.to)}`,
            ),
          )
    }`,
  RoundsMoved: ({ body }, say) =>
    `moved ${body.count} ${body.lot === undefined ? 'without a lot' : say(body.lot)} ${body.condition} from ${say(body.from)} to ${say(body.to)}${quoted(body.why)}`,
  ShotsCounted: ({ body }, say) => `heard ${number(body.count, 'shot')} from ${say(body.gun)}`,
  DidNotFire: ({ body }, say) => `says ${number(body.count, 'round')} did not fire in ${say(body.gun)}`,
  ShotUnplanned: ({ body }, say) =>
    `says ${body.gun === undefined ? 'a gun' : say(body.gun)} went off that nobody had called for${quoted(body.words)}`,
  RoundFound: ({ body }, say) => `found ${number(body.count, 'round')} at ${say(body.place)} where none belongs`,
  RoundIdentified: ({ body }, say) => `told a found round as ${say(body.lot)} by ${list(body.tells)}`,
  VarianceExplained: ({ body }, say) => `explained ${body.class} at ${say(body.place)}: ${body.cause}`,
  RecountMade: ({ body }, say) => `searched ${say(body.place)} again (${body.words}): found ${body.found}`,
  RoundTitled: ({ body }, say) =>
    `put ${number(body.count, 'round')} without papers at ${say(body.place)} on the books as unknown`,
  AnswerSealed: ({ body }, say) => `sealed a first ${body.kind} of ${say(body.about)}`,
  AnswerOpened: ({ body }, say) =>
    `opened their first answer: ${body.look ? lookInWords(body.look, say) : body.count ? tallyInWords(body.count, say) : 'nothing in it'}`,
  Looked: ({ body }, say) => lookInWords(body.look, say),
  Counted: ({ body }, say) => tallyInWords(body.count, say),
  WasShown: ({ body }, say) =>
    body.wanted === 'declined'
      ? `does not want ${say(body.gun)}`
      : `${body.wanted === 'again' ? 'wants to be shown' : 'was shown'} ${say(body.gun)} by ${say(body.by)}`,
  SealApplied: ({ body }, say) => `put seal ${body.seal} on ${say(body.thing)}`,
  SealSeen: ({ body }, say) => `read seal ${body.seal} on ${say(body.thing)}: ${body.unbroken ? 'unbroken' : 'broken'}`,
  SealBroken: ({ body }, say) => `${body.found ? 'found broken' : 'opened'} seal ${body.seal} on ${say(body.thing)}`,
  SweepDone: ({ body }) => `searched ${body.where}: ${number(body.found, 'stray round')}`,
  PhotoTaken: ({ body }, say) => `photographed ${say(body.of)}`,
  HandedOver: ({ body }, say) => `gave ${say(body.thing)} to ${say(body.to)}`,
  Received: ({ body }, _, view) => {
    const given = fact(view, body.handover);
    return given?.type === 'HandedOver' ? `has ${view.label(given.body.thing)}` : 'confirms a hand-over';
  },
  HandOverDisputed: ({ body }, say) => `gives another account of ${say(body.thing)}${quoted(body.words)}`,
  HolderChanged: ({ body }, say) =>
    `passed ${say(body.gun)} to ${say(body.to)}${body.planned ? ' as planned' : ', not planned'}`,
  GunSetDown: ({ body }, say) =>
    `put ${say(body.gun)} down at ${say(body.place)}${body.planned ? ' as planned' : ', not planned'}`,
  GunPickedUp: ({ body }, say) => `took up ${say(body.gun)}${body.planned ? ' as planned' : ', not planned'}`,
  ControllerLeft: ({ body }, say) => `says ${say(body.person)} left${quoted(body.words)}`,
  PresenceConfirmed: ({ body }, say) => `is present and sees ${list(body.guns.map(say))}`,
  ControlTransferred: ({ body }, say) => `gave control of ${list(body.guns.map(say))} to ${say(body.to)}`,
  Answered: ({ body }, say) => {
    const { ask } = body;
    const things = ask.things.map(say);
    const rest =
      body.verdict === 'granted'
        ? ''
        : ` — ${body.reasons
            .map((each) => each.says)
            .slice(0, 3)
            .join(' ')}`;
    return `asked to ${askedFor[ask.kind] ?? ask.kind}${things.length > 0 ? ` ${list(things)}` : ''}${ask.receiver === undefined ? '' : ` to ${say(ask.receiver)}`}: ${body.verdict}${rest}`;
  },
  ActionBegan: ({ body }, say) =>
    `began the action${body.take === undefined ? '' : ` of take ${body.take}`} with ${list(body.guns.map(say))}`,
  ActionCut: ({ body }, say) => `cut${quoted(body.words)} (${list(body.guns.map(say))})`,
  TakeLogged: ({ body }) =>
    `logged take ${body.slate} of ${body.setup}${body.shots === undefined ? '' : `, ${number(body.shots, 'shot')} heard`}`,
  CallSpoken: ({ body }, say) => `called out ${say(body.gun)}: ${body.contents}${quoted(body.words)}`,
  Waived: ({ body }, say) => `waived ${body.rule} for ${say(body.gun)}, ordered by ${say(body.orderedBy)}: ${body.why}`,
  SessionSigned: () => 'signed the close of the session',
  StopCalled: ({ body }) => `called STOP${quoted(body.words)}`,
  HoldReleased: ({ body }, _, view) => `released the hold of ${what(view, body.hold)}: ${body.cause}`,
  ConcernRaised: ({ body }, say) =>
    `raised a concern about ${body.guns.length === 0 ? 'all guns' : list(body.guns.map(say))}`,
  ConcernAnswered: ({ body }) => `answered a concern: ${body.answer}`,
  ConcernAccepted: () => 'accepted the answer to a concern',
  EvidenceFrozen: ({ body }) => `froze everything as evidence${quoted(body.words)}`,
  InjuryReported: ({ body }) => `reported that a person was hurt${quoted(body.words)}`,
  NoteMade: ({ body }, say) => `noted${body.about === undefined ? '' : ` about ${say(body.about)}`}: “${body.words}”`,
};

/** One fact in plain words, without who and when. */
export function factInWords(each: Fact, view: View): string {
  if (each.type === 'Unknown') return `signed something this version cannot read: ${each.why}`;
  const known: Known = each;
  const say = words[known.type] as (fact: Known, say: Say, view: View) => string;
  return say(known, (id) => view.label(id ?? 'nobody known'), view);
}
