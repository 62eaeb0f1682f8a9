// The book depends on the set of facts alone: every delivery order, in pieces or twice, gives the same bytes.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../events.ts';
import { always } from '../testing/always.ts';
import {
  bookOf,
  comeBack,
  enrol,
  found,
  goOffline,
  type History,
  HOUR,
  idOf,
  lookByTwo,
  MINUTE,
  makeHistory,
  type Pen,
  pen,
  SECOND,
  write,
} from '../testing/facts.ts';
import { anyOrder, causalOrder, causalOrders } from '../testing/orders.ts';
import { empty, guns, look, lots, people, places, row } from '../testing/set.ts';
import { inventedOf, poolsOf, writeInvented } from '../testing/sorts.ts';
import { addFacts, type Book, emptyBook, refold } from './book.ts';
import type { Fact } from './fact.ts';
import { bookBytes } from './view.ts';

const DAY = 24 * HOUR;
const textOf = (book: Book) => new TextDecoder().decode(bookBytes(book));

interface Three {
  readonly history: History;
  readonly one: Pen;
  readonly two: Pen;
  readonly three: Pen;
  readonly base: readonly Fact[];
}

/** Three phones with clocks a day apart, one revolver, one tray; each then writes on its own. */
function threeDevices(): Three {
  const history = makeHistory();
  const one = pen(history, 'DV armorer', people.armorer);
  const two = pen(history, 'DV director', people.director);
  const three = pen(history, 'DV actor', people.actor);
  found(history, one, two);
  enrol(history, three, one, two);
  const person = (id: string, alias: string, handles: 'control' | 'receive' | 'none', witnesses: 'yes' | 'no') =>
    write(history, one, 'PersonListed', { person: id, alias, role: alias, handles, witnesses });
  person(people.armorer, 'P01', 'control', 'yes');
  person(people.director, 'P05', 'none', 'yes');
  person(people.actor, 'P07', 'receive', 'no');
  const place = (id: string, alias: string, kind: string) =>
    write(history, one, 'PlaceListed', {
      place: id,
      alias,
      kind,
      locked: false,
      openers: [people.armorer],
      two: false,
    });
  place(places.cart, 'cart', 'cart');
  place(places.dummyTray, 'T1', 'tray');
  place(places.blankTray, 'T3', 'tray');
  write(history, one, 'FirearmListed', {
    gun: guns.revolver,
    alias: 'W-01',
    kind: 'revolver',
    action: 'single-action',
    calibre: '.45 Colt',
    chambers: 6,
    tube: 0,
    magazine: 0,
    bores: 1,
    ability: 'fires-bulleted',
    store: places.cart,
  });
  write(history, one, 'LotListed', {
    lot: lots.dummies,
    alias: 'D01',
    kind: 'dummy',
    calibre: '.45 Colt',
    load: 'none',
    tells: [
      { words: 'rattle', sense: 'ear', side: 'any', chambered: false, lasting: true },
      { words: 'no primer', sense: 'eye', side: 'head', chambered: true, lasting: true },
    ],
    supplier: 'Supplier 1',
    paper: 'SAMPLE-DN-1',
    opening: [{ place: places.dummyTray, count: 24 }],
  });
  lookByTwo(history, one, two, look(places.dummyTray, [row('dummies', 24)]));
  write(history, one, 'ThingMoved', { things: [guns.revolver], to: people.armorer });
  lookByTwo(history, one, two, look(guns.revolver, [empty(6)], { bore: 'light through' }));
  history.now += MINUTE;
  const base = [...history.facts];
  goOffline(one, two, three);
  two.skewMs = DAY;
  three.skewMs = -DAY;
  return { history, one, two, three, base };
}

const after = ({ history, base }: Three): Fact[] => history.facts.slice(base.length);

const load = { gun: guns.revolver, lot: lots.dummies, from: places.dummyTray, count: 3 };

/** Handmade histories of at most twelve events on three devices. */
const told: Record<string, (three: Three) => void> = {
  'two hand-overs of one gun at once, and late danger about the tray'({ history, one, two, three }) {
    write(history, one, 'HandedOver', { thing: guns.revolver, to: people.actor });
    history.now += SECOND;
    const other = write(history, two, 'HandedOver', { thing: guns.revolver, to: people.actor });
    write(history, two, 'Received', { handover: other.id }, { by: people.armorer, assent: 'own pin' });
    write(history, three, 'LeftUnattended', { thing: places.dummyTray }, { at: history.now - 2 * DAY });
    write(history, three, 'StopCalled', {});
    write(history, one, 'RoundsLoaded', load);
    write(history, two, 'ThingMissed', { thing: places.dummyTray });
  },
  'a load, its witness, and a taint told afterwards'({ history, one, two, three }) {
    const loading = write(history, one, 'RoundsLoaded', load);
    comeBack(history, one, two);
    goOffline(one, two);
    write(history, two, 'LoadWitnessed', { load: loading.id, count: 3 });
    write(history, one, 'HandedOver', { thing: guns.revolver, to: people.actor });
    write(history, three, 'ThingMissed', { thing: places.dummyTray }, { at: history.now - HOUR });
    write(history, three, 'RoundFound', { place: places.cart, count: 1 });
    write(history, one, 'RoundsMoved', {
      lot: lots.dummies,
      condition: 'unused',
      count: 2,
      from: places.dummyTray,
      to: places.blankTray,
    });
    write(history, two, 'Looked', { look: look(guns.revolver, [{ count: 3 }, empty(3)], { turned: 6 }) });
    write(history, three, 'DidNotFire', { gun: guns.revolver, count: 1 });
  },
  'a blind pair while the gun is being loaded'({ history, one, two, three }) {
    lookByTwo(history, one, two, look(guns.revolver, [empty(6)], { bore: 'light through' }));
    comeBack(history, one, two);
    goOffline(one, two);
    write(history, three, 'AnomalyNoticed', { gun: guns.revolver, kind: 'dropped' }, { at: history.now });
    write(history, one, 'RoundsLoaded', { ...load, count: 6 });
    write(history, two, 'CallSpoken', { gun: guns.revolver, contents: 'empty' });
    write(history, three, 'SealBroken', { thing: places.dummyTray, seal: 'S-1', found: true });
    write(history, one, 'Unloaded', {
      gun: guns.revolver,
      out: [{ lot: lots.dummies, condition: 'unused', count: 5, to: places.dummyTray }],
    });
  },
  'a stop, its release by two, and a second stop'({ history, one, two, three }) {
    const stop = write(history, three, 'StopCalled', { words: 'wait' });
    comeBack(history, one, two, three);
    goOffline(one, two, three);
    const release = write(history, one, 'HoldReleased', { hold: stop.id, cause: 'a dog' });
    write(history, three, 'StopCalled', {});
    comeBack(history, one, two);
    goOffline(one, two);
    write(history, two, 'Seconded', { of: release.id });
    write(history, one, 'EvidenceFrozen', {});
    write(history, three, 'ConcernRaised', { guns: [guns.revolver], answerWithinMin: 30 });
    write(history, two, 'MeetingHeld', {
      meeting: idOf('m'),
      kind: 'meeting',
      plans: [],
      topics: ['action'],
      attended: [people.actor],
      walkThrough: false,
    });
  },
  'a device enrolled, revoked by position, and copied'({ history, one, two, three }) {
    const fourth = pen(history, 'DV newcomer', people.deputy);
    comeBack(history, one, two, fourth);
    enrol(history, fourth, one, two);
    goOffline(one, two, fourth);
    write(history, fourth, 'Looked', { look: look(guns.revolver, [empty(6)]) });
    write(history, fourth, 'PresenceConfirmed', { guns: [guns.revolver] });
    write(history, three, 'DeviceRevoked', { device: fourth.device, lastCounter: 0, why: 'lost' });
    write(history, two, 'StopCalled', {}, { counter: two.counter - 1 });
    write(history, one, 'StopCalled', {});
  },
  'two enrolments of one key by different pairs'({ history, one, two, three }) {
    const body = (holder: string) => ({
      device: pen(history, 'DV shared').device,
      alias: 'DV-09',
      kind: 'phone' as const,
      holder,
      algorithm: 'ed25519' as const,
      publicKey: 'AAAA',
    });
    const first = write(history, one, 'DeviceEnrolled', body(people.armorer2));
    const other = write(history, two, 'DeviceEnrolled', body(people.deputy));
    write(history, three, 'Seconded', { of: first.id }, { after: [first.id] });
    write(history, one, 'Seconded', { of: other.id }, { after: [other.id] });
    const shared = pen(history, 'DV shared');
    write(history, shared, 'Looked', { look: look(guns.revolver, [empty(6)]) }, { by: people.deputy });
    write(history, shared, 'PresenceConfirmed', { guns: [guns.revolver] }, { by: people.armorer2 });
  },
};

/** Adds facts in every causal order, and compares bytes wherever two orders know the same facts. */
function everyOrderAgrees(base: readonly Fact[], facts: readonly Fact[], most: number): number {
  const bytes = new Map<number, string>();
  const met = new Set<string>();
  let orders = 0;
  for (const order of causalOrders(facts, most)) {
    const book = addFacts(emptyBook(), base);
    let known = 0;
    for (const [step, at] of order.entries()) {
      addFacts(book, [facts[at] as Fact]);
      known |= 1 << at;
      const last = step === order.length - 1;
      const name = `${known} ${at}`;
      // A set of facts is compared for every fact that may come last in it, and at the end of every order.
      if (!last && met.has(name)) continue;
      met.add(name);
      const text = textOf(book);
      const before = bytes.get(known);
      if (before === undefined) bytes.set(known, text);
      else if (before !== text) expect(text).toBe(before);
    }
    orders += 1;
  }
  return orders;
}

describe('the book', () => {
  it.each(Object.entries(told))('is the same in every order of %s', (_name, tell) => {
    const three = threeDevices();
    tell(three);
    const facts = after(three);
    expect(facts.length).toBeLessThanOrEqual(12);
    expect(everyOrderAgrees(three.base, facts, 1500)).toBeGreaterThan(1);
  });

  it('is the same in every causal order of invented events on three devices', () => {
    const three = threeDevices();
    const invented = inventedOf(catalogue.all, poolsOf(three.base));
    always(
      fc.array(fc.tuple(fc.nat(2), invented, fc.integer({ min: -3 * HOUR, max: 0 }), fc.boolean()), {
        minLength: 4,
        maxLength: 9,
      }),
      (steps) => {
        const again = threeDevices();
        const pens = [again.one, again.two, again.three];
        for (const [who, each, ago, meets] of steps) {
          again.history.now += SECOND;
          writeInvented(again.history, pens[who] as Pen, each, { at: again.history.now + ago });
          if (meets) {
            comeBack(again.history, ...pens);
            goOffline(...pens);
          }
        }
        everyOrderAgrees(again.base, after(again), 60);
      },
      14,
    );
  });

  it('is the same however facts arrive: before their causes, in pieces, twice', () => {
    for (const tell of Object.values(told)) {
      const three = threeDevices();
      tell(three);
      const { facts } = three.history;
      const whole = textOf(bookOf(facts));
      for (let seed = 1; seed <= 12; seed += 1) {
        const order = anyOrder(facts, seed);
        const book = emptyBook();
        for (let at = 0; at < order.length; at += seed) {
          addFacts(book, order.slice(at, at + seed));
          // Looking in between must not change what comes of it.
          if (seed % 3 === 0) bookBytes(book);
          if (seed % 4 === 0) addFacts(book, order.slice(0, at));
        }
        expect(textOf(book)).toBe(whole);
        expect(textOf(addFacts(book, facts))).toBe(whole);
        expect(textOf(refold(book))).toBe(whole);
      }
      expect(textOf(bookOf(causalOrder(facts, 7)))).toBe(whole);
    }
  });

  it('keeps causes before effects however far apart the clocks are', () => {
    const three = threeDevices();
    const { history, one, two } = three;
    const stop = write(history, two, 'StopCalled', {});
    comeBack(history, one, two);
    goOffline(one, two);
    // The clock of the second is a day ahead; the answer of the first must still come after it.
    const release = write(history, one, 'HoldReleased', { hold: stop.id, cause: 'nothing' });
    const book = bookOf(anyOrder(history.facts, 3));
    const at = (id: string) => book.order.findIndex((fact) => fact.id === id);
    expect(at(release.id)).toBeGreaterThan(at(stop.id));
  });

  it('folds nothing twice: adding what is known changes neither bytes nor version', () => {
    const three = threeDevices();
    const book = bookOf(three.base);
    const before = { text: textOf(book), version: book.version };
    addFacts(book, [...three.base].reverse());
    expect({ text: textOf(book), version: book.version }).toEqual(before);
  });
});
