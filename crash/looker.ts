// A worker: goes through recordings moment by moment, makes the images of its share, and opens each that is new.

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { chanceFrom } from './chance.ts';
import { Disk } from './disk.ts';
import { type Effort, type Image, imagesOf } from './images.ts';
import { acknowledgedIn, readLog } from './iolog.ts';
import { type Eyes, type Found, guardCovers, makeEyes, writeImage } from './look.ts';
import type { Recording } from './recording.ts';
import { visibleOf } from './visible.ts';

/** What a worker is to do. */
export interface Share {
  /** A serialised list of recordings. */
  readonly file: string;
  readonly folder: string;
  readonly seed: number;
  /** This worker's turn among so many: it takes every so many-th moment. */
  readonly turn: number;
  readonly of: number;
  /** Distinct images to look at of each recording, for this worker. */
  readonly most: number;
  /** Of images that SQLite cannot tell from one that was opened, every so many are opened all the same. */
  readonly openEvery: number;
  /** Every so many, the whole hub is opened. */
  readonly wholeEvery: number;
  /** Lets plain SQLite recover first; only for negative controls without a side file. */
  readonly recover: boolean;
}

/** What a worker found in one recording. */
export interface Tally {
  readonly name: string;
  /** Moments at which the power was cut. */
  readonly moments: number;
  /** Images made, the same one counted each time. */
  made: number;
  /** Images that differ in at least one byte, size or name. */
  distinct: number;
  /** Of these, opened by the real store; the others look to SQLite like one that was. */
  opened: number;
  /** Of these, opened by the whole hub too. */
  whole: number;
  /** Of these, an acknowledged event was missing at some moment. */
  lost: number;
  corrupt: number;
  /** What SQLite can tell apart among them. */
  classes: number;
  /** Rounds of chance it took. */
  rounds: number;
  /** The first few that were wrong. */
  readonly examples: string[];
  /** Hashes of the distinct images, so that one met by two workers is counted once. */
  hashes: string[];
}

const THOROUGH: Omit<Effort, 'telling'> = { exhaustiveSectors: 6, rolls: 40, thorough: true };
const QUICK: Omit<Effort, 'telling'> = { exhaustiveSectors: 4, rolls: 6, thorough: false };
const EXAMPLES_MOST = 5;
const GARBAGE_EVERY = 150;
const ROUNDS_MOST = 40;

/** Closed connections of the SQLite package live until the garbage collector and then the event loop come by. */
const collect = (globalThis as { gc?: () => void }).gc;

/** One recording, until enough distinct images were looked at or nothing new comes any more. */
async function search({ story, log, truth }: Recording, share: Share, eyes: Eyes): Promise<Tally> {
  const entries = readLog(Buffer.from(log));
  const isRisky = entries.map((entry, at) => {
    const next = entries[at + 1]?.op;
    return entry.op === 'sent' || next === 'flush' || next === 'flush-failed' || next === 'session' || !next;
  });
  const tally: Tally = {
    name: story.name,
    moments: entries.filter(({ op }) => op !== 'session' && op !== 'fault').length,
    made: 0,
    distinct: 0,
    opened: 0,
    whole: 0,
    lost: 0,
    corrupt: 0,
    classes: 0,
    rounds: 0,
    examples: [],
    hashes: [],
  };
  /** Leaves found by image; minus one where it is corrupt. */
  const seen = new Map<string, number>();
  const lost = new Set<string>();
  const example = (moment: number, says: string): void => {
    if (tally.examples.length < EXAMPLES_MOST) tally.examples.push(`moment ${moment}: ${says}`);
  };

  const outcomes = new Map<string, Found>();
  const open = async (image: Image): Promise<Found> => {
    const visible = visibleOf(image);
    const foretold = outcomes.get(visible);
    if (foretold && tally.distinct % share.openEvery !== 0) return foretold;
    tally.opened += 1;
    if (tally.opened % GARBAGE_EVERY === 0) {
      collect?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    const isWhole = tally.opened % share.wholeEvery === 0;
    if (isWhole) tally.whole += 1;
    const found = await eyes.look(image, truth, share.recover);
    const whole = isWhole && found.kind === 'whole' ? await eyes.lookWhole(image, truth) : found;
    if (foretold && JSON.stringify(foretold) !== JSON.stringify(whole)) {
      const says = `It looks like one that was ${JSON.stringify(foretold)}, and is ${JSON.stringify(whole)}.`;
      return { kind: 'corrupt', says };
    }
    outcomes.set(visible, whole);
    return whole;
  };
  const see = async (image: Image, moment: number): Promise<number> => {
    tally.distinct += 1;
    const opened = await open(image);
    const guarded = guardCovers(image);
    const found: Found =
      opened.kind === 'whole' && guarded > opened.leaves
        ? { kind: 'corrupt', says: `The guard covers ${guarded} leaves, and ${opened.leaves} are there.` }
        : opened;
    if (found.kind === 'whole') return found.leaves;
    tally.corrupt += 1;
    example(moment, found.says);
    const keep = process.env['PROOFHOUSE_CRASH_KEEP'];
    if (keep) writeImage(image, join(keep, `${story.name.replaceAll(' ', '-')}-${moment}-${image.hash}`), true);
    return -1;
  };

  for (; tally.rounds < ROUNDS_MOST && tally.distinct < share.most; tally.rounds += 1) {
    const before = tally.distinct;
    /** No moment may use up what others need: the first round comes to the last moment in any case. */
    const most = Math.max(1, Math.floor((share.most / tally.moments) * share.of)) * (tally.rounds + 1);
    const chance = chanceFrom(share.seed + share.turn * 104_729 + tally.rounds * 7919);
    const disk = new Disk();
    let need = 0;
    for (const [moment, entry] of entries.entries()) {
      const changed = disk.follow(entry);
      for (const { index } of acknowledgedIn(entry)) need = Math.max(need, index + 1);
      if (!changed && entry.op !== 'sent') continue;
      if (moment % share.of !== share.turn) continue;
      const effort = { ...(isRisky[moment] ? THOROUGH : QUICK), telling: tally.rounds === 0 };
      const stopAt = Math.min(share.most, tally.distinct + most);
      for (const image of imagesOf(disk, effort, chance)) {
        tally.made += 1;
        let leaves = seen.get(image.hash);
        if (leaves === undefined) {
          if (tally.distinct >= stopAt) break;
          leaves = await see(image, moment);
          seen.set(image.hash, leaves);
          if (leaves > need + truth.batch) {
            tally.corrupt += 1;
            example(moment, `${leaves - need} leaves nobody acknowledged; ${truth.batch} can be under way.`);
          }
        }
        if (leaves >= 0 && leaves < need && !lost.has(image.hash)) {
          lost.add(image.hash);
          tally.lost += 1;
          example(moment, `${need} leaves were acknowledged, ${leaves} are there.`);
        }
      }
    }
    if (tally.distinct === before && tally.rounds > 3) break;
  }
  tally.classes = outcomes.size;
  tally.hashes = [...seen.keys()];
  return tally;
}

process.once('message', (share: Share) => {
  const run = async (): Promise<void> => {
    mkdirSync(share.folder, { recursive: true });
    const eyes = await makeEyes(share.folder);
    const recordings = deserialize(readFileSync(share.file)) as Recording[];
    const tallies: Tally[] = [];
    for (const recording of recordings) tallies.push(await search(recording, share, eyes));
    rmSync(share.folder, { recursive: true, force: true });
    // Only once it has left: whoever disconnects earlier may take the last words with them.
    await new Promise((resolve) => process.send?.(tallies, resolve));
  };
  run().then(
    () => process.disconnect(),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
