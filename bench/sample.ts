// A SAMPLE ledger of any length: one set, and the same quiet shooting day over and over, signed by its phones.

import { canonicalJson, commitmentOf } from '@proofhouse/domain/book/digest.ts';
import type { Ask } from '@proofhouse/domain/clearance/events.ts';
import type { Bodies, EventType } from '@proofhouse/domain/events.ts';
import { type Millis, writeInstant } from '@proofhouse/domain/vocabulary/instant.ts';
import type { Look } from '@proofhouse/domain/vocabulary/look.ts';
import { utf8 } from '@proofhouse/ledger/bytes.ts';
import { toHex } from '@proofhouse/ledger/hash.ts';
import { eventMessage } from '@proofhouse/ledger/signature.ts';
import { nodePlatform, signerFromSeed } from '@proofhouse/record/node.ts';
import type { Signer } from '@proofhouse/record/platform.ts';
import { sampleLogKey } from '@proofhouse/record/sample.ts';
import { sampleId, sampleProduction, sampleSeed } from '@proofhouse/record/samplename.ts';
import type { SignedEvent } from '@proofhouse/record/wire.ts';

const TITLE = 'SAMPLE bench';
/** 1 December 2026, 07:00 UTC. */
export const DAWN: Millis = 1_796_108_400_000;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Between two events of one day. */
const STEP: Millis = 15_000;
const CYCLES_A_DAY = 40;
const CHAMBERS = 6;
const ROUNDS = 60;
const TELLS = ['rattle', 'no primer'];

/** How big the set is. */
export interface SetSize {
  readonly guns: number;
  /** Phones of performers, besides those of two armorers and the first assistant director. */
  readonly performers: number;
}

export const usualSet: SetSize = { guns: 20, performers: 17 };

/** The key that seals the heads of a SAMPLE bench ledger. */
export const benchLogKey = (): Signer => sampleLogKey(TITLE);
export const benchProduction = sampleProduction(TITLE);

const id = (noun: string, alias: string): string => sampleId(TITLE, noun, alias);
const numbered = (before: string, n: number): string => `${before}${String(n).padStart(3, '0')}`;
const person = (alias: string): string => id('person', alias);
const place = (alias: string): string => id('place', alias);
const lot = id('lot', 'D01');
const planOf = (gun: string): string => id('plan', gun);

interface Phone {
  readonly alias: string;
  readonly holder: string;
  readonly signer: Signer;
  counter: number;
  last: string | undefined;
}

/** Something of the ledger as it is told: the signed event, its id, and when it was signed. */
export interface ToldEvent {
  readonly id: string;
  readonly signed: SignedEvent;
  readonly at: Millis;
  readonly device: string;
  readonly counter: number;
}

/** A ledger being told, event by event, without end. Stops between two cycles are where asks can be judged. */
export class Telling {
  private readonly phones = new Map<string, Phone>();
  private readonly guns: readonly string[];
  private readonly performers: readonly string[];
  private now: Millis = DAWN - 60 * MINUTE;
  private tip: string | undefined;
  private readonly out: ToldEvent[] = [];
  private readonly cycles: Iterator<void>;

  constructor(size: SetSize = usualSet) {
    this.guns = Array.from({ length: size.guns }, (_, n) => id('gun', numbered('W-', n + 1)));
    this.performers = Array.from({ length: size.performers }, (_, n) => numbered('P', n + 101));
    for (const alias of ['P001', 'P002', 'P005', ...this.performers]) {
      const phone = `DV-${alias}`;
      const signer = signerFromSeed(sampleSeed(TITLE, alias, phone));
      this.phones.set(alias, { alias: phone, holder: person(alias), signer, counter: 0, last: undefined });
    }
    this.cycles = this.tell();
  }

  /** The next events, so many exactly. */
  next(count: number): ToldEvent[] {
    while (this.out.length < count) this.cycles.next();
    return this.out.splice(0, count);
  }

  /** Passes over so many events without signing them, to go on where a stored ledger ends. */
  skip(count: number): void {
    this.isSkipping = true;
    for (let left = count; left > 0; ) {
      // Whole cycles are told at once: what is told beyond the count must be signed.
      this.unsignedUntil = this.told + left;
      while (this.out.length < left && this.out.length < 5_000) this.cycles.next();
      left -= this.out.splice(0, Math.min(left, this.out.length)).length;
    }
    this.isSkipping = false;
  }
  private isSkipping = false;
  private unsignedUntil = 0;
  private told = 0;

  /** Everything up to the next show of a gun that could be handed over now, and the ask for it. */
  toAsk(): { events: ToldEvent[]; ask: Ask; asker: { person: string; device: string }; now: Millis } {
    this.stopAtShow = true;
    while (this.shownGun === undefined) this.cycles.next();
    this.stopAtShow = false;
    const events = this.out.splice(0);
    const gun = this.shownGun;
    const armorer = this.phones.get('P001') as Phone;
    const ask: Ask = {
      kind: 'hand over',
      things: [gun],
      receiver: person(this.performerOf(this.shownTurn)),
      plan: planOf(gun),
    };
    return { events, ask, asker: { person: armorer.holder, device: armorer.signer.device }, now: this.now + 1_000 };
  }
  private turn = 0;
  private stopAtShow = false;
  private shownGun: string | undefined;
  private shownTurn = 0;

  /** Each gun has its performer; where there are more phones than guns, the rest only declare their arrival. */
  private performerOf(turn: number): string {
    return this.performers[(turn % this.guns.length) % this.performers.length] ?? '';
  }

  private sign<T extends EventType>(by: string, type: T, body: Bodies[T]): string {
    const phone = this.phones.get(by) as Phone;
    this.now += STEP;
    const wall = writeInstant(this.now);
    const after = this.tip === undefined || this.tip === phone.last ? [] : [this.tip];
    const text = canonicalJson({
      schema: 1,
      production: benchProduction,
      type,
      version: 1,
      author: phone.holder,
      device: phone.signer.device,
      algorithm: 'ed25519',
      counter: phone.counter,
      ...(phone.last === undefined ? {} : { previous: phone.last }),
      after,
      clock: { ms: this.now, n: 0 },
      happened: { from: wall, source: 'now' },
      entered: { how: 'at once' },
      basis: 'did it',
      assent: { how: 'own key' },
      deviceClock: { wall, monotonicMs: this.now - DAWN + DAY, boot: '00112233aabbccdd', zone: 'America/Denver' },
      digests: [],
      body,
    });
    const bytes = utf8(text);
    const event = toHex(nodePlatform.hash(bytes));
    const isSigned = !this.isSkipping || this.told >= this.unsignedUntil;
    this.told += 1;
    const signature = isSigned ? Buffer.from(phone.signer.sign(eventMessage(bytes))).toString('base64url') : '';
    this.out.push({
      id: event,
      signed: { text, signature, disclosures: [] },
      at: this.now,
      device: phone.signer.device,
      counter: phone.counter,
    });
    phone.counter += 1;
    phone.last = event;
    this.tip = event;
    return event;
  }

  private *tell(): Generator<void> {
    this.open();
    yield;
    for (let day = 0; ; day += 1) {
      this.now = DAWN + day * DAY;
      this.sign('P001', 'SessionOpened', {
        session: id('session', String(day)),
        label: `day ${day + 1}`,
        unit: 'main',
      });
      this.sign('P001', 'StoreOpened', { place: place('Safe1') });
      for (const alias of ['P001', 'P002', 'P005', ...this.performers]) {
        this.sign(alias, 'ArrivalDeclared', { person: person(alias), ownGun: false, ownRounds: false });
      }
      this.sign('P005', 'MeetingHeld', {
        meeting: id('meeting', String(day)),
        kind: 'briefing',
        plans: this.guns.map(planOf).slice(0, 60),
        topics: ['action', 'variations', 'call off', 'emergency', 'command'],
        attended: ['P001', 'P002', 'P005', ...this.performers].map(person).slice(0, 60),
        walkThrough: true,
      });
      this.look('P001', 'P005', {
        subject: place('T1'),
        method: 'one by one',
        seen: [{ count: ROUNDS, tells: TELLS }],
      });
      yield;
      for (let n = 0; n < CYCLES_A_DAY; n += 1, this.turn += 1) {
        yield* this.cycle(this.guns[this.turn % this.guns.length] ?? '', this.performerOf(this.turn));
        yield;
      }
      this.sign('P001', 'StoreLocked', { place: place('Safe1') });
      yield;
    }
  }

  private look(one: string, other: string, look: Look): void {
    const salt = Buffer.from(nodePlatform.hash(utf8(`${this.now}`)).subarray(0, 16)).toString('base64url');
    const sealed = this.sign(one, 'AnswerSealed', {
      about: look.subject,
      kind: 'look',
      commitment: commitmentOf(salt, look),
    });
    this.sign(other, 'Looked', { look, answers: sealed });
    this.sign(one, 'AnswerOpened', { sealed, salt, look });
  }

  private answered(by: string, ask: Ask): string {
    return this.sign(by, 'Answered', {
      ask,
      verdict: 'granted',
      reasons: [],
      warnings: [],
      frontier: this.tip === undefined ? [] : [this.tip],
      rulebook: 'LukewGUearEXonY4ANhi15S9IQVZg9Wxb-yi7L3tyyY',
      build: 'proofhouse 0.1.0',
      shown: ['granted'],
      dataAgeS: 0,
      mayBeginUntil: writeInstant(this.now + 15 * MINUTE),
    });
  }

  /** One gun taken, looked into, loaded with dummies, shown, handed over, used, taken back, emptied and put away. */
  private *cycle(gun: string, performer: string): Generator<void> {
    const empty: Look = {
      subject: gun,
      seen: [{ count: CHAMBERS, empty: true }],
      turned: CHAMBERS,
      bore: 'light through',
    };
    const dummies: Look = { subject: gun, seen: [{ count: CHAMBERS, tells: TELLS }], turned: CHAMBERS };
    this.sign('P001', 'ThingMoved', { things: [gun], to: person('P001') });
    this.look('P001', 'P005', empty);
    const plan = planOf(gun);
    const asked = this.answered('P001', { kind: 'load', things: [gun], lot, from: place('T1'), count: CHAMBERS, plan });
    const load = this.sign('P001', 'RoundsLoaded', {
      gun,
      lot,
      from: place('T1'),
      count: CHAMBERS,
      plan,
      answer: asked,
    });
    this.sign('P005', 'LoadWitnessed', { load, count: CHAMBERS });
    this.sign('P005', 'Looked', { look: dummies });
    this.sign(performer, 'WasShown', { gun, by: person('P001'), wanted: 'shown' });
    if (this.stopAtShow) {
      this.shownGun = gun;
      this.shownTurn = this.turn;
      yield;
    }
    const answer = this.answered('P001', { kind: 'hand over', things: [gun], receiver: person(performer), plan });
    const given = this.sign('P001', 'HandedOver', { thing: gun, to: person(performer), plan, answer });
    this.sign(performer, 'Received', { handover: given });
    const begin = this.answered('P005', { kind: 'begin', things: [gun], plan });
    this.sign('P005', 'ActionBegan', { guns: [gun], plan, take: '1', answer: begin });
    this.sign('P005', 'CallSpoken', { gun, contents: 'six dummies' });
    this.sign('P005', 'ActionCut', { guns: [gun] });
    const back = this.sign(performer, 'HandedOver', { thing: gun, to: person('P001') });
    this.sign('P001', 'Received', { handover: back });
    this.look('P001', 'P005', dummies);
    this.sign('P001', 'Unloaded', { gun, out: [{ lot, count: CHAMBERS, condition: 'unused', to: place('T1') }] });
    this.look('P001', 'P005', empty);
    this.sign('P001', 'ThingMoved', { things: [gun], to: place('Safe1') });
  }

  private enrol(alias: string): void {
    const phone = this.phones.get(alias) as Phone;
    const of = this.sign('P001', 'DeviceEnrolled', {
      device: phone.signer.device,
      alias: phone.alias,
      kind: 'phone',
      holder: phone.holder,
      algorithm: 'ed25519',
      publicKey: phone.signer.publicKey,
    });
    this.sign('P005', 'Seconded', { of });
  }

  private listed(alias: string, role: string, handles: 'control' | 'receive' | 'none'): void {
    this.sign('P001', 'PersonListed', { person: person(alias), alias, role, handles, witnesses: 'yes' });
  }

  private open(): void {
    const founder = (alias: string) => {
      const { holder, signer } = this.phones.get(alias) as Phone;
      return { person: holder, device: signer.device, algorithm: signer.algorithm, publicKey: signer.publicKey };
    };
    const founding = this.sign('P001', 'ProductionFounded', {
      title: TITLE,
      zone: 'America/Denver',
      sample: true,
      founders: [founder('P001'), founder('P005')],
    });
    this.sign('P005', 'FoundingAttested', { founding });
    for (const alias of ['P002', ...this.performers]) this.enrol(alias);
    this.sign('P001', 'RulesAdopted', {
      rulebooks: ['csatf-bulletin-1'],
      minDistanceFt: 20,
      shownValidMin: 15,
      didNotFireWaitS: 30,
      didNotFireWaitFloorS: 15,
      planVersion: 1,
      pilot: false,
      closers: [person('P001'), person('P005')],
    });
    this.listed('P001', 'Armorer 1', 'control');
    this.listed('P002', 'Armorer 2', 'control');
    this.listed('P005', '1st AD', 'none');
    for (const [n, alias] of this.performers.entries()) this.listed(alias, `Actor ${n + 1}`, 'receive');
    const [from, to] = [writeInstant(DAWN - DAY), writeInstant(DAWN + 3_650 * DAY)];
    this.sign('P001', 'DutyAssigned', { person: person('P001'), function: 'control', from, to, exclusive: true });
    this.sign('P001', 'DutyAssigned', { person: person('P002'), function: 'control', from, to, exclusive: true });
    this.sign('P001', 'DutyAssigned', {
      person: person('P005'),
      function: 'witness-and-call',
      from,
      to,
      exclusive: false,
    });
    const where = (alias: string, kind: string, more: Partial<Bodies['PlaceListed']> = {}) =>
      this.sign('P001', 'PlaceListed', {
        place: place(alias),
        alias,
        kind,
        locked: false,
        openers: [],
        two: false,
        ...more,
      });
    where('street', 'area');
    where('cart', 'cart', { inside: place('street') });
    where('Safe1', 'gun safe', { locked: true, openers: [person('P001'), person('P002')] });
    where('T1', 'tray', { inside: place('cart') });
    for (const [n, gun] of this.guns.entries()) {
      this.sign('P001', 'FirearmListed', {
        gun,
        alias: numbered('W-', n + 1),
        kind: 'revolver',
        action: 'single-action',
        calibre: '.45 Colt',
        chambers: CHAMBERS,
        tube: 0,
        magazine: 0,
        bores: 1,
        ability: 'fires-bulleted',
        store: place('Safe1'),
      });
    }
    const tell = (words: string, sense: 'eye' | 'ear', side: 'head' | 'front' | 'any', chambered: boolean) => ({
      words,
      sense,
      side,
      chambered,
      lasting: true,
    });
    this.sign('P001', 'LotListed', {
      lot,
      alias: 'D01',
      kind: 'dummy',
      calibre: '.45 Colt',
      load: 'none',
      tells: [tell('rattle', 'ear', 'any', false), tell('no primer', 'eye', 'head', true)],
      supplier: 'Supplier 1',
      paper: 'DN-2',
      opening: [{ place: place('T1'), count: ROUNDS }],
    });
    for (const gun of this.guns) this.sign('P001', 'FitClaimed', { gun, lot, fits: true, permitted: true });
    const controller = person('P001');
    const witness = person('P005');
    for (const [n, gun] of this.guns.entries()) {
      this.sign('P001', 'ActionPlanned', {
        plan: planOf(gun),
        alias: numbered('PL-', n + 1),
        version: 1,
        setup: '12A',
        scene: '12',
        place: place('street'),
        gun,
        ability: 'fires-bulleted',
        whyNothingLess: 'the rounds are seen',
        kind: 'dummy',
        lot,
        load: 'none',
        perTake: 0,
        takes: 2,
        performers: [person(this.performerOf(n))],
        triggerPulled: false,
        cocked: false,
        rolling: true,
        arcDeg: 40,
        inArc: [],
        nearest: witness,
        nearestFt: 25,
        nearestOffDeg: 60,
        minDistanceFt: 20,
        shooters: 1,
        controller,
        witness,
      });
    }
    for (const alias of this.performers) {
      this.sign('P001', 'TrainingClaimed', {
        person: person(alias),
        covers: 'class',
        ability: 'fires-bulleted',
        course: 'drill',
      });
    }
  }
}
