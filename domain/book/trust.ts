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
  | 'unauthenticated';

/** Skew beyond which a device's own clock makes its events danger-only. */
export const SKEW_MS = 120_000;

interface Chain {
  readonly byCounter: Map<number, Fact[]>;
  /** Counters 0..whole are present once each and linked; -1 for none. */
  whole: number;
  /** Lowest counter with two events, if any. */
  forked: number | undefined;
}

interface Enrolment {
  readonly device: string;
  readonly holder: string | undefined;
  readonly kind: string;
  /** Fact and device that enrolled it; undefined for a founder's key. */
  readonly fact: string | undefined;
  readonly author: string | undefined;
  readonly from: string | undefined;
}

/** What the book knows of keys, chains and second signatures, as a function of the set of facts. */
export interface Trust {
  readonly chains: Map<string, Chain>;
  readonly revoked: Map<string, number>;
  readonly enrolments: Map<string, Enrolment[]>;
  readonly seconds: Map<string, { by: string; device: string }[]>;
  accepted: Map<string, Enrolment> | undefined;
}

export const makeTrust = (): Trust => ({
  chains: new Map(),
  revoked: new Map(),
  enrolments: new Map(),
  seconds: new Map(),
  accepted: undefined,
});

function measure(chain: Chain): void {
  let whole = chain.whole;
  if (chain.forked !== undefined && whole >= chain.forked) whole = chain.forked - 1;
  for (;;) {
    const next = chain.byCounter.get(whole + 1);
    if (next?.length !== 1) break;
    const [fact] = next as [Fact];
    const before = chain.byCounter.get(whole)?.[0]?.id;
    if (whole >= 0 && fact.envelope.previous !== before) break;
    if (whole < 0 && fact.envelope.previous !== undefined) break;
    whole += 1;
  }
  chain.whole = whole;
}

function enrol(trust: Trust, enrolment: Enrolment): void {
  const known = trust.enrolments.get(enrolment.device) ?? [];
  trust.enrolments.set(enrolment.device, [...known, enrolment]);
  trust.accepted = undefined;
}

/** Notes what a fact says about trust. Returns true when facts folded earlier may now be judged otherwise. */
export function noteForTrust(trust: Trust, fact: Fact): boolean {
  let chain = trust.chains.get(fact.device);
  if (!chain) {
    chain = { byCounter: new Map(), whole: -1, forked: undefined };
    trust.chains.set(fact.device, chain);
  }
  const before = chain.whole;
  const counter = fact.envelope.counter;
  const same = chain.byCounter.get(counter);
  if (same) {
    same.push(fact);
    chain.forked = Math.min(chain.forked ?? counter, counter);
  } else chain.byCounter.set(counter, [fact]);
  measure(chain);
  let changes = chain.whole < before || chain.whole > before + 1;
  if (chain.whole === before + 1 && chain.byCounter.get(chain.whole)?.[0]?.id !== fact.id) changes = true;
  if (same) changes = true;
  if (fact.type === 'ProductionFounded') {
    for (const key of fact.body.founders) {
      enrol(trust, {
        device: key.device,
        holder: key.person,
        kind: 'phone',
        fact: undefined,
        author: undefined,
        from: undefined,
      });
    }
    changes = true;
  }
  if (fact.type === 'DeviceEnrolled') {
    const { device, holder, kind } = fact.body;
    enrol(trust, { device, holder, kind, fact: fact.id, author: fact.by, from: fact.device });
    if (trust.chains.has(device)) changes = true;
  }
  if (fact.type === 'Seconded' && fact.by !== undefined) {
    const known = trust.seconds.get(fact.body.of) ?? [];
    trust.seconds.set(fact.body.of, [...known, { by: fact.by, device: fact.device }]);
    trust.accepted = undefined;
    for (const all of trust.enrolments.values()) {
      for (const each of all) if (each.fact === fact.body.of && trust.chains.has(each.device)) changes = true;
    }
  }
  if (fact.type === 'DeviceRevoked') {
    const { device, lastCounter } = fact.body;
    trust.revoked.set(device, Math.min(trust.revoked.get(device) ?? Number.MAX_SAFE_INTEGER, lastCounter));
    changes = true;
  }
  return changes;
}

/** Enrolled devices: founders' keys, and every key two people with enrolled keys stand behind. */
export function enrolledDevices(trust: Trust): Map<string, { holder: string | undefined; kind: string }> {
  if (trust.accepted) return trust.accepted;
  const accepted = new Map<string, Enrolment>();
  const pending: Enrolment[] = [];
  for (const all of trust.enrolments.values()) {
    for (const each of all) {
      if (each.fact === undefined) accepted.set(each.device, each);
      else pending.push(each);
    }
  }
  for (let grew = true; grew; ) {
    grew = false;
    for (const each of pending) {
      if (accepted.has(each.device) || !each.from || !accepted.has(each.from)) continue;
      const seconds = trust.seconds.get(each.fact as string) ?? [];
      if (!seconds.some((second) => accepted.has(second.device) && second.by !== each.author)) continue;
      accepted.set(each.device, each);
      grew = true;
    }
  }
  trust.accepted = accepted;
  return accepted;
}

/** Why a fact counts for danger only; empty for a fact that may contribute to proof. */
export function doubtsOf(trust: Trust, fact: Fact, has: (id: string) => boolean): readonly Distrust[] {
  const found: Distrust[] = [];
  if (fact.type === 'Unknown') found.push('unknown type or version');
  if (fact.by === undefined) found.push('no author');
  const assent = fact.envelope.assent.how;
  if (assent === 'unauthenticated') found.push('unauthenticated');
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
  if (counter > (trust.revoked.get(fact.device) ?? Number.MAX_SAFE_INTEGER)) found.push('key revoked');
  if (chain.forked !== undefined && counter >= chain.forked) found.push('key cloned');
  else if (counter > chain.whole) found.push('gap in the device chain');
  const causes = fact.envelope.after;
  if (causes.some((cause) => !has(cause))) found.push('cause missing');
  if (fact.late) found.push('late');
  if (Math.abs(fact.envelope.deviceClock.offsetMs ?? 0) > SKEW_MS) found.push('clock off');
  return found;
}
