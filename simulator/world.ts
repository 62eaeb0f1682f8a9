// What is really so on the small set, whoever wrote what down: rounds in chambers and trays, guns in hands, doors open.

import type { Look, SeenRow } from '@proofhouse/domain/vocabulary/look.ts';
import type { Chance } from './chance.ts';
import { BLANKS, DUMMIES, gun, place, type Size, tellsOf } from './set.ts';

/** A real round. A bulleted one has no lot: nobody brought it on purpose. */
export interface Round {
  readonly lot: 'B01' | 'D01' | 'bulleted';
  readonly condition: 'unused' | 'fired' | 'did not fire';
}

/** Where the people are in the round of one gun: what comes next. */
export type Next =
  | 'open'
  | 'take'
  | 'look'
  | 'tray'
  | 'load'
  | 'show'
  | 'show the performer'
  | 'hand over'
  | 'begin'
  | 'shoot'
  | 'cut'
  | 'give back'
  | 'unload';

/** What is so. */
export interface World {
  /** What is in the chambers of W-01. */
  rounds: Round[];
  /** Rounds by place and lot, unused ones. */
  readonly trays: Record<string, Record<string, number>>;
  /** Who really holds W-01, by short name; absent while it lies somewhere. */
  holder: string | undefined;
  isOpen: boolean;
  next: Next;
  trayLooked: boolean;
  running: boolean;
  /** Who controls W-01 now. */
  controller: string;
  /** Whether everything that happened was written down truly and at once, and nothing was lost. */
  faithful: boolean;
  /** Answer that allows the hand-over, or the beginning, asked for last. */
  answer: string | undefined;
  onBreak: boolean;
}

export const CHAMBERS = 6;

/** A set before anybody came. */
export const makeWorld = (size: Size): World => ({
  rounds: [],
  trays: {
    T3: { B01: BLANKS, D01: 0, bulleted: 0 },
    T1: { B01: 0, D01: size === 'full' ? DUMMIES : 0, bulleted: 0 },
    Q01: { B01: 0, D01: 0, bulleted: 0 },
    S01: { B01: 0, D01: 0, bulleted: 0 },
  },
  holder: undefined,
  isOpen: false,
  next: 'open',
  trayLooked: false,
  running: false,
  controller: 'P01',
  faithful: true,
  answer: undefined,
  onBreak: false,
});

/** A copy that changes by itself. */
export const copyWorld = (world: World): World => ({
  ...world,
  rounds: [...world.rounds],
  trays: Object.fromEntries(Object.entries(world.trays).map(([name, row]) => [name, { ...row }])),
});

/** Rounds of a lot in a place, really. */
export const inTray = (world: World, tray: string, lot: string): number => world.trays[tray]?.[lot] ?? 0;

export function put(world: World, tray: string, lot: string, count: number): void {
  const row = world.trays[tray] ?? {};
  world.trays[tray] = row;
  row[lot] = Math.max(0, (row[lot] ?? 0) + count);
}

const rowOf = (each: Round, count: number): SeenRow => {
  if (each.lot === 'bulleted') return { count, bullet: true, primer: 'bright' };
  if (each.condition === 'fired') return { count, spent: true };
  if (each.condition === 'did not fire') return { count, primer: 'dented' };
  if (each.lot === 'D01') return { count, tells: ['no primer'] };
  return { count };
};

/** The rows of what is in the chambers. */
export function chambersSeen(rounds: readonly Round[]): SeenRow[] {
  const sums = new Map<string, { each: Round; count: number }>();
  for (const each of rounds) {
    const name = `${each.lot} ${each.condition}`;
    const known = sums.get(name);
    if (known) known.count += 1;
    else sums.set(name, { each, count: 1 });
  }
  const rows = [...sums.values()].map(({ each, count }) => rowOf(each, count));
  const empty = CHAMBERS - rounds.length;
  return empty > 0 ? [...rows, { count: empty, empty: true }] : rows;
}

/** What somebody says of the gun: what is so, or something near it. */
export function lookAtGun(world: World, chance: Chance, mistaken = 0.03): Look {
  const empty = world.rounds.length === 0;
  const wrong = chance.happens(mistaken);
  const seen = wrong
    ? empty
      ? [{ count: 1 }, { count: CHAMBERS - 1, empty: true }]
      : [{ count: CHAMBERS, empty: true }]
    : chambersSeen(world.rounds);
  return { subject: gun('W-01'), seen, turned: CHAMBERS, ...(empty ? { bore: 'light through' as const } : {}) };
}

/** What somebody says of a tray. */
export function lookAtTray(world: World, tray: string, chance: Chance, mistaken = 0.03): Look {
  const seen: SeenRow[] = [];
  for (const [alias, count] of Object.entries(world.trays[tray] ?? {})) {
    if (count === 0) continue;
    if (alias === 'bulleted') seen.push({ count, bullet: true, primer: 'bright' });
    else seen.push({ count, tells: [...(tellsOf[alias] ?? [])] });
  }
  const first = seen[0];
  if (first && chance.happens(mistaken)) seen[0] = { ...first, count: first.count + 1 };
  return { subject: place(tray), seen, method: 'one by one' };
}

const words = (row: SeenRow): string => {
  if (row.empty) return `${row.count} empty`;
  if (row.spent) return `${row.count} spent`;
  if (row.bullet) return `${row.count} bullet + bright primer`;
  if (row.primer) return `${row.count} ${row.primer} primer`;
  return `${row.count} ${(row.tells ?? ['bright primer']).join(' + ')}`;
};

/** A look as a scenario writes it. */
export function lookInWords(look: Look): string {
  const all = look.seen.length === 1 && look.seen[0]?.empty && look.seen[0].count === CHAMBERS;
  const rows = all ? 'all empty' : look.seen.map(words).join(', ') || 'empty';
  return `${rows}${look.bore === 'light through' ? ', bore light through' : ''}`;
}
