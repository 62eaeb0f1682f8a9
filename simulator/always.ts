// The laws: what must hold after every step, each by its name and its place in hazards.md §3, as model.md corrects it.

import { boardOf } from '@proofhouse/domain/book/board.ts';
import type { Book } from '@proofhouse/domain/book/book.ts';
import { addFacts, emptyBook, stateOf } from '@proofhouse/domain/book/book.ts';
import { dueAt } from '@proofhouse/domain/book/due.ts';
import { type Fact, makeFact } from '@proofhouse/domain/book/fact.ts';
import type { State } from '@proofhouse/domain/book/state.ts';
import { bookBytes, view, viewNow } from '@proofhouse/domain/book/view.ts';
import { catalogue } from '@proofhouse/domain/events.ts';
import { equalBytes } from '@proofhouse/ledger/bytes.ts';
import { fromBase64 } from '@proofhouse/ledger/hash.ts';
import { verifyConsistency } from '@proofhouse/ledger/merkle.ts';
import { answer } from '@proofhouse/policy/answer.ts';
import { type Chance, drawFrom, mix } from './chance.ts';
import { areAlike } from './copy.ts';
import { asks } from './cycle.ts';
import { isDoubtful, isTrusted, type Reading, read, readSet, type SetRead, whyNot } from './naive.ts';
import { gun, HOUR, MINUTE } from './set.ts';
import { type Asked, broke, type Phone, type Stage, saw, wallOf } from './stage.ts';

/** A law, and where it comes from. `when` says how often it is looked at. */
export interface Law {
  readonly name: string;
  readonly from: string;
  readonly when: 'every step' | 'every ask' | 'drawn, and at the end' | 'the end';
}

/** Every law a history is held to. */
export const laws: readonly Law[] = [
  { name: 'order does not matter', from: 'hazards §3.1; model §8', when: 'drawn, and at the end' },
  { name: 'the same set gives the same book', from: 'hazards §3.1, §5.3 G24; model §8', when: 'the end' },
  { name: 'twice is once', from: 'hazards §3.22', when: 'drawn, and at the end' },
  { name: 'everybody agrees once healed', from: 'hazards §5.3 G24', when: 'the end' },
  { name: 'whom to believe', from: 'hazards §3.6, 20, 21; model §8', when: 'every step' },
  { name: 'one person is never two', from: 'hazards §3.2, 12; model §3', when: 'every step' },
  { name: 'a grant has what a second reader asks for', from: 'hazards §3.2-4, 18, 30', when: 'every ask' },
  { name: 'danger never grants', from: 'hazards §3.5', when: 'every ask' },
  { name: 'doubtful and late never prove', from: 'hazards §3.6; model §8', when: 'every ask' },
  { name: 'an earlier answer never permits', from: 'model §7', when: 'every ask' },
  { name: 'time never revives', from: 'hazards §3.24', when: 'every ask' },
  { name: 'reasons name what is known', from: 'hazards §3.8', when: 'every ask' },
  { name: 'stop denies at once where it is known', from: 'hazards §3.30', when: 'every step' },
  { name: 'a concern does not vanish', from: 'hazards §3.31', when: 'every step' },
  { name: 'an unreadable event denies everything', from: 'hazards §3.7; model §8', when: 'every step' },
  { name: 'the board is honest', from: 'hazards §3.34; model §10', when: 'every step' },
  { name: 'nothing changes by time while an action runs', from: 'model §7', when: 'every step' },
  { name: 'rounds are conserved', from: 'hazards §3.13; model §6', when: 'every step' },
  { name: 'no correction is silent', from: 'hazards §3.14', when: 'every step' },
  { name: 'taint reaches all it touched', from: 'hazards §3.15-17', when: 'every step' },
  { name: 'one custodian', from: 'hazards §3.19; model §3, §4', when: 'every step' },
  { name: 'both accounts are kept', from: 'hazards §3.9, 23', when: 'every step' },
  { name: 'the books match what is so', from: 'model §6', when: 'the end' },
  { name: 'one wrong clock leads nobody astray', from: 'hazards §3.24; model §8', when: 'every step' },
  { name: 'facts are never refused', from: 'model §7, §11', when: 'every step' },
  { name: 'acknowledged is durable', from: 'hazards §3.25', when: 'every step' },
  { name: 'the log only grows', from: 'hazards §3.26', when: 'every step' },
  { name: 'a fork is noticed, and only a fork', from: 'hazards §3.26, §5.3 G25', when: 'the end' },
  { name: 'no rollback is accepted', from: 'hazards §3.27', when: 'every step' },
  { name: 'what nobody signed is nowhere', from: 'hazards §3.28', when: 'every step' },
  { name: "the log's time never runs back", from: 'model §8', when: 'every step' },
  { name: 'stored bytes verify', from: 'hazards §3.29', when: 'drawn, and at the end' },
  { name: 'nothing throws', from: 'hazards §3.7', when: 'every step' },
];

const isLaw = new Set(laws.map(({ name }) => name));
function breaks(stage: Stage, law: string, says: string): void {
  if (!isLaw.has(law)) throw new Error(`There is no law "${law}".`);
  broke(stage, law, says);
}

const readings = new WeakMap<Book, { version: number; reading: Reading; set: SetRead }>();

/** The naive reading of a book, made once for each state of it. */
function readingOf(book: Book): { reading: Reading; set: SetRead } {
  const known = readings.get(book);
  if (known?.version === book.version) return known;
  const reading = read(book.facts);
  const fresh = { version: book.version, reading, set: readSet(reading) };
  readings.set(book, fresh);
  return fresh;
}

/** A mark of a set of facts: equal for equal sets, whatever order they came in. */
function markOf(facts: ReadonlyMap<string, Fact>): string {
  let one = 0;
  let other = 0;
  for (const id of facts.keys()) {
    one = (one + Number.parseInt(id.slice(0, 8), 16)) >>> 0;
    other ^= Number.parseInt(id.slice(8, 16), 16);
  }
  return `${facts.size} ${one} ${other}`;
}

const short = (id: string): string => id.slice(0, 8);

// ---- what holds of one book --------------------------------------------------------------------------------

function believes(stage: Stage, name: string, book: Book, state: State): void {
  const { reading } = readingOf(book);
  for (const fact of reading.order) {
    if (fact.type === 'Unknown') continue;
    const held = state.authored.get(fact.id);
    if (!held) {
      breaks(stage, 'both accounts are kept', `${name} folded no ${fact.type} ${short(fact.id)}`);
      return;
    }
    if (fact.type === 'ConcernRaised' && !state.concerns.has(fact.id))
      breaks(stage, 'a concern does not vanish', `${name} has the concern ${short(fact.id)} and shows it nowhere`);
    if (held.trusted === isTrusted(reading, fact) && held.doubtful === isDoubtful(reading, fact)) continue;
    const why = (reading.doubts.get(fact.id) ?? []).map((each) => each.why).join(', ') || 'nothing';
    breaks(
      stage,
      'whom to believe',
      `${name} counts ${fact.type} ${short(fact.id)} as ${held.trusted ? 'proof' : held.doubtful ? 'doubtful' : 'late'}; against it speaks ${why}`,
    );
    return;
  }
}

/** Rounds the books never had at a holder and drew from VARIANCE: heard, and in no chamber anybody filled. */
const drawnAt = (state: State, holder: string): number =>
  state.variances.reduce((sum, item) => sum + (item.place === holder ? Math.max(0, -item.diff) : 0), 0);

function rounds(stage: Stage, name: string, state: State): void {
  const sums = new Map<string, number>();
  for (const [key, count] of state.balances) {
    const [holder, alias, condition] = key.split('|') as [string, string, string];
    sums.set(alias, (sums.get(alias) ?? 0) + count);
    if (count < 0 && holder !== 'SUPPLIER' && holder !== 'VARIANCE') {
      breaks(stage, 'rounds are conserved', `${name} has ${count} ${condition} rounds at ${holder.slice(0, 6)}`);
      return;
    }
  }
  for (const [alias, sum] of sums) {
    if (sum === 0) continue;
    breaks(stage, 'rounds are conserved', `the postings of ${alias.slice(0, 6) || 'no lot'} on ${name} sum to ${sum}`);
    return;
  }
  for (const issue of state.issues) {
    const used = issue.fired + issue.didNotFire + issue.returned + issue.missing;
    if (issue.fired >= 0 && issue.didNotFire >= 0 && issue.returned >= 0 && issue.missing >= 0 && used <= issue.issued)
      continue;
    breaks(stage, 'rounds are conserved', `${name}: ${used} of ${issue.issued} issued rounds are accounted for`);
    return;
  }
  for (const each of state.guns.values()) {
    const inParts = new Map<string, number>();
    for (const part of each.parts) {
      for (const charge of part.charges) {
        const key = `${each.id}|${charge.lot ?? ''}|${charge.condition}`;
        inParts.set(key, (inParts.get(key) ?? 0) + charge.count);
      }
    }
    for (const [key, count] of inParts) {
      const more = (state.balances.get(key) ?? 0) - count;
      if (more === 0 || (more > 0 && more <= drawnAt(state, each.id))) continue;
      breaks(
        stage,
        'rounds are conserved',
        `${name}: ${each.alias} holds ${count} by its chambers, ${state.balances.get(key) ?? 0} by the books`,
      );
      return;
    }
  }
  for (const [key, count] of state.balances) {
    if (!key.startsWith('VARIANCE|') || count === 0) continue;
    const [, alias] = key.split('|') as [string, string];
    const told =
      state.variances.some((item) => (item.lot ?? '') === alias) || state.found.size > 0 || state.findings.length > 0;
    if (!told) breaks(stage, 'no correction is silent', `${name} drew ${count} from VARIANCE and says nothing`);
  }
}

const shownWord = /^(BLANKS|DUMMIES|EMPTY, SHOWN)/;

function board(stage: Stage, name: string, book: Book, state: State, now: number): void {
  const { set } = readingOf(book);
  for (const row of boardOf(state, now)) {
    const each = set.guns.get(row.gun);
    if (!each) continue;
    const gunState = state.guns.get(row.gun);
    if (set.stops.length > 0 && !set.frozen && row.word !== 'STOP' && row.word !== 'FROZEN') {
      breaks(stage, 'the board is honest', `${name} shows ${row.word} for ${row.alias} while a stop stands`);
    }
    if (shownWord.test(row.word) && !each.proven && gunState?.out === undefined) {
      breaks(
        stage,
        'the board is honest',
        `${name} shows ${row.word} for ${row.alias}, which is not proven: ${each.why}`,
      );
    }
    if (shownWord.test(row.word)) saw(stage, 'a shown word on the board');
    if (row.proof.basis !== 'none' && !each.proven) {
      const law = each.why === 'tainted' ? 'taint reaches all it touched' : 'the board is honest';
      breaks(stage, law, `${name} gives ${row.alias} the proof "${row.proof.basis}"; the facts say ${each.why}`);
    }
    if (gunState && gunState.where.kind === 'between') saw(stage, 'a gun between two people');
    if (gunState?.out && each.running) saw(stage, 'an action runs');
  }
}

function whileRunning(stage: Stage, name: string, book: Book, state: State, now: number): void {
  const { set } = readingOf(book);
  const running = [...set.guns].filter(([, each]) => each.running).map(([id]) => id);
  if (running.length === 0 || state.break || state.holds.size > 0 || state.lastAt > now) return;
  const before = boardOf(state, now);
  const later = view(book, now + HOUR);
  const after = later.board();
  for (const id of running) {
    const was = before.find((row) => row.gun === id)?.word;
    const is = after.find((row) => row.gun === id)?.word;
    if (was !== is)
      breaks(stage, 'nothing changes by time while an action runs', `${name} shows ${was}, and an hour later ${is}`);
    if (dueAt(later.state, now + HOUR).some((due) => due.thing === id && due.due !== 'answer')) {
      breaks(stage, 'nothing changes by time while an action runs', `${name}: something falls due for a gun in use`);
    }
    saw(stage, 'an hour passes in thought while an action runs');
  }
}

function custody(stage: Stage, name: string, state: State): void {
  const halves = new Map<string, string[]>();
  for (const each of state.handovers.values()) {
    if (!each.received) continue;
    halves.set(each.thing, [...(halves.get(each.thing) ?? []), each.fact]);
  }
  for (const each of state.guns.values()) {
    const { where } = each;
    if (where.kind === 'hands') {
      const given = state.handovers.get(where.fact);
      if (given) breaks(stage, 'one custodian', `${name}: ${each.alias} is in hands by half a hand-over`);
    }
    if (where.kind === 'between' && state.handovers.get(where.fact)?.received) {
      breaks(stage, 'one custodian', `${name}: ${each.alias} is between two although it was received`);
    }
  }
}

/** Whoever proves, witnesses or lifts with another does so with another. */
function twoPeople(stage: Stage, name: string, state: State): void {
  const isOne = (by: readonly string[]): boolean => new Set(by).size < 2;
  const say = (what: string): void => breaks(stage, 'one person is never two', `${name}: ${what} by one person`);
  for (const each of state.guns.values()) {
    for (const part of each.parts) {
      if (part.seen && isOne(part.seen.by)) say(`${each.alias} was proven`);
      if (part.charges.some((charge) => charge.witness?.by === charge.by))
        say(`${each.alias} was loaded and witnessed`);
    }
  }
  for (const each of state.places.values()) {
    for (const proof of each.proofs.values()) if (isOne(proof.by)) say(`${each.alias} was told`);
  }
  for (const hold of state.holds.values()) {
    if (hold.kind === 'stop' && hold.released && isOne(hold.released.by)) say('a stop was lifted');
  }
}

/** What denies everything must be among the reasons of any ask, at once. */
function denials(stage: Stage, name: string, book: Book, now: number): void {
  const { set } = readingOf(book);
  if (set.stops.length === 0 && set.unread === 0) return;
  const asked = answer(viewNow(book, now), asks.begin(), { person: '', device: '' });
  const rules = asked.reasons.map(({ rule }) => rule);
  if (set.stops.length > 0 && !rules.includes('no-stop-in-force')) {
    breaks(
      stage,
      'stop denies at once where it is known',
      `${name} knows stop ${short(set.stops[0] as string)} and does not refuse for it`,
    );
  }
  if (set.unread > 0 && !rules.includes('everything-can-be-read')) {
    breaks(
      stage,
      'an unreadable event denies everything',
      `${name} holds an event it cannot read and does not refuse for it`,
    );
  }
}

/** Looks at one book. The second reading of all its facts is costly: it is drawn, one time in so many. */
function bookHolds(stage: Stage, name: string, book: Book, now: number, chance: Chance): void {
  const state = stateOf(book);
  rounds(stage, name, state);
  custody(stage, name, state);
  twoPeople(stage, name, state);
  if (stage.isDeep || chance.happens(READ_AGAIN)) {
    believes(stage, name, book, state);
    board(stage, name, book, state, now);
    whileRunning(stage, name, book, state, now);
    denials(stage, name, book, now);
  }
  for (const id of stage.forged) {
    if (book.facts.has(id))
      breaks(stage, 'what nobody signed is nowhere', `${name} took in ${short(id)}, which nobody with the key signed`);
  }
}

/** Where nobody asked in a step, the book is folded and looked at one time in so many. */
const LOOK_AT_BOOK = 0.4;
const READ_AGAIN = 0.5;

/** Refolded in another order, and told twice, a book is the same. */
function refolds(stage: Stage, name: string, book: Book, chance: Chance): void {
  const facts = [...book.facts.values()];
  const again = emptyBook();
  const order = chance.shuffled(facts);
  if (stage.isDeep || chance.happens(0.3)) {
    // Folding between two batches must leave no trace.
    const cut = chance.whole(order.length);
    addFacts(again, order.slice(0, cut));
    stateOf(again);
    addFacts(again, order.slice(cut));
  } else addFacts(again, order);
  if (!areAlike(stateOf(again), stateOf(book))) {
    breaks(stage, 'order does not matter', `${name} and the same facts in another order differ`);
    return;
  }
  const { version } = again;
  addFacts(again, chance.shuffled(facts).slice(0, 10));
  if (again.version !== version || !areAlike(stateOf(again), stateOf(book))) {
    breaks(stage, 'twice is once', `${name} changes when told the same again`);
  }
  saw(stage, 'refolded in another order');
  if (!stage.isDeep && !chance.happens(0.01)) return;
  if (!equalBytes(bookBytes(again), bookBytes(book)))
    breaks(stage, 'order does not matter', `the bytes of ${name} differ in another order`);
  saw(stage, 'compared to the byte');
}

// ---- what holds of an ask ----------------------------------------------------------------------------------

const proving = new Set([
  'AnswerSealed',
  'AnswerOpened',
  'Looked',
  'LoadWitnessed',
  'RoundsLoaded',
  'WasShown',
  'PresenceConfirmed',
  'Seconded',
  'SealSeen',
  'SealApplied',
  'HoldReleased',
  'ControlTransferred',
]);
const isDanger = (fact: Fact): boolean =>
  catalogue.find(fact.envelope.type, fact.envelope.version)?.weight === 'danger';

/** The same fact with nothing to say, at its place in chain and causes. */
const mute = (fact: Fact): Fact =>
  makeFact(fact.id, { ...fact.envelope, type: 'NoteMade', version: 1, body: { words: 'muted' } });

/** Assignments of work other than control that run at one instant and are over at another. */
const otherWorkEnding = (facts: readonly Fact[], now: number, later: number): string[] =>
  facts.flatMap((fact) => {
    if (fact.type !== 'DutyAssigned' || fact.body.function === 'control') return [];
    const [from, to] = [Date.parse(fact.body.from), Date.parse(fact.body.to)];
    return from <= now && now <= to && to < later ? [fact.id] : [];
  });

/** Facts that would still be taken: what nobody signed is left out. */
function dangersElsewhere(stage: Stage, book: Book): Fact[] {
  const found = new Map<string, Fact>();
  for (const other of [stage.hub.hub.book, ...stage.phones.map((each) => each.state.book)]) {
    for (const fact of other.facts.values()) if (!book.facts.has(fact.id) && isDanger(fact)) found.set(fact.id, fact);
  }
  return [...found.values()];
}

function askHolds(stage: Stage, asked: Asked, chance: Chance): void {
  const { phone, ask, by, answer: given, wall, facts } = asked;
  const known = phone.state.book.facts;
  const name = phone.alias;
  for (const { facts: cited, remedy, who, says } of given.reasons) {
    if (cited.some((each) => !known.has(each))) {
      // A hold may be named that does not exist; everything else was seen here.
      if (!cited.includes(ask.hold ?? ''))
        breaks(stage, 'reasons name what is known', `${name} cites a fact it does not have`);
    }
    if (remedy === '' || who.length === 0 || says === '')
      breaks(stage, 'reasons name what is known', `${name} refuses without a way out: ${says}`);
  }
  if (given.verdict === 'granted' && given.reasons.length > 0)
    breaks(stage, 'reasons name what is known', 'granted with reasons against');
  const fresh = (more: readonly Fact[], change: (fact: Fact) => Fact = (fact) => fact): Book =>
    addFacts(emptyBook(), [...facts.map(change), ...more]);
  const ruling = (book: Book, at: number) =>
    answer(viewNow(book, at), ask, { person: by, device: phone.signer.device });
  const isDrawn = stage.isDeep || chance.happens(given.verdict === 'granted' ? 0.4 : 0.1);
  const settings = stateOf(phone.state.book).settings;
  if (given.verdict === 'granted') {
    const plain = addFacts(emptyBook(), facts);
    const { set } = readingOf(plain);
    const why = whyNot(set, ask, ask.giver ?? by, wall, settings.shownValidMin);
    if (phone.state.forkedLog) why.push('the hub has shown two histories');
    if (why.length > 0)
      breaks(stage, 'a grant has what a second reader asks for', `${name} grants ${ask.kind}: ${why.join('; ')}`);
    if (ask.kind === 'hand over' || ask.kind === 'begin') saw(stage, `a grant of ${ask.kind} read again`);
    if (!isDrawn) return;
    const reading = readingOf(plain).reading;
    const helps = (fact: Fact) => isDoubtful(reading, fact) || (!isTrusted(reading, fact) && proving.has(fact.type));
    // What opened the hold a release is about is a danger, from anybody (model.md §9), though its type mostly proves: another
    // number of a load, two looks that differ. Without it there is nothing to release.
    const isDangerHere = (fact: Fact) => isDanger(fact) || fact.id === ask.hold;
    const doubtful = reading.order.filter((fact) => helps(fact) && !isDangerHere(fact));
    if (doubtful.length > 0) {
      const muted = new Set(doubtful.map((each) => each.id));
      const without = ruling(
        fresh([], (fact) => (muted.has(fact.id) ? mute(fact) : fact)),
        wall,
      );
      // What was doubted already cannot be contradicted: a gun in doubt raises no conflict of accounts.
      const wanting = without.reasons.filter(({ rule }) => rule !== 'accounts-agree');
      if (wanting.length > 0) {
        const types = [...new Set(doubtful.map(({ type }) => type))].join(', ');
        const why = wanting.map(({ rule }) => rule).join(', ');
        breaks(
          stage,
          'doubtful and late never prove',
          `${name} grants ${ask.kind} only because of ${types} that do not count: without, ${why}`,
        );
      }
      saw(stage, 'a grant beside doubtful facts');
    }
    if (
      ruling(
        fresh([], (fact) => (fact.type === 'Answered' ? mute(fact) : fact)),
        wall,
      ).verdict === 'refused'
    ) {
      breaks(stage, 'an earlier answer never permits', `${name} grants ${ask.kind} because of an earlier answer`);
    }
    const elsewhere = dangersElsewhere(stage, phone.state.book);
    if (elsewhere.some((fact) => fact.type === 'StopCalled')) saw(stage, 'granted where a stop was not known yet');
    return;
  }
  // A refusal of this device alone, for its clock or its hub, says nothing about the facts.
  if (given.reasons.every(({ rule }) => rule === 'one-log' || rule === 'clock-agrees')) return;
  if (!isDrawn || !['take', 'load', 'hand over', 'begin'].includes(ask.kind)) return;
  const later = chance.oneOf([2 * MINUTE, 20 * MINUTE, 3 * HOUR, 400 * 24 * HOUR]);
  const plain = fresh([]);
  // Work somebody assigned ends at the hour the assignment itself names: then the controller has no other work again, as
  // K03 asks, and nothing that had run out, been revoked or recalled comes back (hazards §3.24). It excuses no other reason.
  const ending = new Set(otherWorkEnding(facts, wall, wall + later));
  const freed = fresh([], (fact) => (ending.has(fact.id) ? mute(fact) : fact));
  const hasOnlyEnded = ending.size > 0 && ruling(freed, wall).verdict === 'granted';
  if (ruling(plain, wall + later).verdict === 'granted' && !hasOnlyEnded) {
    breaks(
      stage,
      'time never revives',
      `${name} refused ${ask.kind}, and ${later / MINUTE} minutes later would grant it on the same facts`,
    );
  }
  const earlier = wall - chance.oneOf([30 * 1000, 5 * MINUTE, 40 * MINUTE]);
  const stopped = readingOf(plain).set.stops.length > 0;
  if (stopped && ruling(plain, earlier).verdict === 'granted') {
    breaks(stage, 'time never revives', `${name} would grant ${ask.kind} over a known stop with its clock set back`);
  }
  const elsewhere = dangersElsewhere(stage, phone.state.book);
  const danger = elsewhere.length > 0 ? chance.oneOf(elsewhere) : undefined;
  if (danger && ruling(fresh([danger]), wall).verdict === 'granted') {
    breaks(stage, 'danger never grants', `${name} refused ${ask.kind}, and would grant it on hearing ${danger.type}`);
  }
  if (danger) saw(stage, 'a refusal with one danger more');
}

/** A danger that arrives while a grant stands takes the ground from it. */
function dangerDenies(stage: Stage, asked: Asked, chance: Chance): void {
  const { phone, ask, by, answer: given, wall, facts } = asked;
  if (given.verdict !== 'granted' || !['load', 'hand over', 'begin'].includes(ask.kind)) return;
  const signer = stage.phones.find((each) => each.holder === 'P05' && each !== phone);
  const model =
    signer &&
    [...phone.state.book.facts.values()].find(
      (fact) => fact.type === 'StopCalled' || fact.device === signer.signer.device,
    );
  if (!model) return;
  const body = chance.oneOf([
    { type: 'StopCalled', body: {} },
    { type: 'AnomalyNoticed', body: { gun: gun('W-01'), kind: 'dropped' } },
    { type: 'RoundFound', body: { place: gun('W-01'), count: 1 } },
    { type: 'ThingMissed', body: { thing: gun('W-01') } },
    { type: 'ShotUnplanned', body: { gun: gun('W-01') } },
    { type: 'EvidenceFrozen', body: {} },
  ]);
  const { author: _author, previous: _previous, ...rest } = model.envelope;
  const envelope = {
    ...rest,
    ...body,
    version: 1,
    device: 'e'.repeat(64),
    counter: 0,
    after: [],
    clock: { ms: wall, n: 7 },
    assent: { how: 'unauthenticated' as const },
  };
  const added = makeFact('d'.repeat(63) + String(chance.whole(10)), {
    ...envelope,
    happened: { from: new Date(wall).toISOString(), source: 'now' },
  });
  const with_ = answer(viewNow(addFacts(emptyBook(), [...facts, added]), wall), ask, {
    person: by,
    device: phone.signer.device,
  });
  if (with_.verdict === 'granted') {
    breaks(
      stage,
      'danger never grants',
      `${phone.alias} grants ${ask.kind} although ${body.type} is known, from a key nobody enrolled`,
    );
  }
  saw(stage, 'a grant with one danger more');
}

// ---- what holds of hub and phones --------------------------------------------------------------------------

async function hubHolds(stage: Stage): Promise<void> {
  const { hub: side } = stage;
  const { hub } = side;
  const isRolledBack = hub.fault?.code === 'rolled-back';
  // A hub that goes on loses nothing between two steps; one that was started again is asked for everything.
  const isSame = stage.lookedAt === hub && !stage.isDeep;
  stage.lookedAt = hub;
  for (const id of isSame ? [...side.acknowledged].slice(-8) : side.acknowledged) {
    if (hub.entry(id) || isRolledBack) continue;
    breaks(stage, 'acknowledged is durable', `the hub gave a receipt for ${short(id)} and does not have it`);
    break;
  }
  let last = 0;
  for (const { receivedAt } of hub.entries(Math.max(0, hub.size - 20))) {
    if (receivedAt < last)
      breaks(stage, "the log's time never runs back", 'a leaf was received before the one before it');
    last = receivedAt;
  }
  for (const receipt of side.refusals) {
    const mayCome = receipt.code === 'key-not-enrolled' || receipt.code === 'not-founded';
    if (mayCome || receipt.code === 'bad-signature' || receipt.id === '' || stage.forged.has(receipt.id)) continue;
    breaks(stage, 'facts are never refused', `the hub refused ${short(receipt.id)}: ${receipt.why}`);
  }
  for (const receipt of side.refusals) {
    if (receipt.code !== 'bad-signature' || stage.forged.has(receipt.id)) continue;
    breaks(
      stage,
      'facts are never refused',
      `the hub finds no good signature on ${short(receipt.id)}, which its device signed`,
    );
  }
  const newest = side.notes.at(-1);
  if (newest && !stage.twin) saw(stage, 'head signed');
}

function logGrows(stage: Stage): void {
  const { hub: side } = stage;
  if (side.hub.fault || side.notes.length < 2) return;
  const [older, newer] = side.notes.slice(-2) as [{ size: number; note: string }, { size: number; note: string }];
  if (older.size === 0 || newer.size > side.hub.size) return;
  const rootIn = (note: string) => fromBase64(note.split('\n')[2] ?? '');
  const proof = side.hub.consistency(older.size, newer.size).map((line) => fromBase64(line));
  const holds = verifyConsistency(
    { size1: older.size, root1: rootIn(older.note), size2: newer.size, root2: rootIn(newer.note), proof },
    stage.machine.platform.hash,
  );
  if (holds) saw(stage, 'consistency proven');
  else breaks(stage, 'the log only grows', `the head of ${newer.size} does not continue that of ${older.size}`);
}

function phoneHolds(stage: Stage, phone: Phone): void {
  const { state } = phone;
  if (state.forkedLog) {
    saw(stage, 'phone knows of a fork');
    if (!stage.twin)
      breaks(stage, 'a fork is noticed, and only a fork', `${phone.alias} reports a fork of an honest hub`);
  }
  if (phone.offsetMs !== 0 || phone.driftPpm !== 0) phone.wasOff = true;
  const ahead = state.clock.ms - wallOf(stage, phone);
  if (!phone.wasOff && ahead > 121_000) {
    breaks(stage, 'one wrong clock leads nobody astray', `${phone.alias} stamps ${ahead} ms ahead of its own clock`);
  }
  if (state.seen && state.seen.size > 0 && !stage.twin) {
    const { hub } = stage.hub;
    if (hub.size < state.seen.size && !hub.fault) {
      breaks(
        stage,
        'no rollback is accepted',
        `${phone.alias} has seen ${state.seen.size} leaves; the hub goes on with ${hub.size}`,
      );
    }
  }
}

/** Looks at everything that changed in this step. */
export async function look(stage: Stage): Promise<void> {
  const chance = drawFrom(mix(stage.seed, 1_000 + stage.step));
  const { marks } = stage;
  for (const phone of stage.touched) phoneHolds(stage, phone);
  const changed = [...stage.touched].map((phone) => ({
    name: phone.alias,
    book: phone.state.book,
    now: wallOf(stage, phone),
  }));
  if (stage.hubTouched) changed.push({ name: 'the hub', book: stage.hub.hub.book, now: stage.now });
  // Of several books that changed in one step one is drawn; all of them where the history is deep.
  for (const { name, book, now } of changed.length > 1 && !stage.isDeep ? [chance.oneOf(changed)] : changed) {
    const mark = markOf(book.facts);
    // One book for each set of facts: that equal sets give equal books is a law of its own.
    if (marks.has(mark) && !stage.isDeep) continue;
    if (!stage.isDeep && stage.asked.length === 0 && !chance.happens(LOOK_AT_BOOK)) continue;
    marks.add(mark);
    bookHolds(stage, name, book, now, chance);
    if (stage.isDeep || chance.happens(0.004)) refolds(stage, name, book, chance);
  }
  stage.touched.clear();
  for (const asked of stage.asked) {
    askHolds(stage, asked, chance);
    if (stage.isDeep || chance.happens(0.25)) dangerDenies(stage, asked, chance);
  }
  stage.asked.length = 0;
  if (!stage.hubTouched) return;
  stage.hubTouched = false;
  await hubHolds(stage);
  logGrows(stage);
}

/** Notes every finding and hold that any book holds, for what must be seen sometimes. */
export function gather(stage: Stage, state: State): void {
  for (const { kind } of state.findings) saw(stage, `finding ${kind}`);
  for (const hold of state.holds.values()) {
    saw(stage, `hold ${hold.kind}`);
    if (hold.released) saw(stage, `released ${hold.kind}`);
  }
  for (const { kind } of state.backdated) saw(stage, `back-dated ${kind}`);
  for (const each of state.guns.values())
    if (each.taints.length > 0) saw(stage, 'back-dated taint reached a loaded gun');
  for (const item of state.variances) {
    saw(stage, `variance ${item.class}`);
    if (item.recounted) saw(stage, 'variance closed by a recount');
  }
  if (state.unread.length > 0) saw(stage, 'an event nobody can read is kept');
  for (const concern of state.concerns.values()) if (concern.answered?.fit) saw(stage, 'concern answered');
}

/** Where nobody finds back together: what one of them knows at the end. */
export function gatherAll(stage: Stage): void {
  const [phone] = drawFrom(mix(stage.seed, 999_998)).shuffled(stage.phones);
  if (phone) gather(stage, stateOf(phone.state.book));
}

/** What must hold when all is over and everybody has talked to everybody. */
export function lookAtEnd(stage: Stage, healed: readonly Phone[]): void {
  const chance = drawFrom(mix(stage.seed, 999_999));
  const first = healed[0];
  const whole = stage.isPacked ? first?.state.book : stage.hub.hub.book;
  if (!whole) return;
  const name = stage.isPacked ? (first?.alias ?? '') : 'the hub';
  if (stage.isDeep || chance.happens(0.25)) refolds(stage, name, whole, chance);
  const state = stateOf(whole);
  gather(stage, state);
  const own = new Set(healed.map(({ signer }) => signer.device));
  const drawn = chance.whole(Math.max(1, healed.length));
  for (const [n, phone] of healed.entries()) {
    const { book } = phone.state;
    if (book === whole) continue;
    if (stage.twin) {
      gather(stage, stateOf(book));
      continue;
    }
    const missing = [...whole.facts.values()]
      .filter(({ id, device }) => !book.facts.has(id) && (!stage.isPacked || own.has(device)))
      .map(({ id }) => id);
    // What a stranger or a rogue showed to one phone alone stays there: phones pass on to the hub only what is theirs.
    const more = [...book.facts.values()]
      .filter(
        ({ id, device }) =>
          !whole.facts.has(id) && healed.some((each) => each.signer.device === device && each.state.known.has(id)),
      )
      .map(({ id }) => id);
    if (missing.length + more.length > 0) {
      const types = [...missing, ...more].map((id) => stage.signed.get(id)?.type ?? short(id)).slice(0, 4);
      breaks(
        stage,
        'everybody agrees once healed',
        `${phone.alias} lacks ${missing.length} and has ${more.length} more than ${name}: ${types.join(', ')}`,
      );
      continue;
    }
    if ((n !== drawn && !stage.isDeep) || book.facts.size !== whole.facts.size) continue;
    if (!areAlike(stateOf(book), state)) {
      breaks(
        stage,
        'the same set gives the same book',
        `${phone.alias} and ${name} hold the same facts and different books`,
      );
    }
    saw(stage, 'everybody agrees');
  }
  if (stage.twin && healed.some((phone) => phone.state.forkedLog)) saw(stage, 'fork noticed');
  if (stage.world.faithful && !stage.twin && healed.length > 0) truth(stage, state);
}

/** Where everything was written down truly, the books say what is so. */
function truth(stage: Stage, state: State): void {
  const { world } = stage;
  const w01 = state.guns.get(gun('W-01'));
  if (!w01) return;
  const charges = w01.parts.flatMap((part) => part.charges);
  const booked = charges.reduce((sum, charge) => sum + charge.count, 0);
  if (booked !== world.rounds.length) {
    breaks(
      stage,
      'the books match what is so',
      `${world.rounds.length} round(s) are in W-01 and the books have ${booked}`,
    );
  }
  const where = w01.where.kind === 'hands' ? state.people.get(w01.where.person)?.alias : undefined;
  if (w01.where.kind !== 'between' && where !== world.holder) {
    breaks(
      stage,
      'the books match what is so',
      `W-01 is with ${world.holder ?? 'nobody'}, and the books have ${where ?? w01.where.kind}`,
    );
  }
  saw(stage, 'books compared with what is so');
}
