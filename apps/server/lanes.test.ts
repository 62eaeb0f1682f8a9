// What people nobody enrolled may send: every warning until a flood, and never a flood; each told what became of theirs.
import { openHub } from '@proofhouse/record/hub.ts';
import { nodePlatform } from '@proofhouse/record/node.ts';
import { cast, logKey, phone, T0 } from '@proofhouse/record/testing/cast.ts';
import { plainStore } from '@proofhouse/record/testing/plainstore.ts';
import type { SignedEvent } from '@proofhouse/record/wire.ts';
import { describe, expect, it } from 'vitest';
import { makeLanes, ofAllSources, ofOneSource, sourceName } from './lanes.ts';

async function door() {
  const people = cast();
  const hub = await openHub(plainStore(), nodePlatform, logKey, T0);
  await hub.receive(people.founding, T0);
  const stranger = phone('DV-99', 'P99');
  stranger.receive(people.founding, T0);
  let now = T0;
  const lanes = makeLanes(hub, () => now);
  const offer = async (source: string, events: readonly unknown[]) => {
    const admitted = lanes.admit(source, events);
    return admitted.receipts(await hub.receive(admitted.passed, now));
  };
  let at = T0;
  const stops = (count: number): SignedEvent[] =>
    Array.from({ length: count }, () => {
      at += 1;
      return stranger.act({ type: 'StopCalled', body: {} }, at);
    });
  const notes = (count: number): SignedEvent[] =>
    Array.from({ length: count }, () => {
      at += 1;
      return stranger.act({ type: 'NoteMade', body: { words: 'Hello?' } }, at);
    });
  const pass = (ms: number) => {
    now += ms;
  };
  return { ...people, hub, lanes, offer, stops, notes, pass };
}

const statuses = (receipts: readonly { status: string }[]) => [...new Set(receipts.map(({ status }) => status))];

describe('the lanes of people nobody enrolled', () => {
  it('every warning of a stranger is kept, a whole batch of them too', async () => {
    const { offer, stops, hub } = await door();
    const before = hub.size;
    expect(statuses(await offer('10.0.0.9', stops(ofOneSource.danger.most)))).toEqual(['kept, danger only']);
    expect(hub.size).toBe(before + ofOneSource.danger.most);
  });

  it('a flood ends there, and each sender hears that the warning was not kept and what to do', async () => {
    const { offer, stops, hub, lanes } = await door();
    await offer('10.0.0.9', stops(ofOneSource.danger.most));
    const size = hub.size;
    const [told] = await offer('10.0.0.9', stops(1));
    expect(told).toMatchObject({ status: 'refused', code: 'too-many' });
    expect(told?.why).toMatch(/^This warning was not kept: say it aloud to everybody\. .+ wait a minute/);
    expect(hub.size).toBe(size);
    expect(lanes.turnedAway).toEqual({ danger: 1, other: 0 });
  });

  it('opens again as time goes by', async () => {
    const { offer, stops, pass } = await door();
    await offer('10.0.0.9', stops(ofOneSource.danger.most));
    pass(2_000);
    expect((await offer('10.0.0.9', stops(2))).map(({ status }) => status)).toEqual(['kept, danger only', 'refused']);
  });

  it('a flood from one place closes the lane for no other place, and for nobody who is enrolled', async () => {
    const { offer, stops, armorer } = await door();
    await offer('10.0.0.9', stops(ofOneSource.danger.most));
    const own = armorer.act({ type: 'StopCalled', body: {} }, T0 + 50_000);
    const mixed = await offer('10.0.0.9', [...stops(1), own]);
    expect(mixed.map(({ status }) => status)).toEqual(['refused', 'received']);
    expect(statuses(await offer('10.0.0.10', stops(1)))).toEqual(['kept, danger only']);
  });

  it('other noise never closes the lane of danger', async () => {
    const { offer, notes, stops } = await door();
    await offer('10.0.0.9', notes(ofOneSource.other.most));
    expect((await offer('10.0.0.9', [...notes(1), ...stops(1), 7])).map(({ status }) => status)).toEqual([
      'refused',
      'kept, danger only',
      'refused',
    ]);
  });

  it('what enrolled devices send takes no room', async () => {
    const { offer, armorer, stops } = await door();
    for (let round = 0; round < 4; round += 1) {
      const own = Array.from({ length: 400 }, (_, n) =>
        armorer.act({ type: 'NoteMade', body: { words: `Note ${n}.` } }, T0 + 60_000 + round * 1_000 + n),
      );
      expect(statuses(await offer('10.0.0.9', own))).toEqual(['received']);
    }
    expect(statuses(await offer('10.0.0.9', stops(400)))).toEqual(['kept, danger only']);
  });

  it('made-up addresses write no more than all may together', async () => {
    const { offer, stops, hub } = await door();
    const before = hub.size;
    const sources = ofAllSources.danger.most / ofOneSource.danger.most + 2;
    for (let n = 0; n < sources; n += 1) await offer(`10.0.1.${n}`, stops(ofOneSource.danger.most));
    expect(hub.size - before).toBe(ofAllSources.danger.most);
  });

  it('many requests at once get no more than one after the other', async () => {
    const { offer, stops, hub } = await door();
    const before = hub.size;
    await Promise.all(Array.from({ length: 4 }, () => offer('10.0.0.9', stops(300))));
    expect(hub.size - before).toBe(ofOneSource.danger.most);
  });

  it('a stranger’s warning is short, and hears so where it is not', async () => {
    const { offer, stops, armorer } = await door();
    const disclosures = [1, 2, 3, 4].map((n) => ({ salt: 'x'.repeat(22), name: `f${n}`, value: 'x'.repeat(4_000) }));
    const [event] = stops(1);
    expect((await offer('10.0.0.9', [{ ...event, disclosures }]))[0]).toMatchObject({ code: 'too-long' });
    expect((await offer('10.0.0.9', [event]))[0]).toMatchObject({ status: 'kept, danger only' });
    const own = armorer.act({ type: 'StopCalled', body: {} }, T0 + 70_000);
    expect(statuses(await offer('10.0.0.9', [{ ...own, disclosures }]))).toEqual(['received']);
  });

  it('a network of IPv6 addresses is one source', () => {
    expect(sourceName('2001:db8:1:2:3:4:5:6')).toBe(sourceName('2001:db8:1:2:ffff::1'));
    expect(sourceName('::ffff:10.0.0.9')).toBe(sourceName('10.0.0.9'));
    expect(sourceName('2001:db8:1:2:3:4:5:6')).not.toBe(sourceName('2001:db8:1:3::1'));
  });
});
