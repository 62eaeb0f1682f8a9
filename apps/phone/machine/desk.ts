// What screens work with: one device's acts, asks and looks, each kept on this device before it is called done.

import { type View, view } from '@proofhouse/domain/book/view.ts';
import type { Ask } from '@proofhouse/domain/clearance/events.ts';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import type { Act } from '@proofhouse/record/act.ts';
import { ActRefused } from '@proofhouse/record/act.ts';
import type { BlindAnswer } from '@proofhouse/record/blind.ts';
import { makeDeviceState } from '@proofhouse/record/devicestate.ts';
import { verifyAhead } from '@proofhouse/record/gate.ts';
import type { LaterSigner, Platform } from '@proofhouse/record/platform.ts';
import { isKept, type Receipt } from '@proofhouse/record/receipt.ts';
import { signLater } from '@proofhouse/record/signing.ts';
import { noteKeptHere, noteReceived, type Standing, standingOf } from '@proofhouse/record/standing.ts';
import { type Answer, type Message, type Out, stepping } from '@proofhouse/record/step.ts';
import { idOf, readSigned, type SignedEvent } from '@proofhouse/record/wire.ts';
import type { KeptEvent, Shelf } from './shelf.ts';

/** Thrown when this device's storage failed: nothing of the act counts, and the device must not be used to act. */
export class NotKept extends Error {
  override readonly name = 'NotKept';
}

/** How it stands with this device, to be shown at all times. */
export interface DeskStatus {
  /** Own events the hub has not confirmed. */
  readonly unsent: number;
  /** When the hub, or another device, was last heard, by this device's clock. */
  readonly heardAt: Millis | undefined;
  /** By how much the hub's clock is ahead of this device's. */
  readonly hubAheadMs: Millis | undefined;
  /** Two histories of one log were shown, or this key signs elsewhere: what must be told aloud. */
  readonly warnings: readonly string[];
  readonly isSilent: boolean;
  /** Set once this device could not keep something. */
  readonly failed: string | undefined;
}

/** A device to work with. Acts are done one after the other; each promise is kept once the event is on the disk. */
export interface Desk {
  readonly production: string;
  readonly alias: string;
  /** The id of the person; undefined on a shared device. */
  readonly holder: string | undefined;
  /** What the book here says now. */
  view(): View;
  now(): Millis;
  status(): DeskStatus;
  /** @throws ActRefused with a sentence for the person; NotKept */
  act(act: Act): Promise<{ readonly id: string }>;
  /** A refused ask is an answer, not a throw. `shown` is what stood on the screen. @throws ActRefused, NotKept */
  ask(ask: Ask, by: string, shown?: readonly string[]): Promise<Answer & { readonly id: string }>;
  /** Fixes a first answer that nobody sees until the second is fixed. @throws ActRefused, NotKept */
  seal(answer: BlindAnswer, act?: Partial<Act>): Promise<{ readonly id: string }>;
  /** Opens a first answer sealed here. @throws ActRefused, NotKept */
  open(sealed: string, act?: Partial<Act>): Promise<{ readonly id: string }>;
  /** Answers sealed on this device and not opened yet, by the thing they are about. */
  sealed(): readonly { readonly id: string; readonly about: string }[];
  /** Kept here, received, cosigned: what is proven of one event. */
  standing(id: string): Standing;
  /** Called after every change, until the function returned is called. */
  watch(heard: () => void): () => void;
  /** For the link: own events to be offered, and what came. */
  outbox(): readonly SignedEvent[];
  receive(events: readonly SignedEvent[], hub?: { readonly at: Millis; readonly errorMs: Millis }): Promise<void>;
  receiveReceipts(receipts: readonly Receipt[]): Promise<void>;
  receiveHead(note: string, proof?: readonly string[]): Promise<void>;
  events(): readonly SignedEvent[];
}

/** What a desk is made of. `clock` is this device's own. */
export interface DeskGiven {
  readonly production: string;
  readonly zone: string;
  readonly alias: string;
  readonly holder?: string | undefined;
  readonly signer: LaterSigner;
  readonly platform: Platform;
  readonly shelf: Shelf;
  readonly clock: () => Millis;
}

/**
 * Opens a desk over what its shelf holds. A page may die between signing and keeping: then nobody was told, the event is
 * nowhere, and its counter is used again for the next.
 */
export async function openDesk(given: DeskGiven): Promise<Desk> {
  const { signer, platform, shelf, clock } = given;
  const state = makeDeviceState({ ...given, key: signer, random: platform.random }, platform);
  const watchers = new Set<() => void>();
  const warnings = new Set<string>();
  let failed: string | undefined;
  let busy: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = busy.then(work, work);
    busy = turn.catch(() => undefined);
    return turn;
  };
  const changed = (): void => {
    for (const heard of [...watchers]) heard();
  };
  const tell = async (message: Message): Promise<Out> => {
    const out = await signLater(stepping(state, message, clock(), platform.random), signer.sign);
    for (const flag of out.flags) if (/copied|histories/.test(flag)) warnings.add(flag);
    return out;
  };
  const keep = async (events: readonly KeptEvent[]): Promise<void> => {
    try {
      await shelf.keep(events);
    } catch (error) {
      failed = 'This device could not keep what you entered. Say it aloud, and use another device.';
      changed();
      throw new NotKept(failed, { cause: error });
    }
    noteKeptHere(
      state.standings,
      events.map(({ id }) => id),
      clock(),
    );
  };
  /** Tells the machine, keeps what was signed, and only then says so. */
  const sign = (message: Message): Promise<Out & { readonly id: string }> =>
    inTurn(async () => {
      if (failed !== undefined) throw new NotKept(failed);
      const out = await tell(message);
      if (out.refusal) throw new ActRefused(out.refusal);
      const { event, id } = out;
      if (!event || id === undefined) throw new Error('A device that does not refuse must sign.');
      const opening = state.openings.get(id);
      await keep([opening ? { id, signed: event, opening } : { id, signed: event }]);
      changed();
      return { ...out, id };
    });
  /** Takes events in with their signatures verified beforehand, on whatever is quick here. */
  const takeIn = async (events: readonly SignedEvent[], hub?: { at: Millis; errorMs: Millis }): Promise<string[]> => {
    const frozen = events.map((each) => Object.freeze({ ...each }));
    const read = frozen.map((each) => readSigned(each, platform.hash));
    await verifyAhead(
      state.gate,
      read.flatMap((each) => (each.ok ? [each] : [])),
      1,
    );
    await tell({ kind: 'events', events: frozen, hubAt: hub?.at, errorMs: hub?.errorMs });
    return read.flatMap((each) => (each.ok && state.known.has(each.id) ? [each.id] : []));
  };

  const kept = await shelf.events();
  await takeIn(kept.map(({ signed }) => signed));
  for (const { id, opening, leaf, isFromHub } of kept) {
    if (opening && !isOpened(state.book.facts.values(), id)) state.openings.set(id, opening);
    if (isFromHub || leaf !== undefined) state.outbox.delete(id);
    if (leaf === undefined) continue;
    noteReceived(state.standings, [{ id, index: leaf, status: 'received', flags: [] }], clock());
  }
  noteKeptHere(
    state.standings,
    kept.map(({ id }) => id),
    clock(),
  );
  // What the shelf says was heard long ago; from whom, and when, is not known after a restart.
  state.heardAt = undefined;

  return {
    production: given.production,
    alias: given.alias,
    holder: given.holder,
    view: () => view(state.book, Math.max(clock(), state.clock.ms)),
    now: clock,
    status: () => ({
      unsent: state.outbox.size,
      heardAt: state.heardAt,
      hubAheadMs: state.offset?.ms,
      warnings: [...warnings],
      isSilent: state.isSilent,
      failed,
    }),
    act: (act) => sign({ kind: 'act', act }),
    async ask(ask, by, shown) {
      const { answer, id } = await sign({ kind: 'ask', ask, by, shown });
      if (!answer) throw new Error('An ask is always answered.');
      return { ...answer, id };
    },
    seal: (answer, act) => sign({ kind: 'seal', answer, act }),
    open: (sealed, act) => sign({ kind: 'open', sealed, act }),
    sealed: () =>
      [...state.openings].map(([id, opening]) => ({
        id,
        about: ('look' in opening ? opening.look : opening.count).subject,
      })),
    standing: (id) => standingOf(state.standings, id),
    watch(heard) {
      watchers.add(heard);
      return () => void watchers.delete(heard);
    },
    outbox: () => (state.isSilent ? [] : [...state.outbox.values()]),
    receive: (events, hub) =>
      inTurn(async () => {
        const fresh = events.filter((each) => !state.known.has(idOf(each)));
        const taken = new Set(await takeIn(fresh, hub));
        const toKeep = fresh.flatMap((signed): KeptEvent[] => {
          const id = idOf(signed);
          if (!taken.has(id)) return [];
          return [hub ? { id, signed, isFromHub: true } : { id, signed }];
        });
        if (toKeep.length > 0) await keep(toKeep);
        changed();
      }),
    receiveReceipts: (receipts) =>
      inTurn(async () => {
        await tell({ kind: 'receipts', receipts });
        noteReceived(state.standings, receipts, clock());
        const leaves = receipts.flatMap(({ id, index, ...rest }) =>
          isKept({ id, index, ...rest }) && index !== undefined ? [[id, index] as const] : [],
        );
        if (leaves.length > 0) await shelf.keepLeaves(new Map(leaves));
        changed();
      }),
    receiveHead: (note, proof) =>
      inTurn(async () => {
        const out = await tell({ kind: 'head', note, proof });
        for (const flag of out.flags) warnings.add(flag);
        changed();
      }),
    events: () => [...state.known.values()],
  };
}

const isOpened = (facts: Iterable<{ readonly type: string; readonly body: unknown }>, sealed: string): boolean => {
  for (const { type, body } of facts) {
    if (type === 'AnswerOpened' && (body as { sealed?: unknown }).sealed === sealed) return true;
  }
  return false;
};
