// The hub keeps every well-formed fact, believes no forgery, and refuses nothing in silence.

import { addFacts, emptyBook } from '@proofhouse/domain/book/book.ts';
import { bookBytes } from '@proofhouse/domain/book/view.ts';
import { utf8 } from '@proofhouse/ledger/bytes.ts';
import { canonicalText } from '@proofhouse/ledger/canonical.ts';
import { toBase64url } from '@proofhouse/ledger/hash.ts';
import { eventMessage } from '@proofhouse/ledger/signature.ts';
import { describe, expect, it } from 'vitest';
import { makeDevice } from './device.ts';
import { enrolDevices, foundProduction } from './found.ts';
import { openHub } from './hub.ts';
import { freshSigner, nodePlatform, signerFromSeed } from './node.ts';
import type { Signer } from './platform.ts';
import { sampleKey, sampleRandom } from './sample.ts';
import { sampleSeed } from './samplename.ts';
import { cast, castHub, gun, logKey, person, phone, SEED, T0 } from './testing/cast.ts';
import { plainStore } from './testing/plainstore.ts';
import type { SignedEvent } from './wire.ts';
import { idOf } from './wire.ts';

const stop = (words = 'Stop.') => ({ type: 'StopCalled', body: { words } }) as const;
const note = (words = 'Six counted.') => ({ type: 'NoteMade', body: { words } }) as const;

/** An event whose envelope was changed and signed again by a signer of one's choice. */
function resigned(event: SignedEvent, change: object, signer: Pick<Signer, 'sign'>): SignedEvent {
  const text = canonicalText({ ...(JSON.parse(event.text) as object), ...change });
  return { text, signature: toBase64url(signer.sign(eventMessage(utf8(text)))), disclosures: [] };
}
const performerKey = sampleKey(SEED, 'P07', 'DV-07');
const statuses = (receipts: readonly { status: string; code?: string }[]) =>
  receipts.map(({ status, code }) => (code ? `${status}: ${code}` : status));

describe('a hub', () => {
  it('receives the founding and everything signed under it, each with its place in the log', async () => {
    const { founding, performer } = cast();
    const { hub } = await castHub(founding);
    expect(hub.production).toMatchObject({ title: SEED, sample: true, founding: idOf(founding[0] as SignedEvent) });
    const receipts = await hub.receive([performer.act(stop(), T0 + 10_000)], T0 + 10_100);
    expect(receipts).toMatchObject([{ status: 'received', index: founding.length, flags: [] }]);
    expect(hub.refused).toEqual([]);
  });

  it('does nothing twice', async () => {
    const { founding, performer } = cast();
    const { hub } = await castHub(founding);
    const event = performer.act(stop(), T0 + 10_000);
    expect(statuses(await hub.receive([event, event], T0 + 10_100))).toEqual(['received', 'received']);
    const before = Buffer.from(bookBytes(hub.book)).toString();
    expect(statuses(await hub.receive([...founding, event], T0 + 10_200))).toEqual(
      [...founding, event].map(() => 'already here'),
    );
    expect(hub.size).toBe(founding.length + 1);
    expect(Buffer.from(bookBytes(hub.book)).toString()).toBe(before);
  });

  it('ends in the same book whatever order the events arrive in', async () => {
    const { founding, performer, armorer, director } = cast();
    const all = [...founding];
    for (let n = 0; n < 6; n += 1) {
      const who = [performer, armorer, director][n % 3] as typeof performer;
      const event = who.act(n === 4 ? stop() : note(`Note ${n}.`), T0 + 10_000 + n);
      for (const each of [performer, armorer, director]) each.receive([event], T0 + 10_500 + n);
      all.push(event);
    }
    const orders = [all, [...all].reverse(), all.map((_, n) => all[(n * 5) % all.length] as SignedEvent)];
    const books = new Set<string>();
    for (const order of orders) {
      for (const size of [1, 3, all.length]) {
        const hub = await openHub(plainStore(), nodePlatform, logKey, T0);
        // A device offers again what was refused, until it has a receipt; three rounds are enough here.
        for (let round = 0; round < 3; round += 1) {
          for (let at = 0; at < order.length; at += size) await hub.receive(order.slice(at, at + size), T0 + 20_000);
        }
        expect(hub.size).toBe(all.length);
        books.add(Buffer.from(bookBytes(hub.book)).toString());
      }
    }
    expect(books.size).toBe(1);
    expect((await castHub(founding)).hub.size).toBe(founding.length);
  });

  it('keeps an event whose causes have not arrived', async () => {
    const { founding, performer } = cast();
    const { hub } = await castHub(founding);
    performer.act(note('Missing.'), T0 + 10_000);
    const orphan = performer.act(note('Late.'), T0 + 10_001);
    expect(statuses(await hub.receive([orphan], T0 + 10_100))).toEqual(['received']);
  });

  it('keeps what it does not understand', async () => {
    const { founding, performer } = cast();
    const { hub } = await castHub(founding);
    const event = performer.act(note(), T0 + 10_000);
    const strange = resigned(event, { type: 'DroneLanded', version: 7, body: { any: ['thing'] } }, performerKey);
    const unfit = resigned(event, { body: { words: 7 }, counter: 1, previous: idOf(strange) }, performerKey);
    expect(statuses(await hub.receive([strange, unfit], T0 + 10_100))).toEqual(['received', 'received']);
    expect(hub.entry(idOf(strange))?.fact.type).toBe('Unknown');
  });

  it('writes the time of receipt, which never runs backwards', async () => {
    const { founding, performer } = cast();
    const { hub } = await castHub(founding);
    await hub.receive([performer.act(note('a'), T0 + 10_000)], T0 + 50_000);
    await hub.receive([performer.act(note('b'), T0 + 10_001)], T0 + 40_000);
    expect(hub.entries(founding.length).map(({ receivedAt }) => receivedAt)).toEqual([T0 + 50_000, T0 + 50_000]);
  });

  it('tells what the record said at any time', async () => {
    const { founding, performer } = cast();
    const { hub } = await castHub(founding);
    await hub.receive([performer.act(stop(), T0 + 10_000)], T0 + 60_000);
    expect(hub.view(T0 + 120_000).holds()).toHaveLength(1);
    expect(hub.view(T0 + 120_000, T0 + 59_999).holds()).toHaveLength(0);
    expect(hub.view(T0 + 120_000, T0 + 60_000).holds()).toHaveLength(1);
  });
});

describe('a hub refuses, and keeps the refusal of,', () => {
  it.each<[string, string, (event: SignedEvent) => unknown]>([
    ['a signature by another key', 'bad-signature', (event) => resigned(event, {}, sampleKey(SEED, 'P01', 'DV-01'))],
    ['a changed word', 'bad-signature', (event) => ({ ...event, text: event.text.replace('Six', 'Five') })],
    ['text cut off', 'not-canonical', (event) => ({ ...event, text: event.text.slice(0, -20) })],
    [
      'another spelling of the same JSON',
      'not-canonical',
      (event) => ({ ...event, text: event.text.replace('{', '{ ') }),
    ],
    [
      'too many bytes',
      'oversized',
      (event) =>
        resigned(event, { body: { words: 'x' } }, performerKey) && {
          ...event,
          text: event.text.replace('Six counted.', 'x'.repeat(66_000)),
        },
    ],
    ['a schema of the future', 'unknown-schema', (event) => resigned(event, { schema: 2 }, performerKey)],
    [
      'an event of another production',
      'wrong-production',
      (event) => resigned(event, { production: 'SAMPLE-another' }, performerKey),
    ],
    [
      'an act by a key nobody enrolled',
      'key-not-enrolled',
      (event) => {
        const stranger = sampleKey(SEED, 'P66', 'DV-66');
        return resigned(event, { device: stranger.device }, stranger);
      },
    ],
    ['a second founding', 'second-founding', (event) => resigned(event, { type: 'ProductionFounded' }, performerKey)],
    ['nothing at all', 'not-an-event', () => undefined],
  ])('%s', async (_, code, spoil) => {
    const { founding, performer } = cast();
    const { hub, disk } = await castHub(founding);
    const offered = spoil(performer.act(note(), T0 + 10_000));
    const [receipt] = await hub.receive([offered], T0 + 10_100);
    expect(receipt).toMatchObject({ status: 'refused', code, index: undefined });
    expect(receipt?.why).toMatch(/.{20,}/);
    expect(hub.refused).toMatchObject([{ code, at: T0 + 10_100, hash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    expect(hub.size).toBe(founding.length);
    const again = await openHub(plainStore(disk), nodePlatform, logKey, T0);
    expect(again.refused).toEqual(hub.refused);
  });

  it('everything before the founding', async () => {
    const { performer } = cast();
    const hub = await openHub(plainStore(), nodePlatform, logKey, T0);
    expect(statuses(await hub.receive([performer.act(stop(), T0 + 1)], T0 + 2))).toEqual(['refused: not-founded']);
  });
});

describe('a key', () => {
  it('that is enrolled later has its waiting events taken in then', async () => {
    const { founding, performer } = cast();
    const early = performer.act(note(), T0 + 10_000);
    const { hub } = await castHub(founding.slice(0, 2));
    expect(statuses(await hub.receive([early], T0 + 10_100))).toEqual(['refused: key-not-enrolled']);
    expect(hub.waiting).toBe(1);
    await hub.receive(founding, T0 + 10_200);
    expect(hub.waiting).toBe(0);
    expect(statuses(await hub.receive([early], T0 + 10_300))).toEqual(['already here']);
  });

  it('used for two events under one counter: both are kept, and both are flagged', async () => {
    const { founding, performer } = cast();
    const copy = phone('DV-07', 'P07');
    copy.receive(founding, T0 + 5_000);
    const { hub } = await castHub(founding);
    const twins = [performer.act(note('one'), T0 + 10_000), copy.act(note('two'), T0 + 10_000)];
    expect(statuses(await hub.receive(twins, T0 + 10_100))).toEqual(['received', 'received']);
    for (const twin of twins) expect(hub.entry(idOf(twin))?.flags.join()).toMatch(/may have been copied/);
    expect((await hub.verify()).doubts.map(({ says }) => says).join()).toMatch(/used counter 0 for 2 events/);
  });

  it('nobody enrolled may still report danger, which is kept and flagged', async () => {
    const { founding } = cast();
    const { hub } = await castHub(founding);
    const stranger = phone('DV-66', 'P66');
    const danger = stranger.act(stop('A shot!'), T0 + 10_000);
    expect(statuses(await hub.receive([danger], T0 + 10_100))).toEqual(['kept, danger only']);
    expect(hub.view(T0 + 11_000).holds()).toHaveLength(1);
  });

  it('nobody enrolled may not revoke another', async () => {
    const { founding, armorer } = cast();
    const { hub } = await castHub(founding);
    const stranger = phone('DV-66', 'P66');
    const revoked = stranger.act(
      { type: 'DeviceRevoked', body: { device: armorer.id, lastCounter: -1, why: 'I say so.' } },
      T0 + 10_000,
    );
    expect(statuses(await hub.receive([revoked], T0 + 10_100))).toEqual(['refused: key-not-enrolled']);
  });

  it('cannot be put into the mouth of a device enrolled later', async () => {
    const { founding, performer } = cast();
    const { hub } = await castHub(founding.slice(0, 2));
    const real = performer.act(stop('Real.'), T0 + 10_000);
    const forged = resigned(real, { body: { words: 'Forged.' } }, sampleKey(SEED, 'P66', 'DV-66'));
    await hub.receive([forged], T0 + 10_100);
    expect(hub.view(T0 + 11_000).holds()).toHaveLength(1);
    await hub.receive([...founding, real], T0 + 12_000);
    expect(hub.entry(idOf(forged))?.flags.join()).toMatch(/does not verify under the key enrolled since/);
    expect(hub.entry(idOf(real))?.flags).toEqual([]);
    expect(hub.book.facts.has(idOf(forged))).toBe(false);
    const report = await hub.verify();
    expect(report.problems).toEqual([]);
    expect(report.doubts.map(({ where }) => where)).toContain('authorship');
  });

  it('that names itself is kept and speaks for nobody yet', async () => {
    const { founding } = cast();
    const { hub } = await castHub(founding);
    const stranger = phone('DV-66', 'P66');
    const { device, algorithm, publicKey } = stranger.state.signer;
    const own = stranger.act(
      { type: 'DeviceEnrolled', body: { device, alias: 'DV-66', kind: 'phone', algorithm, publicKey } },
      T0 + 10_000,
    );
    const act = stranger.act(note(), T0 + 10_001);
    expect(statuses(await hub.receive([own, act], T0 + 10_100))).toEqual([
      'kept, danger only',
      'refused: key-not-enrolled',
    ]);
  });

  it('made for tests counts in no real production', async () => {
    const real = (key: Signer, alias: string) =>
      makeDevice({ production: '0'.repeat(32), alias, key, zone: 'UTC', random: sampleRandom(SEED, alias) });
    // The signer of a SAMPLE key refuses by itself; this is somebody who took the seed and went round it.
    const test = signerFromSeed(sampleSeed(SEED, 'P01', 'DV-01'));
    const founders = (keys: readonly [Signer, Signer]) =>
      [
        { person: person('P01'), device: real(keys[0], 'DV-01') },
        { person: person('P05'), device: real(keys[1], 'DV-05') },
      ] as const;
    const given = { title: SEED, zone: 'UTC' };
    const hub = await openHub(plainStore(), nodePlatform, logKey, T0);
    const bad = foundProduction({ ...given, founders: founders([test, freshSigner()]) }, T0);
    expect(statuses(await hub.receive(bad, T0 + 1))).toEqual(['refused: sample-key', 'refused: not-founded']);

    const two = founders([freshSigner(), freshSigner()]);
    const good = foundProduction({ ...given, founders: two }, T0);
    const enrolled = enrolDevices(...two, [{ alias: 'DV-01', kind: 'phone', key: test }], T0);
    expect(statuses(await hub.receive([...good, ...enrolled], T0 + 2))).toEqual(Array(4).fill('received'));
    const user = real(test, 'DV-01');
    user.receive([...good, ...enrolled], T0 + 2);
    expect(statuses(await hub.receive([user.act(note(), T0 + 3)], T0 + 4))).toEqual(['refused: key-not-enrolled']);
    expect(() => real(sampleKey(SEED, 'P01', 'DV-01'), 'DV-01').act(note(), T0)).toThrow(/real key/);
  });
});

describe('a clock', () => {
  it('more than a day ahead is kept and flagged', async () => {
    const { founding } = cast();
    const { hub } = await castHub(founding);
    const fast = phone('DV-07', 'P07', 25 * 3_600_000);
    fast.receive(founding, T0 + 5_000);
    const [receipt] = await hub.receive([fast.act(note(), T0 + 10_000)], T0 + 10_100);
    expect(receipt).toMatchObject({ status: 'received', flags: ['Its clock is more than a day ahead of the hub.'] });
  });
});

describe('blind answers', () => {
  const answer = { look: { subject: gun('W-01'), seen: [{ count: 6, empty: true }], method: 'light' } } as const;

  it('stay blind on the hub’s disk until they are opened', async () => {
    const { founding, armorer, director } = cast();
    const { hub, disk } = await castHub(founding);
    const { event, id } = armorer.seal(answer, T0 + 10_000);
    const salt = armorer.state.openings.get(id)?.salt ?? '!';
    await hub.receive([event], T0 + 10_100);
    director.receive(await hub.eventsSince(0), T0 + 10_200);
    const everything = () =>
      JSON.stringify([disk.entries.map(({ leaf }) => Buffer.from(leaf).toString()), [...disk.meta], director.events()]);
    for (const secret of [salt, canonicalText(answer.look), 'light', 'empty'])
      expect(everything()).not.toContain(secret);

    const second = director.act({ type: 'Looked', body: { look: answer.look, answers: id } }, T0 + 10_300);
    armorer.receive([second], T0 + 10_400);
    await hub.receive([second, armorer.open(id, T0 + 10_500)], T0 + 10_600);
    expect(everything()).toContain(salt);
    expect((await hub.verify()).doubts).toEqual([]);
  });

  it('opened as something else are found by the audit', async () => {
    const { founding, armorer } = cast();
    const { hub } = await castHub(founding);
    const { event, id } = armorer.seal(answer, T0 + 10_000);
    const salt = armorer.state.openings.get(id)?.salt ?? '!';
    const lie = { ...answer.look, seen: [{ count: 5, empty: true }] };
    const opened = armorer.act({ type: 'AnswerOpened', body: { sealed: id, salt, look: lie } }, T0 + 10_100);
    await hub.receive([event, opened], T0 + 10_200);
    expect((await hub.verify()).doubts).toMatchObject([
      { where: 'sealed answer', index: founding.length + 1, says: 'This is not the answer that was sealed.' },
    ]);
  });
});

describe('disclosures', () => {
  it('are kept beside the log, handed out only when asked for, and can be gone', async () => {
    const { founding, armorer } = cast();
    const { hub, disk } = await castHub(founding);
    const listed = armorer.act(
      {
        type: 'PersonListed',
        body: { person: person('P20'), alias: 'P20', role: 'Camera', handles: 'none', witnesses: 'no' },
        disclosed: { name: 'Somebody Particular' },
      },
      T0 + 10_000,
    );
    await hub.receive([{ ...listed, disclosures: [] }], T0 + 10_100);
    expect(statuses(await hub.receive([listed], T0 + 10_200))).toEqual(['already here']);
    const forged = { ...listed, disclosures: [{ salt: 'A'.repeat(22), name: 'name', value: 'Another' }] };
    await hub.receive([forged], T0 + 10_300);
    const last = async (with_: boolean) => (await hub.eventsSince(founding.length, with_)).at(-1)?.disclosures;
    expect(await last(false)).toEqual([]);
    expect((await last(true))?.map(({ value }) => value)).toEqual(['Somebody Particular']);
    expect(hub.entry(idOf(listed))?.flags.join()).toMatch(/No digest of this event vouches/);
    const book = Buffer.from(bookBytes(hub.book)).toString();
    disk.disclosures.clear();
    const again = await openHub(plainStore(disk), nodePlatform, logKey, T0);
    expect(Buffer.from(bookBytes(again.book)).toString()).toBe(book);
    expect((await again.verify()).ok).toBe(true);
  });
});

describe('a hub opened again', () => {
  it('has the same book, tree and receipts', async () => {
    const { founding, performer } = cast();
    const { hub, disk } = await castHub(founding);
    await hub.receive([performer.act(stop(), T0 + 10_000)], T0 + 10_100);
    const head = await hub.sealHead(T0 + 11_000);
    const again = await openHub(plainStore(disk), nodePlatform, logKey, T0 + 12_000);
    expect(Buffer.from(bookBytes(again.book))).toEqual(Buffer.from(bookBytes(hub.book)));
    expect(again.entries()).toEqual(hub.entries());
    expect(again.head?.note).toBe(head);
    expect(
      Buffer.from(
        bookBytes(
          addFacts(
            emptyBook(),
            hub.entries().map(({ fact }) => fact),
          ),
        ),
      ),
    ).toEqual(Buffer.from(bookBytes(hub.book)));
  });
});
