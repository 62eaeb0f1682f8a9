// The stories that are recorded: how a hub is used, and how it and its disk fail meanwhile.

import type { Tampering } from './driver.ts';
import type { Life, Story } from './recording.ts';

const small: Tampering = { pageSize: 1024, framesMost: 20 };
const tiny: Tampering = { pageSize: 512, framesMost: 8 };

/** A hub that is used, killed, used again and closed, on pages as shipped and on smaller ones. */
export const plainStories: readonly Story[] = [
  { name: 'pages as shipped', tampering: {}, lives: lives(8, 5) },
  { name: 'small pages', tampering: small, lives: lives(12, 6) },
  { name: 'tiny pages, moved in often', tampering: tiny, lives: lives(10, 5) },
];

function lives(first: number, second: number): Life[] {
  return [
    { events: first, sealEvery: 4, ends: 'kill' },
    { events: second, batch: 2, sealEvery: 2, ends: 'close' },
  ];
}

/** A fault in the second life, and a third that must go on from there. */
const faulty = (fault: string, tampering: Tampering = small): Story => ({
  name: fault.replace(',', ' '),
  tampering,
  lives: [
    { events: 2, ends: 'kill' },
    { events: 7, sealEvery: 3, ends: 'close', fault },
    { events: 3, sealEvery: 3, ends: 'close' },
  ],
});

/** A fault while the ledger is made for the first time. */
const unborn = (fault: string): Story => ({
  name: `at first: ${fault.replace(',', ' ')}`,
  tampering: small,
  lives: [
    { events: 1, ends: 'close', fault },
    { events: 3, sealEvery: 3, ends: 'close' },
  ],
});

/** Every kind of fault, at a few places each; `dense` takes many more. */
export function faultStories(dense: boolean): Story[] {
  const from = (least: number, most: number, step: number): number[] =>
    Array.from({ length: Math.floor((most - least) / step) + 1 }, (_, n) => least + n * step);
  const at = (kind: string, few: readonly number[], many: readonly number[]): Story[] =>
    (dense ? many : few).map((n) => faulty(`${kind},${n}`));
  return [
    ...at('flush-once', [3, 7, 10, 15], from(1, 30, 1)),
    ...at('flush-ever', [9], from(1, 30, 2)),
    ...at('write-eio', [2, 40], from(1, 120, 5)),
    ...at('write-short-full', [25], from(1, 120, 8)),
    ...at('write-short', [30], from(1, 120, 12)),
    ...at('write-eintr', [], from(1, 120, 12)),
    ...at('full', [1, 34], from(1, 120, 7)),
    ...at('kill', [9, 47], from(1, 150, 6)),
    ...at('kill-half', [52], from(1, 150, 9)),
    ...(dense ? from(1, 12, 1) : [4]).map((n) => unborn(`flush-once,${n}`)),
    ...(dense ? from(1, 90, 4) : [12, 30]).map((n) => unborn(`kill,${n}`)),
  ];
}

/** What a broken promise does; each must be caught. `recover`: plain SQLite rolls back its journal first. */
export interface Control {
  readonly says: string;
  readonly story: Story;
  readonly recover: boolean;
}

const afterFailedFlush = (nth: number): readonly Life[] => [
  { events: 3, ends: 'kill' },
  { events: 8, ends: 'close', fault: `flush-once,${nth}` },
  { events: 4, ends: 'kill' },
];

export const controls: readonly Control[] = [
  {
    says: 'synchronous=NORMAL',
    story: {
      name: 'NORMAL',
      tampering: { ...small, synchronous: 'NORMAL' },
      lives: [{ events: 8, sealEvery: 4, ends: 'close' }],
    },
    recover: false,
  },
  {
    says: 'synchronous=OFF',
    story: {
      name: 'OFF',
      tampering: { ...small, synchronous: 'OFF' },
      lives: [{ events: 8, sealEvery: 4, ends: 'close' }],
    },
    recover: false,
  },
  {
    says: 'journal_mode=DELETE with synchronous=FULL',
    story: {
      name: 'DELETE',
      tampering: { pageSize: 1024, journal: 'DELETE' },
      lives: [{ events: 6, sealEvery: 4, ends: 'close' }],
    },
    recover: true,
  },
  {
    says: 'a restart after a failed flush that neither writes the side file again nor moves it in',
    story: {
      name: 'no checkpoint',
      tampering: { pageSize: 1024, noCheckpoint: true, noReflush: true },
      lives: afterFailedFlush(7),
    },
    recover: false,
  },
  {
    says: 'a restart after a failed flush that moves the side file in without writing it again',
    story: { name: 'checkpoint only', tampering: { ...small, noReflush: true }, lives: afterFailedFlush(8) },
    recover: false,
  },
  {
    says: 'an answer that is given before the commit',
    story: { name: 'hasty', tampering: { ...small, hasty: true }, lives: [{ events: 8, ends: 'close' }] },
    recover: false,
  },
];
