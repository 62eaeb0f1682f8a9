// A device signs what fits, counts what it signs, names what it knows, and never uses up a counter on a refusal.

import { bookBytes } from '@proofhouse/domain/book/view.ts';
import { describe, expect, it } from 'vitest';
import { ActRefused } from './act.ts';
import { enrolDevices } from './found.ts';
import { cast, gun, person, phone, T0 } from './testing/cast.ts';
import { idOf, readSigned, type SignedEvent } from './wire.ts';

const envelopeOf = (signed: SignedEvent) => {
  const read = readSigned(signed);
  if (!read.ok) throw new Error(read.why);
  return read.envelope;
};
const stop = { type: 'StopCalled', body: {} } as const;

describe('a device chain', () => {
  it('counts from 0 and names the event before', () => {
    const { performer } = cast();
    const chain = [1, 2, 3].map((n) => performer.act(stop, T0 + 10_000 + n));
    expect(chain.map((each) => envelopeOf(each).counter)).toEqual([0, 1, 2]);
    expect(chain.map((each) => envelopeOf(each).previous)).toEqual([undefined, ...chain.slice(0, 2).map(idOf)]);
  });

  it('is not moved on by an act that is refused', () => {
    const { performer } = cast();
    const bad = [
      { type: 'StopCalled', body: { surprise: 1 } },
      { type: 'StopCalled', body: { words: 'x'.repeat(201) } },
      { type: 'NothingSuch', body: {} },
      { type: 'FirearmListed', body: {}, disclosed: { serial: 1 } },
      { ...stop, disclosed: { words: 'plain' } },
      { ...stop, by: 'not an id' },
      { ...stop, body: { words: '\ud800' } },
    ] as never[];
    for (const act of bad) {
      const { refusal, event } = performer.tell({ kind: 'act', act }, T0 + 10_000);
      expect(refusal?.why).toMatch(/.{8,}/);
      expect(event).toBeUndefined();
      expect(() => performer.act(act, T0 + 10_000)).toThrow(ActRefused);
    }
    expect(envelopeOf(performer.act(stop, T0 + 10_001)).counter).toBe(0);
  });

  it('goes on where the record left it when the device is set up again', () => {
    const { performer, founding } = cast();
    const old = [performer.act(stop, T0 + 10_000), performer.act(stop, T0 + 10_001)];
    const again = phone('DV-07', 'P07');
    again.receive([...old, ...founding].reverse(), T0 + 20_000);
    const next = envelopeOf(again.act(stop, T0 + 20_001));
    expect(next.counter).toBe(2);
    expect(next.previous).toBe(idOf(old[1] as SignedEvent));
  });

  it('notices that its key signs elsewhere', () => {
    const { performer, founding } = cast();
    const copy = phone('DV-07', 'P07');
    copy.receive(founding, T0 + 5_000);
    performer.act(stop, T0 + 10_000);
    const flags = performer.receive([copy.act({ ...stop, body: { words: 'copy' } }, T0 + 10_000)], T0 + 11_000);
    expect(flags.join()).toMatch(/may have been copied/);
  });
});

describe('what a device knows', () => {
  it('is named by its causal heads, its own last event excepted', () => {
    const { armorer, director, performer } = cast();
    const first = performer.act(stop, T0 + 10_000);
    armorer.receive([first], T0 + 10_100);
    const second = armorer.act(stop, T0 + 10_200);
    director.receive([second, first], T0 + 10_300);
    const third = envelopeOf(director.act(stop, T0 + 10_400));
    expect(third.after).toEqual([idOf(second)]);
    const fourth = envelopeOf(director.act(stop, T0 + 10_500));
    expect(fourth.after).toEqual([]);
  });

  it('is the same whatever order it came in, to the byte', () => {
    const { armorer, performer, founding } = cast();
    const all = [...founding, armorer.act(stop, T0 + 10_000), performer.act(stop, T0 + 10_001)];
    const books = [all, [...all].reverse(), [...all.slice(4), ...all.slice(0, 4), ...all]].map((events) => {
      const device = phone('DV-99', undefined);
      device.receive(events, T0 + 20_000);
      return Buffer.from(bookBytes(device.book)).toString();
    });
    expect(new Set(books).size).toBe(1);
  });

  it('leaves out what is forged, foreign or no event', () => {
    const { performer, armorer } = cast();
    const good = armorer.act(stop, T0 + 10_000);
    const forged = { ...good, signature: Buffer.alloc(64, 3).toString('base64url') };
    const before = performer.known().size;
    const flags = performer.receive([forged, { text: '{}', signature: '', disclosures: [] }], T0 + 10_001);
    expect(flags).toHaveLength(2);
    expect(performer.known().size).toBe(before);
  });

  it('keeps personal values beside the signed bytes', () => {
    const { armorer } = cast();
    const listed = armorer.act(
      {
        type: 'PersonListed',
        body: { person: person('P20'), alias: 'P20', role: 'Camera', handles: 'none', witnesses: 'no' },
        disclosed: { name: 'Somebody Particular' },
      },
      T0 + 10_000,
    );
    expect(listed.text).not.toContain('Particular');
    expect(listed.disclosures.map(({ value }) => value)).toEqual(['Somebody Particular']);
    expect(envelopeOf(listed).digests).toHaveLength(4);
  });
});

describe('offline', () => {
  it('nothing leaves the device and nothing is lost', () => {
    const { performer } = cast();
    expect(performer.goSilent(true, T0 + 10_000)).toEqual([]);
    const stopped = performer.act(stop, T0 + 10_001);
    expect(performer.outbox()).toEqual([]);
    expect(performer.goSilent(false, T0 + 10_002)).toEqual([stopped]);
    const receipt = { id: idOf(stopped), index: 9, status: 'received', flags: [] } as const;
    performer.receiveReceipts([{ ...receipt, index: undefined, status: 'refused' }], T0 + 10_003);
    expect(performer.outbox()).toEqual([stopped]);
    performer.receiveReceipts([receipt], T0 + 10_003);
    expect(performer.outbox()).toEqual([]);
  });
});

describe('time', () => {
  it('on a wrong clock is flagged by the hub’s own and never adopted by others', () => {
    const { armorer, founding } = cast();
    const fast = phone('DV-07', 'P07', 3_600_000);
    fast.receive(founding, T0 + 5_000, { at: T0 + 5_000, errorMs: 40 });
    const event = fast.act(stop, T0 + 6_000);
    expect(envelopeOf(event).deviceClock).toMatchObject({ offsetMs: -3_600_000, errorMs: 40 });
    expect(armorer.receive([event], T0 + 6_100).join()).toMatch(/clock of another device/);
    expect(envelopeOf(armorer.act(stop, T0 + 6_200)).clock.ms).toBe(T0 + 6_200);
  });

  it('comes after every event it knows', () => {
    const { armorer, founding } = cast();
    const fast = phone('DV-07', 'P07', 60_000);
    fast.receive(founding, T0 + 5_000);
    const event = fast.act(stop, T0 + 6_000);
    armorer.receive([event], T0 + 6_100);
    expect(envelopeOf(armorer.act(stop, T0 + 6_200)).clock).toEqual({ ms: T0 + 66_000, n: 1 });
  });
});

describe('two answers', () => {
  const answer = { look: { subject: gun('W-01'), seen: [{ count: 6, empty: true }], method: 'light' } } as const;

  it('are blind: the second device holds nothing of the first before its own is fixed', () => {
    const { armorer, director } = cast();
    const { event, id } = armorer.seal(answer, T0 + 10_000);
    director.receive([event], T0 + 10_100);
    const opening = armorer.state.openings.get(id);
    const store = JSON.stringify(director.events());
    expect(store).toContain('AnswerSealed');
    for (const secret of [opening?.salt ?? '!', '"seen"', '"empty"', 'light']) expect(store).not.toContain(secret);
    expect(() => armorer.open(id, T0 + 10_200)).toThrow(/not fixed yet/);

    const second = director.act({ type: 'Looked', body: { look: answer.look, answers: id } }, T0 + 10_300);
    armorer.receive([second], T0 + 10_400);
    const opened = armorer.open(id, T0 + 10_500);
    expect(opened.text).toContain(opening?.salt ?? '!');
    expect(() => armorer.open(id, T0 + 10_600)).toThrow(/not sealed on this device/);
    expect(() => director.open(id, T0 + 10_600)).toThrow(/not sealed on this device/);
  });
});

describe('danger nobody signed for', () => {
  it('is in the book at once, and in nobody’s chain of causes', () => {
    const { armorer } = cast();
    const stranger = phone('DV-66', 'P66');
    const danger = stranger.act(stop, T0 + 10_000);
    armorer.receive([danger], T0 + 10_100);
    expect(armorer.view(T0 + 10_200).holds()).toHaveLength(1);
    expect(envelopeOf(armorer.act(stop, T0 + 10_300)).after).not.toContain(idOf(danger));
    const asked = armorer.ask({ kind: 'take', things: [gun('W-01')] }, person('P01'), T0 + 10_400);
    expect(envelopeOf(asked.event).body.frontier).toContain(idOf(danger));
  });

  it('leaves the book when the key it names turns out not to have signed it', () => {
    const { armorer, founders } = cast();
    const real = phone('DV-66', 'P66');
    const said = real.act(stop, T0 + 10_000);
    const forged = { ...said, signature: Buffer.alloc(64, 3).toString('base64url') };
    armorer.receive([forged], T0 + 10_100);
    expect(armorer.book.facts.has(idOf(said))).toBe(true);
    enrolDevices(...founders, [{ alias: 'DV-66', kind: 'phone', key: real.state.signer }], T0 + 10_200);
    expect(armorer.book.facts.has(idOf(said))).toBe(false);
  });
});

describe('a step', () => {
  it('gives the same bytes for the same state, messages, times and chance', () => {
    const tell = () => {
      const { armorer, director, founding } = cast();
      const sealed = armorer.seal({ count: { subject: gun('W-01'), of: 'guns', rows: [] } }, T0 + 10_000);
      director.receive([sealed.event], T0 + 10_100);
      const asked = director.ask({ kind: 'take', things: [gun('W-01')] }, person('P05'), T0 + 10_200);
      return JSON.stringify([founding, sealed, asked]);
    };
    expect(tell()).toBe(tell());
  });
});

describe('an ask', () => {
  it('is always answered and written down with what it rests on', () => {
    const { director } = cast();
    const { event, answer: found } = director.ask({ kind: 'take', things: [gun('W-01')] }, person('P05'), T0 + 60_000);
    const { body } = envelopeOf(event);
    expect(body.verdict).toBe(found.verdict);
    expect(body.frontier).not.toEqual([]);
    expect(body.dataAgeS).toBeGreaterThan(0);
    expect(body.build).toMatch(/^proofhouse /);
  });
});
