// The long campaign, `npm run crash`: a million images, two thousand kills, a hundred thousand events to recover.

import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { root } from '../tools/root.mjs';
import { program, shim } from './compile.ts';
import { killCycles } from './kill.ts';
import type { Tally } from './looker.ts';
import { type Recording, record } from './recording.ts';
import { percentile, recoveryTimes } from './recovery.ts';
import { distinctOf, search } from './search.ts';
import { controls, faultStories, plainStories } from './stories.ts';

const USE = `npm run crash -- [--images 1000000] [--kills 2000] [--recovery 100000] [--starts 20] [--open-every 10] [--seed 1]
  --images N, --kills N and --recovery N (events) are parts: with none of them named all three run, else those named.
  --open-every 1 opens every single image with the real store, which takes ten times as long.`;

const PARTS = { images: 1_000_000, kills: 2_000, recovery: 100_000 };
const HOW = { starts: 20, 'open-every': 10, seed: 1 };
type Settings = typeof PARTS & typeof HOW;

/** What was asked for; undefined when it cannot be understood. */
export function settingsFrom(args: readonly string[]): Settings | undefined {
  const given: Partial<Settings> = {};
  for (let at = 0; at < args.length; at += 2) {
    const name = (args[at] ?? '').slice(2);
    const value = Number(args[at + 1]);
    const isKnown = args[at]?.startsWith('--') && (name in PARTS || name in HOW);
    if (!isKnown || !Number.isSafeInteger(value) || value < 1) return undefined;
    given[name as keyof Settings] = value;
  }
  const isWhole = !Object.keys(given).some((name) => name in PARTS);
  const parts = isWhole ? PARTS : { images: 0, kills: 0, recovery: 0 };
  return { ...parts, ...HOW, ...given };
}

const COLUMNS = ['moments', 'made', 'distinct', 'opened', 'whole', 'lost', 'corrupt'] as const;

function table(rows: readonly Tally[]): string {
  const widest = Math.max(...rows.map(({ name }) => name.length), 5);
  const line = (name: string, cells: readonly (string | number)[]): string =>
    `${name.padEnd(widest)} ${cells.map((cell) => String(cell).padStart(9)).join('')}`;
  return [
    line('story', COLUMNS),
    ...rows.map((row) =>
      line(
        row.name,
        COLUMNS.map((column) => row[column]),
      ),
    ),
  ].join('\n');
}

const total = (rows: readonly Tally[], column: (typeof COLUMNS)[number]): number =>
  rows.reduce((sum, row) => sum + row[column], 0);

const seconds = (from: number): number => Math.round((performance.now() - from) / 100) / 10;

async function cutPower(settings: Settings, preload: string, print: (line: string) => void) {
  const begun = performance.now();
  const [hub, looker] = await Promise.all([program('hubprocess'), program('looker')]);
  const plain: Recording[] = [];
  const faulty: Recording[] = [];
  for (const story of plainStories) plain.push(await record(story, hub, preload));
  const stories = faultStories(true);
  const lanes = availableParallelism() + 1;
  for (let at = 0; at < stories.length; at += lanes) {
    faulty.push(...(await Promise.all(stories.slice(at, at + lanes).map((story) => record(story, hub, preload)))));
    if (at % (lanes * 10) === 0) print(`recorded ${faulty.length} of ${stories.length} stories with faults`);
  }
  const rows: Tally[] = [];
  let seed = settings.seed;
  // The disk's forgetfulness is told anew with another seed until enough distinct images were seen of each story.
  const each = Math.ceil((settings.images * 1.25) / (faulty.length + plain.length * 4));
  for (const [recordings, most] of [
    [plain, each * 4],
    [faulty, each],
  ] as const) {
    for (let at = 0; at < recordings.length; at += 4) {
      const some = recordings.slice(at, at + 4);
      rows.push(
        ...(await search(some, looker, { seed: seed++, most, openEvery: Math.max(1, settings['open-every']) })),
      );
    }
  }
  print(table(rows));
  const broken: Tally[] = [];
  for (const { story, recover } of controls) {
    const recording = await record(story, hub, preload);
    broken.push(...(await search([recording], looker, { seed: settings.seed, most: 2_000, recover, wholeEvery: 1e9 })));
  }
  print(`\nNegative controls; each must show a loss or a corruption:\n${table(broken)}`);
  const endings = [...plain, ...faulty].map(({ story, endings }) => ({
    story: story.name,
    endings: endings.map(({ code, signal }) => signal ?? code),
  }));
  const withoutHashes = (all: readonly Tally[]) => all.map(({ hashes, ...row }) => row);
  return {
    distinct: distinctOf(rows),
    lost: total(rows, 'lost'),
    corrupt: total(rows, 'corrupt'),
    opened: total(rows, 'opened'),
    whole: total(rows, 'whole'),
    rows: withoutHashes(rows),
    controls: withoutHashes(broken),
    endings,
    seconds: seconds(begun),
  };
}

const spread = (all: readonly number[]) => ({
  p50Ms: Math.round(percentile(all, 50)),
  p99Ms: Math.round(percentile(all, 99)),
  mostMs: Math.round(percentile(all, 100)),
});

async function kill(settings: Settings, print: (line: string) => void) {
  const begun = performance.now();
  const hub = await program('hubprocess');
  const lanes = Math.min(4, availableParallelism());
  const tallies = await Promise.all(
    Array.from({ length: lanes }, (_, lane) =>
      killCycles(
        hub,
        Math.ceil(settings.kills / lanes),
        settings.seed * 1_000 + lane,
        ({ cycles, acknowledged, lost }) =>
          print(`lane ${lane}: ${cycles} kills, ${acknowledged} events acknowledged, ${lost} lost`),
      ),
    ),
  );
  const sum = (pick: (tally: (typeof tallies)[number]) => number): number =>
    tallies.reduce((all, tally) => all + pick(tally), 0);
  return {
    cycles: sum(({ cycles }) => cycles),
    acknowledged: sum(({ acknowledged }) => acknowledged),
    lost: sum(({ lost }) => lost),
    extra: sum(({ extra }) => extra),
    strays: sum(({ strays }) => strays),
    ...spread(tallies.flatMap(({ recovery }) => recovery)),
    seconds: seconds(begun),
  };
}

async function recover(settings: Settings) {
  const hub = await program('hubprocess');
  const { events, anew, whole } = await recoveryTimes(hub, settings.recovery, settings.starts);
  return { events, anewMs: Math.round(anew), starts: whole.length, ...spread(whole) };
}

const RECOVERY_MOST_MS = 2_000;

/** A part of the campaign: what it found, and what is wrong with it. */
interface Found {
  readonly figures: object;
  readonly wrong: readonly string[];
}

async function imagesPart(settings: Settings, print: (line: string) => void): Promise<Found> {
  const preload = shim();
  if ('missing' in preload) return { figures: {}, wrong: [`No power was cut, because ${preload.missing}.`] };
  const power = await cutPower(settings, preload.path, print);
  const { distinct, opened, whole, lost, corrupt, controls: broken } = power;
  print(
    `\n${distinct} distinct images of ${power.rows.length} stories, ${opened} opened by the real store and ` +
      `${whole} by the whole hub: ${lost} lost, ${corrupt} corrupt.`,
  );
  const wrong: string[] = [];
  if (lost + corrupt > 0) wrong.push('Something was lost, or does not open.');
  if (distinct < settings.images) wrong.push(`That is fewer than the ${settings.images} that were asked for.`);
  if (broken.some((control) => control.lost + control.corrupt === 0)) {
    wrong.push('A negative control was not caught: the harness proves nothing until it is.');
  }
  return { figures: power, wrong };
}

async function killsPart(settings: Settings, print: (line: string) => void): Promise<Found> {
  const figures = await kill(settings, print);
  print(`\nkill -9, and milliseconds until the next process serves:\n${oneRow(figures)}`);
  return { figures, wrong: figures.lost + figures.strays > 0 ? ['A kill lost something, or left too much.'] : [] };
}

async function recoveryPart(settings: Settings, print: (line: string) => void): Promise<Found> {
  const figures = await recover(settings);
  print(`\nRecovery after kill -9, with memory at rest, and once without:\n${oneRow(figures)}`);
  return { figures, wrong: figures.p99Ms >= RECOVERY_MOST_MS ? [`Recovery took ${RECOVERY_MOST_MS} ms or more.`] : [] };
}

function oneRow(figures: Readonly<Record<string, number>>): string {
  const line = (cells: readonly string[]): string => cells.map((cell) => cell.padStart(13)).join('');
  return `${line(Object.keys(figures))}\n${line(Object.values(figures).map(String))}`;
}

const ALL_PARTS = { images: imagesPart, kills: killsPart, recovery: recoveryPart };

/** Runs the campaign and returns the exit code: 0 when nothing was lost and every control was caught. */
export async function main(args: readonly string[], print: (line: string) => void = console.log): Promise<number> {
  const settings = settingsFrom(args);
  if (!settings) {
    print(USE);
    return 2;
  }
  const folder = join(root, '.build', 'crash');
  mkdirSync(folder, { recursive: true });
  let isGood = true;
  for (const [name, part] of Object.entries(ALL_PARTS)) {
    if (settings[name as keyof typeof PARTS] === 0) continue;
    const { figures, wrong } = await part(settings, print);
    for (const says of wrong) print(says);
    isGood &&= wrong.length === 0;
    const file = join(folder, `${name}.json`);
    writeFileSync(file, `${JSON.stringify({ settings, node: process.version, figures, wrong }, undefined, 2)}\n`);
    print(`As JSON: ${relative(root, file)}`);
  }
  return isGood ? 0 : 1;
}
