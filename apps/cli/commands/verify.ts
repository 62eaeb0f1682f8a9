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
import { whileSaying } from '../surroundings.ts';

type Report = Awaited<ReturnType<Hub['verify']>>;

function resultOf(report: Report, what: string, hub: Hub, extra: readonly string[]): Result {
  const { size, root, signatures, problems, doubts, heads, uncovered } = report;
  const all = [...extra.map((says) => ({ where: 'head' as const, index: undefined, says })), ...problems];
  const isGood = all.length === 0 && report.ok;
  const at = (index: number | undefined) => (index === undefined ? '' : `leaf ${index}, `);
  const lines = [
    `${isGood ? 'VERIFIED' : 'NOT VERIFIED'}: ${what}`,
    `${many(size, 'leaf', 'leaves')}, ${many(signatures, 'signature')} verified, ${many(heads.length, 'signed head')}, ${uncovered} not yet under a head.`,
    `root ${root}`,
    ...(hub.verifierKey ? [`log key ${hub.verifierKey}`] : []),
    ...all.map(({ where, index, says }) => `WRONG  ${at(index)}${where}: ${says}`),
    ...doubts.map(({ where, index, says }) => `doubt  ${at(index)}${where}: ${says}`),
    ...(isGood && doubts.length > 0 ? ['Doubts are true records of irregular things; they make no record wrong.'] : []),
  ];
  return {
    exit: isGood ? exits.done : exits.failed,
    text: lines.join('\n'),
    json: { verified: isGood, size, root, signatures, heads: heads.length, uncovered, problems: all, doubts },
  };
}

/** Verifies an exported file in memory: nothing is written, and no folder is needed. */
async function verifyFile(given: Given, name: string): Promise<Result> {
  const lines = readNamed(given, name)
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
  const hub = await openHub(openMemoryStore(newMemoryDisk()));
  const imported = await importLines(hub, lines, given.around.now(), option(given, 'key'));
  if (!imported.ok) {
    const problem = { where: 'leaf', index: undefined, says: `Line ${imported.line}: ${imported.why}` };
    return {
      exit: exits.failed,
      text: `NOT VERIFIED: ${name}\nWRONG  ${problem.says}`,
      json: { verified: false, problems: [problem], doubts: [] },
    };
  }
  const result = resultOf(await hub.verify(), name, hub, []);
  const ending = lines.at(-1) ?? '{}';
  const note = ending.includes('"head"') ? 'Its head covers these leaves.' : 'It ends without a signed head.';
  const pinned =
    option(given, 'key') === undefined ? ' The key was taken from the file: compare it with one you know.' : '';
  return { ...result, text: `${result.text}\n${note}${ending.includes('"head"') ? pinned : ''}` };
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
    if (file !== undefined)
      return whileSaying(
        given.around,
        () => `Verifying ${file} …`,
        () => verifyFile(given, file),
      );
    return reading(given.data, given.around.now(), async (hub) => {
      const report = await whileSaying(
        given.around,
        () => `Verifying ${hub.size} leaves …`,
        () => hub.verify(),
      );
      const { fault } = hub;
      // Damage is among the problems already; what the guard remembers is not.
      const guard = fault && fault.code !== 'damaged' ? [fault.message] : [];
      return resultOf(report, hub.production?.title ?? 'an empty record', hub, guard);
    });
  },
};
