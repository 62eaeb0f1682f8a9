// What was measured, as one plain object; the pages and pictures are made of it and of nothing else.

import type { AskFigures, Refolded, Weight } from './book.ts';
import type { DecisionFigure } from './decide.ts';
import type { Beside, HttpFigure } from './door.ts';
import type { SetPoint } from './growth.ts';
import type { Limits } from './limits.ts';
import type { Measured } from './measure.ts';
import type { PeerFigure } from './peers.ts';
import type { Plot } from './plot.ts';

/** One log of a stated length. Times in seconds unless said. */
export interface LogFigures {
  readonly events: number;
  readonly openCold: number | undefined;
  readonly openRested: Measured;
  readonly restedWeight: Weight;
  readonly ask: AskFigures;
  readonly ledgerMb: number;
  readonly restMb: number;
  readonly verify: Beside | undefined;
  readonly refold: Refolded | undefined;
}

/** Everything of one run. */
export interface Figures {
  readonly date: string;
  readonly machine: string;
  /** Load averages at the start and at the end: other work takes from the same cores. */
  readonly load: readonly [before: number, after: number];
  readonly isQuick: boolean;
  readonly limits: Limits;
  readonly steps: { readonly parse: number; readonly hash: number; readonly insert: number };
  readonly one: Beside & { readonly p99Ms: number };
  readonly batch: Beside;
  readonly http: readonly HttpFigure[];
  readonly logs: readonly LogFigures[];
  readonly guns: readonly SetPoint[];
  readonly devices: readonly SetPoint[];
  readonly decisions: readonly DecisionFigure[];
  readonly peers: readonly PeerFigure[];
}

/** One promise, what was reached, and what bounds it. */
export interface Promised {
  readonly what: string;
  readonly wanted: string;
  readonly reached: string;
  readonly isMet: boolean | undefined;
  readonly bound: string;
}

export const perSecond = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toFixed(1);
const percent = (value: number): string => `${Math.round(100 * value)} %`;
const inSeconds = (value: number): string =>
  value < 0.1 ? `${(1000 * value).toFixed(0)} ms` : `${value.toFixed(2)} s`;
const milli = (value: number): string => `${value < 0.1 ? value.toFixed(3) : value.toFixed(2)} ms`;
const spread = ({ median, least, most }: Measured): string =>
  `${perSecond(median)} (${perSecond(least)}–${perSecond(most)})`;

const shareOf = ({ share, limit }: Beside): string =>
  `${percent(share.median)} (${percent(share.least)}–${percent(share.most)}) of ${perSecond(limit.median)}/s`;

/** What is promised, against what was measured. */
export function promises(figures: Figures): Promised[] {
  const { limits, one, batch, http, logs, steps } = figures;
  const cpu = 1e6 / (1e6 / limits.checkOne.median + steps.parse + steps.hash + steps.insert);
  const largest = logs.at(-1);
  const verified = logs.findLast((log) => log.verify !== undefined);
  const refolded = logs.findLast((log) => log.refold !== undefined);
  const million = largest?.events === 1_000_000 ? largest : undefined;
  const at64 = http.find(({ connections }) => connections === 64);
  const list: Promised[] = [
    {
      what: 'One durable signed event through the whole door',
      wanted: '≥ 80 % of one signature check plus one commit',
      reached: `${spread(one.rate)}/s, p99 ${milli(one.p99Ms)}; ${shareOf(one)}`,
      isMet: one.share.median >= 0.8,
      bound: 'one check and one flush after the other, on one core',
    },
    {
      what: 'In batches of 512',
      wanted: '≥ 65 % of checks on all cores, or ≥ 85 % of 1/(check + parse + hash + insert)',
      reached: `${spread(batch.rate)}/s; ${shareOf(batch)}, ${percent(batch.rate.median / cpu)} of ${perSecond(cpu)}/s`,
      isMet: batch.share.median >= 0.65 || batch.rate.median / cpu >= 0.85,
      bound: 'signature checks; then parsing and the book, on one core',
    },
    {
      what: 'Over HTTP, 64 connections',
      wanted: '≥ 6,000/s',
      reached: at64 ? `${spread(at64.rate)}/s, p99 ${milli(at64.p99Ms)}` : 'not measured',
      isMet: at64 && at64.rate.median >= 6_000,
      bound: 'HTTP and JSON on both sides, with the client on the same cores',
    },
  ];
  if (verified?.verify) {
    const { verify } = verified;
    list.push({
      what: `\`verify\` of ${perSecond(verified.events)} events`,
      wanted: '≥ 75 % of checks on all cores',
      reached: `${spread(verify.rate)}/s; ${shareOf(verify)}`,
      isMet: verify.share.median >= 0.75,
      bound: 'signature checks; then parsing, on one core',
    });
  }
  if (largest) {
    const name = `${perSecond(largest.events)} events`;
    list.push(
      {
        what: `An ask on a book of ${name}`,
        wanted: 'p99 < 1 ms at 1,000,000',
        reached: `p50 ${milli(largest.ask.p50)}, p99 ${milli(largest.ask.p99)}; p99 ${milli(largest.ask.growingP99)} when an event is folded before each`,
        isMet: million ? million.ask.p99 < 1 : undefined,
        bound: 'the rules, which walk what is open',
      },
      {
        what: `Opening ${name} by what was laid down`,
        wanted: '< 2 s at 1,000,000',
        reached: `${inSeconds(largest.openRested.median)} (${inSeconds(largest.openRested.least)}–${inSeconds(largest.openRested.most)})`,
        isMet: million ? million.openRested.median < 2 : undefined,
        bound: 'looking over the database, hashing the file, and reading the state back',
      },
    );
  }
  const slowest = figures.decisions
    .filter((each) => each.cedar)
    .reduce((least, each) => Math.min(least, each.ours.median / (each.cedar?.median ?? 1)), Number.POSITIVE_INFINITY);
  if (Number.isFinite(slowest)) {
    const fastest = Math.max(
      ...figures.decisions.map((each) => each.ours.median / (each.cedar?.median ?? Number.POSITIVE_INFINITY)),
    );
    list.push({
      what: 'A decision beside Cedar, over all profiles',
      wanted: 'aim: ≥ 5 × its rate',
      reached: `${slowest.toFixed(1)} to ${fastest.toFixed(1)} ×`,
      isMet: slowest >= 5,
      bound: 'the words of each reason that refuses; rules that hold cost a fraction of it',
    });
  }
  if (refolded?.refold) {
    const { read, fold } = refolded.refold;
    list.push({
      what: `Folding ${perSecond(refolded.events)} events anew from stored, verified bytes`,
      wanted: '≤ 15 s at 1,000,000',
      reached: `${inSeconds(read + fold)}: ${inSeconds(read)} reading, ${inSeconds(fold)} folding`,
      isMet: refolded.events === 1_000_000 ? read + fold <= 15 : undefined,
      bound: 'parsing and folding on one core',
    });
  }
  return list;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const marked = (isMet: boolean | undefined): string =>
  isMet === undefined ? 'not judged' : isMet ? 'met' : '**not met**';

/** The page of figures. */
export function page(figures: Figures): string {
  const { limits, steps, http, logs, peers } = figures;
  const busy = Math.max(...figures.load);
  const lines = [
    '# Figures',
    '',
    'Written by `npm run bench` from `docs/figures/figures.json`; not edited by hand.',
    '',
    `Measured on ${figures.date}, on ${figures.machine}. Load average before and after: ${figures.load.join(' and ')}.` +
      (busy > 1.2 ? ' Other work shared the cores meanwhile: trust the ratios more than the figures.' : '') +
      (figures.isQuick ? ' This was a quick run, with less of everything.' : ''),
    'A figure is the median of several runs, with the least and the most in brackets. Every limit was measured in the same run.',
    '',
    '## What is promised',
    '',
    table(
      ['What', 'Promised', 'Reached', '', 'What bounds it'],
      promises(figures).map(({ what, wanted, reached, isMet, bound }) => [what, wanted, reached, marked(isMet), bound]),
    ),
    '',
    '## Limits of this machine',
    '',
    table(
      ['Limit', 'A second'],
      [
        ['Ed25519 checks, one core, key at hand', spread(limits.checkOne)],
        ['Ed25519 checks, all cores, 64 under way', spread(limits.checkAll)],
        ['SHA-256 of 900 bytes, one core', spread(limits.hashOne)],
        ['4 KiB flushed to the disk, in a file of full length', spread(limits.flush)],
        ['One row in one durable SQLite commit', spread(limits.commit)],
      ],
    ),
    '',
    `One event alone takes ${steps.parse.toFixed(1)} µs to parse strictly, ${steps.hash.toFixed(1)} µs to hash and ` +
      `${steps.insert.toFixed(1)} µs to insert among 512, each on one core.`,
    '',
    '## Over HTTP',
    '',
    'One event a request, acknowledged when it is on the disk; events that arrive together share a commit. The client is',
    'another process on the same cores.',
    '',
    table(
      ['Connections', 'Events a second', 'p50', 'p99'],
      http.map((each) => [String(each.connections), spread(each.rate), milli(each.p50Ms), milli(each.p99Ms)]),
    ),
    '',
    '## Beside its peers',
    '',
    'Entries a second of about the same size, in the same run. Peers check no signature of others, fold no book and judge',
    'nothing; some sign their own entries.',
    '',
    table(
      ['', 'How', 'On the disk when acknowledged', 'A second'],
      [
        ['Proofhouse', 'one event after the other', 'yes', perSecond(figures.one.rate.median)],
        ['Proofhouse', 'batches of 512', 'yes', perSecond(figures.batch.rate.median)],
        ...peers.map((each) => [
          each.peer,
          each.how,
          each.perSecond === undefined ? '' : each.durable ? 'yes' : '**no**',
          each.perSecond === undefined ? `not here: ${each.absent ?? 'no reason known'}` : perSecond(each.perSecond),
        ]),
      ],
    ),
    '',
    '## A decision, beside Cedar',
    '',
    'One hand-over, answered anew from the book under each profile. Cedar (WebAssembly, policies parsed beforehand) decides',
    'the same on facts worked out for it beforehand: one policy for each rule that fits its words, and for each document or',
    'statement a rule asks for. It answers yes or no; ours gives every reason with what is missing and who can supply it.',
    '',
    table(
      ['Profile', 'Rules judged', 'Reasons given', 'Ours, a second', 'Policies', 'Cedar, a second', 'Ratio'],
      figures.decisions.map((each) => [
        each.profile,
        String(each.rules),
        String(each.reasons),
        spread(each.ours),
        each.cedar ? String(each.policies) : '',
        each.cedar ? spread(each.cedar) : `not here: ${each.absent ?? 'no reason known'}`,
        each.cedar ? (each.ours.median / each.cedar.median).toFixed(1) : '',
      ]),
    ),
    '',
    '## Growth',
    '',
    table(
      [
        'Events',
        'Open cold',
        'Open rested',
        'Heap rested',
        'Outside the heap',
        'Ask p50',
        'Ask p99',
        'Ledger',
        'At rest',
      ],
      logs.map((log) => [
        perSecond(log.events),
        log.openCold === undefined ? '' : inSeconds(log.openCold),
        inSeconds(log.openRested.median),
        `${log.restedWeight.heapMb} MB`,
        `${log.restedWeight.outsideMb} MB`,
        milli(log.ask.p50),
        milli(log.ask.p99),
        `${log.ledgerMb} MB`,
        `${log.restMb} MB`,
      ]),
    ),
    '',
    ...logs.flatMap(({ events, refold }) =>
      refold
        ? [
            `Awake, a book of ${perSecond(events)} facts takes ${refold.weight.heapMb} MB of heap, ` +
              `${Math.round((1e6 * refold.weight.heapMb) / events)} bytes a fact.` +
              (refold.isSame === undefined
                ? ''
                : refold.isSame
                  ? ' Folded anew it is the same, byte for byte.'
                  : ' **Folded anew it differs.**'),
            '',
          ]
        : [],
    ),
    ...plots(figures).flatMap(([file, { title }]) => [`![${title}](figures/${file})`, '']),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Microseconds a decision, by how many rules were judged, fewest first. */
const byRules = (
  decisions: readonly DecisionFigure[],
  rate: (each: DecisionFigure) => number | undefined,
): [number, number][] =>
  decisions
    .flatMap((each): [number, number][] => {
      const perSecond = rate(each);
      return perSecond === undefined ? [] : [[each.rules, 1e6 / perSecond]];
    })
    .sort(([a], [b]) => a - b);

/** The pictures, by file name. */
export function plots({ logs, guns, devices, decisions }: Figures): [string, Plot][] {
  const curve = (name: string, y: (log: LogFigures) => number | undefined) => ({
    name,
    points: logs.flatMap((log): [number, number][] => {
      const value = y(log);
      return value === undefined ? [] : [[log.events, value]];
    }),
  });
  const set = (points: readonly SetPoint[], of: 'guns' | 'performers'): Plot['curves'] => [
    { name: 'receive and fold, µs', points: points.map((each) => [each[of], each.receiveUs]) },
    { name: 'ask p50, µs', points: points.map((each) => [each[of], 1000 * each.askP50]) },
    { name: 'ask p99, µs', points: points.map((each) => [each[of], 1000 * each.askP99]) },
  ];
  const all: [string, Plot][] = [
    [
      'open-with-events.svg',
      {
        title: 'Opening a log, by events',
        x: 'events',
        y: 'seconds',
        curves: [
          curve('cold, all verified', (log) => log.openCold),
          curve('folded anew', (log) => log.refold && log.refold.read + log.refold.fold),
          curve('rested', (log) => log.openRested.median),
        ].filter(({ points }) => points.length > 0),
        limits: [{ name: '2 s', y: 2 }],
      },
    ],
    [
      'ask-with-events.svg',
      {
        title: 'An ask, by events',
        x: 'events',
        y: 'milliseconds',
        curves: [
          curve('p50', (log) => log.ask.p50),
          curve('p99', (log) => log.ask.p99),
          curve('p99, growing', (log) => log.ask.growingP99),
        ],
        limits: [{ name: '1 ms', y: 1 }],
      },
    ],
    [
      'weight-with-events.svg',
      {
        title: 'Memory and disk, by events',
        x: 'events',
        y: 'megabytes',
        curves: [
          curve('ledger on disk', (log) => log.ledgerMb),
          curve('at rest on disk', (log) => log.restMb),
          curve('heap, rested', (log) => Math.max(0.1, log.restedWeight.heapMb)),
          curve('outside, rested', (log) => Math.max(0.1, log.restedWeight.outsideMb)),
        ],
      },
    ],
    [
      'decision-with-rules.svg',
      {
        title: 'One decision, by rules judged',
        x: 'rules',
        y: 'microseconds',
        curves: [
          { name: 'ours', points: byRules(decisions, (each) => each.ours.median) },
          { name: 'Cedar', points: byRules(decisions, (each) => each.cedar?.median) },
        ].filter(({ points }) => points.length > 0),
      },
    ],
    [
      'set-with-guns.svg',
      { title: 'One event and one ask, by guns', x: 'guns', y: 'microseconds', curves: set(guns, 'guns') },
    ],
    [
      'set-with-devices.svg',
      { title: 'One event and one ask, by phones', x: 'phones', y: 'microseconds', curves: set(devices, 'performers') },
    ],
  ];
  return all.filter(([, { curves }]) => curves.some(({ points }) => points.length > 1));
}
