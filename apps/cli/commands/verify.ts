// `verify`: re-reads and re-verifies every leaf, signature, chain and head of a record, or of an exported file.

import { importLines } from '@proofhouse/record/export.ts';
import { type Hub, openHub } from '@proofhouse/record/hub.ts';
import { newMemoryDisk, openMemoryStore } from '@proofhouse/store/memory/memory.ts';
import type { Command, Given, Result } from '../command.ts';
import { option } from '../command.ts';
import { readNamed } from '../files.ts';
import { reading } from '../folder.ts';
import { many } from '../grid.ts';
import { exits } from '../stops.ts';

/** Beyond this many leaves verifying takes more than a second. */
const MANY = 2_000;

type Report = Awaited<ReturnType<Hub['verify']>>;

/** What a report is about: its name, the log's key, how many heads there are and how many leaves none of them covers. */
interface Verified {
  readonly what: string;
  readonly key: string | undefined;
  readonly heads: number;
  readonly uncovered: number;
  /** What is wrong besides what the report found. */
  readonly wrong: readonly string[];
  readonly remarks: readonly string[];
}

function resultOf(report: Report, { what, key, heads, uncovered, wrong, remarks }: Verified): Result {
  const { size, root, signatures, problems, doubts } = report;
  const all = [...wrong.map((says) => ({ where: 'head' as const, index: undefined, says })), ...problems];
  const isGood = all.length === 0 && report.ok;
  const at = (index: number | undefined) => (index === undefined ? '' : `leaf ${index}, `);
  const lines = [
    `${isGood ? 'VERIFIED' : 'NOT VERIFIED'}: ${what}`,
    `${many(size, 'leaf', 'leaves')}, ${many(signatures, 'signature')} verified, ${many(heads, 'signed head')}, ${uncovered} not yet under a head.`,
    `root ${root}`,
    ...(key === undefined ? [] : [`log key ${key}`]),
    ...remarks,
    ...all.map(({ where, index, says }) => `WRONG  ${at(index)}${where}: ${says}`),
    ...doubts.map(({ where, index, says }) => `doubt  ${at(index)}${where}: ${says}`),
    ...(isGood && doubts.length > 0 ? ['Doubts are true records of irregular things; they make no record wrong.'] : []),
  ];
  return {
    exit: isGood ? exits.done : exits.failed,
    text: lines.join('\n'),
    json: { verified: isGood, size, root, signatures, heads, uncovered, key: key ?? null, problems: all, doubts },
  };
}

/** The last line of an export: its head, and the key the file says that head verifies under. */
function endingOf(line: string | undefined): { size: number; key: string } | undefined {
  try {
    const { head, key } = JSON.parse(line ?? '') as { head?: unknown; key?: unknown };
    const size = typeof head === 'string' ? Number(head.split('\n')[1]) : Number.NaN;
    return Number.isSafeInteger(size) && typeof key === 'string' ? { size, key } : undefined;
  } catch {
    return undefined;
  }
}

/** Verifies an exported file in memory: nothing is written, and no folder is needed. */
async function verifyFile(given: Given, name: string): Promise<Result> {
  const lines = readNamed(given, name)
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
  const pinned = option(given, 'key');
  const hub = await openHub(openMemoryStore(newMemoryDisk()));
  const imported = await importLines(hub, lines, given.around.now(), pinned);
  if (!imported.ok) {
    const says = `Line ${imported.line}: ${imported.why}`;
    const problems = [{ where: 'leaf', index: undefined, says }];
    return {
      exit: exits.failed,
      text: `NOT VERIFIED: ${name}\nWRONG  ${says}`,
      json: { verified: false, problems, doubts: [] },
    };
  }
  const ending = endingOf(lines.at(-1));
  const compare = 'The key was taken from the file: compare it with one you know, or pin it with --key.';
  return resultOf(await hub.verify(), {
    what: name,
    key: pinned ?? ending?.key,
    heads: ending ? 1 : 0,
    uncovered: hub.size - (ending?.size ?? 0),
    wrong: [],
    remarks: ending && pinned === undefined ? [compare] : [],
  });
}

export const verify: Command = {
  name: 'verify',
  says: 'Re-read and re-verify everything: every leaf, signature, device chain, sealed answer and signed head.',
  more: ['With a file it verifies an exported log without any data folder. Exits with 1 when anything is wrong.'],
  args: [{ flag: '[file]', says: 'an exported log; the data folder unless given' }],
  options: [{ flag: '--key <key>', says: "the log's verifier key as you know it, to pin for a file" }],
  examples: ['verify', 'verify --json'],
  run(given) {
    const [file] = given.args['file'] ?? [];
    if (file !== undefined) return verifyFile(given, file);
    return reading(given.data, given.around.now(), async (hub) => {
      if (hub.size > MANY) given.around.err(`Verifying ${hub.size} leaves …\n`);
      const report = await hub.verify();
      const { fault } = hub;
      return resultOf(report, {
        what: hub.production?.title ?? 'an empty record',
        key: hub.head && hub.verifierKey,
        heads: report.heads.length,
        uncovered: report.uncovered,
        // Damage is among the problems already; what the guard remembers is not.
        wrong: fault && fault.code !== 'damaged' ? [fault.message] : [],
        remarks: [],
      });
    });
  },
};
