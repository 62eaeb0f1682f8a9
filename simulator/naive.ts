// A second reading of the same facts, written from model.md and hazards.md §3 and sharing no code with the book: whom to
// believe, what is proven, what forbids. It knows less than the book, so it says only what must hold before a grant.

import type { Fact } from '@proofhouse/domain/book/fact.ts';
import type { Ask } from '@proofhouse/domain/clearance/events.ts';
import type { Look, SeenRow } from '@proofhouse/domain/vocabulary/look.ts';

/** What is wrong with the authorship of a fact. */
interface Doubt {
  readonly serious: boolean;
  readonly why: string;
}

/** The facts in order, and whom to believe. */
export interface Reading {
  readonly order: readonly Fact[];
  readonly doubts: ReadonlyMap<string, readonly Doubt[]>;
}

interface Stamp {
  readonly ms: number;
  readonly n: number;
}
const before = (a: Stamp, b: Stamp): boolean => a.ms < b.ms || (a.ms === b.ms && a.n < b.n);

const causesOf = ({ envelope }: Fact): readonly string[] =>
  envelope.previous === undefined ? envelope.after : [...envelope.after, envelope.previous];

function inOrder(facts: ReadonlyMap<string, Fact>): Fact[] {
  const stamps = new Map<string, Stamp>();
  const stampOf = (fact: Fact): Stamp => {
    const known = stamps.get(fact.id);
    if (known) return known;
    let stamp: Stamp = fact.envelope.clock;
    for (const cause of causesOf(fact)) {
      const parent = facts.get(cause);
      const after = parent && stampOf(parent);
      if (after && !before(after, stamp)) stamp = { ms: after.ms, n: after.n + 1 };
    }
    stamps.set(fact.id, stamp);
    return stamp;
  };
  return [...facts.values()]
    .map((fact) => ({ fact, stamp: stampOf(fact) }))
    .sort((a, b) => a.stamp.ms - b.stamp.ms || a.stamp.n - b.stamp.n || (a.fact.id < b.fact.id ? -1 : 1))
    .map(({ fact }) => fact);
}

/** Acts a badge, a spoken word or a slip may say of oneself (model.md §2). */
const weakly = [
  'HandedOver',
  'Received',
  'WasShown',
  'HolderChanged',
  'GunSetDown',
  'GunPickedUp',
  'ArrivalDeclared',
  'CallSpoken',
];

/** Reads facts: their order, and for each what speaks against its author. */
export function read(facts: ReadonlyMap<string, Fact>): Reading {
  const order = inOrder(facts);
  const chains = new Map<string, Map<number, Fact[]>>();
  const revocations: Fact[] = [];
  const enrolments: Fact[] = [];
  const secondsOf = new Map<string, Fact[]>();
  for (const fact of order) {
    let chain = chains.get(fact.device);
    if (!chain) {
      chain = new Map();
      chains.set(fact.device, chain);
    }
    const same = chain.get(fact.envelope.counter);
    if (same) same.push(fact);
    else chain.set(fact.envelope.counter, [fact]);
    if (fact.type === 'DeviceRevoked') revocations.push(fact);
    else if (fact.type === 'DeviceEnrolled') enrolments.push(fact);
    else if (fact.type === 'Seconded') secondsOf.set(fact.body.of, [...(secondsOf.get(fact.body.of) ?? []), fact]);
  }
  /** The last counter up to which a chain is whole, and the first used twice. */
  const measured = new Map<string, { whole: number; forked: number }>();
  for (const [device, chain] of chains) {
    let forked = Number.POSITIVE_INFINITY;
    for (const [counter, all] of chain) if (all.length > 1) forked = Math.min(forked, counter);
    let whole = -1;
    let previous: string | undefined;
    for (let next = chain.get(0); next?.length === 1; next = chain.get(whole + 1)) {
      const [fact] = next as [Fact];
      if (fact.envelope.previous !== previous) break;
      previous = fact.id;
      whole += 1;
    }
    measured.set(device, { whole: Math.min(whole, forked - 1), forked });
  }
  const enrolled = new Map<string, string | undefined>();
  const founding = order.find((fact) => fact.type === 'ProductionFounded');
  if (founding?.type === 'ProductionFounded') {
    for (const each of founding.body.founders) enrolled.set(each.device, each.person);
  }
  const isWhole = (fact: Fact): boolean => fact.envelope.counter <= (measured.get(fact.device)?.whole ?? -1);
  const isOwn = (fact: Fact): boolean => {
    if (!enrolled.has(fact.device) || fact.by === undefined) return false;
    const { how } = fact.envelope.assent;
    return how === 'own pin' || (how === 'own key' && enrolled.get(fact.device) === fact.by);
  };
  const growing = (isCut: (fact: Fact) => boolean): void => {
    for (let grew = true; grew; ) {
      grew = false;
      for (const fact of enrolments) {
        if (fact.type !== 'DeviceEnrolled' || enrolled.has(fact.body.device)) continue;
        const stands = (each: Fact): boolean => isOwn(each) && isWhole(each) && !isCut(each);
        const second = (secondsOf.get(fact.id) ?? []).some(
          (each) => each.by !== fact.by && each.device !== fact.device && stands(each),
        );
        if (!second || !stands(fact)) continue;
        enrolled.set(fact.body.device, fact.body.holder);
        grew = true;
      }
    }
  };
  const founders = new Map(enrolled);
  growing(() => false);
  const believed = revocations.filter((each) => enrolled.has(each.device));
  const lastGood = (device: string): number =>
    believed.reduce(
      (last, each) =>
        each.type === 'DeviceRevoked' && each.body.device === device ? Math.min(last, each.body.lastCounter) : last,
      Number.POSITIVE_INFINITY,
    );
  if (believed.length > 0) {
    enrolled.clear();
    for (const [device, holder] of founders) enrolled.set(device, holder);
    growing((fact) => fact.envelope.counter > lastGood(fact.device));
  }
  const finallyBelieved = revocations.filter((each) => enrolled.has(each.device));
  const cutOff = (device: string): number =>
    finallyBelieved.reduce(
      (last, each) =>
        each.type === 'DeviceRevoked' && each.body.device === device ? Math.min(last, each.body.lastCounter) : last,
      Number.POSITIVE_INFINITY,
    );
  const doubts = new Map<string, readonly Doubt[]>();
  for (const fact of order) {
    let found: Doubt[] | undefined;
    const add = (isSerious: boolean, why: string): void => {
      found ??= [];
      found.push({ serious: isSerious, why });
    };
    const serious = (why: string): void => add(true, why);
    const { envelope } = fact;
    const { how } = envelope.assent;
    if (fact.type === 'Unknown') serious('type');
    if (fact.by === undefined) serious('nobody');
    if (how === 'unauthenticated') serious('unauthenticated');
    else if (how !== 'own key' && how !== 'own pin' && !weakly.includes(fact.type)) add(false, 'weak');
    if (!enrolled.has(fact.device) && fact.type !== 'ProductionFounded') serious('unknown key');
    if (how === 'own key' && enrolled.has(fact.device) && enrolled.get(fact.device) !== fact.by)
      serious('another on the device');
    if (envelope.counter > cutOff(fact.device)) serious('revoked');
    const chain = measured.get(fact.device);
    if (chain && envelope.counter >= chain.forked) serious('cloned');
    else if (!isWhole(fact)) serious('gap');
    if (envelope.after.some((cause) => !facts.has(cause))) serious('cause missing');
    if (envelope.entered.how !== 'at once' || envelope.clock.ms - fact.until > 120_000) add(false, 'late');
    if (Math.abs(envelope.deviceClock.offsetMs ?? 0) > 120_000) serious('clock');
    if (found) doubts.set(fact.id, found);
  }
  return { order, doubts };
}

export const isTrusted = ({ doubts }: Reading, fact: Fact): boolean => !doubts.has(fact.id);
/** Doubtful in its authorship, and not merely late or weakly assented. */
export const isDoubtful = ({ doubts }: Reading, fact: Fact): boolean =>
  (doubts.get(fact.id) ?? []).some(({ serious }) => serious);

/** What the naive reader makes of one gun. */
export interface GunRead {
  /** Two saw every chamber empty since it last changed, or saw it filled from a tray two had told. */
  readonly proven: boolean;
  /** Why not, where it is not. */
  readonly why: string;
  /** Who was shown the present contents in full, and when; and who was merely shown it. */
  readonly shows: readonly { readonly by: string; readonly at: number; readonly full: boolean }[];
  readonly holder: string | undefined;
  readonly running: boolean;
}

/** What the naive reader makes of the whole set. */
export interface SetRead {
  readonly guns: ReadonlyMap<string, GunRead>;
  /** Places whose rounds two people told, unbroken since. */
  readonly told: ReadonlySet<string>;
  readonly stops: readonly string[];
  /** Dangers that nobody has released at all, with the gun they are about; all guns where there is none. */
  readonly open: ReadonlyMap<string, string | undefined>;
  readonly unread: number;
  readonly frozen: boolean;
}

const total = (rows: readonly SeenRow[]): number => rows.reduce((sum, row) => sum + row.count, 0);

const alike = (one: Look, other: Look): boolean => {
  const text = (look: Look) =>
    JSON.stringify([
      look.seen
        .map((row) =>
          JSON.stringify([row.empty ?? false, row.tells, row.lacks, row.bullet, row.primer, row.spent, row.count]),
        )
        .sort(),
      look.bore ?? '',
    ]);
  return text(one) === text(other);
};

/** The latest it can have been: what is said as it happens comes after all its device had heard of. */
const latest = ({ envelope, until }: Fact): number =>
  envelope.happened.source === 'now' ? Math.max(until, envelope.clock.ms) : until;

interface Walk {
  parts: number;
  known: boolean;
  why: string;
  loads: Map<
    string,
    { count: number; by: string | undefined; from: string | undefined; at: number; fit: boolean; seen: boolean }
  >;
  shows: { by: string; at: number; full: boolean }[];
  holder: string | undefined;
  running: boolean;
  doubtfulRun: boolean;
  epoch: number;
}

interface Tray {
  told: boolean;
  since: number;
  verified: number;
  epoch: number;
  /** The number of the seal that was put on while its rounds were told, until it is opened. */
  seal: string | undefined;
  /** In others' hands since, and nobody has read the seal: only while seen intact does it carry proof (model.md §4). */
  unread: boolean;
}

/** Reads what is so on the set from a list of facts, naively. */
export function readSet(reading: Reading): SetRead {
  const guns = new Map<string, Walk>();
  const people = new Map<string, { handles: string; witnesses: string }>();
  const callers = new Set<string>();
  const trays = new Map<string, Tray>();
  const sealed = new Map<string, { about: string; by: string; device: string; epoch: number; fit: boolean }>();
  const seconds = new Map<string, { by: string; device: string; look: Look; epoch: number; fit: boolean }>();
  const handovers = new Map<string, { thing: string; from: string | undefined; to: string }>();
  const stops = new Set<string>();
  const signers = new Map<string, Set<string>>();
  /** Dangers nobody released, with the gun they are about; all guns where there is none. */
  const open = new Map<string, string | undefined>();
  const releases = new Map<string, { hold: string; by: string; device: string }>();
  let unread = 0;
  let frozen = false;
  const trayOf = (id: string) => {
    const known = trays.get(id) ?? { told: false, since: 0, verified: 0, epoch: 0, seal: undefined, unread: false };
    trays.set(id, known);
    return known;
  };
  const spoil = (walk: Walk | undefined, why: string) => {
    if (!walk) return;
    walk.known = false;
    walk.why = why;
    walk.epoch += 1;
    walk.shows = [];
  };
  const spoilTray = (id: string) => {
    const each = trays.get(id);
    if (!each) return;
    each.told = false;
    each.epoch += 1;
  };
  const unseal = (tray: Tray | undefined) => {
    if (!tray) return;
    if (tray.unread) tray.told = false;
    tray.unread = false;
    tray.seal = undefined;
  };
  const epochOf = (id: string): number => guns.get(id)?.epoch ?? trays.get(id)?.epoch ?? 0;
  const mayWitness = (id: string) => people.get(id)?.witnesses === 'yes';
  const controls = (id: string | undefined) => id !== undefined && people.get(id)?.handles === 'control';
  /** A stop ends when one release of it is signed by somebody who controls guns and by a caller, as they are then. */
  const lift = (release: string): void => {
    const who = [...(signers.get(release) ?? [])];
    if (who.some((each) => controls(each)) && who.some((each) => callers.has(each)))
      stops.delete(releases.get(release)?.hold ?? '');
  };
  for (const fact of reading.order) {
    const trusted = isTrusted(reading, fact);
    const doubtful = isDoubtful(reading, fact);
    const { by } = fact;
    switch (fact.type) {
      case 'Unknown':
        unread += 1;
        break;
      case 'PersonListed':
        if (!doubtful) people.set(fact.body.person, { handles: fact.body.handles, witnesses: fact.body.witnesses });
        break;
      case 'RoleChanged': {
        const person = people.get(fact.body.person);
        if (!person) break;
        if (!doubtful || fact.body.handles === 'none') person.handles = fact.body.handles;
        if (!doubtful || fact.body.witnesses === 'no') person.witnesses = fact.body.witnesses;
        break;
      }
      case 'DutyAssigned':
        if (!doubtful && /witness/.test(fact.body.function)) callers.add(fact.body.person);
        break;
      case 'FirearmListed':
        if (!guns.has(fact.body.gun) && fact.body.action !== 'none') {
          guns.set(fact.body.gun, {
            parts: fact.body.chambers,
            known: false,
            why: 'never looked at',
            loads: new Map(),
            shows: [],
            holder: undefined,
            running: false,
            doubtfulRun: false,
            epoch: 0,
          });
        }
        break;
      case 'PlaceListed':
        if (!trays.has(fact.body.place)) trayOf(fact.body.place);
        break;
      case 'StopCalled':
        stops.add(fact.id);
        break;
      case 'HoldReleased':
        open.delete(fact.body.hold);
        if (trusted && by !== undefined) {
          releases.set(fact.id, { hold: fact.body.hold, by, device: fact.device });
          signers.set(fact.id, new Set([by]));
          lift(fact.id);
        }
        break;
      case 'Seconded': {
        const release = releases.get(fact.body.of);
        if (trusted && by !== undefined && release && release.by !== by) {
          signers.get(fact.body.of)?.add(by);
          lift(fact.body.of);
        }
        break;
      }
      case 'EvidenceFrozen':
      case 'InjuryReported':
        frozen = true;
        break;
      case 'RoundFound':
        open.set(fact.id, undefined);
        spoilTray(fact.body.place);
        break;
      case 'RoundIdentified':
        open.delete(fact.body.found);
        break;
      case 'ShotUnplanned':
        open.set(fact.id, undefined);
        spoil(guns.get(fact.body.gun ?? ''), 'unplanned shot');
        break;
      case 'HandOverDisputed':
        open.set(fact.id, undefined);
        spoil(guns.get(fact.body.thing), 'disputed');
        break;
      case 'AnomalyNoticed':
        spoil(guns.get(fact.body.gun), 'anomaly');
        open.set(fact.id, fact.body.gun);
        break;
      case 'DidNotFire':
        spoil(guns.get(fact.body.gun), 'did not fire');
        break;
      case 'GunCleaned':
        spoil(guns.get(fact.body.gun), 'cleaned');
        break;
      case 'ShotsCounted':
        if (fact.body.count > 0) spoil(guns.get(fact.body.gun), 'fired');
        break;
      case 'Unloaded':
        spoil(guns.get(fact.body.gun), 'opened');
        guns.get(fact.body.gun)?.loads.clear();
        for (const row of fact.body.out) if (row.condition !== 'spent') unseal(trays.get(row.to));
        break;
      case 'ActionCycled':
        spoil(guns.get(fact.body.gun), 'worked');
        break;
      case 'ThingFound':
      case 'ThingMissed':
      case 'LeftUnattended': {
        const { thing } = fact.body;
        if (thing === undefined) break;
        spoil(guns.get(thing), fact.type);
        if (fact.type === 'ThingMissed') open.set(fact.id, undefined);
        const tray = trays.get(thing);
        if (!tray) break;
        // Whoever drew from it since it was last told has drawn from nobody knows what.
        // A clock that is slow says too early an instant: that only reaches further back.
        const from = fact.type === 'ThingMissed' ? tray.verified : fact.at;
        spoilTray(thing);
        for (const walk of guns.values()) {
          if ([...walk.loads.values()].some((load) => load.from === thing && load.at >= from)) spoil(walk, 'tainted');
        }
        break;
      }
      case 'RoundsMoved':
        unseal(trays.get(fact.body.from));
        unseal(trays.get(fact.body.to));
        break;
      case 'RoundsLoaded': {
        const walk = guns.get(fact.body.gun);
        unseal(trays.get(fact.body.from ?? ''));
        if (!walk) break;
        const fit =
          trusted && fact.body.lot !== undefined && fact.body.from !== undefined && trayOf(fact.body.from).told;
        walk.epoch += 1;
        walk.shows = [];
        walk.loads.set(fact.id, {
          count: fact.body.count,
          by,
          from: fact.body.from,
          at: latest(fact),
          fit,
          seen: false,
        });
        if (!trusted || fact.body.lot === undefined) spoil(walk, 'loaded by nobody who counts');
        break;
      }
      case 'LoadWitnessed':
        for (const walk of guns.values()) {
          const load = walk.loads.get(fact.body.load);
          if (!load) continue;
          if (fact.body.count !== load.count) {
            spoil(walk, 'another number was seen');
            open.set(fact.id, undefined);
          }
          if (
            fact.body.count === load.count &&
            trusted &&
            by !== undefined &&
            by !== load.by &&
            people.get(by)?.witnesses !== 'no'
          )
            load.seen = true;
        }
        break;
      case 'SealApplied': {
        const tray = trays.get(fact.body.thing);
        if (tray && trusted) {
          unseal(tray);
          tray.seal = tray.told ? fact.body.seal : undefined;
        }
        break;
      }
      case 'SealBroken':
        unseal(trays.get(fact.body.thing));
        break;
      case 'SealSeen': {
        const tray = trays.get(fact.body.thing);
        if (!tray) break;
        if (trusted && fact.body.unbroken) tray.verified = fact.at;
        if (!fact.body.unbroken || (tray.seal !== undefined && fact.body.seal !== tray.seal))
          spoilTray(fact.body.thing);
        else if (trusted) tray.unread = false;
        break;
      }
      case 'AnswerSealed':
        if (by !== undefined && fact.body.kind === 'look') {
          sealed.set(fact.id, {
            about: fact.body.about,
            by,
            device: fact.device,
            epoch: epochOf(fact.body.about),
            fit: trusted,
          });
        }
        break;
      case 'Looked': {
        const { look, answers } = fact.body;
        const first = answers === undefined ? undefined : sealed.get(answers);
        if (
          first &&
          by !== undefined &&
          answers !== undefined &&
          !seconds.has(answers) &&
          first.by !== by &&
          first.device !== fact.device
        ) {
          seconds.set(answers, { by, device: fact.device, look, epoch: epochOf(look.subject), fit: trusted });
        }
        const walk = guns.get(look.subject);
        if (walk && look.bore === 'blocked') {
          spoil(walk, 'bore blocked');
          open.set(fact.id, look.subject);
        }
        if (
          walk &&
          trusted &&
          by !== undefined &&
          mayWitness(by) &&
          total(look.seen) === walk.parts &&
          !look.cannotTell
        ) {
          walk.shows.push({ by, at: fact.at, full: true });
        }
        if (look.seen.some((row) => row.bullet && row.primer === 'bright')) open.set(fact.id, undefined);
        if (trays.has(look.subject) && look.seen.some((row) => (row.lacks ?? []).length > 0 || row.bullet))
          spoilTray(look.subject);
        break;
      }
      case 'AnswerOpened': {
        const first = sealed.get(fact.body.sealed);
        const second = seconds.get(fact.body.sealed);
        const { look, count } = fact.body;
        // A count by two verifies a tray as well, and tells nothing of what is in it.
        if (count && trays.has(count.subject)) trayOf(count.subject).verified = fact.at;
        if (!first || !look || look.subject !== first.about || first.by !== by || first.device !== fact.device) break;
        const walk = guns.get(look.subject);
        if (
          walk &&
          trusted &&
          first.fit &&
          first.epoch === walk.epoch &&
          mayWitness(first.by) &&
          total(look.seen) === walk.parts
        ) {
          walk.shows.push({ by: first.by, at: fact.at, full: true });
        }
        if (!second) break;
        if (!alike(look, second.look)) {
          spoil(walk, 'two saw different things');
          spoilTray(look.subject);
          open.set(fact.id, undefined);
          break;
        }
        const fit =
          trusted && first.fit && second.fit && first.epoch === second.epoch && second.epoch === epochOf(look.subject);
        if (!fit) break;
        if (walk && mayWitness(first.by) && mayWitness(second.by) && total(look.seen) >= walk.parts) {
          const empty = look.seen.every((row) => row.empty);
          if (empty || look.seen.every((row) => row.empty || (row.tells ?? []).length > 0 || row.primer === 'none')) {
            walk.known = true;
            walk.loads.clear();
          }
        }
        const tray = trays.get(look.subject);
        if (tray && mayWitness(first.by) && mayWitness(second.by)) {
          tray.told = true;
          tray.unread = false;
          tray.since = fact.at;
          tray.verified = fact.at;
        }
        break;
      }
      case 'WasShown':
        if (trusted && by !== undefined && (fact.body.wanted ?? 'shown') === 'shown') {
          guns.get(fact.body.gun)?.shows.push({ by, at: fact.at, full: false });
        }
        break;
      case 'ThingMoved':
        for (const thing of fact.body.things) {
          const walk = guns.get(thing);
          if (walk) {
            if (!controls(by) || !trusted) spoil(walk, 'moved by others');
            if (people.has(fact.body.to)) walk.holder = doubtful ? undefined : fact.body.to;
            else {
              walk.holder = undefined;
              walk.shows = [];
            }
            if (people.has(fact.body.to) && fact.body.to !== by) spoil(walk, 'put into other hands');
          }
          const tray = trays.get(thing);
          if (tray && (!controls(by) || !trusted)) {
            if (tray.seal === undefined) spoilTray(thing);
            else tray.unread = true;
          }
        }
        break;
      case 'HandedOver':
        handovers.set(fact.id, { thing: fact.body.thing, from: by, to: fact.body.to });
        {
          const walk = guns.get(fact.body.thing);
          if (walk && by !== undefined) {
            if (doubtful) spoil(walk, 'handed over by nobody who counts');
            if (walk.holder !== by) spoil(walk, 'given by somebody who did not have it');
            walk.holder = undefined;
          }
        }
        break;
      case 'Received': {
        const given = handovers.get(fact.body.handover);
        const walk = guns.get(given?.thing ?? '');
        if (!walk || !given || by !== given.to) break;
        walk.holder = given.to;
        walk.shows = [];
        if (doubtful) spoil(walk, 'received by nobody who counts');
        break;
      }
      case 'HolderChanged':
        spoil(guns.get(fact.body.gun), 'passed on');
        break;
      case 'GunSetDown': {
        const walk = guns.get(fact.body.gun);
        spoil(walk, 'set down');
        if (walk) walk.holder = undefined;
        break;
      }
      case 'GunPickedUp': {
        const walk = guns.get(fact.body.gun);
        if (doubtful) spoil(walk, 'picked up by nobody who counts');
        if (walk) walk.holder = by;
        break;
      }
      case 'ControlTransferred':
        if (trusted) {
          for (const id of fact.body.guns) {
            const walk = guns.get(id);
            if (walk && walk.holder === by) {
              walk.holder = fact.body.to;
              walk.shows = [];
            }
          }
        }
        break;
      case 'ActionBegan':
        for (const id of fact.body.guns) {
          const walk = guns.get(id);
          if (walk) {
            walk.running = true;
            walk.doubtfulRun ||= doubtful;
          }
        }
        break;
      case 'ActionCut':
        for (const id of fact.body.guns) {
          const walk = guns.get(id);
          if (walk) {
            walk.running = false;
            walk.doubtfulRun = false;
          }
        }
        break;
      default:
        break;
    }
  }
  return {
    guns: new Map(
      [...guns].map(([id, walk]): [string, GunRead] => {
        const bad = [...walk.loads.values()].find((load) => !load.fit || !load.seen);
        const proven = walk.known && bad === undefined;
        const why = !walk.known
          ? walk.why
          : bad
            ? bad.fit
              ? 'nobody saw the load'
              : 'loaded from nobody knows where'
            : '';
        return [
          id,
          { proven, why, shows: walk.shows, holder: walk.holder, running: walk.running && !walk.doubtfulRun },
        ];
      }),
    ),
    told: new Set([...trays].filter(([, tray]) => tray.told && !tray.unread).map(([id]) => id)),
    stops: [...stops],
    open,
    unread,
    frozen,
  };
}

/** What must be wrong for an ask to be refused, as far as the naive reader can tell; empty when it sees nothing. */
export function whyNot(set: SetRead, what: Ask, giver: string, now: number, shownValidMin: number): string[] {
  const found: string[] = [];
  if (set.unread > 0) found.push('something on the record cannot be read');
  if (!['take', 'load', 'hand over', 'begin'].includes(what.kind)) return found;
  if (set.stops.length > 0) found.push('a stop stands');
  if (set.frozen) found.push('everything is frozen, or somebody was hurt');
  if ([...set.open.values()].some((about) => about === undefined || what.things.includes(about))) {
    found.push('a danger stands that nobody released');
  }
  for (const thing of what.things) {
    const gun = set.guns.get(thing);
    if (!gun) continue;
    if (what.kind !== 'take' && !gun.proven) found.push(`not proven: ${gun.why}`);
    if (what.kind === 'load' && !set.told.has(what.from ?? '')) found.push('the tray is not told by two');
    if (what.kind !== 'hand over') continue;
    if (gun.holder !== giver) found.push('the giver does not hold it');
    const full = gun.shows.filter((each) => each.full && each.by !== giver);
    if (!full.some((each) => now <= each.at + shownValidMin * 60_000))
      found.push('nobody was shown every chamber lately');
    if (new Set(gun.shows.filter((each) => each.by !== giver).map((each) => each.by)).size < 2)
      found.push('shown to fewer than two');
  }
  return found;
}
