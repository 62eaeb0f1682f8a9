// Whom the book believes: doubtful authorship may report danger and never contribute to proof (hazards.md invariant 6).

import type { Fact } from './fact.ts';

/** Why a fact counts for danger only. */
export type Distrust =
  | 'unknown type or version'
  | 'unknown device'
  | 'key revoked'
  | 'key cloned'
  | 'gap in the device chain'
  | 'cause missing'
  | 'late'
  | 'clock off'
  | 'author not on the device'
  | 'no author'
  | 'weak assent'
  | 'unauthenticated';

/** Skew beyond which a device's own clock makes its events danger-only. */
export const SKEW_MS = 120_000;

interface Link {
  readonly id: string;
  readonly previous: string | undefined;
}

interface Chain {
  /** What came beyond the whole part, by counter. */
  readonly above: Map<number, Link[]>;
  /** Counters 0..whole are present once each and linked; -1 for none. */
  whole: number;
  /** The fact at `whole`. */
  last: string | undefined;
  /** The highest `whole` there ever was: every counter up to it is present, linked or doubled. */
  reached: number;
  /** Lowest counter with two events, if any. */
  forked: number | undefined;
}

interface Enrolment {
  readonly device: string;
  readonly holder: string | undefined;
  readonly kind: string;
  /** The fact that enrolled it; undefined for a founder's key. */
  readonly fact: Fact | undefined;
}

/** What the book knows of keys, chains and second signatures, as a function of the set of facts. */
export interface Trust {
  readonly chains: Map<string, Chain>;
  readonly revocations: { readonly device: string; readonly lastCounter: number; readonly from: string }[];
  /** The founding that counts: the earliest; any other enrols nobody. */
  founding: Fact | undefined;
  readonly enrolments: Map<string, Enrolment[]>;
  readonly seconds: Map<string, Fact[]>;
  accepted: Map<string, Enrolment> | undefined;
}

export const makeTrust = (): Trust => ({
  chains: new Map(),
  revocations: [],
  founding: undefined,
  enrolments: new Map(),
  seconds: new Map(),
  accepted: undefined,
});

function measure(chain: Chain): void {
  if (chain.forked !== undefined && chain.whole >= chain.forked) chain.whole = chain.forked - 1;
  while (chain.whole === chain.reached) {
    const next = chain.above.get(chain.whole + 1);
    if (next?.length !== 1) break;
    const [link] = next as [Link];
    // The first of a chain names none before it.
    if (link.previous !== chain.last) break;
    chain.above.delete(chain.whole + 1);
    chain.whole += 1;
    chain.reached = chain.whole;
    chain.last = link.id;
  }
}

function enrol(trust: Trust, enrolment: Enrolment): void {
  const known = trust.enrolments.get(enrolment.device) ?? [];
  trust.enrolments.set(enrolment.device, [...known, enrolment]);
}

const isEarlier = (one: Fact, other: Fact): boolean => {
  const [a, b] = [one.envelope.clock, other.envelope.clock];
  if (a.ms !== b.ms) return a.ms < b.ms;
  return a.n !== b.n ? a.n < b.n : one.id < other.id;
};

/** The last counter of a device that still counts, by revocations from enrolled keys. */
function lastGood(trust: Trust, device: string): number {
  const enrolled = enrolledDevices(trust);
  return trust.revocations.reduce(
    (last, each) => (each.device === device && enrolled.has(each.from) ? Math.min(last, each.lastCounter) : last),
    Number.MAX_SAFE_INTEGER,
  );
}

/** Whether a device is enrolled as this production asks for it, and its key not revoked at any position. */
export const isInForce = (trust: Trust, device: string): boolean =>
  enrolledDevices(trust).has(device) && lastGood(trust, device) === Number.MAX_SAFE_INTEGER;

/** Notes what a fact says about trust. Returns true when facts folded earlier may now be judged otherwise. */
export function noteForTrust(trust: Trust, fact: Fact): boolean {
  let chain = trust.chains.get(fact.device);
  if (!chain) {
    chain = { above: new Map(), whole: -1, last: undefined, reached: -1, forked: undefined };
    trust.chains.set(fact.device, chain);
  }
  const before = chain.whole;
  const counter = fact.envelope.counter;
  const beside = chain.above.get(counter);
  const same = beside !== undefined || counter <= chain.reached;
  if (same) chain.forked = Math.min(chain.forked ?? counter, counter);
  const link = { id: fact.id, previous: fact.envelope.previous };
  if (beside) beside.push(link);
  else if (!same) chain.above.set(counter, [link]);
  measure(chain);
  let changes = chain.whole < before || chain.whole > before + 1;
  if (chain.whole === before + 1 && chain.last !== fact.id) changes = true;
  if (same) changes = true;
  if (fact.type === 'ProductionFounded' && (trust.founding === undefined || isEarlier(fact, trust.founding))) {
    trust.founding = fact;
    trust.accepted = undefined;
    changes = true;
  }
  if (fact.type === 'DeviceEnrolled') {
    const { device, holder, kind } = fact.body;
    enrol(trust, { device, holder, kind, fact });
    trust.accepted = undefined;
    if (trust.chains.has(device)) changes = true;
  }
  if (fact.type === 'Seconded') {
    trust.seconds.set(fact.body.of, [...(trust.seconds.get(fact.body.of) ?? []), fact]);
    for (const all of trust.enrolments.values()) {
      for (const each of all) {
        if (each.fact?.id !== fact.body.of) continue;
        trust.accepted = undefined;
        if (trust.chains.has(each.device)) changes = true;
      }
    }
  }
  if (fact.type === 'DeviceRevoked') {
    const { device, lastCounter } = fact.body;
    trust.revocations.push({ device, lastCounter, from: fact.device });
    changes = true;
  }
  // An enrolment stands on its place in a chain: what changes a chain may change who is enrolled.
  if (changes) trust.accepted = undefined;
  return changes;
}

/** Whether a signature may help to enrol a key: its author's own key or PIN, at a place of the chain that still counts. */
function standsBehind(
  trust: Trust,
  accepted: ReadonlyMap<string, Enrolment>,
  revoking: ReadonlyMap<string, Enrolment>,
  fact: Fact,
): boolean {
  const device = accepted.get(fact.device);
  const assent = fact.envelope.assent.how;
  if (!device || fact.by === undefined) return false;
  if (!(device.holder === fact.by ? assent === 'own key' || assent === 'own pin' : assent === 'own pin')) return false;
  const chain = trust.chains.get(fact.device);
  const { counter } = fact.envelope;
  if (!chain || counter > chain.whole || (chain.forked !== undefined && counter >= chain.forked)) return false;
  return trust.revocations.every(
    (each) => each.device !== fact.device || !revoking.has(each.from) || counter <= each.lastCounter,
  );
}

/** Two people, on two devices: one key is never both of two. */
const areTwo = (one: Fact, other: Fact): boolean => one.by !== other.by && one.device !== other.device;

/** Enrolled devices: founders' keys, and every key two people with enrolled keys stand behind. */
export function enrolledDevices(trust: Trust): Map<string, { holder: string | undefined; kind: string }> {
  // First as if nothing were revoked, to know whose revocations count; then with these.
  trust.accepted ??= grow(trust, grow(trust, new Map()));
  return trust.accepted;
}

function grow(trust: Trust, revoking: ReadonlyMap<string, Enrolment>): Map<string, Enrolment> {
  const accepted = new Map<string, Enrolment>();
  const pending: Enrolment[] = [];
  if (trust.founding?.type === 'ProductionFounded') {
    for (const key of trust.founding.body.founders) {
      accepted.set(key.device, { device: key.device, holder: key.person, kind: 'phone', fact: undefined });
    }
  }
  for (const all of trust.enrolments.values()) pending.push(...all);
  // The first enrolment of a key stands, whatever order they arrived in.
  pending.sort((one, other) => (isEarlier(one.fact as Fact, other.fact as Fact) ? -1 : 1));
  for (let grew = true; grew; ) {
    grew = false;
    for (const each of pending) {
      const { fact } = each;
      if (!fact || accepted.has(each.device) || !standsBehind(trust, accepted, revoking, fact)) continue;
      const seconds = trust.seconds.get(fact.id) ?? [];
      if (!seconds.some((second) => areTwo(fact, second) && standsBehind(trust, accepted, revoking, second))) continue;
      accepted.set(each.device, each);
      grew = true;
    }
  }
  return accepted;
}

/** What a badge, a spoken word or a slip may say of oneself (model.md §2): proof and release take one's own key or PIN. */
const weaklyDone: ReadonlySet<string> = new Set([
  'HandedOver',
  'Received',
  'WasShown',
  'HolderChanged',
  'GunSetDown',
  'GunPickedUp',
  'ArrivalDeclared',
  'CallSpoken',
]);

/** Why a fact counts for danger only; empty for a fact that may contribute to proof. */
export function doubtsOf(trust: Trust, fact: Fact, has: (id: string) => boolean): readonly Distrust[] {
  const found: Distrust[] = [];
  if (fact.type === 'Unknown') found.push('unknown type or version');
  if (fact.by === undefined) found.push('no author');
  const assent = fact.envelope.assent.how;
  if (assent === 'unauthenticated') found.push('unauthenticated');
  else if (assent !== 'own key' && assent !== 'own pin' && !weaklyDone.has(fact.type)) found.push('weak assent');
  const founding = fact.type === 'ProductionFounded';
  const device = enrolledDevices(trust).get(fact.device);
  if (!device && !founding) found.push('unknown device');
  // A shared device has no holder; on it a person answers by PIN, badge or spoken word.
  if (device?.holder !== undefined && device.holder !== fact.by && assent === 'own key') {
    found.push('author not on the device');
  }
  if (device && device.holder === undefined && assent === 'own key') found.push('author not on the device');
  const chain = trust.chains.get(fact.device) as Chain;
  const counter = fact.envelope.counter;
  if (counter > lastGood(trust, fact.device)) found.push('key revoked');
  if (chain.forked !== undefined && counter >= chain.forked) found.push('key cloned');
  else if (counter > chain.whole) found.push('gap in the device chain');
  const causes = fact.envelope.after;
  if (causes.some((cause) => !has(cause))) found.push('cause missing');
  if (fact.late) found.push('late');
  if (Math.abs(fact.envelope.deviceClock.offsetMs ?? 0) > SKEW_MS) found.push('clock off');
  return found;
}

/** How trust judges a set of facts: by device, the highest counter among them; and what it says of these. */
export interface Judged {
  readonly reach: ReadonlyMap<string, number>;
  readonly says: string;
}

/** What trust says of facts up to the stated counters; another text means that one of them may be judged otherwise. */
export function judgedOf(trust: Trust, { reach }: Pick<Judged, 'reach'>): string {
  const accepted = enrolledDevices(trust);
  const says = [...reach].map(([device, most]) => {
    const { holder, kind } = accepted.get(device) ?? {};
    const { whole = -1, forked } = trust.chains.get(device) ?? {};
    const fork = forked !== undefined && forked <= most ? forked : null;
    return [device, holder, kind, Math.min(lastGood(trust, device), most), Math.min(whole, most), fork];
  });
  return JSON.stringify([trust.founding?.id, says]);
}

/** The highest counter of every device with facts. */
export const reachOf = ({ chains }: Trust): Map<string, number> =>
  new Map([...chains].map(([device, { reached, above }]) => [device, Math.max(reached, ...above.keys())]));
