// One history: drawn from a seed as a list of steps, and played on a stage. A step keeps its own seed, so that others can be
// left out without changing what it does.

import { utf8 } from '@proofhouse/ledger/bytes.ts';
import { toHex } from '@proofhouse/ledger/hash.ts';
import { nodePlatform } from '@proofhouse/record/node.ts';
import { gatherAll, look, lookAtEnd } from './always.ts';
import { type Chance, drawFrom, mix } from './chance.ts';
import { goOn } from './cycle.ts';
import { deeds } from './deeds.ts';
import { type Depth, depths, stageAfter } from './morning.ts';
import { quickMachine, realMachine } from './quick.ts';
import type { Size } from './set.ts';
import {
  broke,
  meet,
  type Phone,
  pass,
  type Stage,
  saw,
  someSeconds,
  sync,
  type ToldLine,
  type Violation,
} from './stage.ts';
import { troubles } from './trouble.ts';

/** One step: what sort of thing happens, and the seed of everything drawn in it. */
export interface Step {
  readonly what: string;
  readonly seed: number;
}

/** A history before it is played. */
export interface Plot {
  readonly seed: number;
  readonly theme: Theme;
  readonly size: Size;
  readonly depth: Depth;
  readonly isReal: boolean;
  readonly isDeep: boolean;
  readonly meets: boolean;
  /** Whether everybody finds back together in the end. */
  readonly heals: boolean;
  readonly isPacked: boolean;
  readonly steps: readonly Step[];
}

const themes = ['calm', 'people', 'network', 'clocks', 'thieves', 'hub', 'everything'] as const;
export type Theme = (typeof themes)[number];

const people = Object.fromEntries(Object.keys(deeds).map((name) => [name, 1]));
const all = Object.keys(troubles);
const some = (...names: readonly string[]): Record<string, number> => {
  for (const name of names) if (!all.includes(name)) throw new Error(`There is no trouble "${name}".`);
  return Object.fromEntries(names.map((name) => [name, 1]));
};
const wires = some(
  'partition',
  'heal',
  'weather',
  'sync',
  'sync all',
  'exchange',
  'silent',
  'swizzle',
  'replay',
  'crash',
  'crash and sync',
);
const times = some(
  'clock jumps',
  'clock drifts',
  'clock mended',
  'asks with a wrong clock',
  'danger from a clock ahead',
  'a clock far off',
  'sync',
  'exchange',
);
const bad = some(
  'clone',
  'clone acts',
  'steal',
  'revoke',
  'thief acts',
  'thief enrols a key',
  'stop from a stranger',
  'forge',
  'a type nobody knows',
  'a counter is left out',
  'a late piece of the chain',
  'a cause nobody has',
  'one counter for two',
  'sync',
  'exchange',
);
const servers = {
  ...some('append fails', 'hub forks', 'phone changes hubs', 'sync', 'sync all'),
  'hub starts again': 0.3,
  'hub rolled back': 0.5,
};

/** How often the round goes on, people do something else, or something goes wrong, by theme. */
const mixtures: Readonly<
  Record<Theme, { go: number; deed: number; trouble: number; of: Readonly<Record<string, number>> }>
> = {
  calm: { go: 90, deed: 4, trouble: 6, of: some('sync', 'sync all', 'weather') },
  people: { go: 45, deed: 48, trouble: 7, of: some('sync', 'sync all', 'exchange') },
  network: { go: 40, deed: 20, trouble: 40, of: wires },
  clocks: { go: 45, deed: 20, trouble: 35, of: times },
  thieves: { go: 35, deed: 15, trouble: 50, of: bad },
  hub: { go: 45, deed: 10, trouble: 45, of: servers },
  everything: { go: 40, deed: 30, trouble: 30, of: { ...wires, ...times, ...bad, ...servers } },
};

/** Draws a history. */
export function plotOf(seed: number, given: { readonly isDeep?: boolean } = {}): Plot {
  const chance = drawFrom(seed);
  const theme = chance.weighted<Theme>({
    calm: 10,
    people: 32,
    network: 14,
    clocks: 10,
    thieves: 16,
    hub: 5,
    everything: 7,
  });
  const size: Size = chance.happens(0.16) ? 'full' : 'small';
  const depth = chance.weighted<Depth>({ opened: 8, looked: 20, ready: 34, given: 12, running: 14, back: 12 });
  const mixture = mixtures[theme];
  // Most histories are short: what goes wrong here goes wrong in a few steps, and many short ones begin in more ways.
  const count = chance.happens(0.015)
    ? 20 + chance.whole(20)
    : chance.happens(0.08)
      ? 8 + chance.whole(8)
      : 2 + chance.whole(4);
  const mayBePacked = theme !== 'hub' && theme !== 'everything';
  const isPacked = mayBePacked && chance.happens(theme === 'network' ? 0.3 : 0.85);
  const steps = Array.from({ length: count }, (): Step => {
    const kind = chance.weighted({ go: mixture.go, deed: mixture.deed, trouble: mixture.trouble });
    const what = kind === 'go' ? 'go on' : kind === 'deed' ? chance.weighted(people) : chance.weighted(mixture.of);
    return { what, seed: mix(seed, chance.whole(2 ** 31)) };
  });
  const isReal = chance.happens(0.003);
  const isDeep = given.isDeep === true || chance.happens(0.002);
  const meets = chance.happens(0.85);
  const heals = isDeep || isReal || chance.happens(isPacked ? 0.3 : 0.6);
  return { seed, theme, size, depth, isReal, isDeep, meets, heals, isPacked, steps };
}

/** What came of a history. */
export interface Played {
  readonly plot: Plot;
  readonly violations: readonly Violation[];
  readonly seen: ReadonlyMap<string, number>;
  readonly lines: readonly ToldLine[];
  readonly stage: Stage;
  /** The hash of all that was decided and recorded. */
  readonly root: string;
}

async function takeStep(stage: Stage, what: string, chance: Chance): Promise<void> {
  if (what === 'go on') return goOn(stage, chance);
  const happening = deeds[what] ?? troubles[what];
  if (!happening) throw new Error(`Nobody knows how "${what}" goes.`);
  saw(stage, `step ${what}`);
  await happening(stage, chance);
}

/** Everybody who is honest finds back together: two rounds with a hub that works. */
async function healAll(stage: Stage): Promise<Phone[]> {
  stage.mail = [];
  stage.weather = { loss: 0, twice: 0, delayMost: 1 };
  if (!stage.isPacked && stage.hub.hub.fault) await stage.hub.restart(stage.now);
  if (!stage.isPacked) stage.hub.failNext = undefined;
  for (const phone of stage.phones) {
    phone.group = 0;
    phone.offsetMs = 0;
    phone.driftPpm = 0;
    if (phone.state.isSilent) phone.state.isSilent = false;
  }
  const takesPart = stage.phones.filter((each) => each.alias !== 'DV-99');
  if (stage.isPacked) {
    const first = takesPart[0] as Phone;
    for (const way of [takesPart, takesPart]) for (const phone of way) meet(stage, first, phone);
    return takesPart;
  }
  if (stage.hub.hub.fault) return [];
  for (let round = 0; round < 2; round += 1) {
    await pass(stage, 5_000);
    for (const [n, phone] of takesPart.entries()) await sync(stage, phone, stage.twin !== undefined || n === round);
  }
  return takesPart;
}

function rootOf(stage: Stage): string {
  const parts = [
    ...(stage.isPacked ? [] : [stage.hub.hub.size, ...stage.hub.log.map(({ id }) => id)]),
    ...stage.phones.map(({ alias, state }) => `${alias} ${[...state.known.keys()].join(' ')}`),
    ...[...stage.seen].map(([name, count]) => `${name} ${count}`).sort(),
    ...stage.violations.map(({ law, says, step }) => `${step} ${law}: ${says}`),
  ];
  return toHex(nodePlatform.hash(utf8(parts.join('\n'))));
}

/** Plays a history to its end, or to its first broken law. */
export async function play(plot: Plot): Promise<Played> {
  const machine = plot.isReal ? realMachine : quickMachine;
  const stage: Stage = {
    ...(await stageAfter(machine, plot.size, plot.depth, plot.seed, plot.isPacked)),
    isDeep: plot.isDeep,
    meets: plot.meets,
  };
  const chance = drawFrom(mix(plot.seed, 3));
  stage.weather = chance.oneOf([
    { loss: 0, twice: 0, delayMost: 500 },
    { loss: 0.05, twice: 0.1, delayMost: 2_000 },
    { loss: 0.2, twice: 0.2, delayMost: 30_000 },
  ]);
  try {
    for (const [n, { what, seed }] of plot.steps.entries()) {
      stage.step = n + 1;
      const own = drawFrom(seed);
      await pass(stage, someSeconds(own));
      await takeStep(stage, what, own);
      await look(stage);
      if (stage.violations.length > 0) break;
    }
    stage.step = plot.steps.length + 1;
    if (stage.violations.length === 0 && !plot.heals) gatherAll(stage);
    else if (stage.violations.length === 0) {
      const healed = await healAll(stage);
      await look(stage);
      if (stage.violations.length === 0) lookAtEnd(stage, healed);
      if ((plot.isDeep || plot.isReal) && !plot.isPacked) await verifyStored(stage);
    }
  } catch (error) {
    broke(stage, 'nothing throws', error instanceof Error ? `${error.message} ${firstFrame(error)}` : String(error));
  }
  return { plot, violations: stage.violations, seen: stage.seen, lines: stage.lines, stage, root: rootOf(stage) };
}

const firstFrame = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .slice(1, 3)
    .map((line) => line.trim())
    .join(' ');

async function verifyStored(stage: Stage): Promise<void> {
  const report = await stage.hub.hub.verify();
  if (!report.ok) broke(stage, 'stored bytes verify', report.problems[0]?.says ?? 'the audit failed');
  saw(stage, 'the whole record verified from its bytes');
}

export { depths };
