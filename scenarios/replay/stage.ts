// The stage lines are told on: every person acts on their own device, and devices reach each other as the text says.

import { bookBytes, type View } from '@proofhouse/domain/book/view.ts';
import type { Ask } from '@proofhouse/domain/clearance/events.ts';
import type { Bodies, EventType } from '@proofhouse/domain/events.ts';
import { type Millis, readInstant, writeInstant } from '@proofhouse/domain/vocabulary/instant.ts';
import type { Act } from '@proofhouse/record/act.ts';
import type { Device } from '@proofhouse/record/device.ts';
import type { Hub } from '@proofhouse/record/hub.ts';
import type { Receipt } from '@proofhouse/record/receipt.ts';
import type { Answer } from '@proofhouse/record/step.ts';
import type { SignedEvent } from '@proofhouse/record/wire.ts';
import { idOf } from '@proofhouse/record/wire.ts';
import type { Noun } from '../grammar/names.ts';
import { NOBODY } from '../grammar/slots.ts';
import type { Line, Scenario } from '../scenario.ts';
import { Cells, given } from '../tables/cells.ts';
import { importTables, rowContext } from '../tables/import.ts';
import { planBody } from '../tables/plan.ts';
import { namesOf } from '../tables/register.ts';
import type { BlindSaid, Stage } from '../verbs/verb.ts';
import { CannotBeTold } from '../verbs/verb.ts';
import { type Cast, deviceOf, HUB, importGiven } from './cast.ts';

/** An ask that was made, for the steps of the replay. */
export interface Asked {
  readonly by: string;
  readonly ask: Ask;
  readonly id: string;
  readonly answer: Answer;
}

const ids = (value: unknown): string[] => {
  if (typeof value === 'string') return /^[0-9a-f]{64}$/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(ids) : [];
};

const HEAD_EVERY: Millis = 60_000;

const sameThings = (one: Ask, other: Ask) =>
  one.kind === other.kind &&
  other.things.every((thing) => one.things.includes(thing)) &&
  (other.things.length > 0 || one.things.length === 0) &&
  one.receiver === other.receiver &&
  (one.lot === undefined || other.lot === undefined || one.lot === other.lot) &&
  (one.plan === undefined || other.plan === undefined || one.plan === other.plan);

/** The stage of one replay. */
export class ToldStage implements Stage {
  readonly scenario: Scenario;
  readonly #cast: Cast;
  readonly #hub: Hub;
  /** Everything that reached the hub, in that order, and how much of it each device has taken in. */
  readonly #pool: { id: string; event: SignedEvent }[] = [];
  readonly #taken = new Map<string, number>();
  readonly #sent = new Set<string>();
  #queue: SignedEvent[] = [];
  readonly #away = new Set<string>();
  readonly #held = new Map<string, Millis>();
  #hubAway = false;
  /** Author's device of every event of the day. */
  readonly #origin = new Map<string, string>();
  readonly #memory = new Map<string, string>();
  #granted: { ask: Ask; id: string }[] = [];
  readonly #planVersions = new Map<string, number>();
  #refused = 0;
  /** The newest head of the log, which devices take in with everything else. */
  #head: { note: string; size: number; sealedAt: Millis } | undefined;
  #now: Millis = 0;
  #line: Line | undefined;
  /** What the line being told has done so far. */
  events: string[] = [];
  asked: Asked[] = [];

  constructor(cast: Cast, hub: Hub) {
    this.#cast = cast;
    this.#hub = hub;
    this.scenario = cast.scenario;
  }

  get now(): Millis {
    return this.#now;
  }

  /** Begins a line: what was done for the one before is forgotten. */
  begin(line: Line | undefined, now: Millis): void {
    this.#line = line;
    this.#now = now;
    this.events = [];
    this.asked = [];
    for (const [device, until] of this.#held) {
      if (now < until) continue;
      this.#held.delete(device);
      this.#send(device);
    }
  }

  /** Puts events that are signed already before the hub and every device. */
  admit(events: readonly SignedEvent[]): void {
    for (const event of events) {
      const id = idOf(event);
      this.#sent.add(id);
      this.#pool.push({ id, event });
      this.#queue.push(event);
      this.events.push(id);
    }
  }

  /** Hands everything new to the hub; gives the receipts of what it refused. */
  async flush(): Promise<Receipt[]> {
    if (this.#queue.length === 0) return [];
    const queue = this.#queue;
    this.#queue = [];
    const receipts = await this.#hub.receive(queue, this.#now);
    const byDevice = new Map<string, Receipt[]>();
    for (const receipt of receipts) {
      const device = this.#origin.get(receipt.id);
      if (device) byDevice.set(device, [...(byDevice.get(device) ?? []), receipt]);
    }
    for (const [device, own] of byDevice) this.#device(device).receiveReceipts(own, this.#now);
    await this.#sealHead();
    return receipts.filter(({ status }) => status === 'refused');
  }

  /** Signs what the log holds, at most once in a minute of the day. */
  async #sealHead(): Promise<void> {
    if (this.#head && this.#now - this.#head.sealedAt < HEAD_EVERY) return;
    const note = await this.#hub.sealHead(this.#now);
    const head = this.#hub.head;
    if (note && head) this.#head = { note, size: head.size, sealedAt: this.#now };
  }

  /** Shows a device the newest head, with the proof that it continues the one it knows. */
  #showHead(device: Device): void {
    const seen = device.state.seen?.size ?? 0;
    const head = this.#head;
    if (!head || head.size <= seen) return;
    device.receiveHead(head.note, this.#now, seen === 0 ? [] : this.#hub.consistency(seen, head.size));
  }

  #device(alias: string): Device {
    const device = this.#cast.devices.get(alias);
    if (!device) throw new CannotBeTold(`There is no device ${alias}.`);
    return device;
  }

  #reaches(alias: string): boolean {
    return !this.#hubAway && !this.#away.has(alias) && !this.#held.has(alias);
  }

  /** Takes in what the hub has, if the device reaches it. */
  #update(alias: string): Device {
    const device = this.#device(alias);
    if (!this.#reaches(alias)) return device;
    const from = this.#taken.get(alias) ?? 0;
    const fresh = this.#pool.slice(from).filter(({ id }) => !device.has(id));
    this.#taken.set(alias, this.#pool.length);
    device.receive(
      fresh.map(({ event }) => event),
      this.#now,
      { at: this.#now },
    );
    this.#showHead(device);
    return device;
  }

  /** Sends what the device holds and the hub has not, if it reaches it. */
  #send(alias: string): void {
    if (!this.#reaches(alias)) return;
    for (const [id, event] of this.#device(alias).state.outbox) {
      if (this.#sent.has(id)) continue;
      this.#sent.add(id);
      this.#pool.push({ id, event });
      this.#queue.push(event);
    }
  }

  /** The device a person acts on in this line, and how they assent. */
  #means(by: string): { alias: string; author: string | undefined; assent: NonNullable<Act['assent']> } {
    const notes = this.#line?.notes ?? {};
    const noted = <T>(table: Readonly<Record<string, T>> | undefined): T | undefined => table?.[by] ?? table?.[''];
    const shared = this.scenario.devices.find(({ kind, holder }) => kind === 'tablet' && !holder)?.alias;
    if (by === NOBODY) {
      const alias = noted(notes.device) ?? shared ?? HUB;
      return { alias, author: undefined, assent: { how: 'unauthenticated' } };
    }
    const author = this.id('person', by);
    const said = noted(notes.assent);
    const heard = said?.heard;
    const own = this.scenario.signs[by];
    const alias = noted(notes.device) ?? (heard ? deviceOf(this.#cast, heard) : (own?.device ?? shared ?? HUB));
    const isOwn = this.#device(alias).holder === author;
    const how = (said?.how ?? (isOwn ? 'own key' : own?.how === 'badge' ? 'badge' : 'own pin')) as 'own key';
    return { alias, author, assent: { how, ...given({ heard: heard && this.id('person', heard) }) } };
  }

  /** Makes sure that a device knows events it names: through the hub, or by codes shown and scanned. */
  #learn(alias: string, named: readonly string[]): void {
    const device = this.#update(alias);
    for (const id of named) {
      const origin = this.#origin.get(id);
      if (origin && !device.has(id)) this.exchange(alias, origin);
    }
  }

  #when(): Pick<Act, 'happened' | 'entered' | 'basis'> {
    const line = this.#line;
    if (!line) return {};
    const { notes, happened } = line;
    const basis = notes.basis as Act['basis'];
    if (notes.entered !== undefined) {
      const source = notes.slip ? 'slip' : 'said';
      return {
        basis: basis ?? (notes.slip ? 'paper' : undefined),
        happened: { from: happened, source },
        entered: notes.slip ? { how: 'slip', slip: notes.slip } : { how: 'at once' },
      };
    }
    if (notes.from !== undefined) return { basis, happened: { from: notes.from, to: happened, source: 'now' } };
    return { basis };
  }

  /** Notes the event a device has just signed. */
  #done(alias: string): string {
    const id = this.#device(alias).state.last;
    if (id === undefined) throw new CannotBeTold(`${alias} has signed nothing.`);
    this.#origin.set(id, alias);
    this.events.push(id);
    const { notes } = this.#line ?? {};
    if (notes?.called) this.#memory.set(`named ${notes.called}`, this.#memory.get(`named ${notes.called}`) ?? id);
    if (notes?.arrives !== undefined && notes.arrives > this.#now) this.#held.set(alias, notes.arrives);
    this.#send(alias);
    return id;
  }

  id(noun: Noun, alias: string): string {
    return this.#cast.id(noun, alias);
  }

  isGun(alias: string): boolean {
    const { register, laterTables } = this.scenario;
    const all = [...register.firearms, ...Object.values(laterTables).flatMap((each) => each.register.firearms)];
    return all.some(({ cells }) => cells.asset_id?.toLowerCase() === alias.toLowerCase());
  }

  thing(alias: string): string {
    return this.id(this.isGun(alias) ? 'gun' : 'place', alias);
  }

  act<T extends EventType>(
    by: string,
    type: T,
    body: Bodies[T],
    disclosed?: Readonly<Record<string, unknown>>,
  ): string {
    const { alias, author, assent } = this.#means(by);
    this.#learn(alias, ids(body));
    this.#device(alias).act({ type, body, disclosed, by: author, assent, ...this.#when() }, this.#now);
    return this.#done(alias);
  }

  second(by: string, of: string, words?: string): string {
    return this.act(by, 'Seconded', { of, ...given({ words }) });
  }

  ask(by: string, ask: Ask): void {
    this.#answer(by, ask);
  }

  #answer(by: string, ask: Ask): Asked {
    const { alias, author, assent } = this.#means(by);
    const device = this.#update(alias);
    const { id, answer } = device.ask(ask, author ?? '', this.#now, { assent });
    this.#done(alias);
    const asked = { by, ask, id, answer };
    this.asked.push(asked);
    if (answer.verdict === 'refused') this.#refused += 1;
    else if (ask.kind === 'release') this.remember(`granted release ${ask.hold}`, id);
    else if (ask.kind === 'waive') this.remember('granted waive', id);
    else this.#granted.push({ ask, id });
    return asked;
  }

  clearance(by: string, ask: Ask): string | undefined {
    if (this.#line?.notes.asksFirst || (this.scenario.asksBeforeActs && by !== NOBODY)) {
      const { answer, id } = this.#answer(by, ask);
      return answer.verdict === 'granted' ? id : undefined;
    }
    const found = this.#granted.findLast((each) => sameThings(each.ask, ask));
    // The day is signed by several on one answer; anything else uses its answer up.
    if (found && ask.kind !== 'sign') {
      const left = found.ask.things.filter((thing) => !ask.things.includes(thing));
      this.#granted = this.#granted.flatMap((each) => {
        if (each !== found) return [each];
        return left.length > 0 ? [{ ...each, ask: { ...each.ask, things: left } }] : [];
      });
    }
    return found?.id;
  }

  blind(first: string, second: string, answers: readonly [BlindSaid, BlindSaid]): void {
    const one = this.#means(first);
    const other = this.#means(second);
    const when = this.#when();
    this.#update(one.alias);
    const sealed = this.#device(one.alias).seal(answers[0], this.#now, { by: one.author, assent: one.assent, ...when });
    this.#done(one.alias);
    this.#learn(other.alias, [sealed.id]);
    const answer = answers[1];
    const type = 'look' in answer ? 'Looked' : 'Counted';
    const body = { ...answer, answers: sealed.id };
    this.#device(other.alias).act({ type, body, by: other.author, assent: other.assent, ...when }, this.#now);
    const id = this.#done(other.alias);
    this.#learn(one.alias, [id]);
    this.#device(one.alias).open(sealed.id, this.#now, { by: one.author, assent: one.assent, ...when });
    const last = this.#done(one.alias);
    const called = this.#line?.notes.called;
    // What a pair found rests on the opening, so that is the event a name stands for.
    if (called) this.#memory.set(`named ${called}`, last);
  }

  remember(name: string, id: string): void {
    this.#memory.set(name, id);
  }

  recall(name: string): string | undefined {
    return this.#memory.get(name);
  }

  view(): View {
    return this.#hub.view(this.#now);
  }

  viewOn(device: string): View {
    return this.#update(device).view(this.#now);
  }

  bookBytesOn(device: string | undefined): Uint8Array {
    return bookBytes(device === undefined ? this.#hub.book : this.#update(device).book);
  }

  goOffline(device: string, off: boolean): void {
    if (off) {
      this.#update(device);
      this.#away.add(device);
      this.#device(device).goSilent(true, this.#now);
      return;
    }
    this.#away.delete(device);
    this.#device(device).goSilent(false, this.#now);
    this.#send(device);
    this.#update(device);
  }

  hubOffline(off: boolean): void {
    if (off) for (const { alias } of this.scenario.devices) this.#update(alias);
    this.#hubAway = off;
    if (!off) for (const { alias } of this.scenario.devices) this.#send(alias);
  }

  exchange(one: string, other: string): void {
    const [left, right] = [this.#device(one), this.#device(other)];
    const missing = (from: Device, to: Device) =>
      [...from.state.known].flatMap(([id, event]) => (to.has(id) ? [] : [event]));
    left.receive(missing(right, left), this.#now);
    right.receive(missing(left, right), this.#now);
  }

  lastCounter(device: string, before: Millis): number {
    let last = -1;
    for (const fact of this.view().book.facts.values()) {
      const { envelope } = fact;
      const isOld = (readInstant(envelope.deviceClock.wall) ?? 0) < before;
      if (envelope.device === this.deviceId(device) && isOld) last = Math.max(last, envelope.counter);
    }
    return last;
  }

  deviceId(device: string): string {
    return this.#device(device).id;
  }

  enterTable(by: readonly string[], name: string): void {
    const entered = this.scenario.laterTables[name];
    if (!entered) throw new CannotBeTold('No rows follow this line.');
    const { register } = entered;
    const whole = { ...register, places: [...this.scenario.register.places, ...register.places] };
    const names = namesOf(this.scenario.register);
    const key = (device: string) => this.#cast.key(device);
    const { acts } = importTables(whole, { ...importGiven(this.#cast), names: withNames(names, this.scenario), key });
    const [first = '', ...others] = by;
    for (const { type, body, disclosed, row, table } of acts) {
      if (!register[table].includes(row)) continue;
      const id = this.act(first, type, body as Bodies[typeof type], disclosed);
      for (const other of others) this.second(other, id);
    }
  }

  planChanged(by: readonly string[], plan: string, changes: Readonly<Record<string, string>>): void {
    const { register } = this.scenario;
    const row = register.plan.find(({ cells }) => cells.plan_id?.toLowerCase() === plan.toLowerCase());
    if (!row) throw new CannotBeTold(`The plan has no line ${plan}.`);
    const context = rowContext(register, {
      ...importGiven(this.#cast),
      names: withNames(namesOf(register), this.scenario),
    });
    const cells = new Cells({ ...row, cells: { ...row.cells, ...changes } }, context.names);
    const version = (this.#planVersions.get(plan) ?? context.planVersion) + 1;
    const body = planBody(cells, context, version);
    const [bad] = cells.bad;
    if (bad) throw new CannotBeTold(`${bad.column} "${bad.value}": ${bad.says} ${bad.remedy}`);
    this.#planVersions.set(plan, version);
    const [first = '', ...others] = by;
    const id = this.act(first, 'ActionPlanned', body);
    for (const other of others) this.second(other, id);
  }

  noticeDue(): number {
    const view = this.view();
    const fresh = view
      .due()
      .filter((each) => !view.state.silenceNoticed.has(`${each.due}|${each.fact}|${each.thing ?? ''}`));
    this.#update(HUB);
    for (const { due, thing, since, fact } of fresh) {
      const body = { due, since: writeInstant(since), cause: fact, ...given({ thing }) };
      this.#device(HUB).act({ type: 'SilenceNoticed', body, basis: 'instrument' }, this.#now);
      this.#done(HUB);
    }
    return fresh.length;
  }

  refusals(): number {
    return this.#refused;
  }

  countEvents(type: string): number {
    let count = 0;
    for (const fact of this.view().book.facts.values())
      if (fact.envelope.type.toLowerCase() === type.toLowerCase()) count += 1;
    return count;
  }
}

/** Adds the names of tables told during the day. */
function withNames(names: ReturnType<typeof namesOf>, scenario: Scenario): ReturnType<typeof namesOf> {
  for (const { register } of Object.values(scenario.laterTables)) {
    for (const { cells } of register.crew) if (cells.person_id) names.add('person', cells.person_id, cells.role ?? '');
    for (const { cells } of register.places) if (cells.place_id) names.add('place', cells.place_id);
    for (const { cells } of register.firearms) if (cells.asset_id) names.add('gun', cells.asset_id);
    for (const { cells } of register.lots) if (cells.lot_id) names.add('lot', cells.lot_id);
    for (const { cells } of register.plan) if (cells.plan_id) names.add('plan', cells.plan_id);
    for (const { cells } of [...register.permits, ...register.consults]) {
      const paper = cells.permit_id ?? cells.consult_id;
      if (paper) names.add('paper', paper);
    }
  }
  return names;
}
