// What goes wrong by itself or by malice: networks, clocks, crashes, copied and stolen phones, forgeries, hubs that fail or lie.

import { utf8 } from '@proofhouse/ledger/bytes.ts';
import { canonicalText } from '@proofhouse/ledger/canonical.ts';
import { toBase64url } from '@proofhouse/ledger/hash.ts';
import { eventMessage } from '@proofhouse/ledger/signature.ts';
import { type Act, signAct } from '@proofhouse/record/act.ts';
import { signNow } from '@proofhouse/record/signing.ts';
import { type Message, step } from '@proofhouse/record/step.ts';
import { eventIdOf, type SignedEvent } from '@proofhouse/record/wire.ts';
import type { Chance } from './chance.ts';
import { asks } from './cycle.ts';
import { deeds } from './deeds.ts';
import { gun, HOUR, MINUTE, person, place, plan, SECOND } from './set.ts';
import {
  ask,
  askOn,
  broke,
  freshState,
  handToHub,
  meet,
  type Phone,
  pass,
  phoneNamed,
  receiveOn,
  remark,
  type Stage,
  saw,
  signerOf,
  signOn,
  sync,
  tell,
  wallOf,
} from './stage.ts';
import { lookAtGun } from './world.ts';

type Trouble = (stage: Stage, chance: Chance) => Promise<void> | void;

const honest = (stage: Stage): Phone[] =>
  stage.phones.filter((each) => !each.isStolen && !each.isClone && !each.isOff && each.alias !== 'DV-99');
const reachable = (stage: Stage): Phone[] => honest(stage).filter((each) => each.group === 0);

/** Starts a phone again from what was on its disk; what it had only in memory is gone. */
function restart(stage: Stage, phone: Phone, kept: number): void {
  const events = [...phone.state.known.values()].slice(0, kept);
  phone.state = freshState(stage.machine, phone.alias, phone.holder, phone.signer, phone.random);
  phone.cursor = 0;
  tell(stage, phone, { kind: 'events', events });
  // Whatever the hub has not confirmed is offered again: it may be all there is of it.
  for (const [id, event] of phone.state.known) {
    if (stage.signed.get(id)?.phone === phone.alias) phone.state.outbox.set(id, event);
  }
}

/** An event made by hand, outside every rule of the device, signed by whoever is given. */
function craft(
  stage: Stage,
  phone: Phone,
  change: (envelope: Record<string, unknown>) => void,
  badly = false,
): { event: SignedEvent; id: string } | undefined {
  const act: Act = { type: 'NoteMade', body: { words: 'x' }, by: person(phone.holder ?? 'P05') };
  const drafted = signNow(signAct(phone.state, act, wallOf(stage, phone), phone.random), phone.signer.sign);
  if (!drafted.ok) return undefined;
  const envelope = JSON.parse(drafted.event.signed.text) as Record<string, unknown>;
  change(envelope);
  const text = canonicalText(envelope);
  const good = phone.signer.sign(eventMessage(utf8(text)));
  if (badly) good[5] = (good[5] as number) ^ 1;
  const event: SignedEvent = Object.freeze({ text, signature: toBase64url(good), disclosures: Object.freeze([]) });
  const id = eventIdOf(text, stage.machine.platform.hash);
  if (badly) stage.forged.add(id);
  else stage.signed.set(id, { event, id, type: String(envelope['type']), phone: phone.alias, at: stage.now });
  return { event, id };
}

async function spread(stage: Stage, chance: Chance, from: Phone, events: readonly SignedEvent[]): Promise<void> {
  if (chance.happens(0.8)) await handToHub(stage, { ...from, group: 0 }, events);
  for (const each of honest(stage)) if (chance.happens(0.4)) receiveOn(stage, each, { events }, false);
}

/** The rogue laptop: an enrolled key in hands that keep to no rule. */
function rogue(stage: Stage): Phone | undefined {
  return phoneNamed(stage, 'DV-99');
}

const chainOf = (phone: Phone) => ({ counter: phone.state.counter, previous: phone.state.last });

async function byRogue(
  stage: Stage,
  chance: Chance,
  change: (envelope: Record<string, unknown>, chain: { counter: number; previous: string | undefined }) => void,
): Promise<void> {
  const phone = rogue(stage);
  if (!phone) return;
  const made = craft(stage, phone, (envelope) => change(envelope, chainOf(phone)));
  if (!made) return;
  phone.state.counter += 1;
  phone.state.last = made.id;
  await spread(stage, chance, phone, [made.event]);
}

const proofBodies = (stage: Stage, chance: Chance): { type: string; body: object } =>
  chance.oneOf([
    { type: 'Looked', body: { look: lookAtGun(stage.world, chance) } },
    { type: 'WasShown', body: { gun: gun('W-01'), by: person('P01') } },
    { type: 'StoreOpened', body: { place: place('Safe1') } },
    { type: 'Unloaded', body: { gun: gun('W-01'), out: [] } },
    { type: 'ActionBegan', body: { guns: [gun('W-01')], plan: plan('PL-01') } },
    { type: 'ThingMoved', body: { things: [gun('W-01')], to: person('P05') } },
    { type: 'PresenceConfirmed', body: { guns: [gun('W-01')] } },
  ]);

/** Dangers as bodies, for whoever reports them. */
export const dangerBodies = (
  chance: Chance,
): {
  type:
    | 'StopCalled'
    | 'AnomalyNoticed'
    | 'LeftUnattended'
    | 'ThingMissed'
    | 'DidNotFire'
    | 'RoundFound'
    | 'ControllerLeft';
  body: object;
} =>
  chance.oneOf([
    { type: 'StopCalled' as const, body: {} },
    { type: 'AnomalyNoticed' as const, body: { gun: gun('W-01'), kind: 'dropped' } },
    { type: 'LeftUnattended' as const, body: { thing: place('T3') } },
    { type: 'LeftUnattended' as const, body: { thing: gun('W-01') } },
    { type: 'ThingMissed' as const, body: { thing: place('T3') } },
    { type: 'DidNotFire' as const, body: { gun: gun('W-01'), count: 1 } },
    { type: 'RoundFound' as const, body: { place: place('cart'), count: 1 } },
    { type: 'ControllerLeft' as const, body: { person: person('P01') } },
  ]);

export const troubles = {
  // ---- the network
  async partition(stage, chance) {
    const phones = stage.phones.filter((each) => !each.isOff);
    const apart = phones.filter(() => chance.happens(0.4));
    for (const each of apart) {
      each.group = 1 + chance.whole(2);
      remark(stage, `${each.alias} goes offline`);
    }
    if (apart.length === 0) return;
    saw(stage, 'partition');
    if (!chance.happens(0.3)) return;
    // A danger that only one side knows, until both hear of it.
    const danger = dangerBodies(chance);
    const one = chance.oneOf(apart);
    if (one.alias !== 'DV-99') signOn(stage, one, one.holder ?? 'P01', danger.type, danger.body as never);
    stage.world.faithful = false;
    await pass(stage, 30 * SECOND);
    await troubles['heal']?.(stage, chance);
  },
  async heal(stage) {
    const apart = stage.phones.filter((each) => each.group !== 0);
    for (const each of apart) {
      each.group = 0;
      remark(stage, `${each.alias} comes online`);
    }
    const before = stage.hub.log.length;
    for (const each of apart) await sync(stage, each);
    const late = stage.hub.log.slice(before).some(({ id }) => {
      const signed = stage.signed.get(id);
      return signed !== undefined && dangers.has(signed.type);
    });
    if (late) saw(stage, 'partition healed with late danger');
  },
  weather(stage, chance) {
    stage.weather = chance.oneOf([
      { loss: 0, twice: 0, delayMost: 500 },
      { loss: 0.1, twice: 0.1, delayMost: 3 * SECOND },
      { loss: 0.4, twice: 0.3, delayMost: 60 * SECOND },
      { loss: 0, twice: 0.9, delayMost: 20 * SECOND },
      { loss: 0.9, twice: 0, delayMost: SECOND },
    ]);
  },
  async sync(stage, chance) {
    const phones = reachable(stage);
    if (phones.length > 0) await sync(stage, chance.oneOf(phones), chance.happens(0.8));
  },
  async 'sync all'(stage) {
    for (const each of reachable(stage)) await sync(stage, each);
  },
  exchange(stage, chance) {
    const phones = honest(stage);
    if (phones.length < 2) return;
    const [one, other] = chance.shuffled(phones) as [Phone, Phone];
    meet(stage, one, other);
    remark(stage, `${one.alias} and ${other.alias} exchange codes`);
    saw(stage, 'codes exchanged');
  },
  silent(stage, chance) {
    const phones = honest(stage);
    if (phones.length === 0) return;
    const phone = chance.oneOf(phones);
    tell(stage, phone, { kind: 'silent', on: !phone.state.isSilent });
    saw(stage, 'device goes silent');
  },
  async swizzle(stage, chance) {
    // Stop connections one by one, then give them back in another order.
    const phones = chance.shuffled(reachable(stage)).slice(0, 2);
    for (const each of phones) each.group = 3;
    await deeds[chance.oneOf(['stop', 'note', 'anomaly'])]?.(stage, chance);
    for (const each of chance.shuffled(phones)) {
      each.group = 0;
      await sync(stage, each);
    }
    if (phones.length > 0) saw(stage, 'connections clogged and given back');
  },
  async replay(stage, chance) {
    const old = chance.shuffled([...stage.signed.values()]).slice(0, 6);
    if (old.length === 0) return;
    const events = old.map(({ event }) => event);
    const phones = honest(stage);
    const from = phones[0];
    if (from && from.group === 0) await handToHub(stage, from, events);
    for (const each of phones) receiveOn(stage, each, { events }, false);
    saw(stage, 'old frames played again');
  },
  // ---- phones and clocks
  crash(stage, chance) {
    const phones = honest(stage);
    if (phones.length === 0) return;
    const phone = chance.oneOf(phones);
    const own = phone.state.counter;
    const all = phone.state.known.size;
    const lost = chance.happens(0.5) ? 0 : chance.whole(Math.max(1, Math.min(4, all - phone.kept)));
    restart(stage, phone, all - lost);
    if (phone.state.counter < own) saw(stage, 'crash lost own events');
    else saw(stage, 'crash');
    stage.world.faithful = false;
    remark(stage, `${phone.alias} starts again, ${lost} events lost`);
  },
  async 'crash and sync'(stage, chance) {
    const phones = reachable(stage);
    if (phones.length === 0) return;
    const phone = chance.oneOf(phones);
    const own = phone.state.counter;
    restart(stage, phone, Math.max(1, phone.kept - chance.whole(3)));
    stage.world.faithful = false;
    await sync(stage, phone);
    if (phone.state.counter >= own) saw(stage, 'lost tail came back from the hub');
    remark(stage, `${phone.alias} starts again and asks the hub`);
  },
  'clock jumps'(stage, chance) {
    const phones = honest(stage);
    if (phones.length === 0) return;
    const phone = chance.oneOf(phones);
    const by = chance.oneOf([90 * SECOND, 3 * MINUTE, 10 * MINUTE, HOUR, 24 * HOUR, 3650 * 24 * HOUR]);
    phone.offsetMs += chance.happens(0.5) ? by : -by;
    stage.world.faithful = false;
    remark(stage, `the clock of ${phone.alias} jumps by ${Math.round(by / SECOND)} s`);
    saw(stage, by > MINUTE * 2 ? 'clock jumped far' : 'clock jumped a little');
  },
  'clock drifts'(stage, chance) {
    const phones = honest(stage);
    if (phones.length === 0) return;
    const phone = chance.oneOf(phones);
    phone.driftSince = stage.now;
    phone.driftPpm = chance.oneOf([-40_000, 40_000, 200_000]);
    stage.world.faithful = false;
  },
  'clock mended'(stage) {
    for (const each of stage.phones) {
      each.offsetMs = 0;
      each.driftPpm = 0;
    }
  },
  async 'asks with a wrong clock'(stage, chance) {
    const phones = honest(stage);
    if (phones.length === 0) return;
    const phone = chance.oneOf(phones);
    const before = phone.offsetMs;
    phone.offsetMs = chance.oneOf([-10 * MINUTE, -2 * HOUR, 2 * HOUR, -3650 * 24 * HOUR]);
    stage.world.faithful = false;
    askOn(stage, phone, chance.oneOf(['P01', 'P05']), chance.oneOf([asks.handOver('P01'), asks.load(), asks.begin()]));
    phone.offsetMs = before;
    saw(stage, 'asked with a wrong clock');
  },
  // ---- copies and thieves
  clone(stage, chance) {
    const phones = honest(stage);
    if (phones.length === 0 || stage.phones.some((each) => each.isClone)) return;
    const phone = chance.oneOf(phones);
    const state = freshState(stage.machine, phone.alias, phone.holder, phone.signer, phone.random);
    const known: Message = { kind: 'events', events: [...phone.state.known.values()] };
    step(state, known, wallOf(stage, phone), phone.random, phone.signer.sign);
    stage.phones.push({ ...phone, state, isClone: true, group: chance.happens(0.5) ? 0 : phone.group });
    stage.world.faithful = false;
    remark(stage, `${phone.alias} is copied with its key`);
    saw(stage, 'phone cloned');
  },
  async 'clone acts'(stage, chance) {
    const clone = stage.phones.find((each) => each.isClone);
    if (!clone) return;
    const danger = dangerBodies(chance);
    if (chance.happens(0.6)) signOn(stage, clone, clone.holder, danger.type, danger.body as never);
    else {
      const { type, body } = proofBodies(stage, chance);
      signOn(stage, clone, clone.holder, type as 'Looked', body as never);
    }
    if (clone.group === 0) await sync(stage, clone);
    saw(stage, 'clone signed');
  },
  steal(stage, chance) {
    const phones = honest(stage);
    if (phones.length < 3 || stage.phones.some((each) => each.isStolen)) return;
    const phone = chance.oneOf(phones);
    phone.isStolen = true;
    stage.world.faithful = false;
    remark(stage, `${phone.alias} is stolen`);
    saw(stage, 'phone stolen');
  },
  async revoke(stage, chance) {
    const lost =
      stage.phones.find((each) => each.isStolen || each.isClone) ?? (chance.happens(0.3) ? rogue(stage) : undefined);
    const by = honest(stage).find((each) => each.holder !== undefined && each !== lost);
    if (!lost || !by) return;
    const last = Math.max(-1, lost.state.counter - 1 - (chance.happens(0.5) ? chance.whole(3) : 0));
    signOn(stage, by, by.holder, 'DeviceRevoked', { device: lost.signer.device, lastCounter: last, why: 'lost' });
    await sync(stage, by);
    remark(stage, `${by.alias} revokes ${lost.alias} from counter ${last}`);
    saw(stage, 'key revoked');
  },
  async 'thief acts'(stage, chance) {
    const thief = stage.phones.find((each) => each.isStolen);
    if (!thief) return;
    const back = { from: stage.now - chance.oneOf([0, MINUTE, HOUR]), source: 'now' as const };
    const happened = chance.happens(0.5) ? { happened: back } : {};
    if (chance.happens(0.4)) {
      const danger = dangerBodies(chance);
      signOn(stage, thief, thief.holder, danger.type, danger.body as never, happened);
    } else {
      const { type, body } = proofBodies(stage, chance);
      signOn(stage, thief, thief.holder, type as 'Looked', body as never, happened);
    }
    if (thief.group === 0) await sync(stage, thief);
    for (const each of honest(stage)) if (chance.happens(0.3)) meet(stage, each, thief);
    saw(stage, 'thief signed');
  },
  async 'thief enrols a key'(stage, chance) {
    const thief = stage.phones.find((each) => each.isStolen) ?? rogue(stage);
    if (!thief) return;
    const key = signerOf(stage.machine, 'P66', `DV-66 ${chance.whole(4)}`);
    const body = {
      device: key.device,
      alias: 'DV-66',
      kind: 'phone' as const,
      holder: person('P05'),
      algorithm: 'ed25519' as const,
      publicKey: key.publicKey,
    };
    const id = signOn(stage, thief, thief.holder, 'DeviceEnrolled', body);
    if (id !== undefined) signOn(stage, thief, 'P07', 'Seconded', { of: id }, { assent: { how: 'own pin' } });
    const fake: Phone = {
      ...thief,
      alias: 'DV-66',
      signer: key,
      state: freshState(stage.machine, 'DV-66', 'P05', key, thief.random),
    };
    tell(stage, fake, { kind: 'events', events: [...thief.state.known.values()] });
    const looked = tell(stage, fake, {
      kind: 'act',
      act: { type: 'Looked', body: { look: lookAtGun(stage.world, chance) }, by: person('P05') },
    });
    stage.touched.delete(fake);
    if (looked.event && looked.id !== undefined) {
      stage.signed.set(looked.id, {
        event: looked.event,
        id: looked.id,
        type: 'Looked',
        phone: 'DV-66',
        at: stage.now,
      });
      await spread(stage, chance, thief, [...[...thief.state.outbox.values()], looked.event]);
    }
    stage.world.faithful = false;
    saw(stage, 'enrolment by one key alone');
  },
  async 'stop from a stranger'(stage, chance) {
    const key = signerOf(stage.machine, 'P66', `DV-66 ${chance.whole(4)}`);
    const state = freshState(stage.machine, 'DV-77', undefined, key, chance.bytes);
    const phone = honest(stage)[0];
    if (!phone) return;
    const founding = [...phone.state.known.values()].slice(0, 12);
    const tellIt = (message: Message) => step(state, message, stage.now, chance.bytes, key.sign);
    tellIt({ kind: 'events', events: founding });
    const { out } = tellIt({ kind: 'act', act: { type: 'StopCalled', body: {} } });
    if (!out.event || out.id === undefined) return;
    stage.signed.set(out.id, { event: out.event, id: out.id, type: 'StopCalled', phone: 'DV-77', at: stage.now });
    await handToHub(stage, { ...phone, group: 0 }, [out.event]);
    receiveOn(stage, phone, { events: [out.event] }, false);
    saw(stage, 'stop from an unknown key');
    stage.world.faithful = false;
    remark(stage, 'somebody calls stop on a phone nobody enrolled');
  },
  async forge(stage, chance) {
    const victim = chance.oneOf(honest(stage).length > 0 ? honest(stage) : stage.phones);
    const { type, body } = proofBodies(stage, chance);
    const made = craft(
      stage,
      victim,
      (envelope) => {
        envelope['type'] = type;
        envelope['body'] = body;
      },
      true,
    );
    if (!made) return;
    await spread(stage, chance, victim, [made.event]);
    for (const each of honest(stage)) receiveOn(stage, each, { events: [made.event] }, false);
    stage.world.faithful = false;
    saw(stage, 'forgery offered');
  },
  // ---- an enrolled key that keeps to no rule
  async 'a type nobody knows'(stage, chance) {
    await byRogue(stage, chance, (envelope) => {
      envelope['type'] = 'GunWeighed';
      envelope['body'] = { grams: 1100 };
    });
    stage.world.faithful = false;
    saw(stage, 'unknown type of event');
    ask(stage, 'P01', chance.oneOf([asks.handOver(), asks.load(), asks.take()]));
  },
  async 'a counter is left out'(stage, chance) {
    const { type, body } = proofBodies(stage, chance);
    const phone = rogue(stage);
    if (phone) phone.state.counter += 1;
    await byRogue(stage, chance, (envelope, chain) => {
      envelope['counter'] = chain.counter;
      envelope['type'] = type;
      envelope['body'] = body;
    });
    stage.world.faithful = false;
    saw(stage, 'gap in a chain');
  },
  async 'a late piece of the chain'(stage, chance) {
    // Two events; the second travels first, so that there is a gap until the first arrives.
    const phone = rogue(stage);
    if (!phone) return;
    const first = craft(stage, phone, (envelope) => {
      envelope['type'] = 'WasShown';
      envelope['body'] = { gun: gun('W-01'), by: person('P01') };
    });
    if (!first) return;
    phone.state.counter += 1;
    phone.state.last = first.id;
    const second = craft(stage, phone, (envelope) => {
      envelope['type'] = 'Looked';
      envelope['body'] = { look: lookAtGun(stage.world, chance) };
    });
    if (!second) return;
    phone.state.counter += 1;
    phone.state.last = second.id;
    stage.world.faithful = false;
    await spread(stage, chance, phone, [second.event]);
    if (chance.happens(0.5)) ask(stage, 'P01', asks.handOver());
    if (chance.happens(0.8)) {
      await spread(stage, chance, phone, [first.event]);
      saw(stage, 'gap healed');
    }
  },
  async 'a cause nobody has'(stage, chance) {
    const { type, body } = proofBodies(stage, chance);
    await byRogue(stage, chance, (envelope) => {
      envelope['after'] = ['f'.repeat(64)];
      envelope['type'] = type;
      envelope['body'] = body;
    });
    stage.world.faithful = false;
    saw(stage, 'cause missing');
  },
  async 'one counter for two'(stage, chance) {
    const phone = rogue(stage);
    if (!phone) return;
    const made = [1, 2].map((n) =>
      craft(stage, phone, (envelope) => {
        envelope['type'] = n === 1 ? 'WasShown' : 'Looked';
        envelope['body'] = n === 1 ? { gun: gun('W-01'), by: person('P01') } : { look: lookAtGun(stage.world, chance) };
      }),
    );
    phone.state.counter += 1;
    phone.state.last = made[1]?.id;
    stage.world.faithful = false;
    for (const each of made) if (each) await spread(stage, chance, phone, [each.event]);
    saw(stage, 'one counter for two events');
  },
  async 'a clock far off'(stage, chance) {
    const ms = chance.oneOf([HOUR, 30 * 24 * HOUR]);
    await byRogue(stage, chance, (envelope) => {
      envelope['clock'] = { ms: stage.now + ms, n: 0 };
      envelope['deviceClock'] = { ...(envelope['deviceClock'] as object), offsetMs: -ms, errorMs: 100 };
      envelope['type'] = 'Looked';
      envelope['body'] = { look: lookAtGun(stage.world, chance) };
    });
    stage.world.faithful = false;
    saw(stage, 'clock far off signed');
  },
  async 'danger from a clock ahead'(stage, chance) {
    const ms = chance.oneOf([MINUTE, 90 * SECOND]);
    const phone = rogue(stage);
    if (!phone) return;
    const danger = dangerBodies(chance);
    phone.offsetMs = ms;
    const id = signOn(stage, phone, 'P05', danger.type, danger.body as never);
    phone.offsetMs = 0;
    const event = id === undefined ? undefined : stage.signed.get(id)?.event;
    if (event) for (const each of honest(stage)) receiveOn(stage, each, { events: [event] }, false);
    ask(stage, 'P01', chance.oneOf([asks.handOver(), asks.load(), asks.begin()]));
    saw(stage, 'danger from a clock ahead');
  },
  // ---- the hub
  async 'hub starts again'(stage) {
    if (stage.isPacked) return;
    await stage.hub.restart(stage.now);
    stage.hubTouched = true;
    remark(stage, 'the hub starts again');
    saw(stage, 'hub started again');
  },
  async 'append fails'(stage, chance) {
    if (stage.isPacked) return;
    const phones = reachable(stage).filter((each) => !each.twin);
    if (phones.length === 0) return;
    const phone = chance.oneOf(phones);
    stage.hub.failNext = chance.happens(0.5) ? 'not-stored' : 'stored-but-failed';
    signOn(stage, phone, phone.holder ?? 'P01', 'NoteMade', { words: 'while the disk fails' });
    await sync(stage, phone);
    if (stage.hub.hub.fault) {
      saw(stage, 'append failed and the hub stopped');
      if (chance.happens(0.8)) await stage.hub.restart(stage.now);
    }
    stage.hub.failNext = undefined;
    stage.hubTouched = true;
  },
  async 'hub rolled back'(stage, chance) {
    if (stage.isPacked) return;
    if (stage.twin) return;
    const { hub } = stage;
    await hub.head(stage.now, undefined);
    const size = Math.max(14, hub.disk.entries.length - 1 - chance.whole(4));
    const sealed = hub.notes.at(-1)?.size ?? 0;
    if (size >= hub.disk.entries.length || sealed <= size) return;
    const cut = await hub.rollBack(stage.now, size);
    stage.hubTouched = true;
    if (hub.hub.fault?.code === 'rolled-back') saw(stage, 'rollback refused');
    else broke(stage, 'no rollback is accepted', `a hub of ${size} leaves that had signed a head of ${sealed} goes on`);
    const phone = reachable(stage)[0];
    if (phone) signOn(stage, phone, phone.holder ?? 'P01', 'NoteMade', { words: 'to a hub that was restored' });
    if (phone && phone.state.outbox.size > 0 && !phone.state.isSilent && (await sync(stage, phone)))
      broke(stage, 'no rollback is accepted', 'a rolled-back hub took events in');
    if (chance.happens(0.9)) {
      if (await hub.adopt(cut)) saw(stage, 'hub filled again after a rollback');
      else broke(stage, 'no rollback is accepted', 'the leaves that were cut off were not taken back');
    }
    remark(stage, 'the hub is restored from an old copy');
  },
  async 'hub forks'(stage, chance) {
    if (stage.isPacked) return;
    if (stage.twin) return;
    await stage.hub.head(stage.now, undefined);
    stage.twin = await stage.hub.twin(stage.now);
    for (const each of stage.phones) each.twin = chance.happens(0.5);
    stage.world.faithful = false;
    remark(stage, 'a second hub answers some phones with the key of the first');
    saw(stage, 'hub forked');
    if (chance.happens(0.5)) await troubles['phone changes hubs']?.(stage, chance);
  },
  async 'phone changes hubs'(stage, chance) {
    if (stage.isPacked) return;
    if (!stage.twin) return;
    const phone = chance.oneOf(stage.phones);
    await sync(stage, phone);
    phone.twin = !phone.twin;
    phone.cursor = 0;
    signOn(stage, phone, phone.holder ?? 'P01', 'NoteMade', { words: 'on the other side' });
    await sync(stage, phone);
    askOn(stage, phone, phone.holder ?? 'P01', asks.handOver('P01'));
  },
} satisfies Record<string, Trouble> as Readonly<Record<string, Trouble>>;

const dangers = new Set([
  'StopCalled',
  'DidNotFire',
  'AnomalyNoticed',
  'ThingMissed',
  'RoundFound',
  'ShotUnplanned',
  'LeftUnattended',
  'HandOverDisputed',
]);
