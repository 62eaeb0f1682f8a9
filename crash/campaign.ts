// The long campaign, `npm run crash`: a million images, two thousand kills, a hundred thousand events to recover.

import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root } from '../tools/root.mjs';
import { program, shim } from './compile.ts';
import { killCycles } from './kill.ts';
import type { Tally } from './looker.ts';
import { type Recording, record } from './recording.ts';
import { percentile, recoveryTimes } from './recovery.ts';
import { search } from './search.ts';
import { controls, faultStories, plainStories } from './stories.ts';

const USE = `npm run crash -- [--images 1000000] [--kills 2000] [--events 100000] [--starts 20] [--open-every 10] [--seed 1]
  --open-every 1 opens every single image with the real store, which takes ten times as long.
  0 leaves a part out.`;

const DEFAULTS = { images: 1_000_000, kills: 2_000, events: 100_000, starts: 20, 'open-every': 10, seed: 1 };
type Settings = typeof DEFAULTS;

function settingsFrom(args: readonly string[]): Settings | undefined {
  const settings = { ...DEFAULTS };
  for (let at = 0; at < args.length; at += 2) {
    const name = (args[at] ?? '').slice(2);
    const value = Number(args[at + 1]);
    if (!args[at]?.startsWith('--') || !(name in settings) || !Number.isSafeInteger(value) || value < 0)
      return undefined;
    settings[name as keyof Settings] = value;
  }
  return settings;
}

type Row = Omit<Tally, 'hashes'>;

const COLUMNS = ['moments', 'made', 'distinct', 'opened', 'whole', 'lost', 'corrupt'] as const;

function table(rows: readonly Row[]): string {
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

const total = (rows: readonly Row[], column: (typeof COLUMNS)[number]): number =>
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
  const rows: Row[] = [];
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
  const broken: Row[] = [];
  for (const { story, recover } of controls) {
    const recording = await record(story, hub, preload);
    broken.push(...(await search([recording], looker, { seed: settings.seed, most: 2_000, recover, wholeEvery: 1e9 })));
  }
  print(`\nNegative controls; each must show a loss or a corruption:\n${table(broken)}`);
  const endings = [...plain, ...faulty].map(({ story, endings }) => ({
    story: story.name,
    endings: endings.map(({ code, signal }) => signal ?? code),
  }));
  return { rows, controls: broken, endings, seconds: seconds(begun) };
}

async function kill(settings: Settings) {
  const begun = performance.now();
  const hub = await program('hubprocess');
  const lanes = Math.min(4, availableParallelism());
  const tallies = await Promise.all(
    Array.from({ length: lanes }, (_, lane) =>
      killCycles(hub, Math.ceil(settings.kills / lanes), settings.seed * 1_000 + lane),
    ),
  );
  const sum = (pick: (tally: (typeof tallies)[number]) => number): number =>
    tallies.reduce((all, tally) => all + pick(tally), 0);
  const recovery = tallies.flatMap((tally) => tally.recovery);
  return {
    cycles: sum(({ cycles }) => cycles),
    acknowledged: sum(({ acknowledged }) => acknowledged),
    lost: sum(({ lost }) => lost),
    extra: sum(({ extra }) => extra),
    strays: sum(({ strays }) => strays),
    recoveryMs: { p50: percentile(recovery, 50), p99: percentile(recovery, 99), most: percentile(recovery, 100) },
    seconds: seconds(begun),
  };
}

async function recover(settings: Settings) {
  const { events, store, whole } = await recoveryTimes(await program('hubprocess'), settings.events, settings.starts);
  const figures = (all: readonly number[]) => ({ p50: percentile(all, 50), p99: percentile(all, 99), of: all.length });
  return { events, storeMs: figures(store), wholeMs: figures(whole) };
}

/** Runs the campaign and returns the exit code: 0 when nothing was lost and every control was caught. */
export async function main(args: readonly string[], print: (line: string) => void = console.log): Promise<number> {
  const settings = settingsFrom(args);
  if (!settings) {
    print(USE);
    return 2;
  }
  const preload = shim();
  const power = 'path' in preload && settings.images > 0 ? await cutPower(settings, preload.path, print) : undefined;
  if ('missing' in preload) print(`Power cuts are left out, because ${preload.missing}.`);
  const kills = settings.kills > 0 ? await kill(settings) : undefined;
  if (kills) print(`\nkill -9: ${JSON.stringify(kills)}`);
  const recovery = settings.events > 0 && settings.starts > 0 ? await recover(settings) : undefined;
  if (recovery) print(`\nRecovery: ${JSON.stringify(recovery)}`);
  const isWhole = power === undefined || total(power.rows, 'lost') + total(power.rows, 'corrupt') === 0;
  const isEnough = power === undefined || total(power.rows, 'distinct') >= settings.images;
  const isCaught = power === undefined || power.controls.every(({ lost, corrupt }) => lost + corrupt > 0);
  const isKept = kills === undefined || kills.lost + kills.strays === 0;
  const file = join(root, '.build', 'crash', 'campaign.json');
  mkdirSync(join(root, '.build', 'crash'), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ settings, node: process.version, power, kills, recovery }, undefined, 2)}\n`);
  if (power) {
    print(
      `\n${total(power.rows, 'distinct')} distinct images of ${power.rows.length} stories, ${total(power.rows, 'opened')} opened by the ` +
        `real store and ${total(power.rows, 'whole')} by the whole hub: ${total(power.rows, 'lost')} lost, ${total(power.rows, 'corrupt')} corrupt.`,
    );
    if (!isEnough) print(`That is fewer than the ${settings.images} that were asked for.`);
    if (!isCaught) print('A negative control was not caught: the harness proves nothing until it is.');
  }
  print(`Everything is in ${file}.`);
  return isWhole && isEnough && isCaught && isKept ? 0 : 1;
}
