// Kept here, received and cosigned are three receipts: each is given by somebody, and none stands for another.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Receipt } from './receipt.ts';
import { noteKeptHere, noteReceived, type Standings, standingOf, standingWords } from './standing.ts';
import { cast, castHub, phone, T0 } from './testing/cast.ts';
import { idOf } from './wire.ts';

const receipt = (id: string, more: Partial<Receipt> = {}): Receipt => ({
  id,
  index: 7,
  status: 'received',
  flags: [],
  ...more,
});

describe('three receipts', () => {
  it('prove nothing before anybody gave one', () => {
    expect(standingOf(new Map(), 'a')).toEqual({});
    expect(standingWords({})).toEqual([
      'Not confirmed by the storage of this device.',
      'Not received by the hub.',
      'Not cosigned.',
    ]);
  });

  it.each<[string, Partial<Receipt>, boolean]>([
    ['received', { status: 'received' }, true],
    ['there already', { status: 'already here' }, true],
    ['kept as danger only', { status: 'kept, danger only' }, true],
    ['refused', { status: 'refused' }, false],
    ['refused, though it names a leaf', { status: 'refused', index: 3 }, false],
    ['received, though at no leaf', { status: 'received', index: undefined }, false],
  ])('of the hub, one that says %s', (_, more, isReceived) => {
    const standings: Standings = new Map();
    noteReceived(standings, [receipt('a', more)], T0);
    expect(standingOf(standings, 'a').received !== undefined).toBe(isReceived);
    expect(standingOf(standings, 'a').keptHere).toBeUndefined();
  });

  it('come in any order, any number of times, and each is exactly what was said first by whoever gives it', () => {
    const said = fc.record({
      by: fc.constantFrom('storage', 'hub', 'hub, refusing'),
      id: fc.constantFrom('a', 'b', 'c'),
      index: fc.nat(9),
    });
    fc.assert(
      fc.property(fc.array(said, { maxLength: 12 }), (all) => {
        const standings: Standings = new Map();
        for (const [at, { by, id, index }] of all.entries()) {
          if (by === 'storage') noteKeptHere(standings, [id], at);
          else noteReceived(standings, [receipt(id, { index, status: by === 'hub' ? 'received' : 'refused' })], at);
        }
        for (const id of ['a', 'b', 'c']) {
          const kept = all.findIndex((each) => each.by === 'storage' && each.id === id);
          const received = all.findIndex((each) => each.by === 'hub' && each.id === id);
          expect(standingOf(standings, id)).toEqual({
            ...(kept < 0 ? {} : { keptHere: { at: kept } }),
            ...(received < 0 ? {} : { received: { at: received, index: all[received]?.index } }),
          });
        }
      }),
    );
  });
});

describe('a device', () => {
  const stop = { type: 'StopCalled', body: {} } as const;

  it('claims nothing for an event it has just signed', () => {
    const { performer } = cast();
    const id = idOf(performer.act(stop, T0 + 10_000));
    expect(performer.standing(id)).toEqual({});
  });

  it('has an event kept here once its own storage says so, and still offers it to the hub', () => {
    const { performer } = cast();
    const event = performer.act(stop, T0 + 10_000);
    performer.receiveKept([idOf(event)], T0 + 10_010);
    expect(performer.standing(idOf(event))).toEqual({ keptHere: { at: T0 + 10_010 } });
    expect(performer.outbox()).toEqual([event]);
  });

  it('has an event received by the receipt of a real hub, which says nothing of its own storage', async () => {
    const { performer, founding } = cast();
    const { hub } = await castHub(founding);
    const event = performer.act(stop, T0 + 10_000);
    performer.receiveReceipts(await hub.receive([event], T0 + 10_500), T0 + 11_000);
    expect(performer.standing(idOf(event))).toEqual({ received: { at: T0 + 11_000, index: founding.length } });
    expect(performer.outbox()).toEqual([]);
  });

  it('takes neither its own event coming back nor a signed head for a receipt', async () => {
    const { performer, founding } = cast();
    const { hub } = await castHub(founding);
    const event = performer.act(stop, T0 + 10_000);
    await hub.receive([event], T0 + 10_500);
    const note = await hub.sealHead(T0 + 20_000);
    performer.receive([event], T0 + 21_000, { at: T0 + 21_000 });
    performer.receiveHead(note ?? '', T0 + 21_000);
    expect(performer.state.seen?.size).toBe(hub.size);
    expect(performer.standing(idOf(event))).toEqual({});
    const other = phone('DV-07', 'P07');
    other.receive([...founding, event], T0 + 22_000);
    expect(other.standing(idOf(event))).toEqual({});
  });
});
