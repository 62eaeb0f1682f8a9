// The book over a long log: opening it, folding it anew, asking it, verifying it, and what it weighs.

import { join } from 'node:path';
import { addFacts, emptyBook, stateOf } from '@proofhouse/domain/book/book.ts';
import type { Fact } from '@proofhouse/domain/book/fact.ts';
import { bookBytes } from '@proofhouse/domain/book/view.ts';
import type { Ask } from '@proofhouse/domain/clearance/events.ts';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { equalBytes } from '@proofhouse/ledger/bytes.ts';
import { answer } from '@proofhouse/policy/answer.ts';
import { type Hub, openHub } from '@proofhouse/record/hub.ts';
import { nodePlatform } from '@proofhouse/record/node.ts';
import type { LedgerStore, StoredEntry } from '@proofhouse/record/port.ts';
import { fileRest, fileRestToRead } from '@proofhouse/record/restfile.ts';
import { openSqliteReader } from '@proofhouse/store/sqlite/sqlite.ts';
import { type Beside, beside } from './door.ts';
import { openFolder } from './ledgers.ts';
import { makeProbe } from './limits.ts';
import { type Measured, measured, type Patience, percentile, seconds } from './measure.ts';
import { benchLogKey, type SetSize, Telling, type ToldEvent } from './sample.ts';

const collect = (): void => (globalThis as { gc?: () => void }).gc?.();
const megabytes = (bytes: number): number => Math.round(bytes / 1e5) / 10;

/** What an opened hub holds in memory, in megabytes. */
export interface Weight {
  readonly heapMb: number;
  readonly outsideMb: number;
}
function weigh(): Weight {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return { heapMb: megabytes(heapUsed), outsideMb: megabytes(external) };
}

/** How long an answer takes, in milliseconds. */
export interface AskFigures {
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
  /** The same, each ask after one more event was received and folded. */
  readonly growingP99: number;
  readonly verdict: string;
}

/** Something to ask, and the events that lead to it. */
interface Question {
  readonly events: readonly ToldEvent[];
  readonly ask: Ask;
  readonly asker: { person: string; device: string };
  readonly now: Millis;
}

const questions = new Map<string, Question & { readonly more: readonly ToldEvent[] }>();

/** The ask that can be put after so many events of the told ledger. */
export function questionAfter(count: number, size?: SetSize): Question & { readonly more: readonly ToldEvent[] } {
  const name = `${count} ${JSON.stringify(size)}`;
  const known = questions.get(name);
  if (known) return known;
  const telling = new Telling(size);
  telling.skip(count);
  const question = telling.toAsk();
  const fresh = { ...question, more: telling.next(400) };
  questions.set(name, fresh);
  return fresh;
}

/** Asks whether a gun may be handed over, over and over, at the moment when it may. */
export async function askOften(
  hub: Hub,
  question: ReturnType<typeof questionAfter>,
  patience: Patience,
): Promise<AskFigures> {
  await hub.receive(
    question.events.map(({ signed }) => signed),
    question.now,
  );
  const { ask, asker, now } = question;
  let verdict: string = 'none';
  const once = (at: Millis): number => {
    const from = performance.now();
    verdict = answer(hub.view(at), ask, asker).verdict;
    return performance.now() - from;
  };
  // The first look folds what has just come, and warms up.
  for (let n = 0; n < 200; n += 1) once(now + n);
  const times: number[] = [];
  const count = Math.round(2_000 * patience.share);
  for (let n = 0; n < count; n += 1) times.push(once(now + (n % 500)));
  const first = verdict;
  const growing: number[] = [];
  for (const each of question.more) {
    await hub.receive([each.signed], each.at);
    growing.push(once(each.at));
  }
  return {
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    most: Math.max(...times),
    growingP99: percentile(growing, 0.99),
    verdict: first,
  };
}

/** Whether the memory at rest beside a ledger was laid down by this program. */
function isRestedBy(folder: string, code: string): boolean {
  const head = fileRest(join(folder, 'rest'), code).read()?.subarray(0, 300);
  return head !== undefined && Buffer.from(head).toString('latin1').includes(`"${code}"`);
}

const NEVER = Number.MAX_SAFE_INTEGER;

/** Opens a log cold and lays its memory down, where this program has not done so before or is asked to do it again. */
export async function openCold(
  folder: string,
  events: number,
  code: string,
  again: boolean,
): Promise<number | undefined> {
  const isRested = isRestedBy(folder, code);
  if (isRested && !again) return undefined;
  let hub: Hub | undefined;
  const took = await seconds(async () => {
    hub = await openFolder(folder, isRested ? 'nobody' : code, isRested ? NEVER : 1);
  });
  if (hub?.size !== events) throw new Error(`${hub?.size} events were opened instead of ${events}.`);
  await hub.sealHead(Date.now());
  await hub.close();
  collect();
  return took;
}

/** Opens a log whose memory rests, over and over, each time as far as a board can be shown. */
export async function openRested(
  folder: string,
  code: string,
  patience: Patience,
): Promise<{ took: Measured; weight: Weight }> {
  const opened: number[] = [];
  let weight: Weight = { heapMb: 0, outsideMb: 0 };
  for (let run = 0; run < patience.repeats; run += 1) {
    const before = weigh();
    let hub: Hub | undefined;
    opened.push(
      await seconds(async () => {
        hub = await openFolder(folder, code, NEVER);
        hub.view(hub.receivedAt ?? 0).board();
      }),
    );
    const { heapMb, outsideMb } = weigh();
    weight = { heapMb: heapMb - before.heapMb, outsideMb: outsideMb - before.outsideMb };
    await hub?.close();
  }
  return { took: measured(opened), weight };
}

/** A hub over a stored ledger that keeps what comes in memory, so that the ledger stays as long as it is. */
export async function openBeside(folder: string, code: string): Promise<Hub> {
  const store = await openSqliteReader(join(folder, 'ledger.sqlite'));
  const size = await store.size();
  const more: StoredEntry[] = [];
  const beside: LedgerStore = {
    ...store,
    size: () => size + more.length,
    append(entries) {
      const firstIndex = size + more.length;
      for (const [n, entry] of entries.entries()) more.push({ ...entry, index: firstIndex + n });
      return { firstIndex };
    },
    read(from, to) {
      const answer = from < size ? store.read(from, Math.min(to, size)) : [];
      if (answer instanceof Promise) throw new Error('SQLite answers at once.');
      const stored: readonly StoredEntry[] = answer;
      return [...stored, ...more.slice(Math.max(0, from - size), Math.max(0, to - size))];
    },
  };
  return openHub(beside, nodePlatform, benchLogKey(), 0, undefined, fileRestToRead(join(folder, 'rest'), code));
}

/** A log folded anew from its stored bytes, whose signatures were verified before. Times in seconds. */
export interface Refolded {
  /** Reading every leaf, comparing its hash with the tree, and parsing it. */
  readonly read: number;
  readonly fold: number;
  /** Whether the fold has the very bytes of the memory that rested; undefined where that was not compared. */
  readonly isSame: boolean | undefined;
  readonly weight: Weight;
}

export async function refold(folder: string, code: string, compare: boolean): Promise<Refolded> {
  const hub = await openFolder(folder, code, NEVER);
  const before = weigh();
  let facts: readonly Fact[] = [];
  const read = await seconds(() => {
    facts = hub.book.resting?.facts() ?? [];
  });
  if (facts.length !== hub.size) throw new Error('The memory of this ledger does not rest.');
  const fresh = emptyBook();
  const fold = await seconds(() => {
    stateOf(addFacts(fresh, facts));
  });
  const { heapMb, outsideMb } = weigh();
  const isSame = compare ? equalBytes(bookBytes(fresh), bookBytes(hub.book)) : undefined;
  await hub.close();
  return { read, fold, isSame, weight: { heapMb: heapMb - before.heapMb, outsideMb: outsideMb - before.outsideMb } };
}

/** Verifies a whole log, everything read and checked again: events a second, beside checks alone. */
export async function verifyAll(folder: string, code: string, events: number, patience: Patience): Promise<Beside> {
  const hub = await openFolder(folder, code, NEVER);
  const probe = makeProbe(folder);
  const rates: number[] = [];
  const limits: number[] = [];
  for (let run = 0; run <= patience.repeats; run += 1) {
    if (run > 0) limits.push(await probe.checkAll());
    const took = await seconds(async () => {
      const report = await hub.verify();
      if (!report.ok || report.size !== events) throw new Error(`verify: ${report.problems[0]?.says ?? report.size}`);
    });
    if (run > 0) rates.push(events / took);
  }
  await hub.close();
  return beside(rates, limits);
}
