// Memory laid down and taken up again is the memory that was there; anything else is left aside.

import { bookBytes } from '@proofhouse/domain/book/view.ts';
import { describe, expect, it } from 'vitest';
import type { Device } from './device.ts';
import { type Hub, openHub } from './hub.ts';
import { freshSigner, nodePlatform } from './node.ts';
import type { LedgerStore } from './port.ts';
import type { RestPlace } from './rest.ts';
import { cast, gun, logKey, person, phone, T0 } from './testing/cast.ts';
import { plainStore } from './testing/plainstore.ts';
import type { SignedEvent } from './wire.ts';

interface Shelf extends RestPlace {
  file: Uint8Array | undefined;
  reads: number;
}
function shelf(code = 'this build'): Shelf {
  const place: Shelf = {
    code,
    least: 1,
    file: undefined,
    reads: 0,
    read() {
      place.reads += 1;
      return place.file && new Uint8Array(place.file);
    },
    write(parts) {
      place.file = new Uint8Array(Buffer.concat(parts));
    },
  };
  return place;
}

/** A store that counts how many leaves were read from it. */
function counted(store: LedgerStore = plainStore()) {
  const count = { leaves: 0, appends: 0 };
  const counting: LedgerStore = {
    ...store,
    read(from, to) {
      const page = store.read(from, to);
      if (!(page instanceof Promise)) count.leaves += page.length;
      return page;
    },
    append(entries) {
      count.appends += 1;
      return store.append(entries);
    },
    // It outlives its hubs here.
    close: () => undefined,
  };
  return { store: counting, count };
}

const text = (hub: Hub): string => Buffer.from(bookBytes(hub.book)).toString();
const open = (store: LedgerStore, rest?: RestPlace, key = logKey): Promise<Hub> =>
  openHub(store, nodePlatform, key, T0, undefined, rest);

const cold = (store: LedgerStore): Promise<Hub> => open(store);

/** Everything a reader can ask of a hub. */
async function allOf(hub: Hub) {
  return {
    book: text(hub),
    entries: hub.entries().map(({ index, id, receivedAt, fact, flags }) => [index, id, receivedAt, fact, flags]),
    head: hub.head?.note,
    production: hub.production,
    proof: hub.consistency(3, hub.size),
    board: hub.view(T0 + 90_000).board(),
    past: hub.view(T0 + 12_000).findings(),
    known: Buffer.from(bookBytes(hub.view(T0 + 90_000, T0 + 20_000).book)).toString(),
    verify: (await hub.verify()).ok,
  };
}

function day() {
  const all = cast();
  const { armorer, performer, director } = all;
  const events: SignedEvent[] = [...all.founding];
  const does = (who: Device, act: Parameters<Device['act']>[0], at: number): SignedEvent => {
    const event = who.act(act, T0 + at);
    for (const each of [armorer, performer, director]) each.receive([event], T0 + at);
    return event;
  };
  events.push(
    does(
      armorer,
      {
        type: 'FirearmListed',
        body: {
          gun: gun('W-01'),
          alias: 'W-01',
          kind: 'revolver',
          action: 'single-action',
          calibre: '.45 Colt',
          chambers: 6,
          tube: 0,
          magazine: 0,
          bores: 1,
          ability: 'fires-bulleted',
        },
        disclosed: { serial: 'SAMPLE-1' },
      },
      5_000,
    ),
    does(armorer, { type: 'HandedOver', body: { thing: gun('W-01'), to: person('P07') } }, 6_000),
    does(performer, { type: 'NoteMade', body: { words: 'Six counted.' } }, 7_000),
  );
  const handover = armorer.state.last as string;
  const later = [
    does(performer, { type: 'Received', body: { handover } }, 30_000),
    does(director, { type: 'StopCalled', body: { words: 'Stop.' } }, 31_000),
    does(armorer, { type: 'NoteMade', body: { words: 'Understood.' } }, 32_000),
  ];
  return { ...all, events, later };
}

describe('memory at rest', () => {
  it('opens into what reading and verifying every leaf gives, without reading them', async () => {
    const { events } = day();
    const { store, count } = counted();
    const rest = shelf();
    const first = await open(store, rest);
    await first.receive(events, T0 + 10_000);
    await first.sealHead(T0 + 11_000);
    expect(await first.rest()).toBe(true);
    await first.close();
    count.leaves = 0;
    const again = await open(store, rest);
    expect(again.size).toBe(events.length);
    expect(again.view(T0 + 90_000).board()).toHaveLength(1);
    expect(count.leaves).toBe(1);
    expect(await allOf(again)).toEqual(await allOf(await cold(store)));
  });

  it('grows by what comes after as if it had never rested', async () => {
    const { events, later } = day();
    const { store } = counted();
    const rest = shelf();
    const first = await open(store, rest);
    await first.receive(events, T0 + 10_000);
    await first.close();
    const second = await open(store, rest);
    await second.receive(later.slice(0, 1), T0 + 40_000);
    await second.close();
    // Leaves that came after memory was laid down are read and verified as ever.
    const third = await open(store, { ...rest, least: 1_000, read: rest.read });
    await third.receive(later.slice(1), T0 + 41_000);
    expect(text(third)).toBe(text(await cold(store)));
    await third.close();
    const fourth = await open(store, rest);
    expect(await allOf(fourth)).toEqual(await allOf(await cold(store)));
  });

  const surprises: [string, (all: ReturnType<typeof day>) => readonly SignedEvent[]][] = [
    [
      'an event from before, of a phone that was silent',
      ({ tablet, founding }) => {
        tablet.receive(founding, T0 + 1_000);
        return [
          tablet.act(
            { type: 'NoteMade', by: person('P05'), assent: { how: 'own pin' }, body: { words: 'Early.' } },
            T0 + 5_500,
          ),
        ];
      },
    ],
    [
      'a counter used twice',
      ({ founding }) => {
        const copy = phone('DV-07', 'P07');
        copy.receive(founding, T0 + 1_000);
        return [copy.act({ type: 'NoteMade', body: { words: 'Not me.' } }, T0 + 50_000)];
      },
    ],
    [
      'a revocation that reaches back',
      ({ armorer, performer }) => [
        armorer.act(
          { type: 'DeviceRevoked', body: { device: performer.id, lastCounter: 0, why: 'lost' } as never },
          T0 + 50_000,
        ),
      ],
    ],
    [
      'danger by a key nobody knows',
      () => {
        const stranger = phone('DV-77', 'P77');
        return [stranger.act({ type: 'StopCalled', body: { words: 'Stop.' } }, T0 + 50_000)];
      },
    ],
  ];
  it.each(surprises)('meets %s as if it had never rested', async (_, surprise) => {
    const all = day();
    const { store } = counted();
    const rest = shelf();
    const first = await open(store, rest);
    await first.receive([...all.events, ...all.later], T0 + 40_000);
    await first.close();
    const again = await open(store, rest);
    const receipts = await again.receive(surprise(all), T0 + 60_000);
    expect(receipts.map(({ status }) => status)).not.toContain('refused');
    expect(await allOf(again)).toEqual(await allOf(await cold(store)));
  });

  it('is left aside when code, key, bytes or ledger differ', async () => {
    const { events } = day();
    const { store, count } = counted();
    const rest = shelf();
    const first = await open(store, rest);
    await first.receive(events, T0 + 10_000);
    await first.close();
    const file = rest.file as Uint8Array;
    const reads = async (place: RestPlace, from: LedgerStore = store, key = logKey): Promise<number> => {
      count.leaves = 0;
      const hub = await open(from, { ...place, least: 1_000 }, key);
      expect(text(hub)).toBe(text(await cold(from)));
      return count.leaves;
    };
    const whole = await reads({ code: 'none', read: () => undefined });
    expect(await reads(rest)).toBeLessThan(whole);
    expect(await reads({ ...rest, code: 'another build' })).toBe(whole);
    expect(await reads(rest, store, freshSigner())).toBe(whole);
    for (let at = 0; at < file.length; at += Math.ceil(file.length / 40)) {
      const flipped = new Uint8Array(file);
      flipped[at] = (flipped[at] as number) ^ 1;
      const found = await reads({ ...rest, read: () => flipped });
      // A byte between two parts is covered too.
      expect(found).toBe(whole);
      expect(await reads({ ...rest, read: () => file.subarray(0, at) })).toBe(whole);
    }
    const shorter = counted();
    const other = await open(shorter.store);
    await other.receive(events.slice(0, -1), T0 + 10_000);
    count.leaves = 0;
    const hub = await open(shorter.store, { ...rest, least: 1_000 });
    expect(hub.size).toBe(events.length - 1);
    expect(hub.damage).toEqual([]);
  });

  it('names a leaf that is no longer what was received, when it is read', async () => {
    const { events } = day();
    const { store } = counted();
    const rest = shelf();
    const first = await open(store, rest);
    await first.receive(events, T0 + 10_000);
    await first.close();
    const bent: LedgerStore = {
      ...store,
      read(from, to) {
        const page = store.read(from, to);
        if (page instanceof Promise) return page;
        return page.map((entry) =>
          entry.index === 2 ? { ...entry, leaf: entry.leaf.map((byte, at) => (at === 300 ? byte ^ 1 : byte)) } : entry,
        );
      },
    };
    const again = await open(bent, rest);
    expect(again.size).toBe(events.length);
    expect(() => again.book.facts).toThrow('Leaf 2 is not what was received');
    expect((await again.verify()).ok).toBe(false);
  });
});

describe('events offered at once', () => {
  it('share commits, and each offer gets the receipts of its own events, in order', async () => {
    const { events, later } = day();
    const { store, count } = counted();
    const hub = await open(store);
    await hub.receive(events, T0 + 10_000);
    count.appends = 0;
    const offers = [[later[0]], [later[1], { text: 'nonsense' }], [later[0], later[2]], []] as SignedEvent[][];
    const receipts = await Promise.all(offers.map((offer) => hub.receive(offer, T0 + 40_000)));
    expect(receipts.map((each) => each.map(({ status, index }) => [status, index]))).toEqual([
      [['received', events.length]],
      [
        ['received', events.length + 1],
        ['refused', undefined],
      ],
      [
        ['already here', events.length],
        ['received', events.length + 2],
      ],
      [],
    ]);
    expect(count.appends).toBe(1);
  });

  it('all hear of a write that failed, and nothing of them is kept', async () => {
    const { events, later } = day();
    const { store } = counted();
    let isBroken = false;
    const hub = await open({
      ...store,
      append(entries) {
        if (isBroken) throw new Error('The disk is gone.');
        return store.append(entries);
      },
    });
    await hub.receive(events, T0 + 10_000);
    isBroken = true;
    const settled = await Promise.allSettled(later.map((event) => hub.receive([event], T0 + 40_000)));
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(hub.size).toBe(events.length);
    expect(hub.fault?.code).toBe('write-failed');
    await expect(hub.receive(later, T0 + 50_000)).rejects.toThrow();
  });
});
